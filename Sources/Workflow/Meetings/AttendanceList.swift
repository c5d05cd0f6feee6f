package import Outreach

/// Who is invited to a meeting and who came, as its coordinator reads it in from paper.
package struct AttendanceList: Sendable {
    /// The meeting.
    package let meeting: Meeting
    /// The name of its school.
    package let school: String
    /// The families who are invited and may be named, by class and name.
    package let families: [DoorFamily]
    /// The letters of families of whom nobody is named; none where the desk may not see who is reached by hand.
    package let unnamed: [UnnamedLetter]
    /// How many have come.
    package let counts: DoorCounts
    /// Whether attendance can be entered: the meeting has begun, and wasn't called off.
    package let isOpen: Bool

    /// A letter that invites to a meeting, of whose families nobody is named.
    package struct UnnamedLetter: Sendable, Equatable {
        /// Its code.
        package let code: LetterCode
        /// How many adults it brought; nil where none came.
        package let adults: Int?
    }
}

/// What somebody reads in from a paper list.
package struct AttendanceSheet: Sendable {
    /// How many adults came with each of these letters; 0 takes back that anybody came.
    package var adults: [(code: LetterCode, adults: Int)] = []
    /// Codes as they were typed, one a line, each with how many adults behind it or without.
    package var lines: [String] = []
    /// How many adults came without a letter, in all; nil leaves the number as it is.
    package var walkIns: Int?

    /// An empty sheet.
    package init() {}
}

/// What was taken of a paper list.
package struct AttendanceTaken: Sendable {
    /// What became of each letter in the list.
    package var letters: [LetterCode: Answer] = [:]
    /// What became of each line that was typed.
    package var lines: [(typed: String, answer: Answer)] = []
    /// Whether the number of adults without a letter is another now.
    package var hasWalkIns = false

    /// What became of one letter.
    package enum Answer: Sendable, Equatable {
        /// It is in.
        case entered(adults: Int)
        /// It was in, with another number.
        case corrected(adults: Int, before: Int)
        /// It was in already, with this number.
        case known(adults: Int)
        /// It isn't in any more.
        case takenBack
        /// It isn't a ticket to this meeting, or the number can't be.
        case refused(Words)
    }

    /// Whether something couldn't be taken.
    package var isPartial: Bool {
        (Array(letters.values) + lines.map(\.answer)).contains { if case .refused = $0 { true } else { false } }
    }
}
