import Outreach

/// Turns the bytes of a text, which come in pieces, into records.
struct DelimitedStream {
    private var transcoder: Transcoder
    private var parser: DelimitedParser
    private var buffer: [UInt8] = []
    private var goesOn = true
    private let encoding: TextEncoding

    init(of file: RosterFile, encoding: TextEncoding, hasMark: Bool, delimiter: UInt8, quote: UInt8 = 0x22) {
        self.encoding = encoding
        transcoder = Transcoder(encoding: encoding, hasMark: hasMark)
        parser = DelimitedParser(file: file, delimiter: delimiter, quote: quote)
    }

    /// Takes a piece and calls the body with each record that it completes; false from the body stops.
    mutating func take(
        _ chunk: [UInt8], _ body: (TableRecord) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        buffer.removeAll(keepingCapacity: true)
        transcoder.append(chunk, to: &buffer)
        goesOn = try parser.take(buffer[...], body)
        return goesOn
    }

    /// Ends the text, unless the body has stopped it; gives what is known of it only now.
    mutating func finish(
        _ body: (TableRecord) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> [Finding.Kind] {
        if goesOn {
            buffer.removeAll(keepingCapacity: true)
            transcoder.finish(into: &buffer)
            goesOn = try parser.take(buffer[...], body)
            if goesOn { try parser.finish(body) }
        }
        var kinds: [Finding.Kind] = []
        if encoding.isGuessed { kinds.append(.encodingGuessed(encoding.rawValue)) }
        if transcoder.undecodable > 0 { kinds.append(.undecodableBytes(transcoder.undecodable)) }
        return kinds
    }
}
