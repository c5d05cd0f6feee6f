import Foundation
import Letters
import Outreach
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `A campaign at the desk` {
    /// Ekbackaskolan's families and Tuva's mother at the other school; letters of both schools are made.
    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(Families.all + [Families.elsewhere])
        try term.plan()
        try term.plan(place: "Matsalen", school: FictionalSchool.otherCode)
        try term.letters()
        return term
    }

    private func ofSchool<Value>(
        _ term: SchoolTerm, on day: String = "2020-02-24", seesByHand: Bool = false, _ body: (Desk) throws -> Value
    ) throws -> Value {
        try term.desk(seesByHand ? .coordinator.seeingByHand : .coordinator, on: day, body)
    }

    private func audience(
        _ term: SchoolTerm, seesByHand: Bool = false, _ change: (inout AudienceFilter) -> Void = { _ in }
    ) throws -> AudiencePage {
        var filter = AudienceFilter()
        change(&filter)
        return try ofSchool(term, seesByHand: seesByHand) {
            try $0.audience(ofCampaign: SchoolTerm.meetings, filter, page: 1)
        }
    }

    @Test func `the decisions add up to the guardians of the scope`() throws {
        let term = try term()
        let school = try audience(term).figures
        #expect(school.guardians == 16)
        #expect(school.counts == [DecisionCount(reason: .writtenTo, guardians: 16)])
        #expect(school.decisions - school.further + school.elsewhere + school.since == school.guardians)
        let other = try term.on("2020-02-24") {
            try Desk(of: .otherCoordinator, in: $0).audience(ofCampaign: SchoolTerm.meetings, AudienceFilter(), page: 1)
        }
        #expect(other.figures.guardians == 1)
        #expect(other.lines.map(\.name?.full) == ["Siv Lind"])
        #expect(
            other.lines.map(\.classes) == [
                [SchoolClass(school: SchoolCode(FictionalSchool.otherCode), className: "8A")]
            ])
    }

    @Test func `a guardian of two schools has a decision at each, and each desk sees its own`() throws {
        let term = try SchoolTerm()
        var sibling = Families.elin
        sibling.number = TestNumber.born(2005, day: 77)
        sibling.given = "Ebba"
        sibling.school = FictionalSchool.otherName
        sibling.className = "8A"
        sibling.year = "8"
        try term.importing(Families.all + [sibling])
        try term.plan(school: FictionalSchool.otherCode)
        try term.letters()
        let school = try audience(term).figures
        // Her parents have decisions at both schools; those here say that no meeting is planned.
        #expect(school.guardians == 16)
        #expect(school.counts == [DecisionCount(reason: .meetingNotPlanned, guardians: 16)])
        let all = try term.on("2020-02-24") {
            try Desk(of: .administrator, in: $0).overview(ofCampaign: SchoolTerm.meetings)
        }.figures
        #expect(all.guardians == 16)
        #expect(all.decisions == 18)
        #expect(all.further == 2)
        #expect(all.decisions - all.further + all.elsewhere + all.since == all.guardians)
    }

    @Test func `who came after the latest run is decided about at once`() throws {
        let term = try term()
        var child = Families.elin
        child.number = TestNumber.born(2006, day: 91)
        child.parents = [RosterParent(number: TestNumber.born(1980, day: 91), given: "Disa", family: "Ny")]
        try term.importing(Families.all + [Families.elsewhere, child], on: "2020-02-20")
        let figures = try audience(term).figures
        #expect(figures.guardians == 17)
        #expect(figures.since == 0)
        #expect(figures.decisions == 17)
    }

    @Test func `the list is in Swedish order and tells whom a letter is shared with`() throws {
        let term = try term()
        let lines = try audience(term).lines
        #expect(lines.count == 16)
        #expect(lines.suffix(2).map(\.name?.full) == ["Anna Åkesson", "Bo Åkesson"])
        #expect(lines.last?.together.map(\.full) == ["Anna Åkesson"])
        #expect(lines.last?.letter == (try term.letter(to: "Anna Åkesson", "Bo Åkesson").code))
        #expect(lines.first { $0.name?.full == "Karim Haddad" }?.together == [])
    }

    @Test func `names are found by the beginnings of words, without accents, and by the child's`() throws {
        let term = try term()
        func names(_ words: String) throws -> [String] {
            try audience(term) { $0.words = words }.lines.compactMap(\.name?.full)
        }
        #expect(try names("akes") == ["Anna Åkesson", "Bo Åkesson"])
        #expect(try names("an åke") == ["Anna Åkesson"])
        #expect(try names("omar") == ["Karim Haddad", "Leyla Haddad"])
        #expect(try names("siv").isEmpty)
        #expect(try names("\" OR name:*").isEmpty)
        #expect(try names("-").isEmpty)
    }

    @Test func `decisions are sifted by reason, class and what waits`() throws {
        let term = try term()
        let anna = try term.guardian("Anna Åkesson")
        _ = try term.on("2020-02-20") { try ChangePerson.setDoNotContact(true, anna, $0) }
        try term.letters(on: "2020-02-21")
        let school = try #require(SchoolCode(FictionalSchool.code))
        #expect(try audience(term) { $0.reason = .doNotContact }.lines.map(\.name?.full) == ["Anna Åkesson"])
        #expect(try audience(term) { ($0.school, $0.className) = (school, "7B") }.found == 2)
        #expect(try audience(term) { $0.waitsForPerson = true }.found == 0)
        #expect(throws: DeskFault.notThere) {
            try audience(term) { $0.school = SchoolCode(FictionalSchool.otherCode) }
        }
    }

    @Test func `who is set apart isn't told of, and the figures add up without them`() throws {
        let term = try term()
        let elin = try term.on("2020-02-20") { try FindPerson.find("Elin Åkesson", $0) }
        _ = try term.on("2020-02-20") { try ChangePerson.protect(try #require(elin.first), $0) }
        try term.letters(on: "2020-02-21")
        let page = try audience(term)
        #expect(page.figures.guardians == 14)
        #expect(page.figures.counts == [DecisionCount(reason: .writtenTo, guardians: 14)])
        #expect(page.lines.count == 14)
        #expect(page.classes.compactMap(\.className) == ["7B", "7C"])
        #expect(try audience(term) { $0.words = "åkesson" }.found == 0)
        let byHand = try audience(term, seesByHand: true)
        #expect(byHand.figures.guardians == 16)
        #expect(byHand.lines.suffix(2).map(\.name) == [nil, nil])
        #expect(byHand.lines.suffix(2).map(\.classes) == [[], []])
        // A class would tell whose child it is.
        #expect(try audience(term, seesByHand: true) { $0.school = SchoolCode(FictionalSchool.code) }.found == 14)
        let all = try term.on("2020-02-24") {
            try Desk(of: .administrator, in: $0).audience(ofCampaign: SchoolTerm.meetings, AudienceFilter(), page: 1)
        }
        #expect(all.figures.counts.last == DecisionCount(reason: .undecided, guardians: 2))
        #expect(all.found == 15)
    }

    @Test func `a dry run tells of the school's letters and makes none`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all + [Families.elsewhere])
        try term.plan()
        try term.plan(school: FictionalSchool.otherCode)
        let dry = try ofSchool(term) { try $0.makeLetters(ofCampaign: SchoolTerm.meetings, isDryRun: true) }
        #expect(dry.judgement.made == 15)
        #expect(dry.waitingPacks == 3)
        #expect(dry.figures.guardians == 16)
        #expect(try term.facts().isEmpty)
        // Made are those of all schools.
        let made = try ofSchool(term) { try $0.makeLetters(ofCampaign: SchoolTerm.meetings, isDryRun: false) }
        #expect(made.judgement == dry.judgement)
        #expect(try term.facts().count == 16)
    }

    @Test func `a preview shows letters of the school alone`() throws {
        let term = try term()
        let own = String(
            decoding: try ofSchool(term) { try $0.preview(ofCampaign: SchoolTerm.meetings) }, as: UTF8.self)
        #expect(own.contains("Åkesson"))
        #expect(!own.contains("Siv Lind"))
        let other = try term.on("2020-02-24") {
            try Desk(of: .otherCoordinator, in: $0).preview(ofCampaign: SchoolTerm.meetings)
        }
        let text = String(decoding: other, as: UTF8.self)
        #expect(text.contains("Siv Lind"))
        #expect(!text.contains("Haddad"))
        #expect(!term.exists("Output/drug-prevention-2020/preview.html"))
    }

    @Test func `a broken template is told with its file and line, and the campaign's page still opens`() throws {
        let term = try term()
        let path = "Templates/drug-prevention-2020/invitation.sv.xhtml"
        try term.write(
            try term.read(path).replacing("{{meeting.place}}", with: "{{meeting.plaec}}"), to: path)
        #expect(throws: TemplateFaults.self) {
            try ofSchool(term) { try $0.preview(ofCampaign: SchoolTerm.meetings) }
        }
        let faults = try ofSchool(term) { try $0.overview(ofCampaign: SchoolTerm.meetings).faults }
        #expect(faults.first?.en.contains("invitation.sv.xhtml") == true)
        #expect(faults.first?.en.contains("meeting.place") == true)
    }

    @Test func `a campaign that isn't there is not there`() throws {
        let term = try term()
        #expect(throws: DeskFault.notThere) { try ofSchool(term) { try $0.overview(ofCampaign: "../etc") } }
        try term.write("<campaign/>", to: "Templates/safe-driving-2020/campaign.xml")
        let cards = try ofSchool(term) { try $0.campaigns() }
        #expect(cards.map { $0.campaign == nil } == [false, true])
        #expect(cards[0].letters == 15)
    }
}
