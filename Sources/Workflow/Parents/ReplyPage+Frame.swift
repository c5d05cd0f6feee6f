import Letters
package import Outreach
import Workspace

extension ReplyPage {
    /// The languages that reply pages are written in.
    package static let languages = MeetingText.languages

    /// Who writes the letters, and how they are reached.
    package static func sender(_ office: Office) throws -> Sender { try office.workspace.settings().settings.sender }
}

extension ReplyPage.InvitedMeeting {
    /// The day and the hour as the letter writes them; nil where they aren't set.
    package func when(in language: Language) -> (date: String, time: String)? {
        starts.map { (MeetingText.date($0, in: language), MeetingText.time($0, in: language)) }
    }
}
