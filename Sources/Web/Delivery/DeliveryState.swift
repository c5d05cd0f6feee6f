import Outreach
import Workflow

/// What the delivery desk keeps from one code to the next, in the page itself.
struct DeliveryState: Sendable {
    var event = DeliveryEvent.handedOut
    var date: String
    var reason: ReturnReason?
    var past: [DeliveryPast] = []

    static let most = 10

    /// The desk as it is opened.
    init(today: CalendarDate) { date = today.description }

    /// The desk as a form of it says.
    init(_ form: Form, today: CalendarDate) {
        event = form["event"].flatMap(DeliveryEvent.init) ?? .handedOut
        date = form["date"] ?? today.description
        reason = form["reason"].flatMap(ReturnReason.init)
        past = form.all("past").prefix(Self.most).compactMap(DeliveryPast.init)
    }

    /// Remembers an answer, the newest first.
    mutating func remember(_ answer: DeliveryAnswer) {
        guard let entry = DeliveryPast(answer) else { return }
        past = Array(([entry] + past).prefix(Self.most))
    }

    /// Forgets the newest entry of a code, because it was taken back.
    mutating func forget(_ code: LetterCode, _ event: DeliveryEvent, at moment: Moment) {
        past.removeAll { $0.code == code && $0.event == event && $0.at == moment }
    }
}

/// One line of what was done at the desk a moment ago.
struct DeliveryPast: Sendable, Equatable {
    /// How it went.
    enum Outcome: String, Sendable { case done, already, refused }

    let code: LetterCode
    let event: DeliveryEvent
    let at: Moment
    let outcome: Outcome

    init?(_ answer: DeliveryAnswer) {
        guard let code = answer.code else { return nil }
        self.code = code
        event = answer.event
        at = answer.at
        switch answer.outcome {
        case .done: outcome = .done
        case .already: outcome = .already
        case .refused: outcome = .refused
        case .undone: return nil
        }
    }

    /// The line as the page carries it: `K7QF3MXD4.posted.1582542000.done`.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let code = try? LetterCode(parsing: parts[0]),
            let event = DeliveryEvent(rawValue: parts[1]),
            let seconds = Int(parts[2]), (0..<4_102_444_800).contains(seconds),
            let outcome = Outcome(rawValue: parts[3])
        else { return nil }
        (self.code, self.event, self.outcome) = (code, event, outcome)
        at = Moment(secondsSince1970: seconds)
    }

    var text: String { "\(code.text).\(event.rawValue).\(at.secondsSince1970).\(outcome.rawValue)" }
}
