extension DelimitedFile {
    /// What may stand between cells, the likeliest first.
    private static let delimiters = Array(";\t,|".utf8)

    /// A text file in each manner in which it may be written, the likeliest first.
    ///
    /// - Parameter isSaidToBeText: whether what looks like another format is read as text all the same.
    static func candidates(
        for file: RosterFile, isSaidToBeText: Bool = false
    ) throws(RosterFault) -> [DelimitedFile] {
        let (encoding, hasMark) = try file.detectEncoding(isSaidToBeText: isSaidToBeText)
        let delimiters = try toldDelimiter(file, encoding, hasMark).map { [$0] } ?? Self.delimiters
        return delimiters.map { DelimitedFile(file: file, encoding: encoding, hasMark: hasMark, delimiter: $0) }
    }

    /// The delimiter that Excel's first line `sep=;` tells.
    private static func toldDelimiter(
        _ file: RosterFile, _ encoding: TextEncoding, _ hasMark: Bool
    ) throws(RosterFault) -> UInt8? {
        var transcoder = Transcoder(encoding: encoding, hasMark: hasMark)
        var head: [UInt8] = []
        try file.forEachChunk { chunk throws(RosterFault) in
            transcoder.append(Array(chunk.prefix(64)), to: &head)
            return false
        }
        guard head.count >= 5, String(decoding: head.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
            return nil
        }
        return delimiters.contains(head[4]) ? head[4] : nil
    }
}
