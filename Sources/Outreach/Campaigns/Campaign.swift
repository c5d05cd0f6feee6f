/// One promise to parents: who is to be reached, by what letters and by what way.
package struct Campaign: Hashable, Sendable {
    /// The folder's name, such as `drug-prevention-2020`.
    package let id: String
    /// The year of the promise.
    package let year: Int
    /// The title per language; Swedish is always there.
    package let titles: [Language: String]
    /// Whose guardians are written to.
    package let audience: Audience
    /// Whether guardians of one home share a letter.
    package let recipientPolicy: RecipientPolicy
    /// The way of its letters where nothing speaks for another.
    package let channel: CampaignChannel
    /// Its letters, in the order of the campaign's file.
    package let mailings: [Mailing]

    /// A campaign from its parts.
    package init(
        id: String, year: Int, titles: [Language: String], audience: Audience, recipientPolicy: RecipientPolicy,
        channel: CampaignChannel, mailings: [Mailing]
    ) {
        self.id = id
        self.year = year
        self.titles = titles
        self.audience = audience
        self.recipientPolicy = recipientPolicy
        self.channel = channel
        self.mailings = mailings
    }

    /// The title in a language, or in Swedish.
    package func title(in language: Language) -> String { titles[language] ?? titles[.swedish] ?? id }

    /// Whether its letters belong to meetings.
    package var hasMeetings: Bool { mailings.contains { $0.due != .always } }

    /// The mailing with this id.
    package func mailing(_ id: String) -> Mailing? { mailings.first { $0.id == id } }
}

/// One letter of a campaign, with a template per language.
package struct Mailing: Hashable, Sendable {
    /// The name of its files, such as `invitation`.
    package let id: String
    /// The title per language; Swedish is always there.
    package let titles: [Language: String]
    /// When it is to be made.
    package let due: MailingDue

    /// A mailing from its parts.
    package init(id: String, titles: [Language: String], due: MailingDue) {
        self.id = id
        self.titles = titles
        self.due = due
    }

    /// The title in a language, or in Swedish.
    package func title(in language: Language) -> String { titles[language] ?? titles[.swedish] ?? id }
}

/// When a mailing is to be made.
package enum MailingDue: String, Sendable {
    /// For the audience of each meeting that is planned.
    case meetingPlanned = "meeting-planned"
    /// For the audience of each meeting that a letter replaces.
    case meetingReplaced = "meeting-replaced"
    /// For the whole audience, without a meeting.
    case always
}

/// Whose guardians a campaign writes to.
package enum Audience: Hashable, Sendable {
    /// Pupils of these years of school.
    case schoolYears(ClosedRange<Int>)
    /// Everybody born in this year, in a school's roster or not.
    case born(year: Int)
}

/// Whether guardians of one home share a letter.
package enum RecipientPolicy: String, Sendable {
    /// Guardians with the same address and the same pupils share one.
    case household
    /// Every guardian gets one.
    case guardian
}

/// The way of a campaign's letters.
package enum CampaignChannel: String, Sendable {
    /// Home with the pupil.
    case handOut = "hand-out"
    /// By post.
    case post
}
