import Outreach

/// Splits a name that stands in one cell.
enum NameCell {
    /// "Åkesson, Anna" and "Anna Åkesson" are one person; particles belong to the family name.
    static func name(_ cell: String) -> PersonName {
        if let comma = cell.firstIndex(of: ",") {
            let family = cell[..<comma].trimmed
            let given = cell[cell.index(after: comma)...].trimmed
            return PersonName(given: given, family: family)
        }
        let words = cell.split(separator: " ").map(String.init)
        guard words.count > 1 else { return PersonName(given: cell, family: "") }
        var start = words.count - 1
        while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
        return PersonName(given: words[..<start].joined(separator: " "), family: words[start...].joined(separator: " "))
    }

    static func isParticle(_ word: some StringProtocol) -> Bool { particles.contains(word.lowercased()) }

    private static let particles: Set<String> = [
        "af", "av", "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "al", "el", "bin",
        "ben", "ibn", "zu", "ter", "ten", "ó",
    ]
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
