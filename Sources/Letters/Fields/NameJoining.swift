import Outreach

/// How names become one phrase in each language.
enum NameJoining {
    /// Recipients as they are greeted; a family name that all share is said once.
    static func parts(_ names: [PersonName], in language: Language) -> [FieldValue.Part] {
        let names = names.filter { !$0.isEmpty }
        guard names.count > 1, let family = names.first?.family, !family.isEmpty,
            names.allSatisfy({ $0.family == family && !$0.given.isEmpty })
        else { return parts(names.map(\.full), in: language) }
        return parts(names.dropLast().map(\.given) + names.suffix(1).map(\.full), in: language)
    }

    /// "A", "A och B", "A, B och C".
    static func parts(_ names: [String], in language: Language) -> [FieldValue.Part] {
        let words = LetterWords.of(language)
        var parts: [FieldValue.Part] = []
        for (index, name) in names.enumerated() {
            if index > 0 { parts.append(.running(index == names.count - 1 ? words.lastJoiner : words.joiner)) }
            parts.append(.own(name))
        }
        return parts
    }
}
