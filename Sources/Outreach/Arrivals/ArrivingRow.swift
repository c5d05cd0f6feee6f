/// A row of which something waits until the municipality lets it in.
package struct ArrivingRow: Sendable {
    /// The row, as much of it as waits; its contacts are those that may be stored.
    package let row: JudgedRow
    /// Who in it is new to the account's scope, and has a provisional number.
    package let new: Set<IdentityKey>
    /// Whom the file marks as protected.
    package let marked: Set<IdentityKey>

    /// A row with who in it is new, and who is marked.
    package init(row: JudgedRow, new: Set<IdentityKey>, marked: Set<IdentityKey>) {
        self.row = row
        self.new = new
        self.marked = marked
    }
}

/// Something about an arriving person that a person should see before they are let in.
package struct ArrivalDoubt: Sendable, Equatable {
    /// The provisional number.
    package let number: Int
    /// Who it is in the registry.
    package let person: PersonID
    /// The school of the registry's pupil, or of a pupil of the guardian.
    package let school: SchoolCode?
    /// What is to be seen.
    package let kinds: [Kind]

    /// A doubt from its parts.
    package init(number: Int, person: PersonID, school: SchoolCode?, kinds: [Kind]) {
        self.number = number
        self.person = person
        self.school = school
        self.kinds = kinds
    }

    /// What is to be seen about somebody whom the registry knows elsewhere.
    package enum Kind: String, Sendable, CaseIterable {
        /// The pupil is at another school, and moves.
        case moves
        /// The guardian has pupils at other schools.
        case guardianElsewhere = "guardian-elsewhere"
        /// The registry has another name under the same number.
        case otherName = "other-name"
        /// The registry has another address, e-mail address or phone number.
        case otherContacts = "other-contacts"
        /// The person is protected.
        case protected
    }
}
