import Foundation
import Testing

/// Files that can't be read, and commands that can't be carried out: one sentence, the right code, nothing written.
@Suite struct `Faults of rosters` {
    private static let header = "Skola;Klass;Personnummer;Förnamn;Efternamn;Sekretess\r\n"
    private static let row = "Bohusskolan;7A;20060101-2388;Elin;Åkesson;Nej\r\n"

    private func expectRefusal(
        of bytes: Data, _ part: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(bytes, to: "Rosters/lista.csv")
        let outcome = try workspace.run("import", "--yes", path)
        #expect(outcome.status == 65, "\(outcome)", sourceLocation: sourceLocation)
        #expect(outcome.sentences.count == 1, "\(outcome)", sourceLocation: sourceLocation)
        #expect(outcome.error.hasPrefix("utskick: lista.csv: "), "\(outcome)", sourceLocation: sourceLocation)
        #expect(outcome.error.contains(part), "\(outcome)", sourceLocation: sourceLocation)
        #expect(!workspace.exists("Output/import"), sourceLocation: sourceLocation)
    }

    @Test func `an empty file`() throws { try expectRefusal(of: Data(), "empty") }

    @Test func `a file of white space`() throws { try expectRefusal(of: Data("\r\n \r\n".utf8), "no header row") }

    @Test func `a header alone`() throws { try expectRefusal(of: Data(Self.header.utf8), "no rows") }

    @Test func `a binary file`() throws {
        try expectRefusal(
            of: Data((0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 5) }), "not a text file")
    }

    @Test func `a workbook that was cut short`() throws {
        try expectRefusal(
            of: Data([0x50, 0x4B, 3, 4]) + Data("xl/workbook.xml".utf8) + Data(count: 600), "damaged or cut short")
    }

    @Test func `a PDF`() throws { try expectRefusal(of: Data("%PDF-1.4\n%âãÏÓ\n1 0 obj\n".utf8), "PDF") }

    @Test func `a page of a website`() throws {
        try expectRefusal(of: Data("<!DOCTYPE html>\n<html><body>Logga in</body></html>\n".utf8), "XML or HTML")
    }

    @Test func `a file that ends within a quoted cell`() throws {
        try expectRefusal(of: Data((Self.header + Self.row + "Bohusskolan;7A;\"2006").utf8), "row 3")
    }

    @Test func `a file without a column for numbers`() throws {
        try expectRefusal(of: Data("Klass;Förnamn;Efternamn\r\n7A;Elin;Åkesson\r\n".utf8), "personal identity numbers")
    }

    @Test func `one line of 40 MB`() throws {
        try expectRefusal(of: Data(Self.header.utf8) + Data(repeating: 0x61, count: 40_000_000), "row 2")
    }

    @Test func `a file that isn't there, and a folder without rosters`() throws {
        let workspace = try TestWorkspace()
        let missing = try workspace.run("import", "--yes", workspace.path("Rosters/saknas.csv"))
        #expect(missing.status == 74)
        #expect(missing.sentences.count == 1)
        #expect(missing.error.hasPrefix("utskick: saknas.csv: "))
        let folder = try workspace.run("import", "--yes", workspace.path("Rosters"))
        #expect(folder.status == 74)
        #expect(folder.sentences.count == 1)
    }

    @Test func `one bad file among good ones, and nothing is imported`() throws {
        let workspace = try TestWorkspace()
        let good = try workspace.write(Self.header + Self.row, to: "Rosters/bra.csv")
        let bad = try workspace.write("", to: "Rosters/tom.csv")
        #expect(try workspace.run("import", "--yes", good, bad).status == 65)
        #expect(try workspace.run("person", "show", "P1").status == 64)
    }

    @Test func `a truncated file loses only its last row`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.header + Self.row + "Bohusskolan;7A;2006010", to: "Rosters/lista.csv")
        let outcome = try workspace.run("import", "--yes", path)
        #expect(outcome.status == 1)
        #expect(outcome.out.contains("2 rows read = 1 applied (of them 1 with findings) + 1 rejected."))
    }

    @Test func `without a terminal nothing is written unasked`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.header + Self.row, to: "Rosters/lista.csv")
        let outcome = try workspace.run("import", path)
        #expect(outcome.status == 64)
        #expect(
            outcome.sentences == [
                "utskick: Nothing was written, for there is no terminal to ask on. Run again with --yes, or --dry-run only to look."
            ])
        #expect(try workspace.run("person", "show", "P1").status == 64)
        // Nobody is known who could get a letter for her.
        #expect(try workspace.run("import", "--dry-run", path).status == 1)
        #expect(try workspace.run("person", "show", "P1").status == 64)
        #expect(try workspace.run("import", "--yes", path).status == 1)
        #expect(try workspace.run("person", "show", "P1").status == 0)
    }

    @Test func `an unknown school is refused with the nearest`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.header + Self.row, to: "Rosters/lista.csv")
        let outcome = try workspace.run("import", "--yes", "--school", "Bohuskolan", path)
        #expect(outcome.status == 64)
        #expect(
            outcome.sentences == [
                "utskick: The school \"Bohuskolan\" is unknown. Is Bohusskolan meant? The schools are in Rosters/schools.csv."
            ])
    }
}
