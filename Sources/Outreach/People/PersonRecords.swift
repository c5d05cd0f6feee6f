/// A guardian as the registry knows them.
package struct GuardianRecord: Sendable, Equatable {
    /// The row.
    package let id: GuardianID
    /// By what the guardian is recognised.
    package let identity: IdentityKey
    /// The name.
    package var name: PersonName
    /// Where post reaches them.
    package var address: PostalAddress?
    /// E-mail.
    package var email: String?
    /// Telephone.
    package var phone: String?
    /// The language they want to be written to in.
    package var language: Language?
    /// Whether their data are protected.
    package let protection: Protection
    /// Whether they are still there.
    package let standing: Standing
    /// Whether they asked not to be written to.
    package let doNotContact: Bool
    /// What a person decided.
    package let ruling: Ruling?

    /// A guardian from these parts.
    package init(
        id: GuardianID, identity: IdentityKey, name: PersonName, address: PostalAddress?, email: String?,
        phone: String?, language: Language?, protection: Protection, standing: Standing, doNotContact: Bool,
        ruling: Ruling?
    ) {
        self.id = id
        self.identity = identity
        self.name = name
        self.address = address
        self.email = email
        self.phone = phone
        self.language = language
        self.protection = protection
        self.standing = standing
        self.doNotContact = doNotContact
        self.ruling = ruling
    }
}

/// A pupil as the registry knows them.
package struct PupilRecord: Sendable, Equatable {
    /// The row.
    package let id: PupilID
    /// The name.
    package let name: PersonName
    /// The birth year.
    package let birthYear: Int?
    /// The school.
    package let school: SchoolCode?
    /// The class.
    package let className: String?
    /// The year of school.
    package let schoolYear: Int?
    /// Whether their data are protected.
    package let protection: Protection
    /// Whether they are still there.
    package let standing: Standing

    /// A pupil from these parts.
    package init(
        id: PupilID, name: PersonName, birthYear: Int?, school: SchoolCode?, className: String?, schoolYear: Int?,
        protection: Protection, standing: Standing
    ) {
        self.id = id
        self.name = name
        self.birthYear = birthYear
        self.school = school
        self.className = className
        self.schoolYear = schoolYear
        self.protection = protection
        self.standing = standing
    }
}
