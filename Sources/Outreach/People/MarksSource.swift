/// Who tells which persons are protected: a school, or the population register.
package enum MarksSource: Hashable, Sendable, Comparable {
    /// A school's rosters.
    case school(SchoolCode)
    /// The population register.
    case population

    /// A word for storage: the school's code or `population`.
    package var text: String {
        switch self {
        case .school(let code): code.digits
        case .population: "population"
        }
    }

    /// The source that was stored as this word.
    package init?(text: String) {
        if text == "population" {
            self = .population
        } else if let code = SchoolCode(text) {
            self = .school(code)
        } else {
            return nil
        }
    }

    package static func < (a: MarksSource, b: MarksSource) -> Bool { a.text < b.text }
}

/// How old the protection marks are that a source has told.
package struct MarksState: Sendable, Equatable {
    /// The source.
    package let source: MarksSource
    /// When it last told who is protected; nil where it never did.
    package let seenOn: CalendarDate?
    /// When somebody checked its persons and said so, after it last told.
    package let checkedOn: CalendarDate?
    /// Against what they were checked.
    package let basis: MarksBasis?
    /// How many of its guardians aren't protected, as far as is known.
    package let guardians: Int
    /// Of how many of them that is too old for post.
    package let outdated: Int
    /// For how many of them only somebody's word says so.
    package let vouchedFor: Int
    /// Of how many more of its guardians nobody has said whether they are protected: nothing is posted to them.
    package let unknown: Int

    /// A state from its parts.
    package init(
        source: MarksSource, seenOn: CalendarDate?, checkedOn: CalendarDate?, basis: MarksBasis?, guardians: Int,
        outdated: Int, vouchedFor: Int, unknown: Int
    ) {
        self.source = source
        self.seenOn = seenOn
        self.checkedOn = checkedOn
        self.basis = basis
        self.guardians = guardians
        self.outdated = outdated
        self.vouchedFor = vouchedFor
        self.unknown = unknown
    }
}
