/// How many letters of one kind are in one state.
package struct LetterStateCount: Hashable, Sendable {
    /// The school they go through; nil for letters without one.
    package let school: SchoolCode?
    /// The mailing's id.
    package let mailing: String
    /// The meeting.
    package let meeting: MeetingID?
    /// The state.
    package let state: LetterState
    /// How many.
    package let letters: Int

    /// A count from its parts.
    package init(school: SchoolCode?, mailing: String, meeting: MeetingID?, state: LetterState, letters: Int) {
        self.school = school
        self.mailing = mailing
        self.meeting = meeting
        self.state = state
        self.letters = letters
    }
}
