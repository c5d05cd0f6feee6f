extension DelimitedFile {
    /// What may stand between cells, the likeliest first.
    private static let delimiters = Array(";\t,|".utf8)
    /// What stands between cells where none of these is in the first lines.
    private static let rareDelimiters = Array("^~#:".utf8)

    /// A text file in each manner in which it may be written, the likeliest first.
    ///
    /// - Parameter isSaidToBeText: whether what looks like another format is read as text all the same.
    static func candidates(
        for file: RosterFile, isSaidToBeText: Bool = false
    ) throws(RosterFault) -> [DelimitedFile] {
        let (encoding, hasMark) = try file.detectEncoding(isSaidToBeText: isSaidToBeText)
        let head = try head(of: file, encoding, hasMark)
        if let inner = WrappedRows.delimiter(in: head) {
            let outer = UInt8(ascii: inner == UInt8(ascii: ";") ? "," : ";")
            return [DelimitedFile(file: file, encoding: encoding, hasMark: hasMark, delimiter: outer, inner: inner)]
        }
        let delimiters = toldDelimiter(head).map { [$0] } ?? Self.delimiters + Self.rareDelimiters(in: head)
        return delimiters.map { delimiter in
            let quote: UInt8 = isQuotedByApostrophes(head, delimiter) ? 0x27 : 0x22
            return DelimitedFile(file: file, encoding: encoding, hasMark: hasMark, delimiter: delimiter, quote: quote)
        }
    }

    /// Whether each cell of the first row stands between apostrophes.
    private static func isQuotedByApostrophes(_ head: [UInt8], _ delimiter: UInt8) -> Bool {
        let line = head.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A && $0 != 0x0D }
        let cells = line.split(separator: delimiter).map { cell in
            cell.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }
        }
        return cells.count >= 2 && cells.allSatisfy { $0.count >= 2 && $0.first == 0x27 && $0.last == 0x27 }
    }

    /// The rarer delimiters that the first lines have where they have none of the others; a space between quotations.
    private static func rareDelimiters(in head: [UInt8]) -> [UInt8] {
        let lines = head.split { $0 == 0x0A || $0 == 0x0D }.prefix(5)
        guard !lines.contains(where: { $0.contains(where: delimiters.contains) }) else { return [] }
        let found = rareDelimiters.filter { sign in lines.contains { $0.count { $0 == sign } >= 2 } }
        let areQuoted = lines.allSatisfy { $0.first == 0x22 && $0.last == 0x22 } && lines.count >= 2
        return found + (areQuoted ? [0x20] : [])
    }

    private static func head(
        of file: RosterFile, _ encoding: TextEncoding, _ hasMark: Bool
    ) throws(RosterFault) -> [UInt8] {
        var transcoder = Transcoder(encoding: encoding, hasMark: hasMark)
        var head: [UInt8] = []
        try file.forEachChunk { chunk throws(RosterFault) in
            transcoder.append(Array(chunk.prefix(4_096)), to: &head)
            return false
        }
        transcoder.finish(into: &head)
        return head
    }

    /// The delimiter that Excel's first line `sep=;` tells.
    private static func toldDelimiter(_ head: [UInt8]) -> UInt8? {
        guard head.count >= 5, String(decoding: head.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
            return nil
        }
        return (delimiters + rareDelimiters).contains(head[4]) ? head[4] : nil
    }
}
