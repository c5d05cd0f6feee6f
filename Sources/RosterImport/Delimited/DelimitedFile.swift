import Outreach

/// A text file of records, of which encoding and delimiter are known.
struct DelimitedFile: TableSource {
    let file: RosterFile
    let encoding: TextEncoding
    let hasMark: Bool
    let delimiter: UInt8

    var manner: Words {
        let name =
            switch delimiter {
            case 0x3B: Words(sv: "semikolon", en: "semicolon")
            case 0x2C: Words(sv: "komma", en: "comma")
            case 0x09: Words(sv: "tabb", en: "tab")
            default: Words(String(UnicodeScalar(delimiter)))
            }
        return Words(sv: "\(encoding.rawValue), \(name.sv)", en: "\(encoding.rawValue), \(name.en)")
    }

    @discardableResult
    func forEachRecord(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> [Finding.Kind] {
        var transcoder = Transcoder(encoding: encoding, hasMark: hasMark)
        var parser = DelimitedParser(file: file, delimiter: delimiter)
        var buffer: [UInt8] = []
        var goesOn = true
        try file.forEachChunk { chunk throws(RosterFault) in
            buffer.removeAll(keepingCapacity: true)
            transcoder.append(chunk, to: &buffer)
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
