import Foundation
import Outreach
import Workflow

/// What happened to packs, as somebody fills it in.
struct PileForm: Sendable {
    private var event: DeliveryEvent?
    private var date: CalendarDate?
    /// Letters that somebody says are taken out.
    private(set) var takenOut: [LetterCode] = []
    /// Letters that stay, such as those of pupils who are away.
    private(set) var kept: [LetterCode] = []
    /// Those of them that are ticked in the list.
    private var ticked: Set<LetterCode> = []
    private var typedDate: String
    private var typedKept = ""
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
        typedKept = form["kept"] ?? ""
        // A code that is printed in three groups is one code.
        let parts = typedKept.split { ",;\n\r\t".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
        let codes = parts.filter { !$0.isEmpty }.map { ($0, try? LetterCode(parsing: $0)) }
        ticked = Set(form.all("stays").compactMap { try? LetterCode(parsing: $0) })
        kept = codes.compactMap(\.1) + ticked.sorted()
        if let wrong = codes.first(where: { $0.1 == nil })?.0 { fault = PackWords.notACode(wrong) }
    }

    /// What is to be recorded; nil where something is missing or can't be read.
    var record: (event: DeliveryEvent, date: CalendarDate)? {
        guard fault == nil, let event, let date else { return nil }
        return (event, date)
    }

    /// The same, with what is wrong; what was found on reading comes first.
    func failing(_ words: Words) -> PileForm {
        var form = self
        form.fault = fault ?? words
        return form
    }

    /// The same, with the letters that must be taken out first.
    func failing(_ fault: WorkflowFault) -> PileForm {
        var form = self
        switch fault {
        case .mustBePulled(let codes), .packOutdated(let codes):
            form.refused = codes
            form.fault = PackWords.takeOut
        default: form.fault = fault.words(on: .page)
        }
        return form
    }

    /// What a page shows of it.
    ///
    /// - Parameters:
    ///   - packs: the packs it is about.
    ///   - letters: their letters, as far as they may be named.
    func model(_ packs: [PackLine], _ letters: [PackLetter], path: String, _ text: (Words) -> String) -> Model {
        let known = packs.flatMap(\.pack.toPull)
        let codes = Set(known).union(refused).union(fault == nil ? [] : takenOut).sorted()
        let isPost = packs.contains { $0.pack.channel == .post }
        let drafts = packs.reduce(0) { $0 + $1.pack.drafts }
        let waiting = packs.reduce(0) { $0 + $1.pack.drafts + $1.pack.printed }
        var model: Model = [
            "action": path, "date": typedDate, "isPost": isPost, "canPrint": drafts > 0,
            "isWaiting": waiting > 0, "canLeave": waiting > 0 || !known.isEmpty, "mustPull": !codes.isEmpty,
            "toPull": codes.models(ticked: Set(takenOut)), "dateError": date == nil,
            "kept": typedKept, "isTyped": !typedKept.isEmpty,
            "leaveEvent": isPost ? DeliveryEvent.posted.rawValue : DeliveryEvent.handedOut.rawValue,
        ]
        if let fault { model["fault"] = text(fault) }
        if !letters.isEmpty {
            model["lying"] =
                [
                    "letters": letters.map { row($0, isPost: isPost, text) },
                    "isOpen": letters.count <= Self.mostOpen || !ticked.isEmpty,
                ] as Model
        }
        return model
    }

    private func row(_ letter: PackLetter, isPost: Bool, _ text: (Words) -> String) -> Model {
        var model: Model = [
            "code": letter.code.text, "printed": letter.code.printed,
            "pupils": letter.pupils.map(\.full).joined(separator: ", "),
            "guardians": letter.guardians.map(\.full).joined(separator: ", "),
            "isWaiting": letter.isWaiting, "isTicked": ticked.contains(letter.code),
            "state": text(PackWords.state(letter.state)),
        ]
        // The post of a school is of many classes.
        if isPost { model["className"] = letter.className }
        return model
    }

    /// A class's letters are seen at once; a school's post is opened.
    private static let mostOpen = 40
}
