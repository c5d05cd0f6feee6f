import Foundation
import GRDB
import Outreach
import Registry
import TestSupport
import Testing

@Suite struct RegistryFileTests {
    @Test func `the schema is the one that was agreed on`() throws {
        let folder = try TestFolder()
        _ = try TestOffice(path: folder.path)
        let statements = try DatabaseQueue(path: folder.path).read {
            try String.fetchAll(
                $0, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name")
        }
        expectSnapshot(of: statements.joined(separator: ";\n\n") + ";\n", named: "schema.sql")
    }

    @Test func `migrations run once, and what was stored is there at the next opening`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try office.importing([office.row(1, [office.guardian(1)])])
        try office.registry.write { try $0.audit("import", "1 rows", at: TestOffice.now) }
        let again = try TestOffice(path: folder.path)
        #expect(try again.pupilRecord(1).name.full == "Elin Åkesson")
        let migrations = try DatabaseQueue(path: folder.path).read {
            try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations")
        }
        #expect(migrations.prefix(2) == ["1 registry", "2 prints made when needed"])
    }

    @Test func `a registry of a newer version is refused and not touched`() throws {
        let folder = try TestFolder()
        _ = try TestOffice(path: folder.path)
        try DatabaseQueue(path: folder.path).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 future')")
        }
        #expect(throws: RegistryFault.newer) { try TestOffice(path: folder.path) }
    }

    @Test func `another key is refused`() throws {
        let folder = try TestFolder()
        _ = try TestOffice(path: folder.path)
        #expect(throws: RegistryFault.wrongKey) { try Registry(path: folder.path, key: TestOffice.key(8)) }
        _ = try TestOffice(path: folder.path)
    }

    @Test func `a file that is no database is refused and stays as it is`() throws {
        let folder = try TestFolder()
        let text = Data(String(repeating: "This is no database. ", count: 100).utf8)
        try text.write(to: URL(filePath: folder.path))
        #expect(throws: RegistryFault.corrupt) { try TestOffice(path: folder.path) }
        #expect(try Data(contentsOf: URL(filePath: folder.path)) == text)
    }

    @Test func `a damaged or truncated database is refused`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try office.importing((1...200).map { office.row($0, [office.guardian($0, street: "Storgatan \($0)")]) })
        try office.registry.write { try $0.audit("x", "y", at: TestOffice.now) }
        let other = try TestFolder()
        try DatabaseQueue(path: folder.path).writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        var bytes = try Data(contentsOf: URL(filePath: folder.path))
        for index in 4_096..<bytes.count { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: other.path))
        #expect(throws: RegistryFault.corrupt) {
            let office = try TestOffice(path: other.path)
            _ = try office.registry.read { try $0.population() }
        }
    }

    @Test(.enabled(if: geteuid() != 0, "to the superuser nothing is read-only"))
    func `a registry that may not be written says so`() throws {
        let folder = try TestFolder()
        _ = try TestOffice(path: folder.path)
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.path)
        #expect(throws: RegistryFault.readOnly) {
            try TestOffice(path: folder.path).registry.write { try $0.audit("x", "y", at: TestOffice.now) }
        }
    }

    @Test func `a folder that isn't there can't hold a registry`() {
        #expect(throws: RegistryFault.cannotOpen) { try TestOffice(path: "/nonexistent-folder/registry.sqlite") }
    }

    @Test func `a registry that another program is writing to is waited for, and then said to be locked`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path, patience: 0.2)
        let other = try DatabaseQueue(path: folder.path)
        try other.inDatabase { db in
            try db.beginTransaction(.immediate)
            #expect(throws: RegistryFault.locked) {
                try office.registry.write { try $0.audit("x", "y", at: TestOffice.now) }
            }
            try db.rollback()
        }
        try office.registry.write { try $0.audit("x", "y", at: TestOffice.now) }
    }

    @Test func `on a full disk nothing is half written, and with space it goes on`() throws {
        let folder = try TestFolder()
        _ = try TestOffice(path: folder.path)
        let size = try DatabaseQueue(path: folder.path).read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
        let office = try TestOffice(path: folder.path, mostPages: size + 3)
        let rows = (1...500).map { office.row($0, [office.guardian($0, street: "Storgatan \($0)")]) }
        #expect(throws: RegistryFault.full) { try office.importing(rows) }
        #expect(try office.registry.read { try $0.headCount() } == (0, 0))
        let spacious = try TestOffice(path: folder.path)
        try spacious.importing(rows)
        #expect(try spacious.registry.read { try $0.headCount() } == (500, 500))
    }

    @Test func `an error in the middle takes everything back`() throws {
        struct Stop: Error {}
        let office = try TestOffice()
        #expect(throws: Stop.self) {
            try office.registry.write { registry in
                try registry.setMeta("x", "1")
                throw Stop()
            }
        }
        #expect(try office.registry.read { try $0.meta("x") } == nil)
    }

    @Test func `of several things done in one transaction only those that fail leave nothing`() throws {
        struct Stop: Error {}
        let office = try TestOffice()
        let outcomes = try office.registry.write(each: [
            { try $0.setMeta("a", "1") },
            { registry in
                try registry.setMeta("b", "1")
                throw Stop()
            },
            { try $0.setMeta("c", try $0.meta("a") ?? "") },
        ])
        #expect(throws: Never.self) { try outcomes[0].get() }
        #expect(throws: Stop.self) { try outcomes[1].get() }
        #expect(throws: Never.self) { try outcomes[2].get() }
        #expect(
            try office.registry.read { registry in try ["a", "b", "c"].map { try registry.meta($0) } } == [
                "1", nil, "1",
            ])
    }

    @Test func `of several things done in one transaction none is kept when the disk is full`() throws {
        let folder = try TestFolder()
        _ = try TestOffice(path: folder.path)
        let size = try DatabaseQueue(path: folder.path).read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
        let office = try TestOffice(path: folder.path, mostPages: size + 3)
        #expect(throws: RegistryFault.full) {
            try office.registry.write(each: [
                { try $0.setMeta("a", "1") }, { try $0.setMeta("b", String(repeating: "x", count: 100_000)) },
                { try $0.setMeta("c", "1") },
            ])
        }
        #expect(
            try office.registry.read { registry in try ["a", "b", "c"].map { try registry.meta($0) } } == [
                nil, nil, nil,
            ])
    }

    @Test func `people's data don't stand in errors`() throws {
        let office = try TestOffice()
        try office.importing([office.row(1, [office.guardian(1, protection: .protected)])])
        var record = try office.guardianRecord(1)
        record.address = PostalAddress(street: "Hemligvägen 13")
        do {
            try office.registry.write { try $0.correct(record) }
            Issue.record("A protected guardian took an address.")
        } catch {
            #expect(!String(reflecting: error).contains("Hemligvägen"))
            #expect(error is RegistryFault)
        }
    }
}
