package import Outreach

/// One step of the way from a roster to a meeting that was held.
package struct DeskStep: Sendable, Equatable {
    /// What is to be done.
    package let kind: Kind
    /// The campaign; nil for what comes before all of them.
    package let campaign: String?
    /// Where the step stands.
    package let state: State
    /// How much of it is done.
    package let done: Int
    /// Out of how much.
    package let total: Int
    /// What keeps guardians from being reached in this step, with how many there are; the most first. Of the rosters it
    /// is empty, and `leftOut` counts.
    package var blocked: [DecisionCount] = []
    /// Pupils of whom something must be told or decided before any campaign knows them.
    package var leftOut = 0
    /// Rows of rosters that could not be used and that nobody has seen to.
    package var rejectedRows = 0
    /// What rosters were found to have besides, and that nobody has seen to.
    package var found = 0

    /// Whether something of the rosters waits until somebody has seen to it.
    package var hasOpenRosters: Bool { leftOut + rejectedRows + found > 0 }

    /// What is to be done.
    package enum Kind: String, Sendable, CaseIterable {
        /// Read the rosters in; counted in pupils.
        case importRosters = "import-rosters"
        /// Plan a meeting for each school, or replace it by a letter; counted in schools.
        case planMeetings = "plan-meetings"
        /// Make the letters that are due; counted in letters.
        case makeLetters = "make-letters"
        /// Print them; counted in letters.
        case printLetters = "print-letters"
        /// Hand them out or post them; counted in letters.
        case sendLetters = "send-letters"
        /// Hold the meetings, and say that they were held; counted in meetings.
        case holdMeetings = "hold-meetings"
    }

    /// Where a step stands.
    package enum State: String, Sendable {
        /// Nothing is left to do.
        case done
        /// It can be done now.
        case due
        /// Nothing is left but what something keeps from being done; the steps behind it can be taken meanwhile.
        case blocked
        /// Something else comes first, or its day hasn't come.
        case later
    }
}
