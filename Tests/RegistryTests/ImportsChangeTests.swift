import Foundation
import GRDB
import Outreach
import Registry
import Testing

@Suite struct `What an import changes` {
    @Test func `an import is kept with its figures, its formats and no name of a file`() throws {
        let office = try TestOffice()
        let id = try office.keeping([office.row(1, [office.guardian(1)])])
        let kept = try #require(try office.registry.read { try $0.keptImport(id) })
        var difference = RosterDifference()
        (difference.newPupils, difference.newGuardians, difference.newGuardianships) = (1, 1, 1)
        #expect(kept.difference == difference)
        #expect(kept.at == TestOffice.now)
        #expect(kept.formats == ["delimited", "navet"])
        let figures = [kept.files, kept.rowsRead, kept.rowsApplied, kept.rowsWithFindings, kept.rowsRejected]
        #expect(figures == [2, 7, 6, 2, 1])
        let second = try office.keeping([office.row(2)])
        #expect(try office.registry.read { try $0.imports().map(\.id) } == [second, id])
        #expect(try office.registry.read { try $0.keptImport(99) } == nil)
    }

    @Test func `whoever is new isn't listed, but carries the number of the import`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        let first = try office.keeping([office.row(1, [office.guardian(1)])])
        let second = try office.keeping([office.row(1, [office.guardian(1)]), office.row(2, [office.guardian(2)])])
        #expect(try office.changes(first) == [])
        #expect(try office.changes(second) == [])
        let numbers = try DatabaseQueue(path: folder.path).read { db in
            try ["pupil", "guardian", "guardianship"].map {
                try Int.fetchAll(db, sql: "SELECT firstImport FROM \($0) ORDER BY 1")
            }
        }
        #expect(numbers == [[first, second], [first, second], [first, second]])
    }

    @Test func `a pupil's change is a row per field, with what may be told before and after`() throws {
        let office = try TestOffice()
        try office.keeping([office.row(1, born: nil), office.row(2)])
        let rows = [
            office.row(1, name: "Elina", className: "8A", year: 8, born: 2006),
            office.row(2, school: TestOffice.otherSchool, className: "7D"),
        ]
        let expected = [
            "P2 moved-school school \(try #require(TestOffice.school)) > \(try #require(TestOffice.otherSchool))",
            "P1 changed name", "P1 changed class 7A > 8A", "P1 changed school-year 7 > 8",
            "P1 changed birth-year - > 2006", "P2 changed class 7A > 7D",
        ]
        #expect(try office.preview(rows) == expected)
        #expect(try office.changes(try office.keeping(rows)) == expected)
    }

    @Test func `of a guardian's name and contacts it says only that they changed`() throws {
        let office = try TestOffice()
        try office.keeping([office.row(1, [office.guardian(1, street: "Storgatan 1", protection: .unknown)])])
        let id = try office.keeping([
            office.row(
                1,
                [office.guardian(1, "Annie", street: "Nygatan 2", email: "a@x.se", phone: "0701", language: .swedish)])
        ])
        #expect(
            try office.changes(id) == [
                "G1 changed name", "G1 changed address", "G1 changed email", "G1 changed phone",
                "G1 changed language - > sv", "G1 changed protection",
            ])
    }

    @Test func `leaving, coming back and being struck from the register are told`() throws {
        let office = try TestOffice()
        let all = (1...3).map { office.row($0, name: "Elin\($0)") }
        try office.keeping(all)
        #expect(try office.changes(try office.keeping(Array(all.dropFirst()))) == ["P1 left"])
        #expect(try office.changes(try office.keeping(all)) == ["P1 back-again"])
        var gone = all[1].pupil
        gone?.standing = .deregistered
        let row = JudgedRow(location: all[1].location, pupil: gone, guardians: [], carriesGuardians: false)
        #expect(try office.changes(try office.keeping([all[0], row, all[2]])) == ["P2 deregistered"])
        gone?.standing = .active
        let back = JudgedRow(location: all[1].location, pupil: gone, guardians: [], carriesGuardians: false)
        #expect(
            try office.changes(try office.keeping([all[0], back, all[2]])) == [
                "P2 changed standing deregistered > active"
            ])
    }

    @Test func `a guardian more and a guardian less are told with the pupil, once for both sources`() throws {
        let office = try TestOffice()
        try office.keeping([office.row(1, [office.guardian(1), office.guardian(2)])])
        let register = office.row(1, [office.guardian(1)], school: nil, className: nil, year: nil)
        // The register agrees about one guardian, and says nothing about the other.
        #expect(try office.changes(try office.keeping([register])) == [])
        let id = try office.keeping([office.row(1, [office.guardian(1), office.guardian(3)])])
        #expect(try office.changes(id) == ["P1 guardian-removed G2", "P1 guardian-added G3"])
    }

    @Test func `what was set by hand and won is told with its field`() throws {
        let office = try TestOffice()
        try office.keeping([office.row(1, [office.guardian(1, email: "a@x.se")])])
        var guardian = try office.guardianRecord(1)
        guardian.email = "hand@x.se"
        let corrected = guardian
        try office.registry.write { registry in
            try registry.correct(corrected)
            try registry.markHandSet(.email, of: .g(1), at: TestOffice.now)
        }
        let id = try office.keeping([office.row(1, [office.guardian(1, email: "b@x.se")], className: "7B")])
        #expect(try office.changes(id) == ["P1 changed class 7A > 7B", "G1 kept-by-hand email"])
        #expect(try office.guardianRecord(1).email == "hand@x.se")
    }

    @Test func `of somebody protected, only that they became so is told`() throws {
        let office = try TestOffice()
        try office.keeping([office.row(1, [office.guardian(1, street: "Storgatan 1")]), office.row(2)])
        let rows = [
            office.row(1, [office.guardian(1, "Annie", street: "Nygatan 2", protection: .protected)], className: "7B"),
            office.row(2, [office.guardian(2)], className: "7C", protection: .protected),
        ]
        let expected = ["P2 became-protected", "G1 became-protected", "P1 changed class 7A > 7B"]
        #expect(try office.preview(rows).sorted() == expected.sorted())
        #expect(try office.changes(try office.keeping(rows)).sorted() == expected.sorted())
        let later = try office.keeping([
            office.row(
                1, [office.guardian(1, "Ann", protection: .protected), office.guardian(3, protection: .protected)]),
            office.row(2, [office.guardian(4)], className: "7D", protection: .protected),
        ])
        #expect(try office.changes(later) == ["P1 changed class 7B > 7A"])
    }

    @Test func `names are told from the registry, but never of somebody protected or beside them`() throws {
        let office = try TestOffice()
        try office.keeping([
            office.row(1, [office.guardian(1)], protection: .protected), office.row(2, [office.guardian(2, "Bo")]),
        ])
        let id = try office.keeping([
            office.row(1, [office.guardian(1, "Annie")], protection: .protected),
            office.row(2, [office.guardian(2, "Bosse")], className: "7B"),
        ])
        let told = try office.registry.read { try $0.changes(ofImport: id) }
        #expect(told.map { "\($0.person) \($0.name?.full ?? "-")" } == ["P2 Elin Åkesson", "G1 -", "G2 Bosse Öberg"])
    }

    @Test func `before it is written no name is told of those whom it protects, nor of a protected pupil's guardians`()
        throws
    {
        let office = try TestOffice()
        try office.keeping([office.row(1, [office.guardian(1)]), office.row(2, [office.guardian(2, "Bo")])])
        _ = try office.staging([
            office.row(1, [office.guardian(1, "Annie")], protection: .protected),
            office.row(2, [office.guardian(2, "Bosse", protection: .protected)], className: "7B"),
        ])
        let told = try office.registry.stage { try $0.changes() }
        #expect(
            told.map { "\($0.person) \($0.kind.rawValue) \($0.name?.full ?? "-")" } == [
                "P1 became-protected -", "G2 became-protected -", "P2 changed Elin Åkesson", "G1 changed -",
            ])
    }

    @Test func `whoever becomes protected later loses what was kept about them, in the raw file too`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try office.keeping([office.row(1, [office.guardian(1, language: .swedish)], className: "Zebraklassen")])
        let id = try office.keeping([office.row(1, [office.guardian(1), office.guardian(2)], className: "7B")])
        #expect(try office.changes(id) == ["P1 guardian-added G2", "P1 changed class Zebraklassen > 7B"])
        #expect(try folder.holds("Zebraklassen"))
        try office.keeping([office.row(1, protection: .protected, carriesGuardians: false)])
        #expect(try !folder.holds("Zebraklassen"))
        #expect(try office.changes(id) == ["P1 guardian-added", "P1 changed"])
    }

    @Test func `nothing of a protected person's fields is ever in the file`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try office.keeping([office.row(1, className: "7A", protection: .protected)])
        try office.keeping([office.row(1, className: "Zebraklassen", protection: .protected)])
        try office.keeping([office.row(1, className: "7B", protection: .protected)])
        try DatabaseQueue(path: folder.path).writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        #expect(try !folder.holds("Zebraklassen"))
        let rows = try DatabaseQueue(path: folder.path).read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM importChange")
        }
        #expect(rows == 0)
    }

    @Test func `a guardian who becomes protected later is no longer named as a pupil's new one`() throws {
        let office = try TestOffice()
        try office.keeping([office.row(1)])
        let id = try office.keeping([office.row(1, [office.guardian(1)])])
        #expect(try office.changes(id) == ["P1 guardian-added G1"])
        try office.keeping([office.row(1, [office.guardian(1, protection: .protected)])])
        #expect(try office.changes(id) == ["P1 guardian-added"])
    }

    @Test func `no more than the limit are told`() throws {
        let office = try TestOffice()
        try office.keeping((1...5).map { office.row($0) })
        let id = try office.keeping((1...5).map { office.row($0, className: "7B") })
        #expect(try office.registry.read { try $0.changes(ofImport: id, limit: 3).count } == 3)
        #expect(try office.registry.read { try $0.changeCounts(ofImport: id) } == [.changed: 5])
    }
}
