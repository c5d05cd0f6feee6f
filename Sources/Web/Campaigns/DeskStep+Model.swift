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
        model(isNext: isNext, path: page, campaign ?? "", text)
    }

    /// The step as a page shows it that leads elsewhere.
    func model(isNext: Bool, path: String, _ campaign: String, _ text: (Words) -> String) -> Model {
        let words = HomeWords.step(kind)
        let remedy = HomeWords.remedy(self, campaign: campaign)
        let blocked = HomeWords.blocked(self)
        return [
            "name": text(words.name), "about": text(total > 0 ? HomeWords.figures(self) : words.about),
            "path": path, "button": text(words.button), "isDone": state == .done, "isNext": isNext,
            "isBlocked": state == .blocked, "hasRemedy": state == .blocked && remedy != nil,
            "remedyPath": remedy?.path ?? "", "remedy": remedy.map { text($0.button) } ?? "",
            "hasBlocked": blocked != nil && state != .later, "blocked": blocked.map(text) ?? "",
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
