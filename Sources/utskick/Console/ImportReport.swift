import Outreach
import Workflow

/// An import in sentences: what the files were taken for, what was found, what changes.
struct ImportReport {
    private let result: RosterImportResult
    private let office: Office
    private let console: Console

    /// How many findings are told one by one.
    private static let shownFindings = 40
    /// How many changes are told one by one.
    private static let shownChanges = 20

    init(_ result: RosterImportResult, _ office: Office, _ console: Console) {
        self.result = result
        self.office = office
        self.console = console
    }

    /// What is told before the question.
    ///
    /// - Parameter columns: tells of columns that nobody has placed.
    func beforehand(columns: () -> Void) {
        for file in result.taken { sayTaken(file) }
        if let last = result.lastTime {
            let words = last.proposal.words
            console.say(
                last.isSame
                    ? Words(sv: "Som förra gången: \(words.sv).", en: "As last time: \(words.en).")
                    : Words(
                        sv: "Sådana filer lästes annorlunda förra gången: \(words.sv).",
                        en: "Such files were read differently last time: \(words.en)."))
        }
        columns()
        console.gap()
        let rows = result.rows
        console.say(
            Words(
                sv:
                    "\(rows.read) rader lästa = \(rows.applied) använda (varav \(rows.withFindings) med anmärkningar) + \(rows.rejected) inte inlästa.",
                en:
                    "\(rows.read) rows read = \(rows.applied) applied (of them \(rows.withFindings) with findings) + \(rows.rejected) rejected."
            ))
        sayFindings()
        sayDoubts()
        console.gap()
        sayDifference()
        sayAccount()
    }

    /// What is told when all is done.
    func afterwards(isDryRun: Bool) {
        if isDryRun {
            console.say(Words(sv: "Provkörning: inget har skrivits.", en: "Dry run: nothing was written."))
            return
        }
        guard result.isWritten else {
            console.say(Words(sv: "Inget har skrivits.", en: "Nothing was written."))
            return
        }
        if !result.difference.isEmpty {
            console.say(Words(sv: "Inläst i registret.", en: "Written to the registry."))
        }
        if result.rows.rejected > 0 {
            console.say(
                Words(
                    sv: "Rader som inte är inlästa ligger i Output/import. Rätta dem där och importera filen igen.",
                    en: "Rejected rows are in Output/import. Mend them there and import that file again."))
        }
        PileReport(scrub: result.scrub, toPull: result.toPull, office, console).say()
        try? office.markTold(result.scrub.lettersToTell)
    }

    var json: JSON {
        let rows = result.rows
        let difference = result.difference
        return [
            "written": .bool(result.isWritten),
            "rows": [
                "read": .number(rows.read), "applied": .number(rows.applied),
                "withFindings": .number(rows.withFindings),
                "rejected": .number(rows.rejected),
            ],
            "difference": DifferenceReport.json(of: difference),
            "changes": DifferenceReport.json(of: result.changes),
            "findings": .array(
                result.findings.map { finding in
                    [
                        "file": .string(finding.location.file), "row": .number(finding.location.row),
                        "column": .text(finding.column), "says": .string(finding.kind.words.text(in: console.language)),
                    ]
                }),
            "pull": .array(result.toPull.map { .string($0.code.text) }),
            "account": .array((result.account?.reckonings ?? []).map(ReckoningReport.json)),
            "inNoAudience": .object(
                (result.account?.places ?? []).map { ($0.place.text, .number($0.pupils)) }),
        ]
    }

    private func sayTaken(_ file: TakenFile) {
        let name =
            file.names.count > 3 ? "\(file.names[0]) … (\(file.names.count))" : file.names.joined(separator: " + ")
        let header =
            file.headerRow.map { Words(sv: ", rubriker på rad \($0)", en: ", header in row \($0)") } ?? Words("")
        console.say(
            Words(
                sv: "\(name): \(file.shape.sv) – \(file.because.sv); \(file.manner.sv)\(header.sv).",
                en: "\(name): \(file.shape.en) – \(file.because.en); \(file.manner.en)\(header.en)."))
        guard !file.columns.isEmpty else { return }
        let used = file.columns.compactMap { column in column.meaning.map { (column.header, $0) } }
        console.say(
            Words(
                sv: "  " + used.map { "\($0.0) = \($0.1.sv)" }.joined(separator: "; "),
                en: "  " + used.map { "\($0.0) = \($0.1.en)" }.joined(separator: "; ")))
    }

    private func sayFindings() {
        guard !result.findings.isEmpty else { return }
        for finding in result.findings.prefix(Self.shownFindings) {
            console.say(Words(sv: "  \(finding.sentence(in: .sv))", en: "  \(finding.sentence(in: .en))"))
        }
        let more = max(0, result.findings.count - Self.shownFindings) + result.findingsLeftOut
        if more > 0 {
            console.say(
                Words(sv: "  … och \(more) till (alla med --json)", en: "  … and \(more) more (all with --json)"))
        }
    }

    /// What a yes answers besides the difference.
    private func sayDoubts() {
        for case .manyProtectedByWords(let file, let protected, let all) in result.doubts {
            console.say(
                Words(
                    sv:
                        "\(file): \(protected) av \(all) personer skulle bli skyddade, mer än en tiondel, för att celler säger det (till exempel \"Skyddad adress\").",
                    en:
                        "\(file): \(protected) of \(all) persons would become protected, more than a tenth, because cells say so (such as \"Skyddad adress\")."
                ))
        }
    }

    /// What becomes of everybody, and who of the file is in no campaign's audience.
    private func sayAccount() {
        guard let account = result.account else { return }
        for reckoning in account.reckonings {
            console.gap()
            ReckoningReport(reckoning, console).say()
        }
        guard !account.places.isEmpty else { return }
        console.gap()
        let pupils = account.places.reduce(0) { $0 + $1.pupils }.pupils
        func places(_ language: ToolLanguage) -> String {
            account.places.map { "\($0.place.words.text(in: language)): \($0.pupils)" }.joined(separator: "; ")
        }
        console.say(
            Words(
                sv: "I ingen kampanjs målgrupp: \(pupils.sv) i de här filerna (\(places(.sv)))",
                en: "In no campaign's audience: \(pupils.en) of these files (\(places(.en)))"))
    }

    private func sayDifference() {
        let difference = result.difference
        guard !difference.isEmpty else {
            console.say(
                result.rows.applied == 0
                    ? Words(sv: "Inget ändras: ingen rad kunde användas.", en: "Nothing changes: no row could be used.")
                    : Words(
                        sv: "Inget ändras: allt det här är redan känt.", en: "Nothing changes: all of this is known."))
            return
        }
        console.say(Words(sv: "Det här ändras:", en: "This changes:"))
        let report = DifferenceReport(office, console)
        report.say(difference)
        report.say(result.changes, inAll: result.changes.count, shown: Self.shownChanges)
    }
}
