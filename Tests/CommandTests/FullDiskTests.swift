import Foundation
import Testing

/// With a full disk nothing is lost or half written, and with room again the same command ends as if nothing had been.
@Suite(.serialized) struct `A full disk` {
    @Test(arguments: [1, 40, 200]) func `during an import`(_ kilobytes: Int) throws {
        try fill(try SmallTerm.firstImport(), kilobytes)
    }

    @Test(arguments: [1, 100, 350]) func `while letters are made`(_ kilobytes: Int) throws {
        try fill(try SmallTerm.letters(), kilobytes)
    }

    /// Runs a step in which no file may grow beyond a size.
    private func fill(_ step: Step, _ kilobytes: Int) throws {
        let workspace = try TestWorkspace(copying: step.before)
        let outcome = try workspace.run(step.command, on: step.day, script: "ulimit -f \(kilobytes); exec \"$@\"")
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.sentences.count == 1, "\(outcome)")
        #expect(outcome.error.contains("Nothing was lost."), "\(outcome)")
        for (name, data) in try workspace.files(in: "Output") {
            #expect(!name.hasSuffix(".part"))
            #expect(data == step.expected.step[name], "\(name) is half written")
        }
        try step.expectRecovery(of: workspace, "\(step.name) with \(kilobytes) kB")
    }
}
