import Foundation
import Outreach
import TestSupport
import TestTerm
import Testing
import XML

@testable import Workflow

@Suite struct `Meetings, replies and the door` {
    private func term(_ children: [RosterChild] = Families.all) throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(children)
        try term.plan()
        try term.letters()
        return term
    }

    private func settle(_ status: MeetingStatus, _ term: SchoolTerm, date: String? = nil) throws -> PlanMeeting.Result {
        try term.on("2020-03-20") { office in
            try PlanMeeting.settle(
                status, campaign: SchoolTerm.meetings, school: try office.school(named: FictionalSchool.name),
                date: date.flatMap { CalendarDate($0) }, office)
        }
    }

    @Test func `without a meeting there is no letter, and every guardian's decision says so`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let run = try term.letters()
        #expect(run.judgement.made == 0)
        #expect(try term.reasons() == [.meetingNotPlanned: 16])
        #expect(run.waitsForPerson == 16)
    }

    @Test func `a meeting replaced by a letter gives its audience the information`() throws {
        let term = try term()
        _ = try settle(.replaced, term)
        let run = try term.letters(on: "2020-03-03")
        #expect(run.judgement.made == 15)
        let live = try term.facts().filter(\.isLive)
        #expect(live.count == 15)
        #expect(live.allSatisfy { $0.occasion.mailing == "information" })
        #expect(try term.reasons() == [.writtenTo: 16])
        let xml = try term.read("Output/drug-prevention-2020/ekbackaskolan/letters.xml")
        #expect(xml.contains("mailing=\"information\""))
    }

    @Test func `who has the invitation gets the information as well when a letter replaces the meeting`() throws {
        let term = try term()
        let pack = try term.packCode(of: try term.letter(to: "Mo Granneett").code)
        try term.record([pack], as: .handedOut)
        _ = try settle(.replaced, term)
        #expect(try term.letters(on: "2020-03-03").judgement.made == 15)
        #expect(try term.facts().count { $0.isLive && $0.occasion.mailing == "information" } == 15)
        #expect(try term.facts().count { $0.isLive && $0.occasion.mailing == "invitation" } == 12)
        let names = try term.files(in: "Output/drug-prevention-2020/ekbackaskolan").keys.sorted()
        #expect(names == ["hand-out.html", "letters-information.xml", "letters.html", "letters.xml"])
    }

    @Test func `a cancelled meeting gives none`() throws {
        let term = try term()
        _ = try settle(.cancelled, term)
        let run = try term.letters(on: "2020-03-03")
        #expect(run.judgement.made == 0)
        #expect(try term.liveLetters() == 0)
        #expect(try term.reasons() == [.meetingOver: 16])
    }

    @Test func `the same settling twice changes nothing`() throws {
        let term = try term()
        #expect(try settle(.held, term).changed == 1)
        #expect(try settle(.held, term).changed == 0)
        #expect(throws: WorkflowFault.meetingNotPlanned(school: FictionalSchool.name)) { try settle(.cancelled, term) }
    }

    @Test func `one school has two meetings for different years`() throws {
        let eighth = RosterChild(
            number: TestNumber.born(2005, day: 9), given: "Sixten", className: "8A", year: "8",
            parents: Families.elin.parents)
        let term = try SchoolTerm()
        try term.importing(Families.all + [eighth])
        try term.plan("2020-03-24T18:30", years: [7])
        try term.plan("2020-03-25T18:30", years: [8])
        #expect(
            throws: WorkflowFault.meetingAmbiguous(school: FictionalSchool.name, dates: ["2020-03-24"])
        ) { try term.plan("2020-03-26T18:30", years: [7, 8]) }
        #expect(throws: WorkflowFault.meetingYearsOutside(campaign: SchoolTerm.meetings)) {
            try term.plan("2020-03-26T18:30", years: [9])
        }
        #expect(try term.letters().judgement.made == 16)
        let ids = [try term.guardian("Anna Åkesson"), try term.guardian("Bo Åkesson")]
        let both = try term.facts().filter { $0.recipients == ids }
        let contents = try both.compactMap { try term.content(of: $0.code) }
        #expect(
            Set(contents.map { "\($0.pupils.map(\.givenName)) \($0.meeting?.starts.description ?? "")" }) == [
                "[\"Elin\"] 2020-03-24T18:30", "[\"Sixten\"] 2020-03-25T18:30",
            ])
        // At the door the day tells the meetings apart.
        #expect(
            throws: WorkflowFault.meetingAmbiguous(
                school: FictionalSchool.name, dates: ["Ekbackaskolan@2020-03-24", "Ekbackaskolan@2020-03-25"])
        ) {
            try term.on("2020-03-24") {
                try CheckIn.run(FictionalSchool.name, codes: [], walkIns: 1, campaign: nil, $0)
            }
        }
        let wrong = try #require(both.first { $0.occasion.meeting?.text.hasSuffix("/2") ?? false })
        let result = try term.on("2020-03-24") {
            try CheckIn.run("Ekbackaskolan@2020-03-24", codes: [wrong.code.text], walkIns: nil, campaign: nil, $0)
        }
        #expect(result.answers == [.refused(typed: wrong.code.text, .letterOfOtherMeeting(wrong.code))])
        #expect(result.letters == 0)
    }

    @Test func `a reply twice is one, and the latest counts`() throws {
        let term = try term()
        let code = try term.letter(to: "Anna Åkesson", "Bo Åkesson").code.text
        func reply(_ isComing: Bool, _ adults: Int?, on day: String) throws -> String {
            let (reply, isNew) = try term.on(day) {
                try TakeReply.run(code: code, isComing: isComing, adults: adults, $0)
            }
            return "\(isNew ? "new" : "known"): \(reply.isComing ? "\(reply.adults) come" : "nobody comes")"
        }
        #expect(try reply(true, nil, on: "2020-03-01") == "new: 2 come")
        #expect(try reply(true, nil, on: "2020-03-02") == "known: 2 come")
        #expect(try reply(false, nil, on: "2020-03-03") == "new: nobody comes")
        #expect(try reply(true, 1, on: "2020-03-04") == "new: 1 come")
        #expect(throws: WorkflowFault.adultsOutOfRange) { try reply(true, 21, on: "2020-03-04") }
    }

    @Test func `checking in twice counts once, and walk-ins are a number in all`() throws {
        let term = try term()
        let both = try term.letter(to: "Anna Åkesson", "Bo Åkesson").code
        let one = try term.letter(to: "Karim Haddad").code
        func checkIn(_ codes: [String], walkIns: Int? = nil) throws -> CheckIn.Result {
            try term.on("2020-03-24") {
                try CheckIn.run(FictionalSchool.name, codes: codes, walkIns: walkIns, campaign: nil, $0)
            }
        }
        let first = try checkIn(["\(both.text)=2", one.text, "XYZ"], walkIns: 3)
        #expect(
            first.answers == [
                .welcome(both, adults: 2), .welcome(one, adults: 1),
                .refused(typed: "XYZ", .codesWrong([.init(typed: "XYZ", fault: .wrongLength)])),
            ])
        #expect(totals(first) == "2 letters, 6 adults, 3 walk-ins")
        let again = try checkIn([both.text, one.text.lowercased()], walkIns: 3)
        #expect(again.answers == [.alreadyIn(both, adults: 2), .alreadyIn(one, adults: 1)])
        #expect(totals(again) == "2 letters, 6 adults, 3 walk-ins")
        let corrected = try checkIn(["\(both.text)=1"], walkIns: 4)
        #expect(totals(corrected) == "2 letters, 6 adults, 4 walk-ins")
    }

    @Test func `codes come from a list as well`() throws {
        let term = try term()
        let path = try term.write("kod;vuxna\r\n\(try term.letter(to: "Karim Haddad").code.text);2\r\n", to: "dörr.csv")
        let codes = try CheckIn.codes(inFile: path)
        let result = try term.on("2020-03-24") {
            try CheckIn.run(FictionalSchool.name, codes: codes, walkIns: nil, campaign: nil, $0)
        }
        #expect(totals(result) == "1 letters, 2 adults, 0 walk-ins")
    }

    @Test func `a list of meetings is planned whole or not at all`() throws {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        let good = try term.write(
            "skola;tid;plats;årskurser\r\nEkbackaskolan;2020-03-24T18:30;Aulan;7\r\n90000002;2020-03-25T18:00;Matsalen\r\n",
            to: "möten.csv")
        let wishes = try term.on("2020-02-10") { try MeetingList.read(good, $0) }
        let result = try term.on("2020-02-10") { try PlanMeeting.plan(wishes, campaign: SchoolTerm.meetings, $0) }
        #expect(result.changed == 2)
        #expect(result.meetings.map(\.years) == [[7], [7, 8]])
        let bad = try term.write("Ekbackaskolan;2020-03-24T18:30;Aulan\r\nEkbackaskolan;;Aulan\r\n", to: "fel.csv")
        #expect(throws: WorkflowFault.meetingListRow(2)) {
            try term.on("2020-02-10") { try MeetingList.read(bad, $0) }
        }
    }

    private func totals(_ result: CheckIn.Result) -> String {
        "\(result.letters) letters, \(result.adults) adults, \(result.walkIns) walk-ins"
    }
}
