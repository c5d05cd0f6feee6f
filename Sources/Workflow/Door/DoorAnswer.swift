package import Outreach

/// What the door of a meeting says to something that a device did.
package struct DoorAnswer: Sendable, Equatable {
    /// What it says.
    package let kind: Kind
    /// The letter that it is about.
    package let letter: LetterCode?
    /// How many adults.
    package let adults: Int
    /// The guardians of the letter; nobody where the letter goes by hand or somebody is protected.
    package let names: [PersonName]

    /// The kinds of answers.
    package enum Kind: Sendable, Equatable {
        /// Welcome.
        case welcome
        /// It was in; the number of adults is another now.
        case corrected
        /// It is in since then.
        case alreadyIn(since: Moment?)
        /// Adults without a letter are counted.
        case walkIn
        /// What was done is taken back.
        case undone
        /// Not a ticket to this meeting.
        case refused(DoorRefusal)
    }

    /// An answer from its parts.
    package init(_ kind: Kind, letter: LetterCode? = nil, adults: Int = 0, names: [PersonName] = []) {
        self.kind = kind
        self.letter = letter
        self.adults = adults
        self.names = names
    }
}

/// Why a code isn't a ticket.
package enum DoorRefusal: Sendable, Equatable {
    /// No code looks like this: something is mistyped.
    case mistyped
    /// Well formed, but nobody's.
    case unknown
    /// The letter is no longer valid.
    case withdrawn
    /// It invites to another meeting; school and time are nil where they could reveal somebody.
    case otherMeeting(school: String?, starts: LocalDateTime?)
}

/// How many have come to a meeting.
package struct DoorCounts: Sendable, Equatable {
    /// Letters that are in.
    package let letters: Int
    /// Adults, those without a letter included.
    package let adults: Int
    /// Of these, adults without a letter.
    package let walkIns: Int
    /// How many adults have said that they come; nil where that wasn't asked.
    package let expected: Int?

    init(_ totals: (letters: Int, adults: Int, walkIns: Int), expected: Int?) {
        (letters, adults, walkIns) = totals
        self.expected = expected
    }
}
