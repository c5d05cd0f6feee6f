import Outreach
import Workflow

/// What happened to packs, as somebody fills it in.
struct PileForm: Sendable {
    private(set) var event: DeliveryEvent?
    private(set) var date: CalendarDate?
    /// Letters that somebody says are taken out.
    private(set) var takenOut: [LetterCode] = []
    private var typedDate: String
    private var fault: Words?
    /// Letters that must be taken out, as the registry says.
    private var refused: [LetterCode] = []

    /// The form as it is first shown: today.
    init(_ visit: DeskVisit) {
        date = visit.now.swedishDate
        typedDate = visit.now.swedishDate.description
    }

    init(_ form: Form, _ visit: DeskVisit) {
        let event = form["event"].flatMap(DeliveryEvent.init)
        self.event = event.flatMap { [.printed, .handedOut, .posted].contains($0) ? $0 : nil }
        typedDate = form["date"] ?? ""
        // What hasn't happened yet can't be recorded.
        date = CalendarDate(typedDate).flatMap { $0 <= visit.now.swedishDate ? $0 : nil }
        takenOut = form.all("out").compactMap { try? LetterCode(parsing: $0) }
    }

    /// The same, with what is wrong.
    func failing(_ words: Words) -> PileForm {
        var form = self
        form.fault = words
        return form
    }

    /// The same, with the letters that must be taken out first.
    func failing(_ fault: WorkflowFault) -> PileForm {
        var form = self
        switch fault {
        case .mustBePulled(let codes), .packOutdated(let codes):
            form.refused = codes
            form.fault = PackWords.takeOut
        default: form.fault = fault.words
        }
        return form
    }

    /// What a page shows of it.
    ///
    /// - Parameter packs: the packs it is about.
    func model(_ packs: [PackLine], path: String, _ text: (Words) -> String) -> Model {
        let known = packs.flatMap(\.pack.toPull)
        let codes = Set(known).union(refused).union(fault == nil ? [] : takenOut).sorted()
        let isPost = packs.contains { $0.pack.channel == .post }
        let drafts = packs.reduce(0) { $0 + $1.pack.drafts }
        let waiting = packs.reduce(0) { $0 + $1.pack.drafts + $1.pack.printed }
        var model: Model = [
            "action": path, "date": typedDate, "isPost": isPost, "canPrint": drafts > 0,
            "canLeave": waiting > 0 || !known.isEmpty, "mustPull": !codes.isEmpty,
            "toPull": codes.models(ticked: Set(takenOut)), "dateError": date == nil,
            "leaveEvent": isPost ? DeliveryEvent.posted.rawValue : DeliveryEvent.handedOut.rawValue,
        ]
        if let fault { model["fault"] = text(fault) }
        return model
    }
}
