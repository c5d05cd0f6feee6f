import Testing

@testable import Outreach
@testable import RosterImport

/// Tables as databases, statistics programs and spreadsheets write them: each holds the same two pupils.
struct OtherWriterTests {
    private static let header = ["Skola", "Klass", "Årskurs", "Pnr", "Namn", "Skyddad", "Vh 1 namn", "Vh 1 skyddad"]
    private static let rows = [
        ["Bohus", "7A", "7", "050314-2382", "Åsa Ek", "N", "Eva Ek", "N"],
        ["Bohus", "7B", "7", "060115-2382", "Bo Ek", "J", "Ulf Al", "N"],
    ]

    private static func table(
        _ delimiter: String, between rows: [[String]] = rows, _ cell: (String) -> String = { $0 }
    ) -> String {
        ([header] + rows).map { $0.map(cell).joined(separator: delimiter) + "\n" }.joined()
    }

    private static func wrapped(_ delimiter: String, end: String = "") -> String {
        ([header] + rows).map { row in
            "\"" + row.map { $0.contains(" ") ? "\"\"\($0)\"\"" : $0 }.joined(separator: delimiter) + "\"\(end)\n"
        }.joined()
    }

    private static let quoted: [String] = [
        table("^"), table("~"), table("#"), table(":"), "sep=^\n" + table("^"), table(" ") { "\"\($0)\"" },
        table(";") { "”\($0)”" }, table(";") { "“\($0)”" }, table(";") { "»\($0)»" }, table(";") { "«\($0)»" },
        table(";") { "`\($0)`" }, table(";") { "\\\"\($0)\\\"" }, table(";") { "=\"\($0)\"" }, table(";") { "'\($0)" },
        table("\t") { $0.replacing("Å", with: "&Aring;") }, table("\t") { $0.replacing("Å", with: "&#197;") },
    ]

    private static let lines: [String] = {
        let head: String = header.joined(separator: ",") + ";;\n"
        let cut: String = wrapped(",", end: ";;").split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
        return [wrapped(","), wrapped(";"), wrapped("\t"), wrapped(",", end: ";;;"), head + cut]
    }()

    // R and pandas number the rows.
    private static let numbered: [String] = {
        let head: String = header.joined(separator: ";") + "\n"
        func body(from first: Int) -> String {
            rows.enumerated().map { "\($0 + first);" + $1.joined(separator: ";") + "\n" }.joined()
        }
        return [head + body(from: 1), ";" + head + body(from: 0)]
    }()

    // A database's line below the header, and its count.
    private static let printed: [String] = {
        let underlined: [String] = header.map { String(repeating: "-", count: $0.count) }
        let head: String = header.joined(separator: " | ")
        let body: [String] = rows.map { $0.joined(separator: " | ") }
        let plain: String = body.map { $0 + "\n" }.joined()
        let framed: String = body.map { "| " + $0 + " |\n" }.joined()
        return [
            table(";", between: [underlined] + rows) + "\n(2 rows affected)\n",
            head + "\n--------+------+----\n" + plain + "(2 rader)\n",
            "| " + head + " |\n|---|---|---|---|---|---|---|---|\n" + framed,
        ]
    }()

    // Notes between and below the rows.
    private static let annotated: [String] = {
        let note: [String] = ["Klass 7A", "", "", "", "", "", "", ""]
        return [table(";", between: [note] + rows) + "\nUtskriven 2020-02-10 av Eva\n"]
            + [
                "Sida 1 av 1\n", "*** Slut på filen ***\n", "EOF\n", ";;;2;;;;\n", "Källa: registret;;;;\n",
            ].map { table(";") + $0 }
    }()

    @Test(arguments: quoted + lines + numbered + printed + annotated)
    func `are read without a complaint about their rows`(text: String) throws {
        let reading = try Fixtures.read(text)
        #expect(reading.applied.map(\.pupil?.name?.full) == ["Åsa Ek", "Bo Ek"])
        #expect(reading.applied.map(\.pupil?.protection) == [Protection.none, .protected])
        #expect(reading.applied.flatMap(\.guardians).map(\.guardian.name?.full) == ["Eva Ek", "Ulf Al"])
        #expect(reading.kinds.filter { $0 != .spreadsheetDress } == [])
        #expect(reading.rejected.count == 0)
    }

    @Test(arguments: [";;;;Sida Ek;N;Eva Ek;N", "Bohus;7A;7;;Klass Ek;N;Eva Ek;N", "Bohus;7A;7;;;N;;N"])
    func `a row of somebody without a number is no note`(row: String) throws {
        let reading = try Fixtures.read(Self.table(";") + row + "\n")
        #expect(reading.rejected.count == 1)
    }
}
