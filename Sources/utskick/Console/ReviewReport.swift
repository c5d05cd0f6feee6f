import Outreach
import Workflow

/// What waits for a person in lines, each with what settles it.
struct ReviewReport {
    private let review: Review
    private let office: Office
    private let console: Console

    /// How many of a kind are told one by one.
    private static let shown = 50

    init(_ review: Review, _ office: Office, _ console: Console) {
        self.review = review
        self.office = office
        self.console = console
    }

    func say() {
        guard !review.isEmpty else {
            console.say(Words(sv: "Inget väntar.", en: "Nothing waits."))
            return
        }
        ArrivalReport(office, console).say(review.arrivals)
        list(review.imports, say)
        if !review.oldMarks.isEmpty {
            console.say(
                Words(
                    sv:
                        "Brev kan inte postas: skyddsmarkeringarna är för gamla. Läs in nya listor, eller: utskick marks confirm",
                    en:
                        "Letters can't go by post: the protection marks are too old. Import again, or: utskick marks confirm"
                ))
            for state in review.oldMarks { MarksReport(state, office).say(console) }
        }
        for kind in ReviewMatter.Kind.allCases { list(review.items(of: kind), say) }
        for reason in DecisionReason.allCases { list(review.waiting.filter { $0.decision.reason == reason }, say) }
        for waiting in review.withoutMeeting {
            console.say(
                Words(
                    sv:
                        "\(waiting.guardians) vårdnadshavare väntar på att ett möte planeras: utskick meeting plan \(waiting.campaign)",
                    en:
                        "\(waiting.guardians) guardians wait for a meeting to be planned: utskick meeting plan \(waiting.campaign)"
                ))
        }
        list(review.noticesDue) { code in
            console.say(
                Words(
                    sv: "\(code): brevet är ute men mötet är ändrat eller inställt. Meddela familjen.",
                    en: "\(code): the letter is out but the meeting was changed or cancelled. Tell the family."))
        }
        PileReport(scrub: Scrub(), toPull: review.toPull, office, console).say()
        UntoldReport(review.untold, office, console).say()
    }

    var json: JSON {
        [
            "items": .array(review.items.map(json)),
            "waiting": .array(
                review.waiting.map {
                    [
                        "campaign": .string($0.campaign), "guardian": .string($0.decision.guardian.description),
                        "name": .text($0.name?.full), "reason": .string($0.decision.reason.rawValue),
                        "missing": .array($0.decision.missing.map { .string($0.text) }),
                    ]
                }),
            "withoutMeeting": .object(review.withoutMeeting.map { ($0.campaign, .number($0.guardians)) }),
            "oldMarks": .array(review.oldMarks.map { .string($0.source.text) }),
            "noticesDue": .array(review.noticesDue.map { .string($0.text) }),
            "rejected": .array(
                review.imports.filter { $0.rowsRejected > 0 }.map {
                    ["import": .number($0.id), "rows": .number($0.rowsRejected)]
                }),
            "imports": .array(review.imports.map(json)),
            "arrivals": .array(review.arrivals.map(ArrivalReport.json)),
            "pull": .array(review.toPull.map { .string($0.code.text) }),
            "untold": UntoldReport(review.untold, office, console).json,
        ]
    }

    private func json(_ kept: KeptImport) -> JSON {
        [
            "import": .number(kept.id), "rejected": .number(kept.rowsRejected),
            "findings": .array(
                kept.findings.map {
                    [
                        "kind": .string($0.kind), "count": .number($0.count), "row": .number($0.firstRow),
                        "says": .string($0.words(on: .commandLine).text(in: console.language)),
                    ]
                }),
        ]
    }

    private func json(_ item: Review.Item) -> JSON {
        var pairs: [(String, JSON)] = [
            ("kind", .string(item.matter.kind.rawValue)),
            ("persons", .array(item.matter.persons.map { .string($0.description) })),
            ("names", .array(item.names.map { .string($0.full) })),
            ("says", .string(item.matter.words.text(in: console.language))),
            ("waits", .bool(item.matter.waits)),
            ("decide", .array(item.matter.answers.map { .string($0) })),
        ]
        if case .schoolYear(_, let fit) = item.matter {
            pairs += [
                ("birthYear", .number(fit.birthYear)), ("schoolYear", .number(fit.schoolYear)),
                ("usual", .number(fit.usual)),
            ]
        }
        return .object(pairs)
    }

    /// Tells the first of a kind one by one, and how many more there are.
    private func list<Value>(_ values: [Value], _ say: (Value) -> Void) {
        values.prefix(Self.shown).forEach(say)
        guard values.count > Self.shown else { return }
        let more = values.count - Self.shown
        console.say(
            Words(sv: "  … och \(more) till (alla med --json)", en: "  … and \(more) more (all with --json)"))
    }

    private func say(_ kept: KeptImport) {
        let seen = "utskick review --decide import \(kept.id) seen"
        var what: [Words] = []
        if kept.rowsRejected > 0 {
            let rows = kept.rowsRejected.rows
            what.append(Words(sv: "\(rows.sv) kunde inte användas", en: "\(rows.en) could not be used"))
        }
        if kept.found > 0 {
            what.append(
                kept.found == 1
                    ? Words(sv: "1 anmärkning", en: "1 finding")
                    : Words(sv: "\(kept.found) anmärkningar", en: "\(kept.found) findings"))
        }
        let date = SwedishTime.local(at: kept.at).date
        console.say(
            Words(
                sv:
                    "Inläsning \(kept.id) (\(date)): \(what.map(\.sv).joined(separator: ", ")). Rätta dem och läs in listan igen, eller: \(seen)",
                en:
                    "Import \(kept.id) (\(date)): \(what.map(\.en).joined(separator: ", ")). Mend them and import the roster again, or: \(seen)"
            ))
        for found in kept.findings {
            console.say(
                Words(
                    sv: "  \(found.place.sv): \(found.words(on: .commandLine).sv)",
                    en: "  \(found.place.en): \(found.words(on: .commandLine).en)"))
        }
    }

    private func say(_ item: Review.Item) {
        let names = item.names.map { " \($0.full)" } + item.matter.persons.map { _ in "" }
        let who = zip(item.matter.persons, names).map { "\($0)\($1)" }.joined(separator: ", ")
        let matter = item.matter.words
        let answers = item.matter.answers
        console.say(
            Words(
                sv: "\(who): \(matter.sv): utskick review --decide \(answers.joined(separator: " | "))",
                en: "\(who): \(matter.en): utskick review --decide \(answers.joined(separator: " | "))"))
    }

    private func say(_ waiting: Review.Waiting) {
        let decision = waiting.decision
        let name = waiting.name.map { " \($0.full)" } ?? ""
        func missing(_ language: ToolLanguage) -> String {
            guard !decision.missing.isEmpty else { return "" }
            return " (\(decision.missing.map { $0.summary.text(in: language) }.joined(separator: ", ")))"
        }
        console.say(
            Words(
                sv: "\(decision.guardian)\(name): \(decision.reason.words.sv)\(missing(.sv)) – \(waiting.campaign)",
                en: "\(decision.guardian)\(name): \(decision.reason.words.en)\(missing(.en)) – \(waiting.campaign)"))
    }
}
