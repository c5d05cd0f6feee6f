/// A ZIP file whose entries are read as streams; nothing of it is ever unpacked to disk.
struct Archive: Sendable {
    /// The most entries that an archive may have.
    static let mostEntries = 10_000

    let file: RosterFile
    /// The entries in the order of the archive's directory; folders aren't among them.
    let entries: [ArchiveEntry]
    private let positions: [String: Int]

    /// Opens an archive and looks at its directory.
    ///
    /// Two entries under one name refuse it, because programs differ in which of them they read.
    init(opening file: RosterFile) throws(RosterFault) {
        let size = try ArchiveEndRecord.sizeOfAcceptable(file)
        let handle = try ArchiveHandle(opening: file)
        guard handle.count <= Self.mostEntries else {
            throw file.fault(.archiveTooManyEntries(limit: Self.mostEntries))
        }
        var entries: [ArchiveEntry] = []
        var positions: [String: Int] = [:]
        for index in 0..<handle.count {
            let entry = try handle.entry(at: index)
            guard !entry.isFolder else { continue }
            // Bombs are told by this size, so it must be one that the file has room for.
            guard entry.packedBytes <= size else { throw file.fault(.archiveBroken) }
            guard !entry.isEncrypted else { throw file.fault(.archiveEncrypted) }
            guard positions.updateValue(entries.count, forKey: Self.folded(entry.name)) == nil else {
                throw file.fault(.archiveDuplicateNames)
            }
            entries.append(entry)
        }
        self.file = file
        self.entries = entries
        self.positions = positions
    }

    /// The entry of a name such as `xl/workbook.xml`; capital and small letters of ASCII are the same.
    func entry(named name: String) -> ArchiveEntry? {
        positions[Self.folded(ArchiveEntry.normalised(name))].map { entries[$0] }
    }

    /// Calls the body with an entry's bytes, a piece at a time, until it returns false.
    func forEachChunk(
        of entry: ArchiveEntry, _ body: ([UInt8]) throws(RosterFault) -> Bool
    ) throws(RosterFault) {
        let reader = try ArchiveEntryReader(entry, of: file)
        while true {
            let chunk = try reader.next(atMost: 1 << 18)
            guard !chunk.isEmpty, try body(chunk) else { return }
        }
    }

    /// A name as entries are found by it.
    static func folded(_ name: String) -> String {
        String(decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
