extension PersonName {
    /// Whether this may be another writing of the same person's name.
    ///
    /// It may if both compare equal, or if the family names do and the given names of one hold the first given name of
    /// the other: "Anna Maria Berg" and "Maria Berg". Johan and Johanna are two.
    package func isLike(_ other: PersonName) -> Bool {
        // Most pairs differ in the first letter of both names, and are told apart at little cost.
        let isSameFamily = Self.beginAlike(family, other.family) && Self.words(family) == Self.words(other.family)
        if isSameFamily, !family.isEmpty {
            let (mine, theirs) = (Self.words(given), Self.words(other.given))
            return Self.holds(mine, firstOf: theirs) || Self.holds(theirs, firstOf: mine)
        }
        return Self.beginAlike(full, other.full) && comparisonKey == other.comparisonKey
    }

    private static func words(_ text: String) -> [Substring] {
        PersonName(given: "", family: text).comparisonKey.split(separator: " ")
    }

    private static func holds(_ names: [Substring], firstOf others: [Substring]) -> Bool {
        others.first.map(names.contains) ?? names.isEmpty
    }

    private static func beginAlike(_ a: String, _ b: String) -> Bool { initial(a) == initial(b) }

    private static func initial(_ text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first.map {
            LatinFolding.base(of: $0.properties.lowercaseMapping.unicodeScalars.first ?? $0)
        }
    }
}
