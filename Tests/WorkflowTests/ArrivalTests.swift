import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `A school's roster` {
    private static let vera = ScopeGame.vera

    private func bring(_ children: [RosterChild], _ desk: Desk) throws {
        try desk.writing(try desk.sending(RosterText.wide(children)), manyLeavers: true, manyProtected: true)
    }

    @Test func `waits with whom it brings new, under numbers in the order of its rows`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .coordinator, in: office)
            try bring([Families.elin, Families.omar], desk)
            #expect(try office.registry.read { try $0.headCount() }.pupils == 0)
            let waiting = try #require(try desk.arrivals().first)
            #expect((waiting.pupils, waiting.guardians, waiting.contacts) == (2, 4, 0))
            #expect(
                try desk.arrivingPersons().map { "N\($0.number) \($0.name?.full ?? "–") \($0.isPupil)" } == [
                    "N1 Elin Åkesson true", "N2 Anna Åkesson false", "N3 Bo Åkesson false", "N4 Omar Haddad true",
                    "N5 Leyla Haddad false", "N6 Karim Haddad false",
                ])
            #expect(try Desk(of: .otherCoordinator, in: office).arrivals().isEmpty)
            #expect(try desk.find("elin").arriving.map(\.number) == [1])
            #expect(throws: DeskFault.forMunicipality) { try desk.letIn(waiting.id) }
            #expect(throws: DeskFault.forMunicipality) { try desk.looks() }
        }
    }

    @Test func `is let in with one click, and is then as if the municipality had brought it`() throws {
        let (school, municipality) = (try SchoolTerm(), try SchoolTerm())
        try municipality.importing(Families.all)
        try school.on("2020-02-03") { office in
            try bring(Families.all, Desk(of: .coordinator, in: office))
            let administrator = Desk(of: .administrator, in: office)
            let waiting = try #require(try administrator.waitingArrivals().first)
            #expect(waiting.doubts.isEmpty)
            let result = try administrator.letIn(waiting.arrival.id)
            #expect(result.difference.newPupils == 14)
            #expect(try administrator.waitingArrivals().isEmpty)
            #expect(throws: WorkflowFault.nothingWaits("1")) { try administrator.letIn(waiting.arrival.id) }
        }
        func everybody(_ term: SchoolTerm) throws -> [String] {
            try term.on("2020-02-04") { office in
                try office.registry.read { registry in
                    try (1...16).map { "\(String(describing: try registry.guardian(GuardianID(Int64($0)))))" }
                        + (1...14).map { "\(String(describing: try registry.pupil(PupilID(Int64($0)))))" }
                }
            }
        }
        #expect(try everybody(school) == everybody(municipality))
    }

    @Test func `changes at once those who were there, but not their contacts`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let anna = try term.guardian("Anna Åkesson")
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            try bring(Families.all { ($0.className, $0.parents[0].street) = ("7B", "Nygatan 3") }, desk)
            #expect(try office.registry.read { try $0.pupil(PupilID(1)) }?.className == "7B")
            #expect(try office.registry.read { try $0.guardian(anna) }?.address?.street == "Ekgatan 1")
            let waiting = try #require(try desk.arrivals().first)
            #expect((waiting.pupils, waiting.guardians, waiting.contacts) == (0, 0, 1))
            _ = try LetIn.run(waiting.id, office)
            #expect(try office.registry.read { try $0.guardian(anna) }?.address?.street == "Nygatan 3")
        }
    }

    @Test func `neither shows nor changes another school's guardian before it is let in`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all + [Self.vera])
        let siv = try term.guardian("Siv Sund")
        let invented = RosterChild(
            number: TestNumber.born(2006, day: 70), given: "Påhittad", className: "7C",
            parents: [RosterParent(number: ScopeGame.siv.number, given: "Ulla", family: "Ny", street: "Nygatan 5")])
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            try bring(Families.all + [invented], desk)
            #expect(throws: DeskFault.notThere) { try desk.family(of: .guardian(siv)) }
            #expect(try office.registry.read { try $0.guardian(siv) }?.name.full == "Siv Sund")
            let waiting = try #require(try Desk(of: .administrator, in: office).waitingArrivals().first)
            #expect(waiting.doubts.map(\.person) == [.guardian(siv)])
            #expect(waiting.doubts.map(\.kinds) == [[.guardianElsewhere, .otherName, .otherContacts]])
            try Desk(of: .administrator, in: office).refuse(waiting.arrival.id)
            #expect(try desk.arrivals().isEmpty)
            #expect(throws: DeskFault.notThere) { try desk.family(of: .guardian(siv)) }
        }
    }

    @Test func `protects at once whom it marks, elsewhere too, and tells nothing of it`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all + [Self.vera])
        let siv = try term.guardian("Siv Sund")
        var marked = ScopeGame.siv
        marked.protection = "Ja"
        let invented = RosterChild(
            number: TestNumber.born(2006, day: 70), given: "Påhittad", className: "7C", parents: [marked])
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            try bring(Families.all + [invented], desk)
            let guardian = try office.registry.read { try $0.guardian(siv) }
            #expect(guardian?.protection == .protected)
            #expect(guardian?.address == nil)
            #expect(try desk.arrivingPersons().map { $0.name?.full } == ["Påhittad Åkesson", nil])
        }
    }

    @Test func `holds no contact that is protected elsewhere, nor one that becomes so while it waits`() throws {
        let term = try SchoolTerm()
        var protected = Self.vera
        protected.parents[0].protection = "Ja"
        try term.importing(Families.all + [protected])
        let others = ["Sundgatan 12", "Nygatan 9"].enumerated().map { index, street in
            RosterChild(
                number: TestNumber.born(2006, day: 70 + index), given: "Ny", family: "Familj\(index)", className: "7C",
                parents: [
                    RosterParent(
                        number: TestNumber.born(1984, day: 70 + index), given: "Förälder", family: "Familj\(index)",
                        street: street)
                ])
        }
        try term.on("2020-02-04") { office in
            let desk = Desk(of: .coordinator, in: office)
            try bring(Families.all + others, desk)
            #expect(try !term.holds("Sundgatan"))
            #expect(try term.holds("Nygatan 9"))
        }
        try term.importing(
            [
                RosterChild(
                    number: TestNumber.born(2006, day: 95), given: "Annan", school: FictionalSchool.otherName,
                    parents: [
                        RosterParent(
                            number: TestNumber.born(1984, day: 95), given: "Hotad", street: "Nygatan 9",
                            protection: "Ja")
                    ])
            ], on: "2020-02-05", options: .allowingProtected)
        #expect(try !term.holds("Nygatan 9"))
        try term.on("2020-02-06") { office in
            let waiting = try #require(try LetIn.waiting(office).first)
            _ = try LetIn.run(waiting.arrival.id, office)
            #expect(try !term.holds("Nygatan 9"))
            #expect(try !term.holds("Sundgatan"))
        }
    }

    @Test func `takes the place of what the same account brought before`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .coordinator, in: office)
            try bring([Families.elin, Families.omar], desk)
            var elin = Families.elin
            elin.given = "Elina"
            try bring([elin], desk)
            #expect(try desk.arrivals().map(\.pupils) == [2])
            #expect(try desk.find("elina").arriving.map(\.number) == [1])
            #expect(try desk.find("omar").arriving.map(\.number) == [4])
        }
    }

    @Test func `is let in at once for an account that has the right to it`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .coordinator.lettingIn, in: office)
            try bring(Families.all, desk)
            #expect(try desk.arrivals().isEmpty)
            #expect(try office.registry.read { try $0.headCount() }.pupils == 14)
        }
    }

    @Test func `is seen by the municipality with figures, also when it was cancelled, and is limited`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office in
            let desk = Desk(of: .coordinator, in: office)
            try desk.cancelImport(try desk.sending(RosterText.wide(Families.all)))
            try bring([Families.elin], desk)
            let looks = try Desk(of: .administrator, in: office).looks().map(\.look)
            #expect(looks.map(\.persons) == [3, 30])
            #expect(looks.map(\.isWritten) == [true, false])
            try office.registry.write {
                try $0.note(Look(account: AccountID(2), at: office.now, rows: 1, persons: 20_000, isWritten: false))
            }
            let id = try desk.sending(RosterText.wide(Families.all))
            guard case .failed(let fault) = try desk.importJob(id).state else {
                Issue.record("not refused")
                return
            }
            #expect(fault.words == [RosterUploadFault.tooManyNewPeople.words])
        }
    }
}

extension SchoolTerm {
    /// Whether the registry's files hold a text.
    fileprivate func holds(_ text: String) throws -> Bool {
        try files(in: ".").contains { name, bytes in
            name.contains("registry.sqlite") && bytes.range(of: Data(text.utf8)) != nil
        }
    }
}

extension ImportRosters.Options {
    fileprivate static var allowingProtected: ImportRosters.Options {
        var options = ImportRosters.Options()
        options.allowsManyProtected = true
        return options
    }
}
