import Outreach

/// A text file of records, of which encoding and delimiter are known.
struct DelimitedFile: TableSource {
    let file: RosterFile
    let encoding: TextEncoding
    let hasMark: Bool
    let delimiter: UInt8
    /// What cells are quoted by.
    var quote = UInt8(ascii: "\"")
    /// What stands between the cells inside of a row's only cell; nil where rows aren't wrapped.
    var inner: UInt8?

    var manner: Words {
        let name =
            switch inner ?? delimiter {
            case 0x3B: Words(sv: "semikolon", en: "semicolon")
            case 0x2C: Words(sv: "komma", en: "comma")
            case 0x09: Words(sv: "tabb", en: "tab")
            default: Words(String(UnicodeScalar(delimiter)))
            }
        return Words(sv: "\(encoding.rawValue), \(name.sv)", en: "\(encoding.rawValue), \(name.en)")
    }

    @discardableResult
    func forEachRecord(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> [Finding.Kind] {
        var stream = DelimitedStream(of: file, encoding: encoding, hasMark: hasMark, delimiter: delimiter, quote: quote)
        // Our own file of rejected rows has guarded what a spreadsheet would run.
        var isGuarded: Bool?
        func plain(_ record: TableRecord) throws(RosterFault) -> Bool {
            if let inner, record.countWithoutTrailingBlanks == 1 { return try unwrap(record, inner, body) }
            let guards = isGuarded ?? RejectedRowsHeader.begins(record.count > 0 ? [record[0]] : [])
            isGuarded = guards
            guard guards else { return try body(record) }
            var record = record
            record.takeOffGuards()
            return try body(record)
        }
        try file.forEachChunk { chunk throws(RosterFault) in try stream.take(chunk, plain) }
        return try stream.finish(plain)
    }

    /// Reads the row that stands in a record's only cell.
    private func unwrap(
        _ wrapped: TableRecord, _ inner: UInt8, _ body: (TableRecord) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        var parser = DelimitedParser(file: file, delimiter: inner)
        var goesOn = true
        func numbered(_ record: TableRecord) throws(RosterFault) -> Bool {
            var record = record
            record.row = wrapped.row
            record.lacksLineEnd = wrapped.lacksLineEnd
            goesOn = try body(record)
            return goesOn
        }
        if try parser.take(Array(wrapped.rawCell(0).utf8)[...], numbered) { try parser.finish(numbered) }
        return goesOn
    }
}
