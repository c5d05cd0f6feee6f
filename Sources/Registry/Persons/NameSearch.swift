import Foundation

/// The words of a name as somebody typed them, for the index of names.
///
/// Whatever is typed, only its letters and digits get through, each word in quotes: nothing of it is ever a command of
/// the index.
struct NameSearch {
    private let words: [String]

    private static let mostWords = 8
    private static let mostCharacters = 40

    init(_ typed: String) {
        words = typed.precomposedStringWithCanonicalMapping
            .split { !$0.isLetter && !$0.isNumber }
            .prefix(Self.mostWords).map { String($0.prefix(Self.mostCharacters)) }
    }

    /// Names that hold each of the words; nil where there are none.
    var wholeWords: String? { words.isEmpty ? nil : words.map { "\"\($0)\"" }.joined(separator: " AND ") }

    /// Names that hold a word beginning with each of the words; nil where there are none.
    var beginnings: String? { words.isEmpty ? nil : words.map { "\"\($0)\"*" }.joined(separator: " AND ") }

    /// Whether all the words are single letters, with which half of all names begin.
    var isBroad: Bool { words.allSatisfy { $0.count == 1 } }
}
