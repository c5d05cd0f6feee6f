/// The encodings that school systems and Excel write.
package enum TextEncoding: String, Sendable, Hashable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 (BOM)"
    case utf16LittleEndian = "UTF-16 LE"
    case utf16BigEndian = "UTF-16 BE"
    case windows1252 = "Windows-1252"
    /// Some lines are UTF-8 and the others Windows-1252, as where lists were joined.
    case windows1252WithUTF8 = "Windows-1252 with lines of UTF-8"
    case macRoman = "Mac Roman"
    case cp437 = "DOS (CP437)"
    case cp850 = "DOS (CP850)"
    case cp865 = "DOS (CP865)"
    /// UTF-8 that was read as Windows-1252, or ISO-8859-1, and written as UTF-8 again.
    case utf8TwiceWindows1252 = "UTF-8 encoded twice"
    case utf8TwiceMacRoman = "UTF-8 encoded twice (Mac Roman)"
    case utf8TwiceCP850 = "UTF-8 encoded twice (DOS)"

    /// How many bytes of byte order mark precede the text; counted only where the mark is there.
    var markLength: Int {
        switch self {
        case .utf8WithMark: 3
        case .utf16LittleEndian, .utf16BigEndian: 2
        case .utf8TwiceWindows1252, .utf8TwiceMacRoman, .utf8TwiceCP850: 3
        case .utf8, .windows1252, .windows1252WithUTF8, .macRoman, .cp437, .cp850, .cp865: 0
        }
    }

    /// Whether it was guessed by its letters, so that somebody should look at a few names.
    var isGuessed: Bool {
        switch self {
        case .utf8, .utf8WithMark, .utf16LittleEndian, .utf16BigEndian, .windows1252: false
        default: true
        }
    }

    /// The encoding as which a text was read before it was encoded for the second time.
    var between: TextEncoding? {
        switch self {
        case .utf8TwiceWindows1252: .windows1252
        case .utf8TwiceMacRoman: .macRoman
        case .utf8TwiceCP850: .cp850
        default: nil
        }
    }

    /// The characters of the bytes from 0x80; nil where a byte isn't a character.
    var singleBytes: [Unicode.Scalar]? {
        switch self {
        case .windows1252, .windows1252WithUTF8: SingleByteTable.windows1252
        case .macRoman: SingleByteTable.macRoman
        case .cp437: SingleByteTable.cp437
        case .cp850: SingleByteTable.cp850
        case .cp865: SingleByteTable.cp865
        default: nil
        }
    }
}

extension RosterFile {
    /// The file's encoding, found from all its bytes; a file that isn't text is refused.
    ///
    /// - Parameter isSaidToBeText: whether what looks like another format is read as text all the same.
    func detectEncoding(isSaidToBeText: Bool = false) throws(RosterFault) -> (encoding: TextEncoding, hasMark: Bool) {
        var found: (encoding: TextEncoding, hasMark: Bool)?
        var utf8 = UTF8Validation()
        var twice = TwiceEncoded.Signs()
        var lineLength = 0
        var size = 0
        try forEachChunk { chunk throws(RosterFault) in
            if size == 0 { found = try encodingTold(by: chunk.prefix(FileKind.headLength), isSaidToBeText) }
            size += chunk.count
            let isSixteenBit = found?.encoding == .utf16LittleEndian || found?.encoding == .utf16BigEndian
            guard !isSixteenBit else { return false }
            for byte in chunk {
                guard byte != 0 else { throw fault(.binary) }
                lineLength = byte == 0x0A || byte == 0x0D ? 0 : lineLength + 1
                if byte >= 0x80 || utf8.isInside {
                    utf8.take(byte)
                    if byte >= 0x80 { twice.take(byte) } else { twice.takeOther() }
                } else {
                    twice.takeOther()
                }
            }
            // A line longer than any record is refused where it is parsed; the bytes behind it need no look.
            return lineLength <= DelimitedParser.longestRecord
        }
        guard size > (found?.hasMark == true ? found?.encoding.markLength ?? 0 : 0) else { throw fault(.empty) }
        if let found {
            guard found.encoding == .utf8WithMark, let encoding = twice.encoding else { return found }
            return (encoding, true)
        }
        // A file that was cut short, or into which a few foreign letters were pasted, is still UTF-8.
        let isUTF8 = utf8.broken == 0 && !utf8.isInside || utf8.characters > utf8.broken
        if isUTF8 { return (twice.encoding ?? .utf8, false) }
        let encoding = try encodingByLetters()
        return (encoding == .windows1252 && utf8.characters > 0 ? .windows1252WithUTF8 : encoding, false)
    }

    /// How much of a file is looked at to tell encodings apart in which all bytes mean something.
    private static let mostLetters = 1 << 23

    private func encodingByLetters() throws(RosterFault) -> TextEncoding {
        var statistics = LetterStatistics()
        var size = 0
        try forEachChunk { chunk throws(RosterFault) in
            statistics.take(chunk)
            size += chunk.count
            return size < Self.mostLetters
        }
        return statistics.encoding()
    }

    /// The encoding that a file's first bytes tell; nil where UTF-8 and Windows-1252 are still to be told apart.
    private func encodingTold(
        by head: ArraySlice<UInt8>, _ isSaidToBeText: Bool
    ) throws(RosterFault) -> (encoding: TextEncoding, hasMark: Bool)? {
        switch FileKind(head: head) {
        case .text: break
        case .markup where isSaidToBeText, .json where isSaidToBeText: break
        case .zip: throw fault(.archive)
        case .compound: throw fault(.oldWorkbook)
        case .markup: throw fault(.markup)
        case .json: throw fault(.json)
        case .other(let kind): throw fault(kind)
        }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8WithMark, true) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, true) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, true) }
        let even = head.indices.count { $0 & 1 == 0 && head[$0] == 0 }
        let odd = head.indices.count { $0 & 1 == 1 && head[$0] == 0 }
        // Without a mark, Latin text in UTF-16 has a zero in every second byte.
        if odd > head.count / 3, even * 20 < odd { return (.utf16LittleEndian, false) }
        if even > head.count / 3, odd * 20 < even { return (.utf16BigEndian, false) }
        let controls = head.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1A].contains($0) }
        guard controls * 100 <= head.count else { throw fault(.binary) }
        return nil
    }
}
