import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// Who is known not to be protected, source by source, and an administrator's word for those of whom nobody has said it.
enum MarksPages {
    static let templates: [String: [UInt8]] = ["marks": PackageResources.marks_mustache]
    static let routes: [Route] = [.desk(.get, "/marks", show), .administration(.post, "/marks", confirm)]

    @Sendable private static func show(_ visit: DeskVisit) async throws -> Response {
        try await page(visit, nil)
    }

    @Sendable private static func confirm(_ visit: AdministratorVisit) async throws -> Response {
        let form = try await visit.form()
        guard let source = form["source"].flatMap(MarksSource.init(text:)) else { throw RequestFault.formUnreadable }
        let typed = MarksWord(source, form)
        guard let word = typed.word else { return try await page(visit.desk, typed) }
        do {
            try await visit.work {
                try $0.confirmMarks(
                    of: source, checkedOn: word.checkedOn, against: word.basis, vouching: typed.isVouching)
            }
        } catch WorkflowFault.checkedOutOfRange(let days) {
            return try await page(
                visit.desk, typed.failing(WorkflowFault.checkedOutOfRange(days: days).words(on: .page)))
        }
        return visit.seeOther("/marks", saying: "marks.confirmed")
    }

    private static func page(_ visit: DeskVisit, _ typed: MarksWord?) async throws -> Response {
        let shown = try await visit.desk { desk in
            try desk.marksStates().map { (state: $0, name: desk.name(of: $0.source)) }
        }
        let lines =
            shown.filter { $0.state.unknown + $0.state.outdated > 0 }
            + shown.filter { $0.state.unknown + $0.state.outdated == 0 }
        return try visit.page(
            "marks", title: MarksWords.title, status: typed == nil ? .ok : .unprocessableContent,
            [
                "sources": lines.map { model($0.state, $0.name, typed, visit) }, "isEmpty": lines.isEmpty,
                "mayConfirm": visit.account.role == .administrator, "today": visit.now.swedishDate.description,
            ])
    }

    private static func model(
        _ state: MarksState, _ name: Words, _ typed: MarksWord?, _ visit: DeskVisit
    ) -> Model {
        let typed = typed?.source == state.source ? typed : nil
        var model: Model = [
            "source": state.source.text, "name": visit.text(name),
            "seenOn": state.seenOn?.description ?? visit.text(MarksWords.never), "isOpen": typed != nil,
            "isBlocked": state.unknown + state.outdated > 0, "mayVouch": state.unknown > 0,
            "checkedOn": typed?.checkedOn ?? visit.now.swedishDate.description,
            "isVouching": typed?.isVouching ?? false, "isSure": typed?.isSure ?? false,
            "bases": MarksBasis.allCases.map { basis -> Model in
                [
                    "value": basis.rawValue, "name": visit.text(basis.words).capitalizedFirst,
                    "isChosen": typed?.basis == basis,
                ]
            },
        ]
        if state.unknown > 0 { model["unknown"] = visit.text(MarksWords.unknown(state.unknown)) }
        if state.outdated > 0 { model["outdated"] = visit.text(MarksWords.outdated(state.outdated)) }
        if state.unknown > 0 { model["vouch"] = visit.text(MarksWords.vouch(state.unknown)) }
        if let checkedOn = state.checkedOn, let basis = state.basis {
            model["word"] = visit.text(MarksWords.word(checkedOn, basis, vouchedFor: state.vouchedFor))
        }
        if let fault = typed?.fault { model["fault"] = visit.text(fault) }
        return model
    }
}

/// An administrator's word, as it was typed.
private struct MarksWord {
    let source: MarksSource
    let checkedOn: String
    let basis: MarksBasis?
    let isVouching: Bool
    let isSure: Bool
    private(set) var fault: Words?

    init(_ source: MarksSource, _ form: Form) {
        self.source = source
        checkedOn = form["checkedOn"] ?? ""
        basis = form["against"].flatMap(MarksBasis.init)
        isVouching = form.has("vouch")
        isSure = form.has("sure")
        if CalendarDate(checkedOn) == nil {
            fault = MarksWords.dateNeeded
        } else if basis == nil {
            fault = MarksWords.basisNeeded
        } else if !isSure {
            fault = MarksWords.sureNeeded
        }
    }

    /// What it says; nil where something of it lacks.
    var word: (checkedOn: CalendarDate, basis: MarksBasis)? {
        guard fault == nil, let date = CalendarDate(checkedOn), let basis else { return nil }
        return (date, basis)
    }

    /// The same, with why it can't be taken.
    func failing(_ words: Words) -> MarksWord {
        var word = self
        word.fault = words
        return word
    }
}
