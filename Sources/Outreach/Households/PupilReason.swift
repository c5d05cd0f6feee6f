/// Where a pupil stands towards a campaign, and why.
///
/// A pupil of whom it isn't known whether they belong is never said to be outside: `otherSchoolYear` was told, and
/// `schoolYearUnknown` wasn't.
package enum PupilReason: String, Sendable, Codable, CaseIterable {
    /// Belongs to the audience; what becomes of the letters is decided for each guardian.
    case inAudience = "in-audience"
    /// Belongs to the audience, and nobody knows of a guardian: no letter reaches the home.
    case noGuardian = "no-guardian"
    /// A roster tells of the pupil and names no school.
    case noSchool = "no-school"
    /// The school is known, and no year of school.
    case schoolYearUnknown = "school-year-unknown"
    /// The number doesn't tell the birth year.
    case birthYearUnknown = "birth-year-unknown"
    /// Stands at two schools or in two classes, until a person decides.
    case held = "on-hold"
    /// Goes in a year of school that the campaign isn't for.
    case otherSchoolYear = "other-school-year"
    /// Was born in a year that the campaign isn't for.
    case otherBirthYear = "other-birth-year"
    /// Stands in the population register alone, and goes to no school here.
    case inNoRoster = "in-no-roster"
    /// Has left the school.
    case hasLeft = "left"
    /// Is dead, emigrated or otherwise deregistered.
    case deregistered

    /// The reason in words, as a coordinator reads it beside a count or a name.
    package var words: Words {
        switch self {
        case .inAudience: Words(sv: "hör till målgruppen", en: "belongs to the audience")
        case .noGuardian: Words(sv: "ingen vårdnadshavare är känd", en: "no guardian is known")
        case .noSchool: Words(sv: "ingen skola är känd", en: "no school is known")
        case .schoolYearUnknown: Words(sv: "ingen årskurs är känd", en: "no year of school is known")
        case .birthYearUnknown: Words(sv: "födelseåret är okänt", en: "the birth year is unknown")
        case .held:
            Words(sv: "står på två skolor eller i två klasser", en: "stands at two schools or in two classes")
        case .otherSchoolYear: Words(sv: "går i en annan årskurs", en: "goes in another year of school")
        case .otherBirthYear: Words(sv: "är född ett annat år", en: "was born in another year")
        case .inNoRoster: Words(sv: "går inte i någon skola här", en: "goes to no school here")
        case .hasLeft: Words(sv: "har slutat", en: "has left")
        case .deregistered: Words(sv: "avregistrerad (utflyttad eller avliden)", en: "deregistered (emigrated or dead)")
        }
    }

    /// The state that it puts the pupil in; nil where the guardians' letters decide.
    package var state: OutreachState? {
        switch self {
        case .inAudience: nil
        case .noGuardian: .cannot
        case .noSchool, .schoolYearUnknown, .birthYearUnknown, .held: .unknown
        case .otherSchoolYear, .otherBirthYear, .inNoRoster, .hasLeft, .deregistered: .outside
        }
    }

    /// What is decided for a guardian of whose children nothing better is known.
    var ofGuardian: DecisionReason {
        switch self {
        case .noSchool: .noSchool
        case .schoolYearUnknown: .schoolYearUnknown
        case .birthYearUnknown: .birthYearUnknown
        case .held: .held
        case .inAudience, .noGuardian, .otherSchoolYear, .otherBirthYear, .inNoRoster, .hasLeft, .deregistered:
            .notInAudience
        }
    }
}

/// One pupil's place in a campaign.
package struct PupilDecision: Hashable, Sendable {
    /// Whose.
    package let pupil: PupilID
    /// In which meeting's audience; nil in campaigns without meetings, where none is planned, and outside.
    package let meeting: MeetingID?
    /// What and why.
    package let reason: PupilReason

    /// A decision from its parts.
    package init(pupil: PupilID, meeting: MeetingID?, reason: PupilReason) {
        self.pupil = pupil
        self.meeting = meeting
        self.reason = reason
    }
}
