import Foundation
import Testing

/// `review --decide` by the real program.
@Suite(.serialized) struct `Settling by command` {
    @Test func `a pair is told with its answers, and one of them settles it`() throws {
        let workspace = try Pair.workspace()
        let before = try workspace.run("review")
        #expect(before.status == 1)
        #expect(
            before.out.contains(
                "G1 Anna Ek, G2 Anna Karin Ek: may be the same person; the latter gets no letter until it is decided: "
                    + "utskick review --decide same G1 G2 | different G1 G2"), "\(before)")
        let settled = try workspace.run("review", "--decide", "different", "G2", "G1")
        #expect(settled.status == 0, "\(settled)")
        #expect(try !workspace.run("review").out.contains("same person"))
    }

    @Test func `wrong words end with 64 and show the right forms`() throws {
        let workspace = try Pair.workspace()
        let outcome = try workspace.run("review", "--decide", "birth-year", "P1", "soon")
        #expect(outcome.status == 64)
        #expect(outcome.error.contains("birth-year P7 2005"), "\(outcome)")
        #expect(try workspace.run("review", "--decide", "same", "G1", "G99").status == 64)
        #expect(try workspace.run("review", "--decide", "unreachable", "G1").status == 64)
    }

    @Test func `all of it stands in the JSON`() throws {
        let workspace = try Pair.workspace()
        let json = try workspace.run("review", "--json").out
        #expect(json.contains(#""kind":"same","persons":["G1","G2"],"names":["Anna Ek","Anna Karin Ek"]"#), "\(json)")
        #expect(json.contains(#""decide":["same G1 G2","different G1 G2"]"#))
    }

    @Test func `killed while two become one, the same command again ends as if it hadn't been`() throws {
        let workspace = try Pair.workspace()
        for command in [
            ["review", "--decide", "different", "G1", "G2"], ["letters", Pair.campaign],
            ["record", Pair.campaign, "--school", "Bohusskolan", "--as", "printed"],
        ] {
            let outcome = try workspace.run(command, on: "2020-02-17")
            try #require(outcome.status <= 1, "\(outcome)")
        }
        let step = try Step(
            "same", before: workspace, ["review", "--decide", "same", "G1", "G2"], day: "2020-02-18",
            afterwards: [
                ["letters", Pair.campaign], ["why", Pair.campaign, "--all", "--json"], ["review", "--json"],
                ["import", "--yes", workspace.path("Rosters/pair.csv")], ["report", Pair.campaign],
            ])
        var random = SeededRandom(seed: 5)
        for time in 0..<5 {
            let copy = try TestWorkspace(copying: step.before)
            // The moments are spread: one in each part of the time that the step takes.
            let part = step.microseconds / 5
            let moment = part * time + random.below(max(1, part))
            let run = try copy.start(step.command, on: step.day)
            usleep(UInt32(moment))
            run.kill()
            _ = try run.outcome()
            try step.expectRecovery(of: copy, "killed after \(moment) µs of \(step.microseconds)")
        }
    }
}

/// A pupil whose mother stands in the roster twice: with a number and without.
private enum Pair {
    static let campaign = "drug-prevention-2020"

    static func workspace() throws -> TestWorkspace {
        let workspace = try TestWorkspace()
        let guardian = ["Personnummer", "Förnamn", "Efternamn", "Adress", "Postnr", "Postort", "Skyddad"]
        let headers =
            ["Skola", "Klass", "Årskurs", "Personnummer", "Förnamn", "Efternamn", "Skyddade personuppgifter"]
            + (1...2).flatMap { number in guardian.map { "Vårdnadshavare \(number) \($0)" } }
        let cells =
            ["Bohusskolan", "7A", "7", "20060102-2387", "Elin", "Ek", "Nej"]
            + ["19800102-2386", "Anna", "Ek", "Storgatan 1", "445 37", "Bohus", "Nej"]
            + ["", "Anna Karin", "Ek", "Storgatan 1", "445 37", "Bohus", "Nej"]
        let path = try workspace.write(
            [headers, cells].map { $0.joined(separator: ";") + "\r\n" }.joined(), to: "Rosters/pair.csv")
        for command in [
            ["import", "--yes", path],
            [
                "meeting", "plan", campaign, "--school", "Bohusskolan", "--starts", "2020-03-24T18:30", "--place",
                "Matsalen",
            ],
        ] {
            let outcome = try workspace.run(command)
            try #require(outcome.status <= 1, "\(outcome)")
        }
        return workspace
    }
}
