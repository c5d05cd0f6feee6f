import Outreach

/// UTF-8 that somebody has read as another encoding and written as UTF-8 once more: "Ã¶" for ö.
///
/// Pairs and triples of characters that are the bytes of one character are put together again; what isn't such a pair
/// stays as it is.
struct TwiceEncoded {
    private let bytes: [Unicode.Scalar: UInt8]

    /// - Parameter encoding: the encoding as which the text was read in between.
    init(readAs encoding: TextEncoding) {
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for (index, scalar) in (encoding.singleBytes ?? []).enumerated() where scalar != "\u{FFFD}" {
            bytes[scalar] = UInt8(0x80 + index)
        }
        // ISO-8859-1 has control characters where Windows-1252 has signs.
        if encoding == .windows1252 {
            for byte in UInt8(0x80)...0x9F where bytes[Unicode.Scalar(byte)] == nil {
                bytes[Unicode.Scalar(byte)] = byte
            }
        }
        self.bytes = bytes
    }

    /// The text with its characters put together.
    func mended(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(where: { $0 >= 0x80 }) else { return Array(text) }
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < scalars.count {
            if let (character, length) = character(in: scalars, at: index) {
                result += character
                index += length
            } else {
                result += Array(String(scalars[index]).utf8)
                index += 1
            }
        }
        return result
    }

    private func character(in scalars: [Unicode.Scalar], at index: Int) -> (bytes: [UInt8], length: Int)? {
        guard let first = bytes[scalars[index]] else { return nil }
        let length = first >= 0xE0 ? 3 : 2
        guard (0xC2...0xEF).contains(first), index + length <= scalars.count else { return nil }
        var found = [first]
        for scalar in scalars[(index + 1)..<(index + length)] {
            guard let next = bytes[scalar], (0x80...0xBF).contains(next) else { return nil }
            found.append(next)
        }
        var validation = UTF8Validation()
        for byte in found { validation.take(byte) }
        validation.finish()
        return validation.broken == 0 ? (found, length) : nil
    }

    /// Notices the letters that such a text has instead of å, ä and ö.
    struct Signs {
        private var window: UInt32 = 0
        private var windows = 0
        private var macintosh = 0
        private var dos = 0

        mutating func take(_ byte: UInt8) {
            window = window << 8 | UInt32(byte)
            switch window & 0xFF_FFFF {
            // Ã before the other half of a letter
            case 0xC3_83C2, 0xC3_83E2, 0xC3_83C5, 0xC3_83C6, 0xC3_83CB: windows += 1
            default: break
            }
            // √ and ├
            if window >> 8 == 0xE2_889A { macintosh += 1 }
            if window >> 8 == 0xE2_949C { dos += 1 }
        }

        /// Ends a run of bytes that aren't ASCII.
        mutating func takeOther() { window = 0 }

        /// The encoding that the file is in; nil where it was encoded once.
        var encoding: TextEncoding? {
            if windows > 0 { return .utf8TwiceWindows1252 }
            if macintosh > 0 { return .utf8TwiceMacRoman }
            return dos > 0 ? .utf8TwiceCP850 : nil
        }
    }
}
