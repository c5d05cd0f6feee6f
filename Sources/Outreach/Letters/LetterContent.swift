/// All that a letter says apart from its template: what is frozen when the letter is printed.
package struct LetterContent: Hashable, Sendable, Codable {
    /// To whom, in the order of the salutation.
    package var recipients: [PersonName]
    /// Where to; only for letters by post.
    package var address: PostalAddress?
    /// The language of its template.
    package var language: Language
    /// The pupils it is about, eldest first; those who may not be named are left out.
    package var pupils: [PupilOnLetter]
    /// The school it goes through, and its class there.
    package var school: SchoolOnLetter?
    /// The meeting that it invites to or replaces.
    package var meeting: MeetingOnLetter?
    /// The date in its head.
    package var date: CalendarDate

    /// A letter's content from its parts.
    package init(
        recipients: [PersonName], address: PostalAddress?, language: Language, pupils: [PupilOnLetter],
        school: SchoolOnLetter?, meeting: MeetingOnLetter?, date: CalendarDate
    ) {
        self.recipients = recipients
        self.address = address
        self.language = language
        self.pupils = pupils
        self.school = school
        self.meeting = meeting
        self.date = date
    }
}

/// A pupil as a letter names them.
package struct PupilOnLetter: Hashable, Sendable, Codable {
    /// The name the pupil goes by.
    package let givenName: String
    /// The class, where the roster tells it.
    package let className: String?

    /// A pupil from these parts.
    package init(givenName: String, className: String?) {
        self.givenName = givenName
        self.className = className
    }
}

/// The school of a letter.
package struct SchoolOnLetter: Hashable, Sendable, Codable {
    /// The school unit code.
    package let code: SchoolCode
    /// The name.
    package let name: String
    /// The class whose pack the letter lies in.
    package let className: String?

    /// A school from these parts.
    package init(code: SchoolCode, name: String, className: String?) {
        self.code = code
        self.name = name
        self.className = className
    }
}

/// The meeting of a letter.
package struct MeetingOnLetter: Hashable, Sendable, Codable {
    /// When it begins.
    package let starts: LocalDateTime
    /// Where.
    package let place: String
    /// Whether the letter replaces it.
    package let isReplaced: Bool

    /// A meeting from these parts.
    package init(starts: LocalDateTime, place: String, isReplaced: Bool) {
        self.starts = starts
        self.place = place
        self.isReplaced = isReplaced
    }
}

extension Meeting {
    /// The meeting as a letter names it; nil while its time or place isn't set.
    package var onLetter: MeetingOnLetter? {
        guard let starts, let place else { return nil }
        return MeetingOnLetter(starts: starts, place: place, isReplaced: status == .replaced)
    }
}

/// The way of one letter.
package enum Channel: String, Sendable, Codable, CaseIterable {
    /// Home with the pupil; no address on it.
    case handOut = "hand-out"
    /// By post; the only one with an address.
    case post
    /// By a person to a person, or through the tax agency; no address on it.
    case byHand = "by-hand"
}
