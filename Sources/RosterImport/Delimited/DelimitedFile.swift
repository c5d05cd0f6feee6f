/// A text file of records, of which encoding and delimiter are known.
struct DelimitedFile: Sendable {
    let file: RosterFile
    let encoding: TextEncoding
    let hasMark: Bool
    let delimiter: UInt8

    /// Calls the body with each record that isn't blank until it returns false; returns how many characters of the
    /// file could not be read.
    @discardableResult
    func forEachRecord(_ body: (DelimitedRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> Int {
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
        return transcoder.undecodable
    }

    /// The first records of the file.
    func firstRecords(_ limit: Int) throws(RosterFault) -> [DelimitedRecord] {
        var records: [DelimitedRecord] = []
        try forEachRecord { record throws(RosterFault) in
            records.append(record)
            return records.count < limit
        }
        return records
    }
}
