package import Outreach

/// Everybody who belongs together around one person, as far as they may be seen, and what was sent to them and done.
package struct Family: Sendable, Equatable {
    /// Who was asked for.
    package let person: PersonID
    /// The guardians; who was asked for comes first.
    package var guardians: [Guardian] = []
    /// The pupils; who was asked for comes first.
    package var pupils: [Pupil] = []
    /// Who is or was whose guardian.
    package var ties: [Tie] = []
    /// How many children there are besides, whom this desk may not see.
    package var childrenElsewhere = 0
    /// Their letters, the newest first.
    package var letters: [Letter] = []
    /// The latest decisions, campaign by campaign.
    package var decisions: [FamilyDecision] = []
    /// What was done by hand, the latest first.
    package var history: [HistoryLine] = []

    /// A guardian of the family.
    package struct Guardian: Sendable, Equatable {
        /// Who.
        package let id: GuardianID
        /// Whether their data are protected; then there is no name.
        package let isProtected: Bool
        /// The name; nil where protected.
        package let name: PersonName?
        /// What is known of them; nil where protected, and of whom is guardian no longer.
        package var record: GuardianRecord?
        /// Whether they belong to the scope, so that they have a page here.
        package let isOpen: Bool
        /// What a person decided.
        package let ruling: Ruling?
        /// Whether they asked not to be written to.
        package let doNotContact: Bool
        /// Whether a child of theirs is protected: then no contacts are kept, and a person decides about letters.
        package let hasProtectedChild: Bool
        /// What was set by hand, which wins over later files.
        package var handSet: [HandSetField] = []
    }

    /// A pupil of the family.
    package struct Pupil: Sendable, Equatable {
        /// Who.
        package let id: PupilID
        /// What is known of them; nil where protected.
        package let record: PupilRecord?
        /// The school's name; nil where protected or at none.
        package let school: String?
    }

    /// Who is or was whose guardian.
    package struct Tie: Sendable, Hashable {
        /// The guardian.
        package let guardian: GuardianID
        /// The pupil.
        package let pupil: PupilID
        /// Whether custody has ended.
        package let isEnded: Bool
    }

    /// A letter and what came of it.
    package struct Letter: Sendable, Equatable {
        /// Its facts.
        package let facts: LetterFacts
        /// The campaign's title.
        package let campaign: Words
        /// The mailing's title.
        package let mailing: Words
        /// To whom; without names where protected.
        package let recipients: [PersonLine]
        /// What happened to it, in order.
        package let events: [StoredEvent]
        /// The reply.
        package let reply: Reply?
        /// How many adults came with it; nil before it was checked in.
        package let adultsWhoCame: Int?
    }

    /// A guardian of the family.
    package func guardian(_ id: GuardianID) -> Guardian? { guardians.first { $0.id == id } }

    /// A pupil of the family.
    package func pupil(_ id: PupilID) -> Pupil? { pupils.first { $0.id == id } }

    /// Whether the person who was asked for is protected: then nothing but the number is told.
    package var isProtected: Bool {
        switch person {
        case .guardian(let id): guardian(id)?.isProtected ?? false
        case .pupil(let id): pupil(id).map { $0.record == nil } ?? false
        }
    }
}

/// What was decided for a guardian in a campaign, and why.
package struct FamilyDecision: Sendable, Equatable {
    /// The campaign's title.
    package let campaign: Words
    /// The decision.
    package let decision: Decision
    /// The guardian's name.
    package let name: PersonName?
    /// The letter, where there is one.
    package let letter: LetterCode?
}
