package import Outreach

/// A campaign in the list of campaigns.
package struct CampaignCard: Sendable {
    /// The campaign's id.
    package let id: String
    /// The campaign; nil where its file can't be read.
    package let campaign: Campaign?
    /// What is wrong with its file.
    package let faults: [Words]
    /// When its letters were last made.
    package let lastRun: Moment?
    /// Where it stands within the scope.
    package let steps: [DeskStep]
    /// How many letters there are within the scope.
    package let letters: Int
    /// How many of them have left.
    package let sent: Int
}

/// A campaign with all that belongs to it within the scope.
package struct CampaignOverview: Sendable {
    /// The campaign.
    package let campaign: Campaign
    /// When its letters were last made.
    package let lastRun: Moment?
    /// What is wrong with its templates.
    package let faults: [Words]
    /// Where it stands.
    package let steps: [DeskStep]
    /// The account of everybody, each in one state.
    package let reckoning: Reckoning
    /// The decisions, in figures.
    package let figures: AudienceFigures
    /// Its meetings, by school and time.
    package let meetings: [MeetingLine]
    /// Schools with pupils in the audience whose meetings aren't planned for all years.
    package let withoutMeeting: [School]
    /// The packs by school; letters without a school come last.
    package let piles: [SchoolPile]
}

/// The packs of one school.
package struct SchoolPile: Sendable, Equatable {
    /// The school; nil for letters without one.
    package let school: School?
    /// The packs, in the order of printing.
    package let packs: [PackLine]
    /// The files that can be opened or downloaded.
    package let files: [PackFile]
}

/// A pack with the names that its page shows.
package struct PackLine: Sendable, Equatable {
    /// The pack, and where its letters are.
    package let pack: PackStates
    /// The mailing's title.
    package let mailing: String
    /// What was last recorded for it and can be undone; nil in lists.
    package let lastRecord: PackRecord?
}
