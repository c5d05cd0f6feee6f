import Foundation
import Testing

/// Lists with headers that nobody knows: placed once, and remembered.
@Suite struct `Mappings of columns` {
    private static let header = "Kod;Kallas;Hemvist;Vuxen;Vuxenpost;Flagga\r\n"
    private static let spring = header + "200503142382;Ek, Anna;8A;Eva Ek;eva@example.se;N\r\n"
    private static let places = [
        "--place", "Kod=elevens personnummer", "--place", "Kallas=pupil name", "--place", "Hemvist=klass",
        "--place", "Vuxen=guardian 1 name", "--place", "Vuxenpost=guardian 1 e-mail", "--place",
        "Flagga=pupil protection",
    ]
    private static let kept = """
        \u{FEFF}column;meaning
        Kod;pupil personal identity number
        Kallas;pupil name
        Hemvist;class
        Vuxen;guardian 1 name
        Vuxenpost;guardian 1 e-mail
        Flagga;pupil protection

        """
    private static let school = ["--school", "Bohusskolan", "--yes"]

    @Test func `columns that nobody knows are told, with what they may mean`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(
            Self.spring + "200601152382;Alm, Bo;7B;Per Alm;per@example.se;J\r\n", to: "Rosters/lista.csv")
        let outcome = try workspace.run(["import", path] + Self.school)
        #expect(outcome.status == 65, "\(outcome)")
        #expect(outcome.sentences.count == 1, "\(outcome)")
        #expect(
            outcome.out.contains("  lista.csv, Kod (000000000000) – perhaps: pupil personal identity number"),
            "\(outcome)")
        #expect(outcome.out.contains("  lista.csv, Kallas (Aa, Aaaa, Aaa, Aa)"), "\(outcome)")
        #expect(outcome.out.contains("--mapping NAME --place 'Kod=pupil personal identity number'"), "\(outcome)")
        for value in ["Anna", "Alm", "Per ", "example.se", "0601152382", "0503142382"] {
            #expect(!(outcome.out + outcome.error).contains(value), "\(value)")
        }
        #expect(!workspace.exists("Rosters/mappings"))
        #expect(try workspace.run("person", "show", "P1").status == 64)
    }

    @Test func `what was placed once is remembered, and next term is one command`() throws {
        let workspace = try TestWorkspace()
        let spring = try workspace.write(Self.spring, to: "Rosters/vt.csv")
        let first = try workspace.run(["import", spring, "--mapping", "vklass"] + Self.places + Self.school)
        #expect(first.status == 0, "\(first)")
        #expect(first.out.contains("1 rows read = 1 applied"), "\(first)")
        #expect(try workspace.read("Rosters/mappings/vklass.csv") == Self.kept)
        let autumn = try workspace.write(
            Self.spring + "200601152382;Alm, Bo;7B;Per Alm;per@example.se;\r\n", to: "Rosters/ht.csv")
        let second = try workspace.run(["import", autumn, "--mapping", "vklass"] + Self.school, on: "2020-09-01")
        #expect(second.status == 0, "\(second)")
        #expect(second.out.contains("2 rows read = 2 applied"), "\(second)")
        #expect(!second.out.contains("could not be placed"), "\(second)")
        #expect(try workspace.run("person", "show", "P2").out.contains("Bo Alm"))
        #expect(try workspace.read("Rosters/mappings/vklass.csv") == Self.kept)
        let again = try workspace.run(["import", autumn, "--mapping", "vklass"] + Self.school, on: "2020-09-01")
        #expect(again.status == 0, "\(again)")
    }

    @Test func `a dry run keeps no mapping`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.spring, to: "Rosters/lista.csv")
        let outcome = try workspace.run(
            ["import", path, "--mapping", "vklass", "--dry-run", "--school", "Bohusskolan"] + Self.places)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(!workspace.exists("Rosters/mappings"))
        #expect(try workspace.run("person", "show", "P1").status == 64)
    }

    @Test func `what is placed later is added to what is known`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.spring, to: "Rosters/lista.csv")
        #expect(try workspace.run(["import", path, "--mapping", "vklass"] + Self.places + Self.school).status == 0)
        let outcome = try workspace.run(
            ["import", path, "--mapping", "vklass", "--place", "VUXENPOST=not used"]
                + Self.school)
        #expect(outcome.status == 0, "\(outcome)")
        let rows = try workspace.read("Rosters/mappings/vklass.csv").split(separator: "\n")
        #expect(rows.count == 7)
        #expect(rows.last == "VUXENPOST;not used")
    }

    @Test func `without a name nothing is kept`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.spring, to: "Rosters/lista.csv")
        #expect(try workspace.run(["import", path] + Self.places + Self.school).status == 0)
        #expect(!workspace.exists("Rosters/mappings"))
        #expect(try workspace.run("person", "show", "P1").out.contains("Anna Ek"))
    }

    @Test func `a mark in a column that was placed protects`() throws {
        let workspace = try TestWorkspace()
        let marked = "200601152382;Alm, Bo;7B;Per Alm;per@example.se;J\r\n"
        let path = try workspace.write(Self.spring + marked, to: "Rosters/lista.csv")
        let outcome = try workspace.run(
            ["import", path, "--mapping", "vklass", "--allow-many-protected"] + Self.places + Self.school)
        #expect([0, 1].contains(outcome.status), "\(outcome)")
        for value in ["per@example.se", "Per Alm", "Bo Alm"] {
            #expect(!(outcome.out + outcome.error).contains(value), "\(value)")
        }
        let registry = try Data(contentsOf: workspace.folder.appending(path: "registry.sqlite"))
        #expect(registry.range(of: Data("per@example.se".utf8)) == nil)
        #expect(registry.range(of: Data("eva@example.se".utf8)) != nil)
    }

    @Test func `a meaning that is none is refused with the nearest`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.spring, to: "Rosters/lista.csv")
        let outcome = try workspace.run(
            ["import", path, "--mapping", "v", "--place", "Kod=elevens personnumer"] + Self.school)
        #expect(outcome.status == 64, "\(outcome)")
        #expect(
            outcome.sentences == [
                "utskick: Kod: \"elevens personnumer\" is no known meaning. Is pupil personal identity number meant? Examples: pupil personal identity number, class, guardian 1 e-mail, not used."
            ])
        #expect(!workspace.exists("Rosters/mappings"))
    }

    @Test(arguments: ["../v", "v/x", ".v", "", "v.csv", "1v", String(repeating: "v", count: 41)])
    func `what can't name a file can't name a mapping`(name: String) throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.spring, to: "Rosters/lista.csv")
        let before = try workspace.files(in: "").keys.sorted()
        let outcome = try workspace.run(["import", path, "--mapping", name] + Self.places + Self.school)
        #expect(outcome.status == 64, "\(outcome)")
        #expect(
            try workspace.files(in: "").keys.filter { $0.hasSuffix(".csv") }.sorted()
                == before.filter { $0.hasSuffix(".csv") })
        #expect(try workspace.run("person", "show", "P1").status == 64)
    }

    @Test func `a mapping that nobody has made is refused, lest columns be lost by a slip`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(
            "Personnummer;Förnamn;Efternamn;Flagga\r\n200503142382;Anna;Ek;J\r\n", to: "Rosters/lista.csv")
        let outcome = try workspace.run(["import", path, "--mapping", "vklas"] + Self.school)
        #expect(outcome.status == 64, "\(outcome)")
        #expect(outcome.error.contains("vklas"), "\(outcome)")
        #expect(try workspace.run("person", "show", "P1").status == 64)
    }

    @Test func `a placement without a meaning's sign is refused`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.spring, to: "Rosters/lista.csv")
        #expect(try workspace.run(["import", path, "--place", "Kod"] + Self.school).status == 64)
    }

    @Test func `a mapping's file that was mended wrongly is named with its row`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.spring, to: "Rosters/lista.csv")
        try workspace.write(Self.kept + "Extra;hund\n", to: "Rosters/mappings/vklass.csv")
        let outcome = try workspace.run(["import", path, "--mapping", "vklass"] + Self.school)
        #expect(outcome.status == 65, "\(outcome)")
        #expect(outcome.sentences.count == 1)
        #expect(outcome.error.hasPrefix("utskick: vklass.csv: row 8 must be column;meaning"), "\(outcome)")
    }

    @Test func `the file may be mended by hand, in either language`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.spring, to: "Rosters/lista.csv")
        try workspace.write(
            "kolumn;betydelse\r\nKod;Elevens personnummer\r\nKallas;elevens namn\r\nFlagga;skyddad\r\nHemvist;klass\r\n",
            to: "Rosters/mappings/vklass.csv")
        let outcome = try workspace.run(["import", path, "--mapping", "vklass"] + Self.school)
        // The guardians' column isn't placed, so nobody would get a letter.
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.out.contains("  lista.csv, Vuxen"), "\(outcome)")
        #expect(try workspace.run("person", "show", "P1").out.contains("Anna Ek"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/script")))
    func `at a terminal each column is asked about, and the answers are kept`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.spring + "200601152382;Alm, Bo;7B;Per Alm;;\r\n", to: "Rosters/lista.csv")
        // Enter takes the first suggestion; what isn't understood is asked about again.
        let answers = ["", "hund", "pupil name", "1", "guardian 1 name", "-", "pupil protection", "vklass", "y"].joined(
            separator: "\\n")
        let terminal = "printf '\(answers)\\n' | /usr/bin/script -qec \"$(printf '%q ' \"$@\")\" /dev/null"
        let outcome = try workspace.run(["import", path, "--school", "Bohusskolan"], script: terminal)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.out.contains("That isn't understood."), "\(outcome)")
        #expect(outcome.out.contains("2 rows read = 2 applied"), "\(outcome)")
        #expect(
            try workspace.read("Rosters/mappings/vklass.csv") == """
                \u{FEFF}column;meaning
                Kod;pupil personal identity number
                Kallas;pupil name
                Hemvist;class
                Vuxen;guardian 1 name
                Vuxenpost;not used
                Flagga;pupil protection

                """)
        #expect(try workspace.run("person", "show", "P1").out.contains("Anna Ek"))
    }

    @Test func `columns of a file without a header are placed by number`() throws {
        let workspace = try TestWorkspace()
        let text = "Ek\tÅsa\t200503142382\t8A\r\nAlm\tBo\t200601152382\t7B\r\n"
        let path = try workspace.write(
            Data(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }), to: "Rosters/unikum.txt")
        let refused = try workspace.run(["import", path] + Self.school)
        #expect(refused.status == 65, "\(refused)")
        #expect(
            refused.out.contains("  unikum.txt, 3 (000000000000) – perhaps: pupil personal identity number"),
            "\(refused)")
        let outcome = try workspace.run(
            [
                "import", path, "--mapping", "unikum", "--place", "1=pupil family name", "--place",
                "2=pupil given name",
                "--place", "3=pupil personal identity number", "--place", "4=class",
            ] + Self.school)
        // No guardian of either is known.
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.out.contains("2 rows read = 2 applied"), "\(outcome)")
        #expect(try workspace.run("person", "show", "P1").out.contains("Åsa Ek"))
    }
}
