/// Against what somebody has checked who is protected.
package enum MarksBasis: String, Sendable, CaseIterable {
    /// The population register.
    case populationRegister = "population-register"
    /// The municipality's register of pupils, where it has marks that its class lists lack.
    case pupilRegister = "pupil-register"
    /// A school's or municipality's own list of whom protection is known.
    case protectedList = "protected-list"

    /// What it is, within a sentence.
    package var words: Words {
        switch self {
        case .populationRegister: Words(sv: "folkbokföringen", en: "the population register")
        case .pupilRegister: Words(sv: "elevregistret", en: "the register of pupils")
        case .protectedList: Words(sv: "förteckningen över skyddade", en: "the list of the protected")
        }
    }
}

/// An administrator's word for guardians of whom no source says whether they are protected.
///
/// It holds as long as marks of its day would, or until its source is imported again; a mark wins over it.
package struct Vouching: Hashable, Sendable {
    /// Whose persons were checked.
    package let source: MarksSource
    /// Against what.
    package let basis: MarksBasis
    /// On which day.
    package let checkedOn: CalendarDate
    /// For how many guardians it speaks.
    package let guardians: Int

    /// A word from its parts.
    package init(source: MarksSource, basis: MarksBasis, checkedOn: CalendarDate, guardians: Int) {
        self.source = source
        self.basis = basis
        self.checkedOn = checkedOn
        self.guardians = guardians
    }
}
