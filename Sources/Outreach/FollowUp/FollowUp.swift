/// How far a campaign has reached, at one moment, in figures.
package struct FollowUp: Hashable, Sendable {
    /// The campaign's id.
    package let campaign: String
    /// Its title per language.
    package let titles: [Language: String]
    /// The day of the report.
    package let made: CalendarDate
    /// Whether its letters belong to meetings.
    package let hasMeetings: Bool
    /// All these schools together, and letters without a school.
    package let totals: ReachCounts
    /// School by school, in Swedish order; letters without a school come last.
    package let schools: [SchoolFollowUp]
    /// How many letters came back, per reason.
    package let returns: [ReturnCount]
    /// How many guardians each decision was made for; none in a follow-up of some schools.
    package let decisions: [DecisionCount]
    /// Protected guardians and guardians of protected pupils in the audience: a total, never per school; nil in a
    /// follow-up of some schools.
    package let byHandOrUndecided: Int?
    /// Pupils of the audience whom no letter reaches because no guardian is known; nobody protected.
    package let pupilsWithoutGuardian: Int

    /// A follow-up from its parts.
    package init(
        campaign: String, titles: [Language: String], made: CalendarDate, hasMeetings: Bool, totals: ReachCounts,
        schools: [SchoolFollowUp], returns: [ReturnCount], decisions: [DecisionCount], byHandOrUndecided: Int?,
        pupilsWithoutGuardian: Int = 0
    ) {
        self.campaign = campaign
        self.titles = titles
        self.made = made
        self.hasMeetings = hasMeetings
        self.totals = totals
        self.schools = schools
        self.returns = returns
        self.decisions = decisions
        self.byHandOrUndecided = byHandOrUndecided
        self.pupilsWithoutGuardian = pupilsWithoutGuardian
    }

    /// The title in a language, or in Swedish.
    package func title(in language: Language) -> String { titles[language] ?? titles[.swedish] ?? campaign }

    /// Whether it is of some schools alone, and says nothing of the whole audience.
    package var isOfSomeSchools: Bool { byHandOrUndecided == nil }
}

/// The follow-up of one school.
package struct SchoolFollowUp: Hashable, Sendable {
    /// The school; nil for letters without one.
    package let school: School?
    /// Its meetings, by time.
    package let meetings: [MeetingFollowUp]
    /// All its classes together.
    package let counts: ReachCounts
    /// Class by class.
    package let classes: [ClassFollowUp]
    /// Families from whom nothing has been heard though the letter is out and not returned.
    package let silent: [FamilyToFollowUp]
    /// Families who said yes and did not come.
    package let absent: [FamilyToFollowUp]

    /// A school's follow-up from its parts.
    package init(
        school: School?, meetings: [MeetingFollowUp], counts: ReachCounts, classes: [ClassFollowUp],
        silent: [FamilyToFollowUp], absent: [FamilyToFollowUp]
    ) {
        self.school = school
        self.meetings = meetings
        self.counts = counts
        self.classes = classes
        self.silent = silent
        self.absent = absent
    }
}

/// A meeting in the follow-up.
package struct MeetingFollowUp: Hashable, Sendable {
    /// The meeting.
    package let meeting: Meeting
    /// Adults who came without a letter.
    package let walkIns: Int
    /// How many families want an interpreter, per language.
    package let interpreters: [LanguageCount]

    /// A meeting's follow-up from its parts.
    package init(meeting: Meeting, walkIns: Int, interpreters: [LanguageCount] = []) {
        self.meeting = meeting
        self.walkIns = walkIns
        self.interpreters = interpreters
    }
}

/// The follow-up of one class.
package struct ClassFollowUp: Hashable, Sendable {
    /// The class; nil where the roster doesn't tell it.
    package let className: String?
    /// How far its families were reached.
    package let counts: ReachCounts

    /// A class's follow-up from its parts.
    package init(className: String?, counts: ReachCounts) {
        self.className = className
        self.counts = counts
    }
}

/// A family to talk to; never somebody protected.
package struct FamilyToFollowUp: Hashable, Sendable {
    /// The letter's code.
    package let code: LetterCode
    /// The class whose pack the letter lay in.
    package let className: String?
    /// The guardians.
    package let recipients: [PersonName]

    /// A family from these parts.
    package init(code: LetterCode, className: String?, recipients: [PersonName]) {
        self.code = code
        self.className = className
        self.recipients = recipients
    }
}

/// The nested steps of reach: every figure is at most the one before it.
package struct StageCounts: Hashable, Sendable {
    /// A letter is made for them.
    package var invited: Int
    /// The letter was handed out or posted.
    package var sent: Int
    /// It did not come back.
    package var notReturned: Int
    /// They replied or came.
    package var confirmed: Int
    /// They came.
    package var came: Int

    /// Counts from the steps.
    package init(invited: Int = 0, sent: Int = 0, notReturned: Int = 0, confirmed: Int = 0, came: Int = 0) {
        self.invited = invited
        self.sent = sent
        self.notReturned = notReturned
        self.confirmed = confirmed
        self.came = came
    }

    /// The counts in order.
    package var inOrder: [Int] { [invited, sent, notReturned, confirmed, came] }

    package static func + (a: StageCounts, b: StageCounts) -> StageCounts {
        StageCounts(
            invited: a.invited + b.invited, sent: a.sent + b.sent, notReturned: a.notReturned + b.notReturned,
            confirmed: a.confirmed + b.confirmed, came: a.came + b.came)
    }
}

/// Reach in the three things that are counted.
package struct ReachCounts: Hashable, Sendable {
    /// Letters.
    package var letters: StageCounts
    /// Pupils: at least one adult of theirs was reached so far.
    package var pupils: StageCounts
    /// Adults: recipients of letters. Those who came are at most as many as their letter is addressed to; companions and
    /// adults without a letter stand beside the meeting.
    package var adults: StageCounts

    /// Counts from the three.
    package init(
        letters: StageCounts = StageCounts(), pupils: StageCounts = StageCounts(), adults: StageCounts = StageCounts()
    ) {
        self.letters = letters
        self.pupils = pupils
        self.adults = adults
    }

    package static func + (a: ReachCounts, b: ReachCounts) -> ReachCounts {
        ReachCounts(letters: a.letters + b.letters, pupils: a.pupils + b.pupils, adults: a.adults + b.adults)
    }
}

/// How many letters came back for a reason.
package struct ReturnCount: Hashable, Sendable {
    /// The reason.
    package let reason: ReturnReason
    /// How many.
    package let letters: Int

    /// A count from its parts.
    package init(reason: ReturnReason, letters: Int) {
        self.reason = reason
        self.letters = letters
    }
}
