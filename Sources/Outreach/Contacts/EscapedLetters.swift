import Foundation

/// Letters that another program has written as signs of its own: "v&auml;gen", "v&#228;gen", "v%C3%A4gen", "v?gen",
/// "v{gen", and "v„gen" or "vŠgen" of an encoding that nobody told.
enum EscapedLetters {
    /// The text with its letters. What has none of these signs is given back as it is.
    static func resolved(_ text: String) -> String {
        var text = text
        if text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) { text = withoutEntities(text) }
        if text.utf8.contains(UInt8(ascii: "%")) { text = text.removingPercentEncoding ?? text }
        if text.utf8.contains(UInt8(ascii: "?")) { text = withoutLostLetters(text) }
        if text.utf8.contains(where: {
            $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || (0xC4...0xE2).contains($0)
        }) {
            text = withoutForeignLetters(text)
        }
        return text
    }

    /// Twice, because what a page has written may have been written once more: "&amp;#228;".
    private static func withoutEntities(_ text: String) -> String {
        String(decoding: HTMLCharacters.decoded(HTMLCharacters.decoded(Array(text.utf8))), as: UTF8.self)
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

    /// What seven-bit, DOS and Macintosh text makes of å, ä and ö within a word.
    private static func withoutForeignLetters(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for index in scalars.indices.dropFirst().dropLast()
        where scalars[index - 1].properties.isAlphabetic && scalars[index + 1].properties.isLowercase {
            switch scalars[index] {
            case "{", "}", "„", "†", "Š", "Œ": scalars[index] = "a"
            case "”": scalars[index] = "o"
            default: break
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
