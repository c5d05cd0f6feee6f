package import Outreach

/// A follow-up that anybody may read: rounded figures per school, without classes, families, returns or decisions.
///
/// It can only be made by `FollowUp.forPublic()`, which says why nobody can be found in it.
package struct PublicFollowUp: Hashable, Sendable {
    /// The campaign's id.
    package let campaign: String
    /// Its title per language.
    package let titles: [Language: String]
    /// The day of the report.
    package let made: CalendarDate
    /// Whether its letters belong to meetings.
    package let hasMeetings: Bool
    /// How many guardians the promise is for: the invited, and those who couldn't be or mustn't be written to.
    package let audience: Int
    /// Guardians in all: the sums of the schools' rounded figures.
    package let totals: StageCounts
    /// School by school; letters without a school come last.
    package let schools: [PublicSchoolFollowUp]

    /// Takes the parts and sums up the schools; only the public rule may call it.
    init(
        campaign: String, titles: [Language: String], made: CalendarDate, hasMeetings: Bool, roundedNotInvited: Int,
        schools: [PublicSchoolFollowUp]
    ) {
        self.campaign = campaign
        self.titles = titles
        self.made = made
        self.hasMeetings = hasMeetings
        self.schools = schools
        totals = schools.reduce(StageCounts()) { $0 + $1.guardians }
        audience = totals.invited + roundedNotInvited
    }

    /// The title in a language, or in Swedish.
    package func title(in language: Language) -> String { titles[language] ?? titles[.swedish] ?? campaign }
}

/// What anybody may read about one school.
package struct PublicSchoolFollowUp: Hashable, Sendable {
    /// The school; nil for letters without one.
    package let school: School?
    /// Its meetings, by time.
    package let meetings: [Meeting]
    /// Its guardians, rounded to 5.
    package let guardians: StageCounts

    init(school: School?, meetings: [Meeting], guardians: StageCounts) {
        self.school = school
        self.meetings = meetings
        self.guardians = guardians
    }
}
