import Foundation
import Outreach
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `Packs and meetings at the desk` {
    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(Families.all + [Families.elsewhere])
        try term.plan()
        try term.plan(place: "Matsalen", school: FictionalSchool.otherCode)
        try term.letters()
        return term
    }

    private let school = SchoolCode(FictionalSchool.code)
    private let other = SchoolCode(FictionalSchool.otherCode)

    private func piles(_ term: SchoolTerm) throws -> [SchoolPile] {
        try term.desk { try $0.overview(ofCampaign: SchoolTerm.meetings).piles }
    }

    @Test func `a school sees its packs and where their letters are`() throws {
        let term = try term()
        #expect(try piles(term).map(\.school?.code) == [school])
        let packs = try piles(term)[0].packs.map(\.pack)
        #expect(packs.map(\.className) == ["7A", "7C", nil])
        #expect(packs.map(\.drafts) == [1, 12, 2])
        #expect(packs.map(\.channel) == [.handOut, .handOut, .post])
        _ = try term.desk { try $0.record(DeliveryScan(typed: packs[1].code.text, event: .printed, date: $0.today)) }
        let pack = try term.desk { try $0.pack(packs[1].code, ofCampaign: SchoolTerm.meetings) }
        #expect(pack.pack.drafts == 0)
        #expect(pack.pack.printed == 12)
        #expect(pack.lastRecord?.event == .printed)
        #expect(pack.lastRecord?.letters == 12)
        let code = packs[1].code
        #expect(throws: DeskFault.notThere) {
            try term.desk(.otherCoordinator) { try $0.pack(code, ofCampaign: SchoolTerm.meetings) }
        }
        #expect(throws: DeskFault.notThere) { try term.desk { try $0.pack(code, ofCampaign: SchoolTerm.post) } }
        #expect(try term.desk(.administrator) { try $0.overview(ofCampaign: SchoolTerm.meetings).piles.count } == 2)
    }

    @Test func `a class with a letter to pull leaves when the letter is taken out`() throws {
        let term = try term()
        let code = try #require(school)
        func record(_ event: DeliveryEvent, takenOut: [LetterCode] = []) throws -> RecordDelivery.Result {
            try term.desk {
                try $0.record(
                    event, on: $0.today, campaign: SchoolTerm.meetings, school: code, className: "7C",
                    takenOut: takenOut)
            }
        }
        #expect(try record(.printed).recorded == 12)
        let letter = try term.letter(to: "Mo Granneett")
        _ = try term.on("2020-02-25") { try ChangePerson.setDoNotContact(true, letter.recipients[0], $0) }
        #expect(throws: WorkflowFault.mustBePulled([letter.code])) { try record(.handedOut) }
        let pack = try piles(term)[0].packs[1].pack
        #expect(pack.toPull == [letter.code])
        #expect(pack.printed == 11)
        #expect(try record(.handedOut, takenOut: [letter.code]) == .init(recorded: 11, pulled: 1))
        #expect(try piles(term)[0].packs[1].pack.toPull.isEmpty)
    }

    @Test func `all that waits to be printed at a school is recorded at once`() throws {
        let term = try term()
        func record(_ account: Account = .coordinator) throws -> RecordDelivery.Result {
            try term.desk(account) { try $0.recordPrinted(campaign: SchoolTerm.meetings, school: school) }
        }
        #expect(throws: DeskFault.notThere) { try record(.otherCoordinator) }
        #expect(try record().recorded == 15)
        #expect(throws: WorkflowFault.nothingToRecord) { try record() }
        #expect(try term.facts().count { $0.state == .printed } == 15)
    }

    @Test func `another school's letters can't be recorded or taken out`() throws {
        let term = try term()
        let (own, foreign) = (try #require(school), try #require(other))
        let letter = try term.letter(to: "Siv Lind").code
        #expect(throws: DeskFault.notThere) {
            try term.desk {
                try $0.record(
                    .handedOut, on: $0.today, campaign: SchoolTerm.meetings, school: foreign, className: nil,
                    takenOut: [])
            }
        }
        #expect(throws: DeskFault.notThere) {
            try term.desk {
                try $0.record(
                    .handedOut, on: $0.today, campaign: SchoolTerm.meetings, school: own, className: "7A",
                    takenOut: [letter])
            }
        }
        #expect(try term.facts().allSatisfy { $0.state == .draft })
    }

    @Test func `files are the school's own, and are made again when they are gone`() throws {
        let term = try term()
        func file(_ file: PackFile, _ place: SchoolCode?, _ account: Account = .coordinator) throws -> [UInt8]? {
            try term.desk(account) { try $0.file(file, ofCampaign: SchoolTerm.meetings, school: place) }
        }
        let pack = try #require(try file(.letters, school))
        #expect(String(decoding: pack, as: UTF8.self).contains("Haddad"))
        #expect(throws: DeskFault.notThere) { try file(.letters, other) }
        #expect(throws: DeskFault.notThere) { try file(.letters, nil) }
        #expect(throws: DeskFault.notThere) { try file(.record(mailing: "../../x"), school) }
        let path = "Output/drug-prevention-2020/ekbackaskolan/letters.html"
        try FileManager.default.removeItem(at: term.folder.appending(path: path))
        #expect(try file(.letters, school) == nil)
        let made = try term.desk { try $0.makeFile(.letters, ofCampaign: SchoolTerm.meetings, school: school) }
        #expect(made == pack)
        #expect(term.exists(path))
        let names = try piles(term)[0].files.map(\.name)
        #expect(names == ["letters.html", "hand-out.html", "letters.xml"])
        #expect(PackFile(name: "letters-information.xml") == .record(mailing: "information"))
        #expect(PackFile(name: "preview.html") == nil)
        let name = try term.desk { $0.downloadName(of: .letters, ofCampaign: SchoolTerm.meetings, school: school) }
        #expect(name == "drug-prevention-2020-ekbackaskolan-letters.html")
    }

    @Test func `a meeting is planned, moved and settled by its school alone`() throws {
        let term = try term()
        let line = try #require(try term.desk { try $0.meetings() }.first)
        #expect(line.school == FictionalSchool.name)
        #expect(line.replies.letters == 15)
        let code = try piles(term)[0].packs[1].pack.code
        try term.record([code.text], as: .handedOut)
        let pack = try piles(term)[0].packs[0].pack
        try term.record([pack.code.text], as: .printed)
        let starts = try #require(LocalDateTime("2020-03-26T18:00"))
        let moved = try term.desk { try $0.move(line.meeting.id, to: starts, place: "Aulan") }
        #expect(moved.noticesDue == 12)
        #expect(moved.toPull.count == 1)
        let notices = try term.desk { try $0.noticesDue(of: line.meeting.id) }
        #expect(notices.count == 12)
        #expect(notices.first?.className == "7C")
        #expect(notices.first?.recipients.map(\.name.given) == ["Mo"])
        #expect(throws: DeskFault.notThere) {
            try term.desk(.otherCoordinator) { try $0.noticesDue(of: line.meeting.id) }
        }
        try term.desk { try $0.noticesAreGiven(of: line.meeting.id) }
        #expect(try term.desk { try $0.meeting(line.meeting.id) }.noticesDue == 0)
        #expect(throws: DeskFault.notThere) {
            try term.desk(.otherCoordinator) { try $0.move(line.meeting.id, to: starts, place: "Hemma") }
        }
        #expect(throws: DeskFault.notThere) {
            try term.desk(.otherCoordinator) { try $0.settle(.held, line.meeting.id) }
        }
        #expect(try term.desk { try $0.settle(.held, line.meeting.id) }.meeting.status == .held)
        #expect(try term.desk { try $0.settle(.planned, line.meeting.id) }.meeting.status == .planned)
        #expect(try term.desk { try $0.settle(.cancelled, line.meeting.id) }.noticesDue == 12)
        #expect(try term.desk { try $0.settle(.replaced, line.meeting.id) }.meeting.status == .replaced)
        #expect(throws: WorkflowFault.meetingNotPlanned(school: FictionalSchool.name)) {
            try term.desk { try $0.settle(.planned, line.meeting.id) }
        }
    }

    @Test func `a meeting can't be planned for another school`() throws {
        let term = try term()
        let foreign = try #require(other)
        let wish = PlanMeeting.Wish(
            school: foreign, years: nil, starts: try #require(LocalDateTime("2020-04-01T18:00")), place: "Aulan")
        #expect(throws: DeskFault.notThere) { try term.desk { try $0.plan(wish, campaign: SchoolTerm.meetings) } }
        #expect(throws: DeskFault.notThere) {
            try term.desk { try $0.replaceByLetter(campaign: SchoolTerm.meetings, school: foreign) }
        }
    }
}
