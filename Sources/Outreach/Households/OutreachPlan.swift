/// Who is to get which letter, and what was decided for everybody.
package struct OutreachPlan: Sendable, Equatable {
    /// The letters, by occasion and then by their first recipient.
    package let letters: [PlannedLetter]
    /// The decisions, by guardian and then by meeting; one or more for every guardian of the registry.
    package let decisions: [Decision]
    /// Where each pupil stands, by pupil and then by meeting; one or more for every pupil of the registry.
    package let pupils: [PupilDecision]
}

/// One letter that is to be.
package struct PlannedLetter: Sendable, Equatable, Hashable {
    /// What it is for.
    package let occasion: Occasion
    /// To whom, by ascending id.
    package let recipients: [GuardianID]
    /// About whom, by ascending id; protected pupils are not among them.
    package let pupils: [PupilID]
    /// Its way.
    package let channel: Channel
    /// The school it goes through, which is the eldest sibling's.
    package let school: SchoolCode?
    /// The class it goes through.
    package let className: String?
    /// The pupil by whose name it is sorted.
    package let eldest: PupilID?
    /// Whether it waits for newer protection marks: it isn't made, and if it is printed, it doesn't leave.
    package let waitsForMarks: Bool

    /// A letter from its parts.
    package init(
        occasion: Occasion, recipients: [GuardianID], pupils: [PupilID], channel: Channel, school: SchoolCode?,
        className: String?, eldest: PupilID?, waitsForMarks: Bool = false
    ) {
        self.occasion = occasion
        self.recipients = recipients
        self.pupils = pupils
        self.channel = channel
        self.school = school
        self.className = className
        self.eldest = eldest
        self.waitsForMarks = waitsForMarks
    }
}

/// A mailing of a campaign, for one meeting where it has meetings.
package struct Occasion: Sendable, Hashable, Comparable {
    /// The campaign's id.
    package let campaign: String
    /// The mailing's id.
    package let mailing: String
    /// The meeting's id.
    package let meeting: MeetingID?

    /// An occasion from its parts.
    package init(campaign: String, mailing: String, meeting: MeetingID?) {
        self.campaign = campaign
        self.mailing = mailing
        self.meeting = meeting
    }

    /// A text that is equal for equal occasions.
    package var text: String { "\(campaign)/\(mailing)/\(meeting?.text ?? "")" }

    package static func < (a: Occasion, b: Occasion) -> Bool { a.text < b.text }
}

/// What has gone out to a guardian on one occasion.
package enum EarlierLetter: Sendable, Equatable {
    /// It is out and has not come back.
    case out
    /// It came back, and the address has not changed since.
    case returned
    /// It came back, and there is another address now.
    case returnedWithNewAddress
}
