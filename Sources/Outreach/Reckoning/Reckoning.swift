/// A campaign's account of everybody: each pupil and each guardian in exactly one state.
package struct Reckoning: Hashable, Sendable {
    /// The campaign's id.
    package let campaign: String
    /// The day of the decisions; marks that were new then may be old today.
    package let decidedOn: CalendarDate?
    /// How many pupils there are in each state, of all who may be seen.
    package let pupils: [OutreachState: Int]
    /// How many guardians there are in each state, of all who may be seen.
    package let guardians: [OutreachState: Int]
    /// The pupils' reasons, in the order of kinds.
    package let pupilReasons: [PupilReason: Int]
    /// The guardians' states with the reason that puts them there, in the order of states and kinds.
    package let guardianReasons: [StateReason: Int]

    /// An account from its parts.
    package init(
        campaign: String, decidedOn: CalendarDate?, pupils: [OutreachState: Int], guardians: [OutreachState: Int],
        pupilReasons: [PupilReason: Int], guardianReasons: [StateReason: Int]
    ) {
        self.campaign = campaign
        self.decidedOn = decidedOn
        self.pupils = pupils
        self.guardians = guardians
        self.pupilReasons = pupilReasons
        self.guardianReasons = guardianReasons
    }

    /// How many pupils belong to the audience.
    package var pupilsInAudience: Int { OutreachState.ofAudience.reduce(0) { $0 + (pupils[$1] ?? 0) } }
    /// How many guardians belong to the audience.
    package var guardiansInAudience: Int { OutreachState.ofAudience.reduce(0) { $0 + (guardians[$1] ?? 0) } }
    /// Pupils whom no letter reaches because no guardian is known.
    package var withoutGuardian: Int { pupilReasons[.noGuardian] ?? 0 }
    /// Pupils of whom something must be told first, by what it is; those without a guardian are among them.
    package var leftOut: [(reason: PupilReason, pupils: Int)] {
        PupilReason.allCases.compactMap { reason in
            guard reason.state == .unknown || reason == .noGuardian, let count = pupilReasons[reason], count > 0
            else { return nil }
            return (reason, count)
        }
    }

    /// Guardians to whom nothing is posted because nobody has said whether they are protected.
    package var unposted: Int {
        guardianReasons[StateReason(state: .waits, reason: .protectionUnknown)] ?? 0
    }

    /// The guardians' reasons in a state, with how many guardians.
    package func reasons(in state: OutreachState) -> [DecisionCount] {
        DecisionReason.allCases.compactMap { reason in
            guardianReasons[StateReason(state: state, reason: reason)].map {
                DecisionCount(reason: reason, guardians: $0)
            }
        }
    }
}

/// A state with the reason that puts somebody there.
package struct StateReason: Hashable, Sendable {
    /// The state.
    package let state: OutreachState
    /// The reason.
    package let reason: DecisionReason

    /// A state with its reason.
    package init(state: OutreachState, reason: DecisionReason) {
        self.state = state
        self.reason = reason
    }
}

/// Pupils who are in no campaign's audience, by what was told of them.
package enum ToldPlace: Hashable, Sendable, Comparable {
    /// Goes in this year of school.
    case schoolYear(Int)
    /// Stands in the population register alone.
    case inNoRoster
    /// Has left.
    case hasLeft
    /// Is dead, emigrated or otherwise deregistered.
    case deregistered

    /// A word for other programs: `year-5`, `left`.
    package var text: String {
        switch self {
        case .schoolYear(let year): "year-\(year)"
        case .inNoRoster: PupilReason.inNoRoster.rawValue
        case .hasLeft: PupilReason.hasLeft.rawValue
        case .deregistered: PupilReason.deregistered.rawValue
        }
    }

    /// The place in words, as it stands after a count.
    package var words: Words {
        switch self {
        case .schoolYear(0): Words(sv: "förskoleklass", en: "preschool class")
        case .schoolYear(let year): Words(sv: "årskurs \(year)", en: "year \(year)")
        case .inNoRoster: PupilReason.inNoRoster.words
        case .hasLeft: PupilReason.hasLeft.words
        case .deregistered: PupilReason.deregistered.words
        }
    }
}
