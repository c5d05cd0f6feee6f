import Foundation
import Testing

/// Killed at any moment, the same command run again ends in the state of an undisturbed run.
@Suite(.serialized) struct `Killed by SIGKILL` {
    @Test func `the first import`() throws { try kill(try SmallTerm.firstImport(), times: 5, seed: 1) }

    @Test func `an import that pulls letters and protects people`() throws {
        try kill(try SmallTerm.secondImport(), times: 6, seed: 2)
    }

    @Test func letters() throws { try kill(try SmallTerm.letters(), times: 5, seed: 3) }

    @Test func record() throws { try kill(try SmallTerm.record(), times: 4, seed: 4) }

    private func kill(_ step: Step, times: Int, seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for time in 0..<times {
            let workspace = try TestWorkspace(copying: step.before)
            // The moments are spread: one in each part of the time that the step takes.
            let part = step.microseconds / times
            let moment = part * time + random.below(max(1, part))
            let run = try workspace.start(step.command, on: step.day)
            usleep(UInt32(moment))
            run.kill()
            _ = try run.outcome()
            try step.expectRecovery(of: workspace, "\(step.name), killed after \(moment) µs of \(step.microseconds)")
        }
    }
}
