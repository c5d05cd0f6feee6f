import Outreach
import Workflow

/// Imports as the registry remembers them, in lines.
struct KeptImportReport {
    private let office: Office
    private let console: Console
    /// The names of accounts.
    private let writers: [String: String]

    init(_ office: Office, _ console: Console) throws {
        self.office = office
        self.console = console
        writers = try KeptImports.writers(office)
    }

    /// All imports, the latest first.
    func list() throws {
        let kept = try KeptImports.list(office)
        if kept.isEmpty { console.say(Words(sv: "Inget har importerats.", en: "Nothing has been imported.")) }
        for one in kept { say(one) }
        console.result(.array(kept.map(json)))
    }

    /// One import with what it changed.
    func show(_ id: Int) throws {
        let shown = try KeptImports.show(id, office)
        say(shown.kept)
        let report = DifferenceReport(office, console)
        report.say(shown.kept.difference)
        report.say(shown.changes, inAll: shown.changesInAll, shown: RosterChange.most)
        console.result(.object([("import", json(shown.kept)), ("changes", DifferenceReport.json(of: shown.changes))]))
    }

    private func say(_ kept: KeptImport) {
        let time = SwedishTime.local(at: kept.at)
        let formats = kept.formats.joined(separator: ", ")
        console.say(
            Words(
                sv:
                    "\(kept.id)  \(time)  \(formats), \(kept.files) \(kept.files == 1 ? "fil" : "filer"): \(kept.rowsRead) rader = \(kept.rowsApplied) använda + \(kept.rowsRejected) inte inlästa\(told(kept, .sv))",
                en:
                    "\(kept.id)  \(time)  \(formats), \(kept.files) \(kept.files == 1 ? "file" : "files"): \(kept.rowsRead) rows = \(kept.rowsApplied) applied + \(kept.rowsRejected) rejected\(told(kept, .en))"
            ))
    }

    /// Of whom it told, and which account wrote it.
    private func told(_ kept: KeptImport, _ language: ToolLanguage) -> String {
        let sources = kept.sources.map { office.name(of: $0, inSentence: true).text(in: language) }
        let parts = [sources.joined(separator: ", "), kept.actor.map { writers[$0] ?? $0 } ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
    }

    private func json(_ kept: KeptImport) -> JSON {
        [
            "id": .number(kept.id), "at": .string(kept.at.description),
            "sources": .array(kept.sources.map { .string($0.text) }), "by": .text(kept.actor),
            "formats": .array(kept.formats.map { .string($0) }), "files": .number(kept.files),
            "rows": [
                "read": .number(kept.rowsRead), "applied": .number(kept.rowsApplied),
                "withFindings": .number(kept.rowsWithFindings), "rejected": .number(kept.rowsRejected),
            ],
            "difference": DifferenceReport.json(of: kept.difference),
        ]
    }
}
