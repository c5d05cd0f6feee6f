/// A pupil as a roster tells of them; what it doesn't tell is nil or `unknown`.
package struct RosterPupil: Sendable, Equatable {
    /// By what the pupil is recognised.
    package let identity: IdentityKey
    /// The name; nil where the row only refers to the pupil by number.
    package var name: PersonName?
    /// The birth year; nil where the number doesn't tell it.
    package var birthYear: Int?
    /// The school.
    package var school: SchoolCode?
    /// The class.
    package var className: String?
    /// The year of school.
    package var schoolYear: Int?
    /// Whether the pupil's data are protected.
    package var protection: Protection
    /// By what the identity key recognises the pupil.
    package var knownBy = IdentityKind.number
    /// Whether the pupil is still registered; nil where the roster doesn't tell.
    package var standing: Standing?

    /// A pupil from these parts.
    package init(
        identity: IdentityKey, name: PersonName?, birthYear: Int?, school: SchoolCode?, className: String?,
        schoolYear: Int?, protection: Protection
    ) {
        self.identity = identity
        self.name = name
        self.birthYear = birthYear
        self.school = school
        self.className = className
        self.schoolYear = schoolYear
        self.protection = protection
    }
}

/// A guardian as a roster tells of them.
package struct RosterGuardian: Sendable, Equatable {
    /// By what the guardian is recognised.
    package let identity: IdentityKey
    /// The name; nil where the row only refers to the guardian by number.
    package var name: PersonName?
    /// Where post reaches them.
    package var address: PostalAddress?
    /// What the row has where an address would stand.
    package var addressCell = AddressCell.unasked
    /// E-mail.
    package var email: String?
    /// Telephone.
    package var phone: String?
    /// The language they want to be written to in.
    package var language: Language?
    /// Whether the guardian's data are protected.
    package var protection: Protection
    /// By what the identity key recognises the guardian.
    package var knownBy = IdentityKind.number
    /// Whether the guardian is still registered; nil where the roster doesn't tell.
    package var standing: Standing?

    /// A guardian from these parts.
    package init(
        identity: IdentityKey, name: PersonName?, address: PostalAddress? = nil, email: String? = nil,
        phone: String? = nil, language: Language? = nil, protection: Protection
    ) {
        self.identity = identity
        self.name = name
        self.address = address
        self.email = email
        self.phone = phone
        self.language = language
        self.protection = protection
    }
}
