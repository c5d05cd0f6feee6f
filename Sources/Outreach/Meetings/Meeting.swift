/// A meeting for the guardians of some years at one school.
package struct Meeting: Hashable, Sendable {
    /// The meeting's name in the registry, `<campaign>/<school code>/<number>`; it stays when the meeting is moved.
    package let id: MeetingID
    /// The campaign that it keeps the promise of.
    package let campaign: String
    /// Where the invited pupils go to school.
    package let school: SchoolCode
    /// The years of school that it is for, ascending.
    package let years: [Int]
    /// When it begins; nil where it has not been set.
    package let starts: LocalDateTime?
    /// The room or the building; nil where it has not been set.
    package let place: String?
    /// What has become of it.
    package let status: MeetingStatus

    /// A meeting from its parts.
    package init(
        id: MeetingID, campaign: String, school: SchoolCode, years: [Int], starts: LocalDateTime?, place: String?,
        status: MeetingStatus
    ) {
        self.id = id
        self.campaign = campaign
        self.school = school
        self.years = years
        self.starts = starts
        self.place = place
        self.status = status
    }
}

/// The name of a meeting in the registry.
package struct MeetingID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name.
    package let text: String

    /// The id with this name.
    package init(_ text: String) { self.text = text }

    package var description: String { text }

    package static func < (a: MeetingID, b: MeetingID) -> Bool { a.text < b.text }
}

/// What has become of a meeting.
package enum MeetingStatus: String, Sendable, CaseIterable {
    /// Guardians are invited.
    case planned
    /// It took place.
    case held
    /// It does not take place.
    case cancelled
    /// It does not take place, and a letter says what it would have said.
    case replaced
}

extension MeetingStatus {
    /// What has become of the meeting, in a word or two.
    package var words: Words {
        switch self {
        case .planned: Words(sv: "planerat", en: "planned")
        case .held: Words(sv: "hållet", en: "held")
        case .cancelled: Words(sv: "inställt", en: "cancelled")
        case .replaced: Words(sv: "ersatt av brev", en: "replaced by letter")
        }
    }
}
