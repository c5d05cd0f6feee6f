package import Outreach

/// What somebody sees when they sit down at their desk: what to do first, what waits, and how far the promise is kept.
package struct DeskHome: Sendable {
    /// What a campaign takes, in order, from the first roster to the meeting.
    package var steps: [DeskStep] = []
    /// The campaigns' titles, by their ids.
    package var titles: [String: String] = [:]
    /// What waits for a person.
    package var waiting = Waiting()
    /// Meetings to come, the next first.
    package var meetings: [NextMeeting] = []
    /// The account of each campaign, by its id.
    package var reckonings: [String: Reckoning] = [:]
    /// How far each campaign has reached, school by school.
    package var reach: [CampaignReach] = []

    /// The step to take first; nil where all is done or waits for its day.
    package var firstStep: DeskStep? { steps.first { $0.state == .due } }

    /// What waits, in figures.
    package struct Waiting: Sendable, Equatable {
        /// Matters about people that wait for an answer.
        package var matters = 0
        /// Of the matters, pupils who are left out: without a school, a year of school or a guardian.
        package var leftOut = 0
        /// Rows of imports that could not be used and that nobody has seen to.
        package var rejectedRows = 0
        /// What imports found besides, and that nobody has seen to.
        package var found = 0
        /// Guardians whose letter lacks something or who have no address.
        package var incomplete = 0
        /// Letters that came back and wait for a new address.
        package var returned = 0
        /// Letters that came back, and whose replacement is made by the next run.
        package var replacements = 0
        /// Letters to hand over by hand; nil where the desk may not know.
        package var byHand: Int?
        /// Printed letters to take out of the pile.
        package var toPull = 0
        /// Imports that wait until the municipality lets them in; of a school's desk, the pupils in its own.
        package var arrivals = 0
        /// Whether these are a school's own, for which it waits.
        package var arrivalsAreOwn = false
        /// Letters that are out and say what is no longer so.
        package var noticesDue = 0
        /// Guardians and letters by post that wait for newer protection marks.
        package var oldMarks = 0
        /// Guardians to whom nothing is posted because nobody has said whether they are protected.
        package var unknownMarks = 0

        /// How much waits in all.
        package var sum: Int {
            (arrivalsAreOwn ? 0 : arrivals) + rejectedRows + found + matters + incomplete + returned + replacements
                + (byHand ?? 0) + toPull
                + noticesDue + oldMarks + unknownMarks
        }
    }

    /// When a meeting is, seen from today.
    package enum MeetingDay: Sendable {
        /// It should have been held, and nobody has said whether it was.
        case past
        /// Families come today.
        case today
        /// Another day.
        case later

        init(_ date: CalendarDate, today: CalendarDate) {
            self = date < today ? .past : date == today ? .today : .later
        }
    }

    /// A planned meeting: one to come, or one of which nobody has said whether it was held.
    package struct NextMeeting: Sendable, Equatable {
        /// The meeting.
        package let meeting: Meeting
        /// The school's name.
        package let school: String
        /// What families have answered.
        package let replies: MeetingReplies
        /// When it is.
        package let day: MeetingDay
    }

    /// How far a campaign has reached.
    package struct CampaignReach: Sendable, Equatable {
        /// The campaign's id.
        package let campaign: String
        /// Its title.
        package let title: String
        /// Whether families come to meetings.
        package let hasMeetings: Bool
        /// School by school, in Swedish order; letters without a school come last, without a name.
        package let schools: [NamedReach]
    }

    /// How far a campaign has reached at a school.
    package struct NamedReach: Sendable, Equatable {
        /// The school's name; nil for letters without one.
        package let name: String?
        /// The figures.
        package let reach: SchoolReach
    }
}
