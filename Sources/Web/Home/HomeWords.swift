import Outreach
import Workflow

/// The texts of the first page.
enum HomeWords {
    static let title = Words(sv: "Start", en: "Home")
    static let withoutSchool = Words(sv: "Utan skola", en: "Without a school")
    static let all = Words(sv: "Alla", en: "All")

    static let table: [String: Words] = [
        "home.municipality": Words(sv: "Hela kommunen", en: "The whole municipality"),
        "home.waits": Words(sv: "Väntar på dig", en: "Waits for you"),
        "home.nothingWaits": Words(sv: "Inget väntar.", en: "Nothing waits."),
        "home.urgent": Words(sv: "viktigt", en: "urgent"),
        "home.done": Words(sv: "klart", en: "done"),
        "home.next": Words(sv: "nästa", en: "next"),
        "home.blocked": Words(sv: "något hindrar", en: "something keeps it from being done"),
        "home.meetings": Words(sv: "Möten", en: "Meetings"),
        "home.today": Words(sv: "I dag", en: "Today"),
        "home.toDoor": Words(sv: "Till dörren", en: "To the door"),
        "home.wasHeld": Words(
            sv: "Blev mötet av? Säg det, så kommer närvaron med i uppföljningen.",
            en: "Was the meeting held? Say so, and attendance goes into the report."),
        "home.toMeeting": Words(sv: "Svara", en: "Answer"),
        "home.noMeetings": Words(sv: "Inga möten väntar.", en: "No meetings are to come."),
        "home.school": Words(sv: "Skola", en: "School"),
        "home.replies": Words(sv: "Svar", en: "Replies"),
        "home.coming": Words(sv: "ja", en: "yes"),
        "home.notComing": Words(sv: "nej", en: "no"),
        "home.adults": Words(sv: "Vuxna väntas", en: "Adults expected"),
        "home.reach": Words(sv: "Så långt har vi nått", en: "How far we have reached"),
        "home.reachNote": Words(
            sv: "Vårdnadshavare. Skyddade personer räknas inte här.",
            en: "Guardians. Protected persons aren't counted here."),
        "home.invited": Words(sv: "Inbjudna", en: "Invited"),
        "home.sent": Words(sv: "Brevet är ute", en: "Letter is out"),
        "home.confirmed": Words(sv: "Hört av sig", en: "Heard from"),
        "home.came": Words(sv: "Kom", en: "Came"),
    ]

    /// How a step is called, what it is about, and the button that leads there.
    static func step(_ kind: DeskStep.Kind) -> (name: Words, about: Words, button: Words) {
        switch kind {
        case .importRosters:
            (
                Words(sv: "Läs in elevlistorna", en: "Read the rosters in"),
                Words(
                    sv: "Släpp in filerna från elevregistret. Du ser vad som ändras innan något sparas.",
                    en: "Drop in the files from the school's register. You see what changes before anything is saved."),
                Words(sv: "Till elevlistorna", en: "To the rosters")
            )
        case .planMeetings:
            (
                Words(sv: "Planera mötena", en: "Plan the meetings"),
                Words(sv: "Säg när och var, en gång för varje skola.", en: "Say when and where, once for each school."),
                Words(sv: "Till mötena", en: "To the meetings")
            )
        case .makeLetters:
            (
                Words(sv: "Gör breven", en: "Make the letters"),
                Words(
                    sv: "Se exempel först. Breven kan göras om hur ofta som helst innan de skrivs ut.",
                    en: "See examples first. Letters can be made again as often as you like before they are printed."),
                Words(sv: "Till breven", en: "To the letters")
            )
        case .printLetters:
            (
                Words(sv: "Skriv ut", en: "Print"),
                Words(
                    sv: "En packe för varje klass, med försättsblad.", en: "A pack for each class, with a cover sheet."),
                Words(sv: "Till packarna", en: "To the packs")
            )
        case .sendLetters:
            (
                Words(sv: "Dela ut och posta", en: "Hand out and post"),
                Words(
                    sv: "Anteckna varje packe när den lämnar huset.", en: "Note each pack when it leaves the building."),
                Words(sv: "Till packarna", en: "To the packs")
            )
        case .holdMeetings:
            (
                Words(sv: "Håll mötena", en: "Hold the meetings"),
                Words(
                    sv: "Pricka av vid dörren, och säg till när mötet är hållet.",
                    en: "Check families in at the door, and say when the meeting was held."),
                Words(sv: "Till mötena", en: "To the meetings")
            )
        }
    }

    /// How much of a step is done.
    static func figures(_ step: DeskStep) -> Words {
        let (done, total) = (step.done, step.total)
        return switch step.kind {
        case .importRosters where step.rejectedRows > 0 && step.leftOut == 0:
            Words(
                sv:
                    "\(total) elever i registret, \(step.rejectedRows) \(step.rejectedRows == 1 ? "rad" : "rader") kunde inte användas",
                en:
                    "\(total) pupils in the registry, \(step.rejectedRows) \(step.rejectedRows == 1 ? "row" : "rows") could not be used"
            )
        case .importRosters where step.leftOut > 0:
            Words(
                sv: "\(total) elever i registret, \(step.leftOut) av dem får inget brev",
                en: "\(total) pupils in the registry, \(step.leftOut) of them without a letter")
        case .importRosters where step.found > 0:
            Words(
                sv:
                    "\(total) elever i registret, \(step.found) \(step.found == 1 ? "anmärkning" : "anmärkningar") att se över",
                en:
                    "\(total) pupils in the registry, \(step.found) \(step.found == 1 ? "finding" : "findings") to look at"
            )
        case .importRosters: Words(sv: "\(total) elever i registret", en: "\(total) pupils in the registry")
        case .planMeetings:
            Words(
                sv: "\(done) av \(total) \(total == 1 ? "skola" : "skolor")",
                en: "\(done) of \(total) \(total == 1 ? "school" : "schools")")
        case .makeLetters: Words(sv: "\(total) brev", en: "\(total) letters")
        case .printLetters, .sendLetters: Words(sv: "\(done) av \(total) brev", en: "\(done) of \(total) letters")
        case .holdMeetings:
            Words(
                sv: "\(done) av \(total) \(total == 1 ? "möte" : "möten")",
                en: "\(done) of \(total) \(total == 1 ? "meeting" : "meetings")")
        }
    }

    /// Who is kept from being reached in a step; nil where nobody is.
    static func blocked(_ step: DeskStep) -> Words? {
        guard !step.blocked.isEmpty else { return nil }
        func list(_ language: ToolLanguage) -> String {
            step.blocked.map { "\($0.reason.words.text(in: language)) \($0.guardians)" }.joined(separator: ", ")
        }
        return Words(sv: "Inte klart: \(list(.sv))", en: "Not done: \(list(.en))")
    }

    /// Where somebody sees to what keeps people from being reached in a step, and the button that leads there; nil where
    /// nobody is kept.
    static func remedy(_ step: DeskStep, campaign: String) -> (path: String, button: Words)? {
        let review = ("/review", ReviewWords.toReview)
        guard let reason = step.blocked.first?.reason else {
            return step.hasOpenRosters ? review : nil
        }
        return switch reason {
        case .undecided, .held, .possiblySame: review
        case .byHand: ("/by-hand", Words(sv: "Till Personligen", en: "To By hand"))
        case .protectionUnknown, .marksOld: ("/marks", MarksWords.toMarks)
        case .returned: ("/delivery", Words(sv: "Till returerna", en: "To the returns"))
        default:
            (
                "/campaigns/\(campaign.percentEncoded)/audience?reason=\(reason.rawValue)",
                Words(sv: "Visa vilka", en: "Show who")
            )
        }
    }

    /// Where a step is taken.
    static func path(_ kind: DeskStep.Kind, campaign: String) -> String {
        switch kind {
        case .importRosters: "/rosters"
        case .planMeetings, .holdMeetings: "/meetings"
        case .makeLetters: "/campaigns/\(campaign)/letters"
        case .printLetters, .sendLetters: "/campaigns/\(campaign)"
        }
    }

    /// What waits, the most urgent first.
    static func waiting(
        _ waiting: DeskHome.Waiting
    ) -> [(count: Int, says: Words, path: String, isUrgent: Bool)] {
        [
            (
                waiting.toPull,
                Words(sv: "utskrivna brev ska tas ur högen", en: "printed letters must be taken out of the pile"),
                "/review", true
            ),
            (
                waiting.byHand ?? 0,
                Words(sv: "brev ska lämnas personligen", en: "letters are to be handed over by hand"),
                "/by-hand", false
            ),
            (
                waiting.noticesDue,
                Words(
                    sv: "familjer ska få veta att mötet är ändrat", en: "families must be told that the meeting changed"
                ),
                "/review", true
            ),
            (
                waiting.oldMarks,
                Words(
                    sv: "brev kan inte postas: skyddsmarkeringarna är för gamla",
                    en: "letters can't go by post: the protection marks are too old"), "/marks", true
            ),
            (
                waiting.unknownMarks,
                Words(
                    sv: "vårdnadshavare kan inte få post: ingen lista säger om de är skyddade",
                    en: "guardians can't get post: no roster says whether they are protected"), "/marks", true
            ),
            (
                waiting.arrivals,
                waiting.arrivalsAreOwn
                    ? Words(
                        sv: "nya elever väntar på att kommunen släpper in dem",
                        en: "new pupils wait until the municipality lets them in")
                    : Words(sv: "inläsningar väntar på att släppas in", en: "imports wait to be let in"),
                "/arrivals", false
            ),
            (
                waiting.rejectedRows,
                waiting.rejectedRows == 1
                    ? Words(sv: "rad i en elevlista kunde inte användas", en: "row of a roster could not be used")
                    : Words(sv: "rader i elevlistor kunde inte användas", en: "rows of rosters could not be used"),
                "/review", true
            ),
            (
                waiting.found,
                waiting.found == 1
                    ? Words(sv: "anmärkning på en elevlista", en: "finding in a roster")
                    : Words(sv: "anmärkningar på elevlistor", en: "findings in rosters"),
                "/review", true
            ),
            (waiting.matters, Words(sv: "frågor om personer", en: "questions about people"), "/review", false),
            (
                waiting.returned,
                Words(sv: "brev i retur väntar på en ny adress", en: "returned letters wait for a new address"),
                "/delivery", false
            ),
            (
                waiting.replacements,
                Words(sv: "brev i retur kan göras om", en: "returned letters can be made again"), "/delivery", false
            ),
            (
                waiting.incomplete,
                Words(sv: "vårdnadshavare saknar något som brevet behöver", en: "guardians lack what the letter needs"),
                "/review", false
            ),
        ]
    }
}
