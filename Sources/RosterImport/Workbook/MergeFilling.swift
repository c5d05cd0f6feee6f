/// Puts what stands in the first cell of a merged area into all rows of the area, row by row.
///
/// A cell that has something of its own beneath keeps it. Rows that have nothing of their own aren't filled, because
/// nobody stands in them. Of an area over several columns the first column has the text; the others have it as headings.
struct MergeFilling {
    /// The most bytes, in MB, that one reading puts into cells.
    private static let limitMegabytes = 150

    private var areas: [MergedCells.Area]
    private let file: RosterFile
    private var next = 0
    private var filled = 0
    /// The areas that reach into the row that is read, from left to right, none over another.
    private var open: [(area: MergedCells.Area, text: [UInt8])] = []

    init(_ areas: [MergedCells.Area], of file: RosterFile) {
        self.areas = areas
        self.file = file
    }

    /// Takes note of an area that begins in the row that is filled next.
    mutating func expect(_ area: MergedCells.Area) { areas.append(area) }

    /// Forgets the areas of a row that isn't filled.
    mutating func forgetExpected() { areas.removeLast(areas.count - next) }

    /// Fills a row, of which each must come after the one before.
    mutating func fill(_ record: inout TableRecord) throws(RosterFault) {
        guard next < areas.count || !open.isEmpty else { return }
        let row = Int32(clamping: record.row)
        open.removeAll { $0.area.rows.upperBound < row }
        while next < areas.count, areas[next].rows.lowerBound <= row {
            // An area whose first row had no content has nothing to tell.
            if areas[next].rows.lowerBound == row { begin(areas[next], record) }
            next += 1
        }
        if next == areas.count {
            areas.removeAll(keepingCapacity: true)
            next = 0
        }
        guard !open.isEmpty else { return }
        var texts: [(column: Int, text: [UInt8])] = []
        for (area, text) in open {
            let column = Int(area.columns.lowerBound)
            if area.rows.lowerBound < row, record.isBlank(column), !record.holdsError(column) {
                texts.append((column, text))
                filled += text.count
            }
        }
        guard filled <= Self.limitMegabytes * 1_000_000 else {
            throw file.fault(.workbookTooMuchText(limitMegabytes: Self.limitMegabytes))
        }
        if !texts.isEmpty { record = record.filled(texts) }
        for (area, _) in open where area.columns.count > 1 {
            record.spread(Int(area.columns.lowerBound)...Int(area.columns.upperBound))
        }
    }

    /// Takes up an area if something stands in its first cell and no other area lies there.
    private mutating func begin(_ area: MergedCells.Area, _ record: TableRecord) {
        let column = Int(area.columns.lowerBound)
        guard !record.isBlank(column) || record.holdsError(column),
            !open.contains(where: { $0.area.columns.overlaps(area.columns) })
        else { return }
        let place = open.firstIndex { $0.area.columns.lowerBound > area.columns.lowerBound } ?? open.endIndex
        open.insert((area, Array(record.bytes(of: column))), at: place)
    }
}
