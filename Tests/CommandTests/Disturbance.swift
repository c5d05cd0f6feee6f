import Foundation
import Testing

/// A step of a term that can be disturbed: the state before it, the command, and the state after it.
struct Step {
    let name: String
    let before: TestWorkspace
    let command: [String]
    let day: String
    /// What is done after the step, so that the whole registry shows in `Output`.
    let afterwards: [[String]]
    /// `Output` and what is said of people, after an undisturbed run of the step and of what follows.
    let expected: State
    /// How long the undisturbed step took, in microseconds.
    let microseconds: Int

    /// What can be seen of a workspace.
    struct State: Equatable {
        let step: [String: Data]
        let output: [String: Data]
        let said: [String]
    }

    init(_ name: String, before: TestWorkspace, _ command: [String], day: String, afterwards: [[String]]) throws {
        self.name = name
        self.before = before
        self.command = command
        self.day = day
        self.afterwards = afterwards
        let workspace = try TestWorkspace(copying: before)
        let clock = ContinuousClock()
        let start = clock.now
        let outcome = try workspace.run(command, on: day)
        let elapsed = start.duration(to: clock.now).components
        microseconds = Int(elapsed.seconds) * 1_000_000 + Int(elapsed.attoseconds / 1_000_000_000_000)
        try #require([0, 1].contains(outcome.status), "\(outcome)")
        expected = try Self.state(of: workspace, afterwards, day)
    }

    /// The state that the step left, and then the one after all that follows.
    static func state(of workspace: TestWorkspace, _ afterwards: [[String]], _ day: String) throws -> State {
        let step = try workspace.files(in: "Output")
        var said: [String] = []
        for command in afterwards {
            let outcome = try workspace.run(command, on: day)
            // Paths differ from workspace to workspace; nothing else may.
            said.append(outcome.description.replacing(workspace.folder.path, with: ""))
        }
        return State(step: step, output: try workspace.files(in: "Output"), said: said)
    }

    /// Expects a workspace in which the step was disturbed to be as if it hadn't been, once the same command is run.
    func expectRecovery(of workspace: TestWorkspace, _ comment: String) throws {
        let outcome = try workspace.run(command, on: day)
        #expect([0, 1].contains(outcome.status), "\(comment): \(outcome)")
        // What a step that was broken off couldn't tell is told by each command until somebody has said that it was.
        _ = try workspace.run(["review", "--decide", "told"], on: day)
        let state = try Self.state(of: workspace, afterwards, day)
        #expect(Set(state.step.keys) == Set(expected.step.keys), "\(comment)")
        for (name, data) in expected.step {
            #expect(state.step[name] == data, "\(comment): \(name) differs after the step")
        }
        for (name, data) in expected.output {
            #expect(state.output[name] == data, "\(comment): \(name) differs in the end")
        }
        #expect(state.said == expected.said, "\(comment)")
        let parts = try workspace.files(in: ".").keys.filter { $0.hasSuffix(".part") }
        #expect(parts.isEmpty, "\(comment)")
    }
}

/// A short term on a part of the sample rosters.
enum SmallTerm {
    static let campaign = "drug-prevention-2020"
    private static let sample = Program.home.appending(path: "Rosters/sample")
    static let roster = sample.appending(path: "bohusskolan.csv").path
    private static let see = [
        ["letters", campaign], ["why", campaign, "--all", "--json"], ["review", "--json"], ["report", campaign],
    ]

    /// The first import, into an empty workspace.
    static func firstImport() throws -> Step {
        let workspace = try TestWorkspace()
        return try Step(
            "first import", before: workspace, ["import", "--yes", roster], day: "2020-02-03",
            afterwards: [plan] + see)
    }

    private static let plan = [
        "meeting", "plan", campaign, "--school", "Bohusskolan", "--starts", "2020-03-24T18:30", "--place", "Matsalen",
    ]

    /// Everything up to a point of the term.
    private static func workspace(_ commands: [[String]]) throws -> TestWorkspace {
        let workspace = try TestWorkspace()
        for command in [["import", "--yes", roster], plan] + commands {
            let outcome = try workspace.run(command)
            try #require([0, 1].contains(outcome.status), "\(outcome)")
        }
        return workspace
    }

    /// The letters, for the first time.
    static func letters() throws -> Step {
        try Step(
            "letters", before: try workspace([]), ["letters", campaign], day: "2020-02-17", afterwards: see)
    }

    /// Recording a school's letters as handed out.
    static func record() throws -> Step {
        try Step(
            "record", before: try workspace([["letters", campaign]]),
            ["record", campaign, "--school", "Bohusskolan", "--as", "handed-out"], day: "2020-02-24", afterwards: see)
    }

    /// A second import that changes names, protects somebody and ends a custody, while all letters lie printed.
    static func secondImport() throws -> Step {
        let workspace = try workspace([
            ["letters", campaign], ["record", campaign, "--school", "Bohusskolan", "--as", "printed"],
            ["letters", campaign, "--preview"], ["report", campaign],
        ])
        var rows = String(decoding: try Data(contentsOf: URL(filePath: roster)), as: UTF8.self)
            .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        if rows.count < 50 { rows = rows.joined(separator: "\r\n").split(separator: "\n").map(String.init) }
        rows.remove(at: 21)
        for (index, change) in [(40, "7A;"), (60, "7B;")] {
            rows[index] = rows[index].replacing("Bohusskolan;\(change)", with: "Bohusskolan;7D;")
        }
        for index in [80, 120, 150] {
            var cells = rows[index].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            cells[16] = index == 120 ? cells[16] : "Ja"
            cells[8] = index == 120 ? "Ny\(cells[8])" : cells[8]
            rows[index] = cells.joined(separator: ";")
        }
        // The undisturbed workspace outlives its copies, which all read the file in it.
        let path = try workspace.write(rows.joined(separator: "\r\n"), to: "Rosters/bohusskolan.csv")
        return try Step(
            "second import", before: workspace, ["import", "--yes", path], day: "2020-03-02", afterwards: see)
    }
}
