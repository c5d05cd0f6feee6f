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

    /// The code that somebody typed or scanned: small letters, spaces, hyphens and a reply link around it are fine, also a
    /// link whose signs a scanner has typed on a keyboard of another layout.
    package init(parsing typed: String) throws(LetterCodeFault) {
        do throws(LetterCodeFault) {
            let last = typed.split(separator: "/").last.map(String.init) ?? typed
            text = try Self.symbols(of: last.filter { !$0.isWhitespace && !Self.hyphens.contains($0) })
        } catch {
            guard let symbols = Self.symbols(inLink: typed) else { throw error }
            text = symbols
        }
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

    /// What stands between the groups of a code; `+` is what becomes of a hyphen.
    private static let hyphens: Set<Character> = ["-", "+", "\u{2010}", "\u{2011}", "\u{2013}"]

    /// Nine symbols of which the last proves the others.
    private static func symbols(of text: some StringProtocol) throws(LetterCodeFault) -> String {
        // Only ASCII letters have capitals here: ß would become two symbols.
        let symbols = text.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
        guard symbols.count == length else { throw .wrongLength }
        var values: [Int] = []
        for symbol in symbols {
            guard let value = alphabet.firstIndex(of: symbol) else { throw .unknownSymbol }
            values.append(value)
        }
        guard checkValue(of: values.dropLast()) == values[length - 1] else { throw .checkSymbol }
        return String(decoding: symbols, as: UTF8.self)
    }

    /// The code in a reply link, whatever its signs have become.
    ///
    /// A scanner types a link key by key. Set to an American keyboard, it makes a Swedish computer read
    /// `httpsÖ--svar.example.se-r-K7QF3MXD4`; letters and figures stay what they were. So the code is what follows the
    /// last `r` that stands alone, or comes last, if its check symbol says so.
    private static func symbols(inLink typed: String) -> String? {
        guard typed.split(whereSeparator: \.isWhitespace).count == 1 else { return nil }
        let runs = typed.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        // Some scanners put a mark of their own before what they read.
        guard runs.contains(where: { $0.lowercased().hasSuffix("http") || $0.lowercased().hasSuffix("https") }) else {
            return nil
        }
        let marked = runs.lastIndex { $0 == "r" || $0 == "R" }.map { $0 + 1 }
        let run = marked.flatMap { runs.indices.contains($0) ? runs[$0] : nil } ?? runs.last
        return run.flatMap { try? symbols(of: $0) }
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
