import Outreach
import Workflow

extension DeskStep {
    /// The page on which the step is taken.
    var page: String {
        let campaign = campaign.map { "/campaigns/\($0.percentEncoded)" } ?? "/campaigns"
        return switch kind {
        case .importRosters: "/rosters"
        case .planMeetings: "\(campaign)#meetings"
        case .makeLetters: "\(campaign)/letters"
        case .printLetters, .sendLetters: "\(campaign)#packs"
        case .holdMeetings: "/meetings"
        }
    }

    /// What is to be done.
    var words: Words {
        switch kind {
        case .importRosters: Words(sv: "Läs in elevlistorna", en: "Read in the rosters")
        case .planMeetings: Words(sv: "Planera skolornas möten", en: "Plan the schools' meetings")
        case .makeLetters: Words(sv: "Gör breven", en: "Make the letters")
        case .printLetters: Words(sv: "Skriv ut breven", en: "Print the letters")
        case .sendLetters: Words(sv: "Dela ut eller posta breven", en: "Hand out or post the letters")
        case .holdMeetings: Words(sv: "Håll mötena", en: "Hold the meetings")
        }
    }

    /// How far it has come.
    var progress: Words {
        guard total > 0 else { return Words(sv: "Inget att göra än", en: "Nothing to do yet") }
        return switch kind {
        case .importRosters: Words(sv: "\(total) elever är inlästa", en: "\(total) pupils are read in")
        case .planMeetings:
            Words(sv: "\(done) av \(total) skolor är klara", en: "\(done) of \(total) schools are ready")
        case .makeLetters: Words(sv: "\(total) brev är gjorda", en: "\(total) letters are made")
        case .printLetters:
            Words(sv: "\(done) av \(total) brev är utskrivna", en: "\(done) of \(total) letters are printed")
        case .sendLetters:
            Words(sv: "\(done) av \(total) brev har lämnat huset", en: "\(done) of \(total) letters have left")
        case .holdMeetings:
            Words(sv: "\(done) av \(total) möten är hållna", en: "\(done) of \(total) meetings are held")
        }
    }

    /// The step as a page shows it.
    ///
    /// - Parameter isNext: whether it is the one to take first.
    func model(isNext: Bool, _ text: (Words) -> String) -> Model {
        [
            "name": text(words), "progress": text(progress), "page": page, "isDone": state == .done, "isNext": isNext,
            "isDue": state == .due,
            "state": text(state.words),
        ]
    }
}

extension DeskStep.State {
    /// Where a step stands, in a word or two.
    var words: Words {
        switch self {
        case .done: Words(sv: "Klart", en: "Done")
        case .due: Words(sv: "Att göra", en: "To do")
        case .later: Words(sv: "Senare", en: "Later")
        }
    }
}

extension [DeskStep] {
    /// The steps as a page shows them, with the first that is due marked.
    func models(_ text: (Words) -> String) -> [Model] {
        let next = firstIndex { $0.state == .due }
        return enumerated().map { $1.model(isNext: $0 == next, text) }
    }
}
