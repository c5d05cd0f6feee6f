import Foundation
import Testing

/// The committed sample rosters by the command line, with exact figures.
@Suite struct `The sample rosters` {
    private static let sample = Program.home.appending(path: "Rosters/sample")
    static let schools = [
        "aroseniusskolan.csv", "bohusskolan.csv", "da-vinciskolan.txt", "ahlafors-elever.csv",
        "ahlafors-foraldrar.csv", "grundsarskolan.csv",
    ].map { sample.appending(path: $0).path }
    static let population = sample.appending(path: "befolkning-2005.csv").path

    @Test func `are those that the command writes`() throws {
        let workspace = try TestWorkspace(isEmpty: true)
        let outcome = try Program.run(["sample", workspace.path("sample"), "--lang", "en"])
        #expect(outcome.status == 0)
        var written = try workspace.files(in: "sample")
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.sample.path) where name != "README.md" {
            #expect(written.removeValue(forKey: name) == (try Data(contentsOf: Self.sample.appending(path: name))))
        }
        // The other forms aren't in the repository.
        #expect(written.count == 29 && written.keys.allSatisfy { $0.contains("/") || $0 == "oneroster-1.1.zip" })
    }

    @Test func `are imported, written to and reported with every figure accounted for`() throws {
        let workspace = try TestWorkspace()
        let first = try workspace.run(["import", "--yes"] + Self.schools)
        #expect(first.status == 1)
        #expect(
            first.out.contains("1193 rows read = 1190 applied (of them 8 with findings) + 3 rejected."), "\(first)")
        for figure in [
            "871 new pupils", "1621 new guardians", "1710 new guardianships", "9 persons become protected",
        ] {
            #expect(first.out.contains("  \(figure)\n"), "\(first)")
        }
        let second = try workspace.run("import", "--yes", "--population", Self.population)
        #expect(second.out.contains("848 rows read = 848 applied (of them 0 with findings) + 0 rejected."))
        for figure in ["41 new pupils", "68 new guardians", "80 changed guardians", "848 new guardianships"] {
            #expect(second.out.contains("  \(figure)\n"), "\(second)")
        }
        for school in ["Aroseniusskolan", "Bohus", "Da Vinci", "AFS", "26262429"] {
            let outcome = try workspace.run(
                "meeting", "plan", "drug-prevention-2020", "--school", school, "--starts", "2020-03-24T18:30",
                "--place", "Aulan", on: "2020-02-10")
            #expect(outcome.status == 0, "\(outcome)")
        }
        let meetings = try workspace.run("letters", "drug-prevention-2020", on: "2020-02-17")
        #expect(meetings.status == 1)
        #expect(
            meetings.out.contains(
                """
                1113 new letters, 0 remade, 0 unchanged.
                1108 letters in 40 packs wait to leave the building.
                """))
        #expect(
            meetings.out.contains(
                """
                  1547  gets a letter
                     5  by hand only  ←
                     8  waits for a person to decide  ←
                   151  has no child in the audience
                  1711  decisions in all

                """), "\(meetings)")
        // Homes that may be a protected person's wait for the municipality, and get no post: 46 of these have no address.
        let post = try workspace.run("letters", "safe-driving-2020", "--json", on: "2020-02-17")
        #expect(
            post.out.contains(
                """
                "made":563,"remade":0,"unchanged":0,"pulled":0,"waitingLetters":561,"waitingPacks":6,"decisions":\
                {"written-to":809,"by-hand":2,"undecided":6,"no-address":49,"birth-year-unknown":2,\
                "not-in-audience":821},"pull":[]
                """), "\(post)")
        let record = try workspace.run(
            "record", "drug-prevention-2020", "--school", "Bohusskolan", "--as", "handed-out", on: "2020-02-24")
        #expect(record.out == "132 letters recorded as handed out, 0 were already.\n")
        let report = try workspace.run("report", "drug-prevention-2020", on: "2020-03-01")
        #expect(
            report.out.hasPrefix(
                """
                Preventing drug use among young people
                                          invited     sent not back  confirm.    came
                Ahlafors Fria skola            99        0        0        0        0
                Aroseniusskolan               390        0        0        0        0
                Bohusskolan                   218      132      132        0        0
                Da Vinciskolan                385        0        0        0        0
                Grundsärskolan 7-9             16        0        0        0        0
                Letters in all               1108      132      132        0        0
                """), "\(report)")

        // All of it again on the same day changes nothing.
        let output = try workspace.files(in: "Output")
        let registry = try workspace.files(in: ".")["registry.sqlite"]
        for files in [Self.schools, ["--population", Self.population]] {
            let again = try workspace.run(["import", "--yes"] + files)
            #expect(again.out.contains("Nothing changes: all of this is known."), "\(again)")
        }
        #expect(try workspace.files(in: "Output") == output)
        #expect(try workspace.files(in: ".")["registry.sqlite"] == registry)
    }
}
