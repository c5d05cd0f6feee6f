/// A language by its BCP 47 tag, such as `sv`, `en` or `ar`.
package struct Language: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// The tag in lower case.
    package let tag: String

    /// The language with this tag; only ASCII letters, digits and hyphens of 2–12 characters make one.
    package init?(tag: String) {
        let lowered = tag.lowercased()
        guard (2...12).contains(lowered.utf8.count),
            lowered.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
        else { return nil }
        self.tag = lowered
    }

    private init(known tag: String) { self.tag = tag }

    /// Swedish, which every mailing has and every other language falls back to.
    package static let swedish = Language(known: "sv")
    /// English.
    package static let english = Language(known: "en")
    /// Arabic.
    package static let arabic = Language(known: "ar")

    /// Whether the language is written from right to left.
    package var isRightToLeft: Bool { ["ar", "fa", "he", "ur", "ps", "ckb", "yi"].contains(tag) }

    package var description: String { tag }

    package static func < (a: Language, b: Language) -> Bool { a.tag < b.tag }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let language = Language(tag: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a language tag")
        }
        self = language
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(tag)
    }
}
