/// The name of a letter on paper: eight symbols and one that checks them.
///
/// The 31 symbols leave out 0, 1, I, O and L, which eyes and scanners confuse. 31 is a prime, so the weighted sum
/// changes with every wrong symbol and with every swap of two different ones.
package struct LetterCode: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// The nine symbols.
    package let text: String

    /// The symbols in the order of their values.
    package static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ".utf8)
    /// How many symbols a code has, the check symbol included.
    package static let length = 9

    /// The code that somebody typed or scanned: small letters, spaces, hyphens and a reply link around it are fine.
    package init(parsing typed: String) throws(LetterCodeFault) {
        let last = typed.split(separator: "/").last.map(String.init) ?? typed
        // Only ASCII letters have capitals here: ß would become two symbols.
        let symbols = last.filter { !$0.isWhitespace && $0 != "-" }.utf8
            .map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
        guard symbols.count == Self.length else { throw .wrongLength }
        var values: [Int] = []
        for symbol in symbols {
            guard let value = Self.alphabet.firstIndex(of: symbol) else { throw .unknownSymbol }
            values.append(value)
        }
        guard Self.checkValue(of: values.dropLast()) == values[8] else { throw .checkSymbol }
        text = String(decoding: symbols, as: UTF8.self)
    }

    /// The code that 64 random-looking bits give.
    package init(bits: UInt64) {
        var rest = bits
        var values: [Int] = []
        for _ in 0..<8 {
            values.append(Int(rest % 31))
            rest /= 31
        }
        values.append(Self.checkValue(of: values[...]))
        text = String(decoding: values.map { Self.alphabet[$0] }, as: UTF8.self)
    }

    /// The code as it is printed, in threes: `K7Q F3M XD4`.
    package var printed: String { "\(text.prefix(3)) \(text.dropFirst(3).prefix(3)) \(text.suffix(3))" }

    package var description: String { text }

    package static func < (a: LetterCode, b: LetterCode) -> Bool { a.text < b.text }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do throws(LetterCodeFault) {
            self = try LetterCode(parsing: container.decodedText())
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a letter code")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    private static func checkValue(of values: ArraySlice<Int>) -> Int {
        var sum = 0
        for (index, value) in values.enumerated() { sum += (index + 2) * value }
        return sum % 31
    }
}

/// What is wrong with a code that somebody typed.
package enum LetterCodeFault: Error, Hashable, Sendable {
    /// Not nine symbols.
    case wrongLength
    /// A symbol that no code has.
    case unknownSymbol
    /// The check symbol doesn't fit: one symbol is wrong, or two are swapped.
    case checkSymbol
}

extension SingleValueDecodingContainer {
    fileprivate func decodedText() throws(LetterCodeFault) -> String {
        do { return try decode(String.self) } catch { throw .wrongLength }
    }
}
