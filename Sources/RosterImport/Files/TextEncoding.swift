import Foundation

/// The encodings that school systems and Excel write.
package enum TextEncoding: String, Sendable, Hashable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 (BOM)"
    case utf16LittleEndian = "UTF-16 LE"
    case utf16BigEndian = "UTF-16 BE"
    case windows1252 = "Windows-1252"

    /// How many bytes of byte order mark precede the text; counted only where the mark is there.
    var markLength: Int {
        switch self {
        case .utf8WithMark: 3
        case .utf16LittleEndian, .utf16BigEndian: 2
        case .utf8, .windows1252: 0
        }
    }
}

extension RosterFile {
    /// The file's encoding, found from all its bytes; a file that isn't text is refused.
    func detectEncoding() throws(RosterFault) -> (encoding: TextEncoding, hasMark: Bool) {
        var head: [UInt8] = []
        var zeros = (even: 0, odd: 0)
        var offset = 0
        var utf8 = UTF8Validation()
        try forEachChunk { chunk throws(RosterFault) in
            if head.count < 4_096 { head.append(contentsOf: chunk.prefix(4_096 - head.count)) }
            for byte in chunk {
                if byte == 0 {
                    if offset & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
                }
                utf8.take(byte)
                offset += 1
            }
            return true
        }
        guard offset > 0 else { throw fault(.empty) }
        if let kind = Self.knownOtherFormat(head) { throw fault(kind) }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard zeros == (0, 0) else { throw fault(.binary) }
            guard offset > 3 else { throw fault(.empty) }
            return (.utf8WithMark, true)
        }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, true) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, true) }
        if zeros != (0, 0) {
            // Without a mark, Latin text in UTF-16 has a zero in every second byte.
            if zeros.even == 0, zeros.odd > offset / 3 { return (.utf16LittleEndian, false) }
            if zeros.odd == 0, zeros.even > offset / 3 { return (.utf16BigEndian, false) }
            throw fault(.binary)
        }
        let controls = head.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1A].contains($0) }
        guard controls * 100 <= head.count else { throw fault(.binary) }
        return (utf8.isValid ? .utf8 : .windows1252, false)
    }

    private static func knownOtherFormat(_ head: [UInt8]) -> RosterFault.Kind? {
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return head.firstRange(of: Array("xl/".utf8)) != nil || head.firstRange(of: Array("[Content_Types]".utf8)) != nil
                ? .workbook : .archive
        }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .workbook }
        if head.starts(with: [0x1F, 0x8B]) || head.starts(with: Array("7z".utf8) + [0xBC]) { return .archive }
        if head.starts(with: Array("%PDF".utf8)) { return .pdf }
        let text = head.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0x20 || (0x09...0x0D).contains($0) }
        if text.first == 0x3C { return .markup }
        if text.first == 0x7B || text.starts(with: Array("[{".utf8)) { return .json }
        return nil
    }
}

/// Checks bytes one after another against the rules of UTF-8.
private struct UTF8Validation {
    private(set) var isBroken = false
    private var pending = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF

    /// Whether all bytes so far are whole characters.
    var isValid: Bool { !isBroken && pending == 0 }

    mutating func take(_ byte: UInt8) {
        if pending > 0 {
            guard (lowest...highest).contains(byte) else {
                isBroken = true
                pending = 0
                return
            }
            pending -= 1
            (lowest, highest) = (0x80, 0xBF)
            return
        }
        switch byte {
        case 0x00...0x7F: break
        case 0xC2...0xDF: pending = 1
        case 0xE0: (pending, lowest) = (2, 0xA0)
        case 0xED: (pending, highest) = (2, 0x9F)
        case 0xE1...0xEF: pending = 2
        case 0xF0: (pending, lowest) = (3, 0x90)
        case 0xF1...0xF3: pending = 3
        case 0xF4: (pending, highest) = (3, 0x8F)
        default: isBroken = true
        }
    }
}
