import Outreach

/// The text of cells: tidied, and as it may be quoted.
package enum CellText {
    /// A cell as a finding may quote it: cut short, and nothing that could be a contact or an identity number.
    static func quotable(_ cell: String, atMost limit: Int) -> String {
        if cell.contains("@") || cell.utf8.count(where: { (0x30...0x39).contains($0) }) > 8 { return "…" }
        if Contact.all(in: cell).contains(where: \.isUnmistakable) { return "…" }
        return cell.count <= limit ? cell : String(cell.prefix(limit)) + "…"
    }

    /// A text as a cell of a roster is tidied: without zero-width characters and with single plain spaces.
    package static func tidied(_ text: String) -> String { tidied(Array(text.utf8)[...]) }

    /// The text without zero-width characters and with single plain spaces, in composed form.
    static func tidied(_ bytes: ArraySlice<UInt8>) -> String {
        if isTidy(bytes) { return String(decoding: bytes, as: UTF8.self) }
        var result = String.UnicodeScalarView()
        var gap = false
        var combining = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0...0x08, 0x0E...0x1F, 0x7F: continue
            case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x3000, 0x85, 0x2028, 0x2029: gap = !result.isEmpty
            default:
                if gap { result.append(" ") }
                gap = false
                if (0x300...0x36F).contains(scalar.value) { combining = true }
                result.append(scalar)
            }
        }
        return combining ? String(result).precomposed : String(result)
    }

    /// Whether there is nothing to do: only visible ASCII, Latin letters with accents, and single spaces within.
    private static func isTidy(_ bytes: ArraySlice<UInt8>) -> Bool {
        var last: UInt8 = 0x20
        for byte in bytes {
            switch byte {
            case 0x21...0x7E: break
            case 0x20: if last == 0x20 { return false }
            // U+00C0 to U+00FF are 0xC3 and one more byte.
            case 0xC3: break
            case 0x80...0xBF: if last != 0xC3 { return false }
            default: return false
            }
            last = byte
        }
        return last != 0x20 || bytes.isEmpty
    }
}
