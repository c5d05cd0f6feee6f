import Foundation
import Outreach
import Registry
import Synchronization
import TestSupport
import TestTerm
import Testing
import Workspace

@testable import Workflow

@Suite struct `Backup and restore` {
    private let elsewhere = FileManager.default.temporaryDirectory.appending(
        path: "utskick-backup-\(UUID().uuidString)")

    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.plan()
        try term.letters()
        try FileManager.default.createDirectory(
            at: elsewhere.appending(path: "keys"), withIntermediateDirectories: true)
        return term
    }

    private func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

    @discardableResult
    private func backUp(_ term: SchoolTerm, named name: String = "a.sqlite") throws -> MakeBackup.Result {
        var request = MakeBackup.Request(file: elsewhere.appending(path: name))
        request.key = elsewhere.appending(path: "keys/registry.key")
        return try MakeBackup.run(request, workspace: term.folder, now: try moment("2020-02-20T01:00:00Z"))
    }

    private func restore(_ name: String = "a.sqlite", key: String = "keys/registry.key") throws -> RestoreBackup.Result
    {
        try RestoreBackup.run(
            elsewhere.appending(path: name), key: elsewhere.appending(path: key),
            into: elsewhere.appending(path: "restored"))
    }

    @Test func `what is restored knows everybody, and the same letters come out`() throws {
        let term = try term()
        defer { try? FileManager.default.removeItem(at: elsewhere) }
        try term.write("<changed/>", to: "Rosters/mappings/vklass.xml")
        let made = try backUp(term)
        #expect(made.contents.pupils == 14)
        #expect(made.contents.guardians == 16)
        #expect(made.contents.letters == 15)
        #expect(made.contents.scrubbedAt == nil)
        let mode = try FileManager.default.attributesOfItem(atPath: made.file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let restored = try restore()
        #expect(restored.contents == made.contents)
        #expect(restored.files.contains("Rosters/mappings/vklass.xml"))
        let folder = elsewhere.appending(path: "restored")
        let office = try Office(opening: folder, now: try moment("2020-02-21T12:00:00Z"), language: .en)
        #expect(try FindPerson.find("Karim Haddad", office) == [.guardian(try term.guardian("Karim Haddad"))])
        let roster = term.folder.appending(path: "Rosters/elever.csv").path
        var difference: RosterDifference?
        _ = try ImportRosters.run([roster], office, .init()) { shown in
            difference = shown.difference
            return true
        }
        #expect(difference?.isEmpty ?? true)
        for (path, bytes) in try term.files(in: "Output") {
            #expect(try Data(contentsOf: folder.appending(path: "Output/\(path)")) == bytes, "\(path)")
        }
    }

    @Test func `a backup is made while others write, and holds whole transactions only`() throws {
        let term = try term()
        defer { try? FileManager.default.removeItem(at: elsewhere) }
        let office = try Office(opening: term.folder, now: try moment("2020-02-21T12:00:00Z"), language: .en)
        let id = try #require(try office.registry.read { try $0.letterFacts(ofCampaign: SchoolTerm.meetings) }.first)
        // Each transaction sets two values that must never differ.
        let writer = Writer { count in
            try office.registry.write { registry in
                try registry.setMeta("first", String(count))
                _ = try registry.addReply(Reply(isComing: count % 2 == 0, adults: 1), to: id.code, at: office.now)
                try registry.setMeta("second", String(count))
            }
        }
        for number in 1...8 {
            let made = try backUp(term, named: "\(number).sqlite")
            #expect(made.contents.letters == 15)
            _ = try RestoreBackup.run(
                made.file, key: try #require(made.keyCopy), into: elsewhere.appending(path: "r\(number)"))
            let key = try #require(RegistryKey(bytes: FictionalSchool.keyBytes))
            let copy = try Registry(path: elsewhere.appending(path: "r\(number)/registry.sqlite").path, key: key)
            #expect(try copy.read { try $0.meta("first") == $0.meta("second") })
        }
        #expect(writer.stop() > 8)
    }

    /// Writes again and again, on a thread of its own.
    private final class Writer: Sendable {
        private let state = Mutex((count: 0, isStopped: false))
        private let done = DispatchSemaphore(value: 0)

        init(_ write: @escaping @Sendable (Int) throws -> Void) {
            Thread.detachNewThread { [self] in
                defer { done.signal() }
                while let count = next() {
                    do { try write(count) } catch { return }
                }
            }
        }

        private func next() -> Int? {
            state.withLock { state in
                guard !state.isStopped else { return nil }
                state.count += 1
                return state.count
            }
        }

        /// Stops it; returns how often it has written.
        func stop() -> Int {
            let count = state.withLock { state in
                state.isStopped = true
                return state.count
            }
            done.wait()
            return count
        }
    }

    @Test func `nothing that was deleted is left in a backup`() throws {
        let term = try term()
        defer { try? FileManager.default.removeItem(at: elsewhere) }
        let karim = try term.guardian("Karim Haddad")
        let before = try Data(contentsOf: try backUp(term).file)
        #expect(before.range(of: Data("Almgatan 9".utf8)) != nil)
        _ = try term.on("2020-02-21") { try ChangePerson.protect(.guardian(karim), $0) }
        let made = try backUp(term)
        #expect(try Data(contentsOf: made.file).range(of: Data("Almgatan 9".utf8)) == nil)
        #expect(made.contents.scrubbedAt?.swedishDate == CalendarDate("2020-02-21"))
    }

    @Test func `backup and key don't come into one folder unless that is asked for`() throws {
        let term = try term()
        defer { try? FileManager.default.removeItem(at: elsewhere) }
        let now = try moment("2020-02-20T01:00:00Z")
        var request = MakeBackup.Request(file: elsewhere)
        request.key = elsewhere.appending(path: "registry.key")
        #expect(throws: BackupFault.keyBeside(folder: elsewhere.path)) {
            try MakeBackup.run(request, workspace: term.folder, now: now)
        }
        #expect(throws: BackupFault.keyBeside(folder: term.folder.path)) {
            try MakeBackup.run(
                .init(file: term.folder.appending(path: "copy.sqlite")), workspace: term.folder, now: now)
        }
        #expect(throws: BackupFault.isRegistry) {
            try MakeBackup.run(
                .init(file: term.folder.appending(path: "registry.sqlite")), workspace: term.folder, now: now)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == ["keys"])
        request.allowsOneFolder = true
        let made = try MakeBackup.run(request, workspace: term.folder, now: now)
        #expect(made.file.lastPathComponent == "utskick-2020-02-20.sqlite")
    }

    @Test func `a wrong key, a damaged file and a workspace in use are refused, and nothing is made`() throws {
        let term = try term()
        defer { try? FileManager.default.removeItem(at: elsewhere) }
        try backUp(term)
        let other = elsewhere.appending(path: "other.key")
        try Data(String(repeating: "09", count: 32).utf8).write(to: other)
        #expect(throws: BackupFault.wrongKey(file: "other.key")) { try restore(key: "other.key") }
        try Data("no key".utf8).write(to: other)
        #expect(throws: BackupFault.notAKey(file: "other.key")) { try restore(key: "other.key") }
        #expect(throws: BackupFault.cannotRead(file: "b.sqlite")) { try restore("b.sqlite") }
        let bytes = try Data(contentsOf: elsewhere.appending(path: "a.sqlite"))
        try bytes.prefix(bytes.count / 2).write(to: elsewhere.appending(path: "half.sqlite"))
        #expect(throws: BackupFault.notABackup(file: "half.sqlite")) { try restore("half.sqlite") }
        try Data("text".utf8).write(to: elsewhere.appending(path: "text.sqlite"))
        #expect(throws: BackupFault.notABackup(file: "text.sqlite")) { try restore("text.sqlite") }
        #expect(!FileManager.default.fileExists(atPath: elsewhere.appending(path: "restored").path))
        _ = try restore()
        #expect(throws: BackupFault.registryThere) { try restore() }
    }

    @Test func `files that are there and differ stay, and nothing is restored beside them`() throws {
        let term = try term()
        defer { try? FileManager.default.removeItem(at: elsewhere) }
        try backUp(term)
        let folder = elsewhere.appending(path: "restored")
        let settings = folder.appending(path: "settings.xml")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("<mine/>".utf8).write(to: settings)
        #expect(throws: BackupFault.filesDiffer(["settings.xml"])) { try restore() }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".lock", "settings.xml"])
        #expect(try Data(contentsOf: settings) == Data("<mine/>".utf8))
    }

    @Test(arguments: [
        "Templates/../registry.key", "/etc/passwd", "Rosters/elever.csv", "Templates/.x", "Templates//a", "Output/a",
        "registry.sqlite",
    ]) func `a backup carries nothing to other places`(_ path: String) {
        #expect(!Workspace.isBackedUp(path))
    }
}
