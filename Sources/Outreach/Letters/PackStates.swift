/// A pack with where its letters are.
package struct PackStates: Sendable, Equatable {
    /// Its code.
    package let code: LetterCode
    /// The mailing's id.
    package let mailing: String
    /// The meeting.
    package let meeting: MeetingID?
    /// Hand-out or post.
    package let channel: Channel
    /// The school; nil for letters by post without one.
    package let school: SchoolCode?
    /// The class; nil for packs by post.
    package let className: String?
    /// Letters that aren't printed yet.
    package let drafts: Int
    /// Letters on paper that are still in the building.
    package let printed: Int
    /// Letters that have left, those that came back included.
    package let out: Int
    /// Letters on paper that must be taken out.
    package let toPull: [LetterCode]

    /// A pack from its parts.
    package init(
        code: LetterCode, mailing: String, meeting: MeetingID?, channel: Channel, school: SchoolCode?,
        className: String?, drafts: Int, printed: Int, out: Int, toPull: [LetterCode]
    ) {
        self.code = code
        self.mailing = mailing
        self.meeting = meeting
        self.channel = channel
        self.school = school
        self.className = className
        self.drafts = drafts
        self.printed = printed
        self.out = out
        self.toPull = toPull
    }

    /// How many letters it holds, those to take out apart.
    package var letters: Int { drafts + printed + out }
}
