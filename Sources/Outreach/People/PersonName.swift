/// A person's name as a letter addresses it.
package struct PersonName: Hashable, Sendable, Codable {
    /// Given name or names; the name the person goes by where the roster tells it.
    package let given: String
    /// Family name with its particles ("af Ugglas").
    package let family: String

    /// A name from its parts.
    package init(given: String, family: String) {
        self.given = given
        self.family = family
    }

    /// Given name and family name in reading order.
    package var full: String {
        if given.isEmpty { return family }
        return family.isEmpty ? given : "\(given) \(family)"
    }

    /// Whether nothing is known.
    package var isEmpty: Bool { given.isEmpty && family.isEmpty }

    /// The form in which two writings of one name are equal: case, accents, spaces and hyphens don't count.
    package var comparisonKey: String {
        LatinFolding.folded(full).split { $0 == " " || $0 == "-" || $0 == "\u{A0}" }.joined(separator: " ")
    }

    /// The key by which lists are sorted: family name, then given name.
    package var sortKey: String { "\(SwedishOrder.key(family))\u{1F}\(SwedishOrder.key(given))" }
}
