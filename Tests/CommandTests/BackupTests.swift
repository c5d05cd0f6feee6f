import Foundation
import Testing

/// A backup is there whole or not at all, and a restored one goes on where it was.
@Suite(.serialized) struct `Backups` {
    private func workspace() throws -> TestWorkspace { try TestWorkspace(copying: try SmallTerm.letters().before) }

    private func others(_ folder: TestWorkspace) throws -> [String] { try folder.files(in: ".").keys.sorted() }

    @Test func `killed, it leaves no file under the name`() throws {
        let workspace = try workspace()
        let place = try TestWorkspace(isEmpty: true)
        let file = place.path("a.sqlite")
        for microseconds in stride(from: 20_000 as UInt32, through: 140_000, by: 20_000) {
            let run = try workspace.start(["backup", file])
            usleep(microseconds)
            run.kill()
            let outcome = try run.outcome()
            if outcome.status == 0 { break }
            // Whole, or not there: what was begun has another name, and goes with the next backup.
            if place.exists("a.sqlite") {
                #expect(try workspace.run("restore", file, "--key", workspace.path("registry.key")).status == 64)
                try FileManager.default.removeItem(atPath: file)
            }
        }
        #expect(try workspace.run("backup", file).status == 0)
        #expect(try others(place) == ["a.sqlite"])
    }

    @Test(arguments: [1, 40, 100]) func `with a full disk it leaves nothing`(_ kilobytes: Int) throws {
        let workspace = try workspace()
        let place = try TestWorkspace(isEmpty: true)
        let outcome = try workspace.run(
            "backup", place.path("a.sqlite"), script: "ulimit -f \(kilobytes); exec \"$@\"")
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.sentences.count == 1, "\(outcome)")
        #expect(try others(place) == [])
    }

    @Test func `restored with a full disk there is no registry, and with room there is`() throws {
        let workspace = try workspace()
        let place = try TestWorkspace(isEmpty: true)
        let key = workspace.path("registry.key")
        #expect(try workspace.run("backup", place.path("a.sqlite")).status == 0)
        let restored = try TestWorkspace(isEmpty: true)
        let full = try restored.run(
            "restore", place.path("a.sqlite"), "--key", key, script: "ulimit -f 40; exec \"$@\"")
        #expect(full.status == 74, "\(full)")
        #expect(!restored.exists("registry.sqlite"))
        #expect(try restored.run("restore", place.path("a.sqlite"), "--key", key).status == 0)
        let again = try restored.run("import", "--yes", SmallTerm.roster)
        #expect(again.out.contains("Nothing changes"), "\(again)")
    }

    @Test func `without a key it says where the key is, and what the copy holds`() throws {
        let workspace = try workspace()
        let place = try TestWorkspace(isEmpty: true)
        let outcome = try workspace.run("backup", place.path("a.sqlite"))
        #expect(outcome.out.contains("168 pupils"), "\(outcome)")
        #expect(
            outcome.out.contains("Without the key the copy is of no use. It is in \(workspace.path("registry.key"))"))
        let together = try workspace.run("backup", place.path("b.sqlite"), "--key", place.path("b.key"))
        #expect(together.status == 64, "\(together)")
        #expect(try others(place) == ["a.sqlite"])
    }
}
