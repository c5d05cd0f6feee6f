import XML

/// The cells of a sheet that are merged, in the order of their first cells.
struct MergedCells: Sendable {
    /// The most areas that are kept, some bytes each.
    private static let most = 500_000

    /// One area, whose rows count from 1 and columns from 0.
    struct Area: Sendable {
        let rows: ClosedRange<Int32>
        let columns: ClosedRange<Int16>
    }

    private(set) var areas: [Area] = []

    /// A sheet without merged cells.
    init() {}

    /// Reads ahead what stands at the end of a sheet's part, if there is any.
    init(of part: String, in archive: Archive) throws(RosterFault) {
        guard let entry = archive.entry(named: part), try archive.mayContain("mergeCell", in: entry) else { return }
        var xml = try WorkbookPart(part, of: archive)
        while let event = try xml.next() {
            guard case .start(let element, let attributes, _, _) = event, xml.depth == 3, element.local == "mergeCell",
                let reference = attributes["ref"]
            else { continue }
            guard areas.count < Self.most else { throw archive.file.fault(.workbookBroken) }
            add(reference)
        }
        areas.sort { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
    }

    /// Adds an area as it is written, `A1:C4`; what is none means nothing.
    private mutating func add(_ reference: String) {
        let ends = reference.split(separator: ":").map { CellReference.place($0) }
        guard ends.count == 2, let first = ends[0], let last = ends[1], first.row <= last.row,
            first.column <= last.column, first.column < DelimitedParser.mostColumns
        else { return }
        areas.append(
            Area(
                rows: Int32(first.row)...Int32(last.row),
                columns: Int16(first.column)...Int16(min(last.column, DelimitedParser.mostColumns - 1))))
    }
}

extension Archive {
    /// Whether a word of ASCII stands in an entry; true too where its characters take more than a byte.
    fileprivate func mayContain(_ word: String, in entry: ArchiveEntry) throws(RosterFault) -> Bool {
        let word = Array(word.utf8)
        var mayContain = false
        var carried: [UInt8] = []
        try forEachChunk(of: entry) { chunk throws(RosterFault) in
            let bytes = carried + chunk
            mayContain = bytes.prefix(4).contains(0) || bytes.holds(word)
            carried = Array(bytes.suffix(word.count - 1))
            return !mayContain
        }
        return mayContain
    }
}

extension [UInt8] {
    /// Whether a word stands among these bytes.
    fileprivate func holds(_ word: [UInt8]) -> Bool {
        guard let first = word.first, count >= word.count else { return false }
        var start = startIndex
        while let found = self[start...].firstIndex(of: first), found + word.count <= endIndex {
            if self[found..<found + word.count].elementsEqual(word) { return true }
            start = found + 1
        }
        return false
    }
}
