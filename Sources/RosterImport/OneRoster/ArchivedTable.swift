import Outreach

/// A CSV file within an archive: UTF-8, cells parted by commas.
struct ArchivedTable: TableSource {
    let archive: Archive
    let entry: ArchiveEntry
    private let hasMark: Bool

    init(archive: Archive, entry: ArchiveEntry) throws(RosterFault) {
        var hasMark = false
        try archive.forEachChunk(of: entry) { chunk throws(RosterFault) in
            hasMark = chunk.starts(with: [0xEF, 0xBB, 0xBF])
            return false
        }
        self.archive = archive
        self.entry = entry
        self.hasMark = hasMark
    }

    var file: RosterFile { archive.file }
    var manner: Words { Words("UTF-8") }

    @discardableResult
    func forEachRecord(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> [Finding.Kind] {
        var stream = DelimitedStream(
            of: file, encoding: hasMark ? .utf8WithMark : .utf8, hasMark: hasMark, delimiter: UInt8(ascii: ","))
        try archive.forEachChunk(of: entry) { chunk throws(RosterFault) in try stream.take(chunk, body) }
        return try stream.finish(body)
    }
}
