/// How far a campaign has come with one pupil or guardian: everybody is in exactly one state.
///
/// The first five are the audience's. Of several letters the one counts that is least far, so that nobody is done while
/// something is left to do; the order of cases says so.
package enum OutreachState: String, Sendable, Codable, CaseIterable, Comparable {
    /// A coordinator can do something now: make, print or hand out the letter, plan the meeting, find an address.
    case toDo = "to-do"
    /// Somebody else must do something first; the reason says who.
    case waits
    /// The letter is out, and the meeting that it invites to is still to come.
    case onTheWay = "on-the-way"
    /// The letter is out and hasn't come back, or an answer has come.
    case done
    /// Nothing reaches them, and the reason says why.
    case cannot
    /// Nobody knows whether they belong to the audience: something must be told first.
    case unknown
    /// Doesn't belong to the audience, because something was told.
    case outside

    /// The states of the audience, in the order in which they are told.
    package static let ofAudience: [OutreachState] = [.done, .onTheWay, .toDo, .waits, .cannot]

    /// The state in words, as it stands beside a count.
    package var words: Words {
        switch self {
        case .done: Words(sv: "klara", en: "done")
        case .onTheWay: Words(sv: "på väg", en: "on the way")
        case .toDo: Words(sv: "att göra av dig", en: "to do by you")
        case .waits: Words(sv: "väntar på någon", en: "waits for somebody")
        case .cannot: Words(sv: "går inte", en: "can't")
        case .unknown: Words(sv: "vet vi inte om de hör dit", en: "not known whether they belong")
        case .outside: Words(sv: "utanför målgruppen", en: "outside the audience")
        }
    }

    /// How little has been reached; of several the lowest counts.
    package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The state with a rank.
    package init?(rank: Int) {
        guard Self.allCases.indices.contains(rank) else { return nil }
        self = Self.allCases[rank]
    }

    package static func < (a: OutreachState, b: OutreachState) -> Bool { a.rank < b.rank }
}

/// Where the letter of a decision is, as far as it tells how far somebody is reached.
package enum LetterStage: String, Sendable, CaseIterable {
    /// There is none.
    case none
    /// It lies in the program, or in the pile.
    case made
    /// It left, and the meeting that it invites to is to come.
    case outBeforeMeeting = "out-before-meeting"
    /// It left, and the meeting that it invited to was cancelled.
    case outForNothing = "out-for-nothing"
    /// It left, and nothing more is expected.
    case out
    /// It came back.
    case returned
    /// Somebody has answered, or came.
    case heard
}

extension DecisionReason {
    /// The state of a guardian with this decision, by where the letter is that it is about.
    package func state(_ stage: LetterStage) -> OutreachState {
        switch (stage, self) {
        // Who isn't written to now isn't made so by a letter that came first, nor the other way round.
        case (_, .notInAudience), (_, .custodyEnded): .outside
        case (_, .noSchool), (_, .schoolYearUnknown), (_, .birthYearUnknown): .unknown
        case (.heard, _), (.out, _): .done
        case (.outBeforeMeeting, _): .onTheWay
        case (.outForNothing, _): .cannot
        case (.none, _), (.made, _), (.returned, _): state
        }
    }

    /// The state of a guardian whom no letter has reached.
    private var state: OutreachState {
        switch self {
        case .writtenTo, .returned, .held, .possiblySame, .incomplete, .noAddress, .meetingNotPlanned: .toDo
        // It was out when it was decided, and isn't any more.
        case .alreadyWrittenTo: .toDo
        case .byHand, .undecided, .addressGone, .protectionUnknown, .marksOld: .waits
        case .withheld, .doNotContact, .deregistered, .meetingOver: .cannot
        case .noSchool, .schoolYearUnknown, .birthYearUnknown: .unknown
        case .custodyEnded, .notInAudience: .outside
        }
    }

    /// For whom it waits, where it isn't whoever reads it.
    package var awaited: Words? {
        switch self {
        case .byHand: Words(sv: "den som lämnar personligen", en: "whoever hands over in person")
        case .undecided: Words(sv: "den som avgör om skyddade", en: "whoever decides about the protected")
        case .addressGone:
            Words(
                sv: "svar på om de har flyttat eller är skyddade", en: "an answer whether they moved or are protected")
        case .protectionUnknown:
            Words(sv: "en lista med skyddsmarkering", en: "a roster with protection marks")
        case .marksOld: Words(sv: "nya skyddsmarkeringar", en: "newer protection marks")
        default: nil
        }
    }
}
