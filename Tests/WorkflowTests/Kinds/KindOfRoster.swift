import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

/// Rosters of one kind of trouble, and what must come of them, in lines.
struct KindOfRoster: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [File]
    /// The list of schools, where it isn't the fictional ones'.
    var schools: String?
    let expected: [String]

    init(_ name: String, _ files: File..., schools: String? = nil, expected: [String]) {
        self.name = name
        self.files = files
        self.schools = schools
        self.expected = expected
    }

    var testDescription: String { name }

    /// A file of rosters.
    struct File: Sendable {
        let name: String
        let bytes: [UInt8]

        /// A table with `;` between cells, in which P1, G1 … stand for numbers of pupils and guardians.
        static func csv(_ text: String, named name: String = "elever.csv") -> File {
            File(name: name, bytes: Array(KindOfRoster.numbered(text + "\n").utf8))
        }

        /// The same without an end of the last line.
        static func cutOff(_ text: String) -> File {
            File(name: "elever.csv", bytes: Array(KindOfRoster.numbered(text).utf8))
        }

        /// The same as a workbook; `|` in a cell begins a format.
        static func workbook(_ text: String, merged: [String] = [], named name: String = "elever.xlsx") -> File {
            let rows = KindOfRoster.numbered(text).split(separator: "\n").map {
                $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            }
            return File(name: name, bytes: SmallWorkbook(rows: rows, merged: merged).bytes)
        }

        /// The same in another encoding.
        static func encoded(_ text: String, _ encode: (Character) -> [UInt8]?) -> File {
            File(
                name: "elever.csv",
                bytes: KindOfRoster.numbered(text + "\n").flatMap { encode($0) ?? Array(String($0).utf8) })
        }
    }

    /// The headers of a list with a row per pupil and guardian.
    static let long = "Skola;Klass;Årskurs;\(people)"
    /// The same without a year of school.
    static let longWithoutYear = "Skola;Klass;\(people)"
    private static let people =
        "Personnummer;Förnamn;Efternamn;Skyddad;Vårdnadshavare personnummer;Vårdnadshavare förnamn;"
        + "Vårdnadshavare efternamn;Adress;Postnummer;Ort;Sekretessmarkering"
    /// The headers of a list with a row per pupil and two guardians.
    static let wide =
        "Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Skyddad;"
        + (1...2).flatMap { number in
            ["Personnummer", "Förnamn", "Efternamn", "Adress", "Postnr", "Ort", "Skyddad"].map {
                "Vårdnadshavare \(number) \($0)"
            }
        }.joined(separator: ";")

    /// A text with numbers in place of P1 (a pupil) and G1 (a guardian).
    static func numbered(_ text: String) -> String {
        text.replacing(/\b([PG])([0-9]+)\b/) { match in
            guard let day = Int(match.2) else { return String(match.0) }
            return TestNumber.born(match.1 == "P" ? 2006 : 1980, day: day)
        }
    }

    /// Expects what came of the files to be what must.
    func expectOutcome() throws {
        let outcome = try outcome()
        #expect(outcome == expected, "\(outcome.joined(separator: "\n"))")
    }

    /// Imports the files, plans the meeting, makes the letters and tells what came of it.
    private func outcome() throws -> [String] {
        let term = try SchoolTerm()
        if let schools { try term.write(schools, to: "Rosters/schools.csv") }
        let paths = try files.map { file in
            let url = term.folder.appending(path: "Rosters/\(file.name)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
            return url.path
        }
        var options = ImportRosters.Options()
        options.allowsManyProtected = true
        options.allowsManyLeavers = true
        let result = try term.on("2020-02-03") { try ImportRosters.run(paths, $0, options) { _ in true } }
        var lines = result.findings.filter { !$0.kind.isNote }.map { finding in
            "\(finding.location.file) \(finding.location.row) \(finding.kind.word)"
        }
        if result.rows.rejected > 0 { lines.append("rejected \(result.rows.rejected)") }
        lines.append("exit \(result.needsPerson ? 1 : 0)")
        let review = try term.on("2020-02-04") { try Review.gather($0) }
        let home = try term.on("2020-02-04") { try Desk(of: .administrator, in: $0).home() }
        #expect(review.needsPerson == (home.steps.first?.state == .blocked || home.waiting.sum > 0), "\(name)")
        lines += try term.on("2020-02-04") { try Self.registry($0) }
        let open = Dictionary(grouping: review.items.filter(\.matter.waits), by: \.matter.kind.rawValue).mapValues(
            \.count)
        lines += open.sorted { $0.key < $1.key }.map { "open \($0.key) \($0.value)" }
        lines += review.imports.map { kept in
            "open import"
                + (kept.rowsRejected > 0 ? " rejected \(kept.rowsRejected)" : "")
                + kept.findings.map { " \($0.kind) \($0.count)" }.joined()
        }
        for school in [FictionalSchool.code, FictionalSchool.otherCode] where schools == nil {
            try term.plan(years: [7, 8], school: school)
        }
        if schools == nil {
            let reasons = try term.letters().decisions.filter { $0.reason != .notInAudience }
            lines.append((["letters"] + reasons.map { "\($0.reason.rawValue) \($0.guardians)" }).joined(separator: " "))
        }
        return lines
    }

    /// Who is known: pupils with school, class and year, guardians with their ties and who is held or protected.
    private static func registry(_ office: Office) throws -> [String] {
        try office.registry.read { registry in
            let held = try registry.heldPersons()
            let pupils = try (1...40).compactMap { try registry.pupil(PupilID(Int64($0))) }
            let guardians = try (1...40).compactMap { try registry.guardian(GuardianID(Int64($0))) }
            let places = Dictionary(
                grouping: pupils,
                by: {
                    [
                        $0.school.map { office.schools[$0]?.name ?? $0.digits } ?? "-", $0.className ?? "-",
                        $0.schoolYear.map(String.init) ?? "-",
                    ].joined(separator: " ")
                })
            let names = guardians.filter { $0.protection != .protected }.map(\.name.full).sorted()
            let protected =
                guardians.count { $0.protection == .protected } + pupils.count { $0.protection == .protected }
            let unknown = guardians.count { $0.protection == .unknown }
            return places.sorted { $0.key < $1.key }.map { "pupils \($0.value.count) \($0.key)" }
                + ["guardians \(([String(guardians.count)] + names).joined(separator: ", "))"]
                + (protected > 0 ? ["protected \(protected)"] : []) + (unknown > 0 ? ["unknown \(unknown)"] : [])
                + (held.isEmpty ? [] : ["held \(held.count)"])
        }
    }
}
