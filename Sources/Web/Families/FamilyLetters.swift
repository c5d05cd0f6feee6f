import Outreach
import Workflow

/// A family's letters as pages tell of them.
enum FamilyLetters {
    static func model(of letter: Family.Letter, _ visit: DeskVisit) -> Model {
        var model: Model = [
            "code": letter.facts.code.text, "printed": letter.facts.code.printed,
            "campaign": visit.text(letter.campaign), "mailing": visit.text(letter.mailing),
            "recipients": names(letter.recipients), "channel": visit.text(FamilyWords.name(of: letter.facts.channel)),
            "events": events(letter.events, letter.facts.state, visit),
        ]
        model["pull"] = letter.facts.pull.map { visit.text($0.words) }
        model["isNoticeDue"] = letter.facts.noticeDue
        model["reply"] = letter.reply.map { visit.text(FamilyWords.words(of: $0)) }
        model["came"] = letter.adultsWhoCame.map { visit.text(FamilyWords.came($0)) }
        return model
    }

    /// Names, and numbers where there are none.
    static func names(_ people: [PersonLine]) -> String {
        people.map { $0.name?.full ?? $0.id.description }.joined(separator: ", ")
    }

    /// What happened, a line each; of a letter to which nothing has, its state.
    static func events(_ events: [StoredEvent], _ state: LetterState, _ visit: DeskVisit) -> [Model] {
        guard !events.isEmpty else { return [["what": visit.text(state.words), "day": ""]] }
        return events.map { event in
            var what = visit.text(event.kind.words)
            if let reason = event.reason { what += " (\(visit.text(reason.words)))" }
            return ["what": what, "day": event.date.description]
        }
    }
}
