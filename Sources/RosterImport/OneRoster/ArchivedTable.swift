import Outreach

/// A CSV file within an archive: UTF-8, cells parted by commas.
struct ArchivedTable: TableSource {
    let archive: Archive
    let entry: ArchiveEntry

    var file: RosterFile { archive.file }
    var manner: Words { Words("UTF-8") }

    @discardableResult
    func forEachRecord(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> [Finding.Kind] {
        var parser = DelimitedParser(file: file, delimiter: UInt8(ascii: ","))
        var transcoder = Transcoder(encoding: .utf8, hasMark: false)
        var buffer: [UInt8] = []
        var isFirst = true
        var goesOn = true
        try archive.forEachChunk(of: entry) { chunk throws(RosterFault) in
            let hasMark = isFirst && chunk.starts(with: [0xEF, 0xBB, 0xBF])
            isFirst = false
            buffer.removeAll(keepingCapacity: true)
            transcoder.append(hasMark ? Array(chunk.dropFirst(3)) : chunk, to: &buffer)
            goesOn = try parser.take(buffer[...], body)
            return goesOn
        }
        if goesOn {
            transcoder.finish()
            try parser.finish(body)
        }
        return transcoder.undecodable > 0 ? [.undecodableBytes(transcoder.undecodable)] : []
    }
}
