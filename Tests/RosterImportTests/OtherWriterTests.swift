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

    @Test(arguments: [
        table("^"), table("~"), table("#"), table(":"), "sep=^\n" + table("^"), table(" ") { "\"\($0)\"" },
        table(";") { "”\($0)”" }, table(";") { "“\($0)”" }, table(";") { "»\($0)»" }, table(";") { "«\($0)»" },
        table(";") { "`\($0)`" }, table(";") { "\\\"\($0)\\\"" }, table(";") { "=\"\($0)\"" }, table(";") { "'\($0)" },
        table("\t") { $0.replacing("Å", with: "&Aring;") }, table("\t") { $0.replacing("Å", with: "&#197;") },
        wrapped(","), wrapped(";"), wrapped("\t"), wrapped(",", end: ";;;"),
        header.joined(separator: ",") + ";;\n"
            + wrapped(",", end: ";;").split(separator: "\n").dropFirst().joined(separator: "\n") + "\n",
        // R and pandas number the rows.
        header.joined(separator: ";") + "\n"
            + rows.enumerated().map { "\($0 + 1);" + $1.joined(separator: ";") + "\n" }.joined(),
        ";" + header.joined(separator: ";") + "\n"
            + rows.enumerated().map { "\($0);" + $1.joined(separator: ";") + "\n" }.joined(),
        // A database's line below the header, and its count.
        table(";", between: [header.map { String(repeating: "-", count: $0.count) }] + rows) + "\n(2 rows affected)\n",
        header.joined(separator: " | ") + "\n--------+------+----\n"
            + rows.map { $0.joined(separator: " | ") + "\n" }.joined() + "(2 rader)\n",
        "| " + header.joined(separator: " | ") + " |\n|---|---|---|---|---|---|---|---|\n"
            + rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined(),
        // Notes between and below the rows
        table(";", between: [["Klass 7A", "", "", "", "", "", "", ""]] + rows) + "\nUtskriven 2020-02-10 av Eva\n",
        table(";") + "Sida 1 av 1\n", table(";") + "*** Slut på filen ***\n", table(";") + "EOF\n",
        table(";") + ";;;2;;;;\n", table(";") + "Källa: registret;;;;\n",
    ])
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
