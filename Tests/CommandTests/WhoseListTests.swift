import Foundation
import Testing

/// Tables that name no school: whose list they are is asked, never assumed.
@Suite struct `Whose list a table is` {
    private static let header = "Personnummer;Förnamn;Efternamn;Klass;Vårdnadshavare 1 Namn\r\n"
    private static let list = header + "200601152382;Bo;Alm;7B;Per Alm\r\n"
    private static let everybody = header + "200503142382;Eva;Ek;;Ulla Ek\r\n"
    private static let named = "Skola;\(header)Bohusskolan;200602152381;Ida;Öst;7B;Lars Öst\r\n"

    @Test func `must be said where nobody can be asked, and both ways are named`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.list, to: "Rosters/klass.csv")
        for option in ["--yes", "--dry-run", "--json"] {
            let outcome = try workspace.run("import", path, option)
            #expect(outcome.status == 64, "\(option): \(outcome)")
            for word in ["klass.csv", "--school NAME", "--population"] {
                #expect((outcome.error + outcome.out).contains(word), "\(option) \(word): \(outcome)")
            }
        }
        #expect(try workspace.run("person", "show", "P1").status == 64)
        let first = try workspace.run("import", path, "--yes", "--school", "Bohusskolan")
        #expect(first.status != 64, "\(first)")
        #expect(try workspace.run("person", "show", "P1").out.contains("Bohusskolan"))
        // What was said last is told, and still not taken for granted.
        let again = try workspace.run("import", path, "--yes")
        #expect(again.status == 64)
        #expect(again.error.contains("Last time: --school 'Bohusskolan'"), "\(again)")
        let same = try workspace.run("import", path, "--yes", "--school", "Bohusskolan")
        #expect(same.out.contains("As last time: Bohusskolan."), "\(same)")
        let other = try workspace.run("import", path, "--dry-run", "--population")
        #expect(other.out.contains("Such files were read differently last time: Bohusskolan."), "\(other)")
    }

    @Test func `may be another for each file`() throws {
        let workspace = try TestWorkspace()
        let list = try workspace.write(Self.list, to: "Rosters/klass.csv")
        let everybody = try workspace.write(Self.everybody, to: "Rosters/alla.csv")
        let named = try workspace.write(Self.named, to: "Rosters/bohus.csv")
        let mixed = try workspace.run(
            "import", named, everybody, list, "--yes", "--population", "--school", "klass.csv=Aroseniusskolan")
        #expect(mixed.out.contains("3 rows read = 3 applied"), "\(mixed)")
        let shown = try (1...3).map { try workspace.run("person", "show", "P\($0)").out }.joined()
        #expect(shown.contains("Bohusskolan") && shown.contains("Aroseniusskolan"), "\(shown)")
        // The list of imports says of whom they told.
        let kept = try workspace.run("import", "--list", "--lang", "en").out
        #expect(kept.contains("Bohusskolan") && kept.contains("Aroseniusskolan"), "\(kept)")
        #expect(kept.contains("the population register)"), "\(kept)")
        let unsaid = try workspace.run("import", named, everybody, list, "--yes", "--school", "alla.csv=Bohusskolan")
        #expect(unsaid.status == 64)
        #expect(unsaid.error.contains("klass.csv") && !unsaid.error.contains("alla.csv:"), "\(unsaid)")
        #expect(try workspace.run("import", list, "--yes", "--population", "--school", "Bohusskolan").status == 64)
        #expect(try workspace.run("import", named, "--yes").status != 64)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/script")))
    func `is asked at a terminal, and last time's answer is the default`() throws {
        let workspace = try TestWorkspace()
        let path = try workspace.write(Self.list, to: "Rosters/klass.csv")
        func terminal(_ answers: String) throws -> Program.Outcome {
            try workspace.run(
                ["import", path],
                script: "printf '\(answers)' | /usr/bin/script -qec \"$(printf '%q ' \"$@\")\" /dev/null")
        }
        let first = try terminal("Nonesuch\\nBohusskolan\\ny\\n")
        #expect(first.out.contains("klass.csv names no school. Which school's list is it?"), "\(first)")
        #expect(first.out.contains("\"Nonesuch\""), "\(first)")
        #expect(try workspace.run("person", "show", "P1").out.contains("Bohusskolan"))
        let second = try terminal("\\n")
        #expect(second.out.contains("Enter: Bohusskolan, as last time"), "\(second)")
        #expect(second.out.contains("As last time: Bohusskolan."), "\(second)")
    }
}
