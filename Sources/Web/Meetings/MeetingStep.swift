import Outreach
import Workflow

/// What comes next with a meeting, by the day: its page's first button.
enum MeetingStep: Equatable {
    /// Nobody is invited yet.
    case letters
    /// Invitations wait to leave.
    case packs
    /// The list for the door can be printed.
    case list
    /// Families come today.
    case door
    /// The day is past, and nobody has said whether it was held.
    case wasItHeld
    /// It was held: who came is entered from paper.
    case attendance

    /// The step of a meeting; nil where there is none.
    init?(_ line: MeetingLine, now: Moment) {
        let today = SwedishTime.local(at: now).date
        switch (line.meeting.status, line.meeting.starts?.date) {
        case (.held, _): self = .attendance
        case (.planned, let day?) where day < today: self = .wasItHeld
        case (.planned, let day?) where day == today: self = .door
        case (.planned, _) where line.replies.letters == 0: self = .letters
        case (.planned, _): self = line.replies.sent < line.replies.letters ? .packs : .list
        case (.cancelled, _), (.replaced, _): return nil
        }
    }

    /// The step as its card shows it: a sentence and one button, which leads somewhere or does something.
    func model(_ line: MeetingLine, _ text: (Words) -> String) -> Model {
        let campaign = "/campaigns/\(line.meeting.campaign.percentEncoded)"
        let path = line.meeting.id.path
        var model: Model = ["text": text(words.text), "button": text(words.button), "wasItHeld": self == .wasItHeld]
        switch self {
        case .letters: model["href"] = "\(campaign)/letters"
        case .packs: model["href"] = "\(campaign)#packs"
        case .list: model["href"] = "\(path)/list"
        case .attendance: model["href"] = "\(path)/attendance"
        case .door:
            model["form"] = ["action": "/meetings/door", "name": "meeting", "value": line.meeting.id.text] as Model
        case .wasItHeld: model["form"] = ["action": "\(path)/settle", "name": "status", "value": "held"] as Model
        }
        return model
    }

    private var words: (text: Words, button: Words) {
        switch self {
        case .letters:
            (
                Words(sv: "Ingen är inbjuden än.", en: "Nobody is invited yet."),
                Words(sv: "Gör breven", en: "Make the letters")
            )
        case .packs:
            (
                Words(
                    sv: "Det finns inbjudningar som inte är utlämnade.", en: "There are invitations that are not out."),
                MeetingWords.toPacks
            )
        case .list:
            (
                Words(
                    sv: "Inbjudningarna är ute. Skriv ut listan till dörren, om nätet eller strömmen skulle gå.",
                    en: "The invitations are out. Print the list for the door, in case network or power fails."),
                AttendanceWords.listToPrint
            )
        case .door: (Words(sv: "Mötet är i dag.", en: "The meeting is today."), MeetingWords.door)
        case .wasItHeld:
            (
                Words(
                    sv: "Blev mötet av? Säg det, och registrera sedan närvaron om familjerna kryssades av på papper.",
                    en: "Was the meeting held? Say so, and then enter attendance if families were ticked off on paper."
                ), MeetingWords.held
            )
        case .attendance: (MeetingWords.paperText, AttendanceWords.title)
        }
    }
}
