import Outreach
import Workflow

extension DeskStep {
    /// The place on a campaign's pages where the step is taken.
    fileprivate var page: String {
        let campaign = (campaign ?? "").percentEncoded
        return switch kind {
        case .planMeetings: "/campaigns/\(campaign)#meetings"
        case .printLetters, .sendLetters: "/campaigns/\(campaign)#packs"
        case .importRosters, .makeLetters, .holdMeetings: HomeWords.path(kind, campaign: campaign)
        }
    }

    /// The step as a page shows it.
    ///
    /// - Parameter isNext: whether it is the one to take first.
    func model(isNext: Bool, _ text: (Words) -> String) -> Model {
        let words = HomeWords.step(kind)
        return [
            "name": text(words.name), "about": text(total > 0 ? HomeWords.figures(self) : words.about),
            "path": page, "button": text(words.button), "isDone": state == .done, "isNext": isNext,
        ]
    }
}

extension [DeskStep] {
    /// The steps as a page shows them, with the first that is due marked.
    func models(_ text: (Words) -> String) -> [Model] {
        let next = firstIndex { $0.state == .due }
        return enumerated().map { $1.model(isNext: $0 == next, text) }
    }
}
