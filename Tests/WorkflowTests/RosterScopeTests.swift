import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `A coordinator's rosters` {
    private static let other = RosterChild(
        number: TestNumber.born(2006, day: 90), given: "Vera", family: "Sund", school: FictionalSchool.otherName,
        parents: [RosterParent(number: TestNumber.born(1983, day: 90), given: "Siv", family: "Sund")])

    private func failure(_ desk: Desk, _ text: String, _ options: ImportRosters.Options = .init()) throws -> String? {
        let id = try desk.sending(text, options)
        switch try desk.importJob(id).state {
        case .failed(let explanation): return explanation.words.map(\.en).joined()
        case .shown(let shown):
            defer { try? desk.cancelImport(id) }
            return shown.fault?.words.map(\.en).joined()
        default: return nil
        }
    }

    @Test func `a list full of addresses, of which some vanish because somebody protected lives there, leaves a trace`()
        throws
    {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let anna = try term.guardian("Anna Åkesson")
        let guessed = [
            RosterChild(
                number: TestNumber.born(2006, day: 77), given: "Ny", className: "7B",
                parents: [
                    RosterParent(number: TestNumber.born(1983, day: 77), given: "Gissar", street: "Ekgatan 1"),
                    RosterParent(number: TestNumber.born(1983, day: 78), given: "Annan", street: "Nygatan 9"),
                ])
        ]
        try term.on("2020-02-05") { office in
            _ = try ChangePerson.protect(.guardian(anna), office)
            let own = office.at(office.now, language: .sv, actor: "A2")
            _ = try Desk(of: .coordinator, in: own).sending(RosterText.wide(Families.all + guessed))
            let lines = try office.registry.read { try $0.auditTrail(of: ["1 persons", "2 persons"], limit: 9) }
            #expect(lines.map { "\($0.actor ?? "") \($0.verb)" } == ["A2 import-barred"])
        }
    }

    @Test func `are of their schools, every row`() throws {
        let term = try SchoolTerm()
        try term.on("2020-02-03") { office throws in
            let desk = Desk(of: .coordinator, in: office)
            try desk.writing(try desk.sending(RosterText.wide(Families.all)))
            try office.lettingAllIn()
            #expect(
                try failure(desk, RosterText.wide(Families.all + [Self.other]))
                    == RosterUploadFault.otherSchools(["Älvstrandsskolan"]).words.en)
            #expect(try office.registry.read { try $0.headCount() }.pupils == 14)
            #expect(try term.files(in: "Rosters/inbox").isEmpty)
        }
    }

    @Test func `aren't lists without a school, unless the school is chosen`() throws {
        let term = try SchoolTerm()
        let text = RosterText.wide(Families.all).replacing("Skola;", with: "").replacing("Ekbackaskolan;", with: "")
        try term.on("2020-02-03") { office throws in
            let desk = Desk(of: .coordinator, in: office)
            #expect(try failure(desk, text) == RosterUploadFault.forMunicipality.words.en)
            var options = ImportRosters.Options()
            options.school = FictionalSchool.otherCode
            #expect(try failure(desk, text, options) == RosterUploadFault.otherSchools(["Älvstrandsskolan"]).words.en)
            options.school = FictionalSchool.code
            let id = try desk.sending(text, options)
            #expect(try desk.preview(id).difference.newPupils == 14)
            try desk.writing(id)
            try office.lettingAllIn()
            let again = try desk.sending(text)
            try desk.readAgain(again, options)
            desk.readWaitingImports()
            #expect(try desk.preview(again).difference.isEmpty)
            // Who is known to be at the school doesn't make a list without a school theirs.
            #expect(try failure(desk, text) == RosterUploadFault.forMunicipality.words.en)
            #expect(try failure(Desk(of: .administrator.seeingByHand, in: office), text) == nil)
        }
    }

    @Test func `aren't the population register`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.on("2020-02-04") { office throws in
            let desk = Desk(of: .coordinator, in: office)
            #expect(
                try failure(desk, RosterText.register(Families.elin)) == RosterUploadFault.forMunicipality.words.en)
        }
    }

    @Test func `may tell guardians of pupils whom the registry knows at the school, and of no others`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all + [Self.other])
        let mine = "\(Families.elin.number);\(TestNumber.born(1984, day: 7));Nils;Ny;nils@example.se;070-174 06 03\r\n"
        let theirs = "\(Self.other.number);\(TestNumber.born(1984, day: 7));Nils;Ny;nils@example.se;070-174 06 03\r\n"
        var options = ImportRosters.Options()
        options.format = "skola24-guardians"
        try term.on("2020-02-04") { office throws in
            let desk = Desk(of: .coordinator, in: office)
            let id = try desk.sending(String(repeating: mine, count: 3), options)
            #expect(try desk.preview(id).difference.newGuardianships == 1)
            // Of whom the registry knows elsewhere no more is told than of whom nobody knows: both are passed over.
            let nobody = theirs.replacing(Self.other.number, with: TestNumber.born(2006, day: 91))
            for row in [theirs, nobody] {
                let preview = try desk.preview(
                    desk.sending(String(repeating: mine, count: 3) + row, options))
                #expect(preview.difference.newGuardianships == 1)
                #expect(preview.findings.map(\.kind).contains(.pupilUnknown))
            }
        }
    }

    @Test func `tell nothing of who comes from another school that only the registry knows`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all + [Self.other])
        var moved = Self.other
        moved.school = FictionalSchool.name
        moved.given = "Veronica"
        moved.className = "7B"
        try term.on("2020-02-04") { office throws in
            let desk = Desk(of: .coordinator, in: office)
            let shown = try desk.preview(desk.sending(RosterText.wide(Families.all + [moved])))
            #expect(shown.changes.isEmpty)
            #expect((shown.difference.newPupils, shown.difference.movedSchool) == (1, 0))
        }
    }

    @Test func `don't say who becomes protected to those who may not know`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let text = RosterText.wide(Families.all { $0.parents[0].protection = "Ja" })
        try term.on("2020-02-04") { office throws in
            let coordinator = Desk(of: .coordinator, in: office)
            let shown = try coordinator.preview(coordinator.sending(text))
            #expect(shown.difference.newlyProtected == 1)
            #expect(!shown.changes.contains { $0.kind == .becameProtected })
            let all = Desk(of: .administrator.seeingByHand, in: office)
            #expect(try all.preview(all.sending(text)).changes.contains { $0.kind == .becameProtected })
        }
    }

    @Test func `are remembered as far as they concern their schools`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all + [Self.other])
        try term.importing(
            [
                {
                    var vera = Self.other; vera.className = "8B"; return vera
                }()
            ], on: "2020-03-01")
        try term.importing(
            Families.all { $0.parents[0].street = "Nygatan 3" } + [], on: "2020-03-02")
        try term.on("2020-03-03") { office throws in
            let all = Desk(of: .administrator.seeingByHand, in: office)
            #expect(try all.keptImports().map(\.number) == [3, 2, 1])
            #expect(try all.keptImports()[0].kept?.difference.changedGuardians == 1)
            let mine = Desk(of: .coordinator, in: office)
            #expect(try mine.keptImports().map(\.number) == [3, 1])
            #expect(try mine.keptImports().map(\.newPupils) == [0, 14])
            #expect(try mine.keptImports().map(\.changes) == [1, 0])
            #expect(try mine.keptImports().allSatisfy { $0.kept == nil })
            #expect(try mine.keptImport(3).shown.changes.map(\.field) == [.address])
            #expect(throws: DeskFault.notThere) { try mine.keptImport(2) }
            #expect(throws: DeskFault.notThere) { try mine.keptImport(9) }
            let theirs = Desk(of: .otherCoordinator, in: office)
            #expect(try theirs.keptImport(2).shown.changes.map(\.after) == ["8B"])
            #expect(throws: DeskFault.notThere) { try theirs.keptImport(3) }
        }
    }

    @Test func `show each school in figures`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.on("2020-03-03") { office throws in
            let schools = try Desk(of: .administrator.seeingByHand, in: office).rosterSchools()
            #expect(schools.map(\.school.code) == [.ekbacka, .alvstrand])
            #expect(schools[0].counts?.pupils == 14)
            #expect(schools[0].counts?.classes == 3)
            #expect(schools[0].counts?.guardians == 16)
            #expect(schools[0].counts?.changedAt?.swedishDate == CalendarDate("2020-02-03"))
            #expect(schools[1].counts == nil)
            #expect(
                try Desk(of: .otherCoordinator, in: office).rosterSchools().map(\.school.code) == [.alvstrand])
        }
    }
}
