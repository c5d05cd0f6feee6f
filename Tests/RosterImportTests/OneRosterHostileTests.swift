import Testing

@testable import Outreach
@testable import RosterImport

struct OneRosterHostileTests {
    typealias Export = OneRosterExport

    private static let header = "Skola;Klass;Personnummer;Förnamn;Efternamn;Skyddad;"
    private static let guardianHeader =
        "Vh 1 personnummer;Vh 1 förnamn;Vh 1 efternamn;Vh 1 adress;Vh 1 postnr;Vh 1 ort;Vh 1 skyddad\r\n"

    /// The export beside a list from the school in which Anna's and Eva's marks stand.
    private func read(annasMark: String, evasMark: String, listComesFirst: Bool) throws -> Reading {
        let list = try TemporaryRoster(
            Self.header + Self.guardianHeader
                + "Bohusskolan;8A;20050314-2382;Anna;Ek;\(annasMark);198201062398;Eva;Ek;Ågatan 1;44537;Bohus;\(evasMark)\r\n"
        )
        let folder = try RosterFolder(Export(.v1_1).files)
        return try withExtendedLifetime((list, folder)) {
            try Fixtures.read(listComesFirst ? [list.file, folder.folder] : [folder.folder, list.file])
        }
    }

    @Test(arguments: [true, false])
    func `a second source that carries the mark clears who is in it`(listComesFirst: Bool) throws {
        let reading = try read(annasMark: "", evasMark: "Nej", listComesFirst: listComesFirst)
        let anna = try Fixtures.identity("200503142382")
        let eva = try Fixtures.identity("198201062398")
        func joined(_ all: [Protection]) -> Protection { all.reduce(.unknown) { $0.joined(with: $1) } }
        #expect(joined(reading.applied.compactMap(\.pupil).filter { $0.identity == anna }.map(\.protection)) == .none)
        let guardians = reading.applied.flatMap(\.guardians).map(\.guardian)
        #expect(joined(guardians.filter { $0.identity == eva }.map(\.protection)) == .none)
        #expect(joined(guardians.filter { $0.name?.given == "Ulf" }.map(\.protection)) == .unknown)
        #expect(
            joined(reading.applied.compactMap(\.pupil).filter { $0.knownBy == .source }.map(\.protection)) == .unknown)
        #expect(reading.storedContacts.contains("Ågatan 1"))
        #expect(reading.storedContacts.contains("ulf@example.se"))
        #expect(reading.taken.map(\.format).sorted { $0.rawValue < $1.rawValue } == [.csv, .oneRoster])
    }

    @Test(arguments: [true, false])
    func `a mark in a second source takes the contacts that stand in the export`(listComesFirst: Bool) throws {
        var reading = try read(annasMark: "", evasMark: "Ja", listComesFirst: listComesFirst)
        #expect(
            reading.applied.flatMap(\.guardians).map(\.guardian).filter { $0.name?.given == "Eva" }
                .map(\.protection) == [.protected, .protected, .protected])
        #expect(reading.storedContacts == ["ulf@example.se", "070-174 06 05"])
        reading = try read(annasMark: "Ja", evasMark: "Nej", listComesFirst: listComesFirst)
        // Eva and Ulf are a protected pupil's guardians.
        #expect(reading.storedContacts == [])
        #expect(reading.pupil("Anna")?.protection == .protected)
    }

    @Test func `a reference to nobody is found, and the pupil's other guardians aren't said to be all`() throws {
        var export = Export(.v1_1)
        export.change("users.csv", "U1", ["agentSourcedIds": "G1,G8,G9,,G8"])
        let reading = try export.read()
        #expect(reading.kinds == [.danglingLink(.guardian), .pupilWithoutNumber])
        #expect(reading.findings.map(\.column) == ["agentSourcedIds", nil])
        let anna = try Fixtures.identity("200503142382")
        let rows = reading.applied.filter { $0.pupil?.identity == anna }
        #expect(rows.map { $0.guardians.count } == [0, 1])
        #expect(rows.map(\.carriesGuardians) == [false, false])
        #expect(reading.applied.filter { $0.pupil?.identity != anna }.map(\.carriesGuardians) == [true, true])
    }

    @Test func `beyond fifty pupils references to nobody are counted`() throws {
        var export = Export(.v1_1)
        for number in 1...60 { export.addUser("P\(number)", "student", "Pia", "Ek", ["agentSourcedIds": "G8,G9,G1"]) }
        let reading = try export.read()
        #expect(reading.kinds.count { $0 == .danglingLink(.guardian) } == 50)
        #expect(reading.fileKinds.contains(.danglingLinks(.guardian, 20)))
    }

    @Test func `a guardian named twice in one pupil's row is one`() throws {
        var export = Export(.v1_1)
        export.change("users.csv", "U2", ["agentSourcedIds": "G1,G1"])
        let reading = try export.read()
        #expect((reading.rows, reading.applied.flatMap(\.guardians).count) == (5, 3))
    }

    @Test func `a second user of one sourcedId isn't used, and is told of`() throws {
        var export = Export(.v1_1)
        export.addUser("U1", "student", "Annan", "Person", ["agentSourcedIds": "G2"])
        export.addUser("G2", "parent", "Gunnar", "Ek")
        let reading = try export.read()
        #expect(reading.fileKinds.contains(.duplicateIDs(2)))
        #expect(reading.rows == 5)
        #expect(reading.pupil("Annan") == nil)
        #expect(reading.guardian("Gunnar") == nil)
    }

    @Test func `a user without a sourcedId is rejected, not lost`() throws {
        var export = Export(.v1_1)
        export.addUser("", "student", "Cia", "Ek")
        export.addUser("", "student", "Dan", "Ek")
        export.addUser("", "student", "Ed", "Ek", ["identifier": "200601152382"])
        let reading = try export.read()
        #expect(reading.rows == 8)
        #expect(reading.rejected.map(\.location.row) == [6, 7])
        #expect(reading.pupil("Ed")?.knownBy == .number)
        #expect(!reading.fileKinds.contains(.duplicateIDs(2)))
    }

    @Test func `an export without users or without roles is refused`() {
        var export = Export(.v1_1)
        export.tables["users.csv"] = nil
        #expect(export.fault() == .oneRosterWithoutUsers)
        export = Export(.v1_2)
        export.tables["roles.csv"] = nil
        #expect(export.fault() == .oneRosterWithoutRoles)
        export = Export(.v1_1)
        export.tables["users.csv"]?.rows = []
        #expect(export.fault() == .noRows)
    }

    @Test func `users alone suffice`() throws {
        var export = Export(.v1_1)
        export.tables = export.tables.filter { $0.key == "users.csv" }
        let reading = try export.read(context: Fixtures.context(defaultSchool: Fixtures.code("11043800")))
        #expect(reading.applied.count == 5)
        #expect(reading.pupil("Anna")?.school == Fixtures.code("11043800"))
        #expect(reading.taken.map(\.because.en) == ["its headers are OneRoster's: users.csv"])
    }

    @Test func `an archive may hold its files in a folder, among what a Mac adds`() throws {
        let files = Export(.v1_1).files.sorted { $0.key < $1.key }
        var maker = ArchiveMaker(entries: files.map { .init("export/\($0.key)", $0.value) })
        for name in ["__MACOSX/export/._users.csv", "export/.DS_Store", "export/.users.csv"] {
            maker.entries.append(.init(name, [0, 5, 0x16, 7, 0x22] + Array(repeating: 0x41, count: 3_000)))
        }
        maker.entries.append(.init("export/LÄSMIG.txt", "Hej"))
        let roster = try TemporaryRoster(maker.bytes, named: "export.zip")
        try withExtendedLifetime(roster) { () throws -> Void in
            let reading = try Fixtures.read([roster.file])
            #expect(reading.applied.count == 5)
            #expect(reading.applied.map(\.location.file).allSatisfy { $0 == "export.zip/export/users.csv" })
        }
    }

    @Test func `a OneRoster folder may lie among other rosters`() throws {
        let list = "Skola;Klass;Personnummer;Förnamn;Efternamn;Skyddad\r\nBohus;7A;20060115-2382;Cia;Ek;\r\n"
        let folder = try RosterFolder(Export(.v1_1).files.merging(["lista.csv": list]) { $1 })
        try withExtendedLifetime(folder) { () throws -> Void in
            let reading = try Fixtures.read([folder.folder])
            #expect(reading.taken.map(\.format) == [.csv, .oneRoster])
            #expect(reading.pupil("Cia")?.protection == Protection.none)
            #expect(reading.rows == 6)
        }
    }

    @Test func `an export cut at any byte is read or refused`() throws {
        let whole = Export(.v1_2).files
        for name in ["users.csv", "roles.csv", "enrollments.csv"] {
            let bytes = Array((whole[name] ?? "").utf8)
            for length in stride(from: 0, through: bytes.count, by: 3) {
                var files = whole.mapValues { Array($0.utf8) }
                files[name] = Array(bytes.prefix(length))
                let folder = try RosterFolder(files)
                do {
                    let reading = try Fixtures.read([folder.folder])
                    #expect(reading.rows == reading.applied.count + reading.rejected.count)
                } catch let fault as RosterFault {
                    #expect(!fault.words.en.isEmpty)
                }
            }
        }
    }

    @Test func `an archive cut at any byte is refused`() throws {
        let whole = Export(.v1_1).archive
        for length in stride(from: 0, to: whole.count, by: 7) {
            #expect(Fixtures.fault(of: Array(whole.prefix(length))) != nil)
        }
    }
}
