import Foundation

/// Letters that another program has written as signs of its own: "v&auml;gen", "v&#228;gen", "v%C3%A4gen", "v?gen".
enum EscapedLetters {
    /// The text with its letters. What has none of these signs is given back as it is.
    static func resolved(_ text: String) -> String {
        var text = text
        if text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) { text = withoutEntities(text) }
        if text.utf8.contains(UInt8(ascii: "%")) { text = text.removingPercentEncoding ?? text }
        if text.utf8.contains(UInt8(ascii: "?")) { text = withoutLostLetters(text) }
        return text
    }

    private static func withoutEntities(_ text: String) -> String {
        var text = text
        for (entity, letter) in entities where text.contains(entity) { text = text.replacing(entity, with: letter) }
        for match in text.matches(of: /&#(x?)([0-9A-Fa-f]{1,5});/).reversed() {
            guard let value = UInt32(match.2, radix: match.1.isEmpty ? 10 : 16), let scalar = Unicode.Scalar(value)
            else { continue }
            text.replaceSubrange(match.range, with: String(Character(scalar)))
        }
        return text
    }

    /// A question mark within a word stands for a letter that nobody knows.
    private static func withoutLostLetters(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for index in scalars.indices.dropFirst().dropLast().reversed()
        where scalars[index] == "?" && scalars[index - 1].properties.isAlphabetic
            && scalars[index + 1].properties.isAlphabetic
        {
            scalars.remove(at: index)
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let entities: [(String, String)] = [
        ("&auml;", "ä"), ("&Auml;", "Ä"), ("&ouml;", "ö"), ("&Ouml;", "Ö"), ("&aring;", "å"), ("&Aring;", "Å"),
        ("&eacute;", "é"), ("&Eacute;", "É"), ("&uuml;", "ü"), ("&Uuml;", "Ü"), ("&nbsp;", " "), ("&amp;", "&"),
    ]
}
