/// Appends text as UTF-8 so that it means the same in HTML and XML: `&`, `<` and `>` are escaped.
///
/// Line ends become line feeds, as parsers would make them. A character that XML forbids becomes U+FFFD.
package func escapedText(_ text: String, into bytes: inout [UInt8]) {
    escape(text, into: &bytes, inAttribute: false)
}

/// Appends an attribute value, to stand between `"` and `"`, as UTF-8 that means the same in HTML and XML.
///
/// As in text, and also quotation marks, tabs and line ends are escaped, so that they survive.
package func escapedAttribute(_ value: String, into bytes: inout [UInt8]) {
    escape(value, into: &bytes, inAttribute: true)
}

private func escape(_ string: String, into bytes: inout [UInt8], inAttribute: Bool) {
    var string = string
    string.withUTF8 { source in
        // Bytes that need no care are copied in runs.
        var start = 0
        var index = 0
        while index < source.count {
            let byte = unsafe source[index]
            guard byte < 0x40 || byte == 0xEF else {
                index += 1
                continue
            }
            var length = 1
            let replacement: StaticString
            switch byte {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
            case UInt8(ascii: "\t") where inAttribute: replacement = "&#9;"
            case UInt8(ascii: "\n") where inAttribute: replacement = "&#10;"
            case UInt8(ascii: "\r"):
                if index + 1 < source.count, unsafe source[index + 1] == UInt8(ascii: "\n") { length = 2 }
                replacement = inAttribute ? "&#10;" : "\n"
            case 0xEF:
                // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
                guard unsafe source[index + 1] == 0xBF, unsafe source[index + 2] >= 0xBE else {
                    index += 3
                    continue
                }
                length = 3
                replacement = "\u{FFFD}"
            case 0..<0x20 where byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n"):
                replacement = "\u{FFFD}"
            default:
                index += 1
                continue
            }
            unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
            bytes.append(literal: replacement)
            index += length
            start = index
        }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
}

extension [UInt8] {
    /// Appends text that stands in our own source.
    mutating func append(literal: StaticString) {
        unsafe append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
