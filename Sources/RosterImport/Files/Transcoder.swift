/// Turns bytes of any known encoding into UTF-8, a piece at a time.
struct Transcoder {
    private let encoding: TextEncoding
    private var markLeft: Int
    private var carried: UInt8?
    private var highSurrogate: UInt16?
    /// How many characters could not be read; U+FFFD stands for each.
    var undecodable: Int { unassigned + utf8.broken }
    private var unassigned = 0
    private var utf8 = UTF8Validation()
    private let table: [Unicode.Scalar]
    private let twice: TwiceEncoded?
    /// What was read of a line that has not ended, of a text that was encoded twice.
    private var openLine: [UInt8] = []

    init(encoding: TextEncoding, hasMark: Bool) {
        self.encoding = encoding
        markLeft = hasMark ? encoding.markLength : 0
        table = encoding.singleBytes ?? []
        twice = encoding.between.map { TwiceEncoded(readAs: $0) }
    }

    /// Appends a piece of the file to a buffer of UTF-8.
    mutating func append(_ chunk: [UInt8], to buffer: inout [UInt8]) {
        var bytes = chunk[...]
        if markLeft > 0 {
            let dropped = min(markLeft, bytes.count)
            bytes = bytes.dropFirst(dropped)
            markLeft -= dropped
        }
        switch encoding {
        case .utf8, .utf8WithMark:
            for byte in bytes where byte >= 0x80 || utf8.isInside { utf8.take(byte) }
            buffer.append(contentsOf: bytes)
        case .windows1252: for byte in bytes { append(windows1252: byte, to: &buffer) }
        case .windows1252WithUTF8:
            for byte in bytes {
                openLine.append(byte)
                if byte == 0x0A || byte == 0x0D || openLine.count > Self.longestLine { endMixedLine(into: &buffer) }
            }
        case .macRoman, .cp437, .cp850, .cp865:
            for byte in bytes {
                if byte < 0x80 {
                    buffer.append(byte)
                } else {
                    append(scalar: table[Int(byte - 0x80)].value, to: &buffer)
                }
            }
        case .utf8TwiceWindows1252, .utf8TwiceMacRoman, .utf8TwiceCP850:
            for byte in bytes where byte >= 0x80 || utf8.isInside { utf8.take(byte) }
            openLine += bytes
            // A character isn't cut where a line ends.
            if let end = openLine.lastIndex(of: 0x0A) ?? (openLine.count > Self.longestLine ? openLine.count - 1 : nil)
            {
                buffer += twice?.mended(openLine[...end]) ?? []
                openLine.removeSubrange(...end)
            }
        case .utf16LittleEndian, .utf16BigEndian: append(utf16: bytes, to: &buffer)
        }
    }

    private static let longestLine = 1 << 21

    /// Ends the file: what was begun and not ended is lost.
    mutating func finish(into buffer: inout [UInt8]) {
        if encoding == .windows1252WithUTF8 { endMixedLine(into: &buffer) }
        buffer += twice?.mended(openLine[...]) ?? []
        openLine = []
        utf8.finish()
        if carried != nil || highSurrogate != nil { unassigned += 1 }
    }

    /// Appends a line of which nobody knew before its end whether it is UTF-8.
    private mutating func endMixedLine(into buffer: inout [UInt8]) {
        var line = UTF8Validation()
        for byte in openLine { line.take(byte) }
        line.finish()
        if line.characters > 0, line.broken == 0 {
            buffer += openLine
        } else {
            for byte in openLine { append(windows1252: byte, to: &buffer) }
        }
        openLine = []
    }

    private mutating func append(windows1252 byte: UInt8, to buffer: inout [UInt8]) {
        if byte < 0x80 {
            buffer.append(byte)
        } else if byte >= 0xA0 {
            buffer.append(0xC0 | byte >> 6)
            buffer.append(0x80 | byte & 0x3F)
        } else {
            let scalar = table[Int(byte - 0x80)]
            if scalar == "\u{FFFD}" { unassigned += 1 }
            append(scalar: scalar.value, to: &buffer)
        }
    }

    private mutating func append(utf16 bytes: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
        for byte in bytes {
            guard let first = carried else {
                carried = byte
                continue
            }
            carried = nil
            let (low, high) = encoding == .utf16LittleEndian ? (first, byte) : (byte, first)
            append(unit: UInt16(high) << 8 | UInt16(low), to: &buffer)
        }
    }

    private mutating func append(unit: UInt16, to buffer: inout [UInt8]) {
        if let high = highSurrogate {
            highSurrogate = nil
            if (0xDC00...0xDFFF).contains(unit) {
                append(scalar: 0x10000 + (UInt32(high - 0xD800) << 10 | UInt32(unit - 0xDC00)), to: &buffer)
                return
            }
            unassigned += 1
            append(scalar: 0xFFFD, to: &buffer)
        }
        if (0xD800...0xDBFF).contains(unit) {
            highSurrogate = unit
        } else if (0xDC00...0xDFFF).contains(unit) {
            unassigned += 1
            append(scalar: 0xFFFD, to: &buffer)
        } else {
            append(scalar: UInt32(unit), to: &buffer)
        }
    }

    private func append(scalar: UInt32, to buffer: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        buffer.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
