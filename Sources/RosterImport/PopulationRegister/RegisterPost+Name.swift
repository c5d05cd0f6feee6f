import Outreach

extension RegisterPost {
    /// How many characters of a name are kept; the register's own limit is 80.
    static let longestName = 200

    /// The name as a letter has it: the given name in use and the family name; nil where there is none.
    ///
    /// A middle name serves only where there is no family name: schools don't write it, and whoever stands in both
    /// sources would change names at every import.
    /// `Aviseringsnamn` is cut short in the register, so it only serves where there is nothing else.
    func personName(_ name: Name) -> PersonName? {
        if name.given.isEmpty, name.family.isEmpty, !name.short.isEmpty {
            let short = NameCell.name(string(name.short))
            return Self.name(short.given, short.family)
        }
        let given = GivenNames(all: string(name.given), mark: string(name.mark)).inUse
        let family = string(name.family)
        return Self.name(given, family.isEmpty ? string(name.middle) : family)
    }

    private static func name(_ given: String, _ family: String) -> PersonName? {
        let name = PersonName(given: cut(given), family: cut(family))
        return name.isEmpty ? nil : name
    }

    private static func cut(_ name: String) -> String {
        name.utf8.count <= longestName ? name : String(name.prefix(longestName))
    }
}
