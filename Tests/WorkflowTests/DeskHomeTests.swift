import Foundation
import Outreach
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `The desk's home` {
    /// Ekbackaskolan's families, and one pupil at Älvstrandsskolan.
    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(Families.all + [Families.elsewhere])
        return term
    }

    private func steps(_ home: DeskHome, _ campaign: String? = SchoolTerm.meetings) -> [DeskStep.Kind: DeskStep.State] {
        Dictionary(uniqueKeysWithValues: home.steps.filter { $0.campaign == campaign }.map { ($0.kind, $0.state) })
    }

    @Test func `a newcomer is told to read rosters in first`() throws {
        let term = try SchoolTerm()
        let home = try term.on("2020-02-01") { try Desk(of: .coordinator, in: $0).home() }
        #expect(home.firstStep?.kind == .importRosters)
        #expect(home.steps.allSatisfy { $0.kind == .importRosters || $0.state == .later })
        #expect(home.waiting == DeskHome.Waiting())
        #expect(home.reach.isEmpty)
    }

    @Test func `each step comes when the one before is done`() throws {
        let term = try term()
        func first(_ day: String) throws -> DeskStep? {
            try term.on(day) { try Desk(of: .coordinator, in: $0).home() }.steps.first {
                $0.state == .due && ($0.campaign == SchoolTerm.meetings || $0.campaign == nil)
            }
        }
        #expect(try first("2020-02-04")?.kind == .planMeetings)
        try term.plan()
        #expect(try first("2020-02-11")?.kind == .makeLetters)
        try term.letters()
        #expect(
            try first("2020-02-18")
                == DeskStep(kind: .printLetters, campaign: SchoolTerm.meetings, state: .due, done: 0, total: 15))
        let codes = try term.facts().filter { $0.channel == .handOut }.map(\.code.text)
        try term.record(codes, as: .printed)
        #expect(try first("2020-02-25")?.done == 13)
        try term.record(codes, as: .handedOut)
        try term.record(try term.facts().filter { $0.channel == .post }.map(\.code.text), as: .posted)
        #expect(try first("2020-03-24") == nil)
        #expect(try first("2020-03-25")?.kind == .holdMeetings)
        let school = try #require(SchoolCode(FictionalSchool.code))
        _ = try term.on("2020-03-25") { office in
            try PlanMeeting.settle(
                .held, campaign: SchoolTerm.meetings, school: School(code: school, name: FictionalSchool.name),
                date: nil, office)
        }
        let home = try term.on("2020-03-26") { try Desk(of: .coordinator, in: $0).home() }
        #expect(Set(steps(home).values) == [.done])
    }

    @Test func `a school's desk counts that school alone`() throws {
        let term = try term()
        try term.plan()
        try term.plan(place: "Matsalen", school: FictionalSchool.otherCode)
        try term.letters()
        let other = try term.on("2020-02-18") { try Desk(of: .otherCoordinator, in: $0).home() }
        #expect(other.steps.first?.total == 1)
        #expect(other.reach.map { $0.schools.map(\.name) } == [[FictionalSchool.otherName]])
        #expect(other.reach.first?.schools.first?.reach.letters.invited == 1)
        #expect(other.meetings.map(\.meeting.place) == ["Matsalen"])
        let all = try term.on("2020-02-18") { try Desk(of: .administrator, in: $0).home() }
        #expect(all.reach.first?.schools.map(\.reach.letters.invited) == [15, 1])
        #expect(all.reach.first?.schools.map(\.reach.adults.invited) == [16, 1])
        #expect(all.meetings.count == 2)
    }

    @Test func `a meeting is the day's on its day, and asked about until somebody says that it was held`() throws {
        let term = try term()
        try term.plan()
        for (day, expected) in [
            ("2020-03-23", DeskHome.MeetingDay.later), ("2020-03-24", .today), ("2020-03-25", .past),
        ] {
            let home = try term.on(day) { try Desk(of: .coordinator, in: $0).home() }
            #expect(home.meetings.map(\.day) == [expected])
        }
        _ = try term.on("2020-03-25") { office in
            try PlanMeeting.settle(
                .held, campaign: SchoolTerm.meetings, school: try office.school(named: FictionalSchool.name),
                date: nil, office)
        }
        #expect(try term.on("2020-03-26") { try Desk(of: .coordinator, in: $0).home() }.meetings.isEmpty)
    }

    @Test func `the figures are the report's`() throws {
        let term = try term()
        try term.plan()
        try term.letters()
        let codes = try term.facts().filter { $0.channel == .handOut }.map(\.code.text).sorted()
        try term.record(codes, as: .handedOut)
        for (index, code) in codes.prefix(5).enumerated() {
            _ = try term.on("2020-03-05") {
                try TakeReply.run(code: code, isComing: index > 0, adults: 2, $0)
            }
        }
        _ = try term.on("2020-03-24") {
            try CheckIn.run(
                FictionalSchool.name, codes: ["\(codes[1])=1", "\(codes[2])=4"], walkIns: 3, campaign: nil, $0)
        }
        let report = try term.on("2020-03-24") {
            try FollowUpCampaign.run(SchoolTerm.meetings, isPublic: false, $0).followUp
        }
        let home = try term.on("2020-03-24") { try Desk(of: .administrator, in: $0).home() }
        let reach = try #require(home.reach.first?.schools.first?.reach)
        #expect(reach.letters == report.schools[0].counts.letters)
        #expect(reach.adults == report.schools[0].counts.adults)
        var replies = MeetingReplies()
        replies.letters = 15
        replies.sent = 13
        replies.coming = 4
        replies.notComing = 1
        replies.adults = 8
        #expect(home.meetings.map(\.replies) == [replies])
    }

    @Test func `what waits is counted, and by hand only for those who may know`() throws {
        let term = try term()
        try term.plan()
        try term.letters()
        let karim = try term.letter(to: "Karim Haddad").code.text
        try term.record([karim], as: .posted)
        try term.record([karim], as: .returned, reason: .moved, on: "2020-03-02")
        let anna = try term.guardian("Anna Åkesson")
        _ = try term.on("2020-03-03") { try ChangePerson.protect(.guardian(anna), $0) }
        try term.letters(on: "2020-03-03")
        let school = try term.on("2020-03-04") { try Desk(of: .coordinator, in: $0).home() }
        #expect(school.waiting.returned == 1)
        #expect(school.waiting.replacements == 0)
        #expect(school.waiting.byHand == nil)
        #expect(school.waiting.matters == 0)
        let byHand = try term.on("2020-03-04") { try Desk(of: .coordinator.seeingByHand, in: $0).home() }
        #expect(byHand.waiting.byHand == 1)
        _ = try term.correct(try term.guardian("Karim Haddad"), street: "Nygatan 3")
        let corrected = try term.on("2020-03-05") { try Desk(of: .coordinator, in: $0).home() }
        #expect(corrected.waiting.returned == 0)
        #expect(corrected.waiting.replacements == 1)
        let other = try term.on("2020-03-05") { try Desk(of: .otherCoordinator, in: $0).home() }
        #expect(other.waiting == DeskHome.Waiting())
    }

    /// Who is protected, and how many pupils a coordinator is told of who may not know it: not those all of whose
    /// guardians are set apart.
    private static let protecting: [(names: [String], pupils: Int)] = [
        ([], 15), (["Mo Granneett"], 14), (["Anna Åkesson"], 15), (["Anna Åkesson", "Bo Åkesson"], 14),
        (["Elin Åkesson"], 14), (["Mo Granneett", "Mo Grannetvå", "Elin Åkesson"], 12),
    ]

    @Test(arguments: protecting.indices) func `no two figures of pupils can be subtracted`(_ index: Int) throws {
        let (protected, pupils) = Self.protecting[index]
        let term = try SchoolTerm()
        var lone = Families.elin
        (lone.number, lone.given, lone.family, lone.parents) = (TestNumber.born(2006, day: 90), "Ensam", "Ek", [])
        try term.importing(Families.all + [lone, Families.elsewhere])
        try term.plan()
        for campaign in [SchoolTerm.meetings, SchoolTerm.post] { try term.letters(campaign) }
        let persons = try protected.map { name in
            try #require(try term.on("2020-02-18") { try FindPerson.find(name, $0) }.first)
        }
        for person in persons { try term.on("2020-02-18") { _ = try ChangePerson.protect(person, $0) } }
        try term.on("2020-02-19") { office in
            let desk = Desk(of: .coordinator, in: office)
            let home = try desk.home()
            #expect(home.steps[0].total == pupils)
            for campaign in [SchoolTerm.meetings, SchoolTerm.post] {
                #expect(home.reckonings[campaign]?.pupils.values.reduce(0, +) == pupils, "\(campaign)")
            }
            #expect(try desk.rosterSchools().compactMap(\.counts?.pupils) == [pupils])
            #expect(try desk.keptImports().map(\.newPupils) == [pupils])
        }
    }
}
