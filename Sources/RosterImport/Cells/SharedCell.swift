import Outreach

/// Two people who stand in the cell of one guardian's name.
struct SharedCell {
    private let names: [PersonName]

    /// The people in a guardian's name; nil where it is one person's, or nobody's.
    init?(_ columns: PersonColumns, _ record: TableRecord) {
        func raw(_ column: Int?) -> String { column.map { record.rawCell($0) } ?? "" }
        let (given, family) = (raw(columns.givenName), raw(columns.familyName))
        let names =
            given.isEmpty && family.isEmpty
            ? NameCell.people(raw(columns.fullName), isFamilyFirst: columns.isFamilyFirst)
            : NameCell.people(given: given, family: family)
        guard names.count > 1 else { return nil }
        self.names = names
    }

    /// They as guardians of a pupil: known by name, and nothing else of the cells is anybody's.
    func persons(_ guardian: ReadPerson, of pupil: IdentityKey?, _ key: RegistryKey) -> [ReadPerson] {
        guard let pupil else { return [guardian] }
        let all = names.map(\.comparisonKey).sorted().joined(separator: "\u{1F}")
        let cell = key.identityKey(ofGuardianNamed: PersonName(given: all, family: "&"), of: pupil).hexadecimal
        return names.map { name in
            var person = ReadPerson()
            person.name = name
            person.identity = key.identityKey(ofGuardianNamed: name, of: pupil)
            person.knownBy = .name
            person.protection = guardian.protection
            person.language = guardian.language
            person.cell = cell
            person.textOwner = guardian.textOwner
            // A protected person's contacts are kept from everybody, whosever of the two they are.
            (person.address, person.email, person.phone) = (guardian.address, guardian.email, guardian.phone)
            return person
        }
    }
}
