/// Text in which characters that XML can't have are written as `_x000D_`: ECMA-376 part 1, 22.4.2.4.
enum EscapedText {
    /// Puts the text, with such characters as they are meant, at the end of a buffer.
    static func append(_ text: String, to buffer: inout [UInt8]) {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return buffer.append(contentsOf: text.utf8) }
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "_"), let scalar = escaped(rest.prefix(7)) {
                buffer.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                rest = rest.dropFirst(7)
            } else {
                buffer.append(byte)
                rest = rest.dropFirst()
            }
        }
    }

    /// The character that seven bytes stand for; half of a pair stands for none.
    private static func escaped(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard bytes.count == 7, bytes.starts(with: Array("_x".utf8)), bytes.last == UInt8(ascii: "_"),
            bytes.dropFirst(2).dropLast().allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
            let value = UInt32(String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self), radix: 16)
        else { return nil }
        return Unicode.Scalar(value)
    }
}
