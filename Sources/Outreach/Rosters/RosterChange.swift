/// One thing that an import changes about somebody whom the registry knew.
///
/// Of names and contacts it says only that they changed; of somebody protected, only that they became so.
package struct RosterChange: Hashable, Sendable {
    /// Whom it is about; of a guardianship, the pupil.
    package let person: PersonID
    /// What happened.
    package let kind: Kind
    /// Which field, where one changed or was kept.
    package let field: Field?
    /// The guardian of a guardianship.
    package let other: PersonID?
    /// What was known before, of fields that tell nobody's name or contacts: a school's code, a class, a year.
    package let before: String?
    /// What is known now, of the same fields.
    package let after: String?
    /// The person's name as the registry has it; nil of somebody protected, and of a protected pupil's guardians.
    package let name: PersonName?

    /// A change from its parts.
    package init(
        person: PersonID, kind: Kind, field: Field? = nil, other: PersonID? = nil, before: String? = nil,
        after: String? = nil, name: PersonName? = nil
    ) {
        self.person = person
        self.kind = kind
        self.field = field
        self.other = other
        self.before = before
        self.after = after
        self.name = name
    }

    /// The most changes of an import that are told one by one.
    package static let most = 2_000

    /// What can happen to somebody.
    package enum Kind: String, Sendable, CaseIterable {
        /// Is protected from now on.
        case becameProtected = "became-protected"
        /// Was struck from the population register.
        case deregistered
        /// A pupil is missing from a class that the roster covers.
        case left
        /// A pupil who had left is there again.
        case backAgain = "back-again"
        /// A pupil goes to another school.
        case movedSchool = "moved-school"
        /// A pupil has one guardian less.
        case guardianRemoved = "guardian-removed"
        /// A pupil has one guardian more.
        case guardianAdded = "guardian-added"
        /// A field is different.
        case changed
        /// A field would be different, but what was set by hand won.
        case keptByHand = "kept-by-hand"
    }

    /// What can be different.
    package enum Field: String, Sendable, CaseIterable {
        case name
        case className = "class"
        case school
        case schoolYear = "school-year"
        case birthYear = "birth-year"
        case address, email, phone, language, protection, standing
    }
}
