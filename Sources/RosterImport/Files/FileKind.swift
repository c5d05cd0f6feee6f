/// What a file is by its first bytes.
enum FileKind: Sendable, Hashable {
    case text, zip, compound, markup, json
    /// Something that is never a roster.
    case other(RosterFault.Kind)

    /// How many bytes are looked at.
    static let headLength = 4_096

    init(head: ArraySlice<UInt8>) {
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .compound
        } else if head.starts(with: [0x1F, 0x8B]) || head.starts(with: Array("7z".utf8) + [0xBC]) {
            self = .other(.archive)
        } else if head.starts(with: Array("%PDF".utf8)) {
            self = .other(.pdf)
        } else {
            self = Self.kindOfText(head)
        }
    }

    /// Markup and JSON begin with signs that no table begins with, in any encoding, behind marks and spaces.
    private static func kindOfText(_ head: ArraySlice<UInt8>) -> FileKind {
        let signs = head.lazy.filter { !isSpace($0) && $0 != 0 && $0 < 0x80 }
        var first = signs.makeIterator()
        switch first.next() {
        case UInt8(ascii: "<"): return .markup
        case UInt8(ascii: "{"): return .json
        case UInt8(ascii: "["):
            let second = first.next()
            return second == UInt8(ascii: "{") || second == UInt8(ascii: "]") ? .json : .text
        default: return .text
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension RosterFile {
    /// What the file is.
    func kind() throws(RosterFault) -> FileKind {
        var kind = FileKind.text
        try forEachChunk { chunk throws(RosterFault) in
            kind = FileKind(head: chunk.prefix(FileKind.headLength))
            return false
        }
        return kind
    }
}
