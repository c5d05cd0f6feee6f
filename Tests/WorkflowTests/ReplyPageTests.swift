import Outreach
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `The reply page` {
    private func term(_ children: [RosterChild] = Families.all) throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(children)
        try term.plan()
        try term.letters()
        return term
    }

    private func page(_ code: String, _ term: SchoolTerm, on day: String = "2020-03-01") throws -> ReplyPage? {
        try term.on(day) { try ReplyPage.find(code, $0) }
    }

    private func meeting(_ page: ReplyPage?) throws -> ReplyPage.InvitedMeeting {
        let page = try #require(page)
        guard case .meeting(let meeting) = page.matter else { throw NoMeeting() }
        return meeting
    }

    private struct NoMeeting: Error {}

    @Test func `shows the meeting, and takes answers until it begins`() throws {
        let term = try term()
        let code = try term.letter(to: "Karim Haddad").code
        let first = try #require(try page(code.text.lowercased(), term))
        #expect(first.code == code)
        #expect(first.reply == nil)
        #expect(first.title(in: .english).text == "Preventing drug use among young people")
        let polish = try #require(Language(tag: "pl"))
        #expect(first.title(in: polish) == ("Förebygga droger bland unga", .swedish))
        #expect(
            try meeting(first)
                == ReplyPage.InvitedMeeting(
                    school: "Ekbackaskolan", starts: LocalDateTime("2020-03-24T18:30"), place: "Aulan", state: .open,
                    isMoved: false))
        let answered = try term.on("2020-03-02") {
            try ReplyPage.answer(code.text, isComing: true, adults: 2, interpreter: .arabic, $0)
        }
        #expect(answered?.reply == Reply(isComing: true, adults: 2, interpreter: .arabic))
        let changed = try term.on("2020-03-03") {
            try ReplyPage.answer(code.text, isComing: false, adults: 2, interpreter: .arabic, $0)
        }
        #expect(changed?.reply == Reply(isComing: false, adults: 0))
        let late = try term.on("2020-03-25") {
            try ReplyPage.answer(code.text, isComing: true, adults: 1, interpreter: nil, $0)
        }
        #expect(late?.reply == Reply(isComing: false, adults: 0))
        #expect(try meeting(late).state == .over)
    }

    @Test(arguments: [MeetingStatus.held, .cancelled, .replaced]) func `says what became of the meeting`(
        _ status: MeetingStatus
    ) throws {
        let term = try term()
        let code = try term.letter(to: "Karim Haddad").code.text
        try term.record([code], as: .posted)
        try term.on("2020-03-20") { office in
            _ = try PlanMeeting.settle(
                status, campaign: SchoolTerm.meetings, school: try office.school(named: FictionalSchool.name),
                date: nil, office)
        }
        let state = try meeting(try page(code, term, on: "2020-03-20")).state
        #expect(state == [.held: .over, .cancelled: .cancelled, .replaced: .replaced][status])
    }

    @Test func `of a moved meeting shows where and when it is now`() throws {
        let term = try term()
        let code = try term.letter(to: "Karim Haddad").code.text
        try term.record([code], as: .posted)
        try term.plan("2020-03-25T18:00", place: "Matsalen", on: "2020-03-01")
        #expect(
            try meeting(try page(code, term))
                == ReplyPage.InvitedMeeting(
                    school: "Ekbackaskolan", starts: LocalDateTime("2020-03-25T18:00"), place: "Matsalen", state: .open,
                    isMoved: true))
    }

    @Test func `of a letter that only informs takes no reply, but that it came`() throws {
        var children = Families.all
        for index in children.indices { children[index].number = TestNumber.born(2005, day: 30 + index) }
        let term = try SchoolTerm()
        try term.importing(children)
        try term.letters(SchoolTerm.post)
        let code = try term.letter(to: "Karim Haddad", in: SchoolTerm.post).code.text
        #expect(try page(code, term)?.matter == .information)
        let answered = try term.on("2020-03-02") {
            try ReplyPage.answer(code, isComing: true, adults: 2, interpreter: nil, $0)
        }
        #expect(answered?.reply == nil)
        let confirmed = try term.on("2020-03-02") { try ReplyPage.confirm(code, $0) }
        #expect(confirmed?.reply == Reply(isComing: false, adults: 0))
    }

    @Test func `answers every wrong code alike`() throws {
        let term = try term()
        let letter = try term.letter(to: "Karim Haddad").code
        try term.record([letter.text], as: .printed)
        _ = try term.correct(try term.guardian("Karim Haddad"), street: "Nygatan 8")
        // Printed, to be pulled, and nothing has taken its place.
        #expect(try page(letter.text, term, on: "2020-03-04") == nil)
        for wrong in ["K7QF3MXD4", "K7QF3MXD5", "", "12", "../../etc", String(repeating: "A", count: 500)] {
            #expect(try page(wrong, term) == nil)
        }
        // The letter that takes its place stands for it.
        try term.letters(on: "2020-03-04")
        let next = try term.letter(to: "Karim Haddad").code
        #expect(try page(letter.text, term, on: "2020-03-04")?.code == next)
    }

    @Test func `of a letter by hand is like any other, and no older letter leads to it`() throws {
        let term = try term()
        let old = try term.letter(to: "Anna Åkesson", "Bo Åkesson").code
        try term.record([old.text], as: .printed)
        let anna = try term.guardian("Anna Åkesson")
        try term.on("2020-03-04") { _ = try ChangePerson.protect(.guardian(anna), $0) }
        try term.letters(on: "2020-03-05")
        let facts = try term.facts().filter(\.isLive)
        let byHand = try #require(facts.first { $0.recipients == [anna] })
        #expect(byHand.channel == .byHand)
        #expect(try meeting(try page(byHand.code.text, term, on: "2020-03-05")).school == "Ekbackaskolan")
        let bo = try term.letter(to: "Bo Åkesson").code
        #expect(try page(old.text, term, on: "2020-03-05")?.code == bo)
    }

    @Test func `gives the meeting to a calendar under a name that doesn't tell the letter`() throws {
        let term = try term()
        func file(_ names: String...) throws -> String {
            let code = try term.facts().first { $0.recipients.count == names.count }?.code.text ?? ""
            let event = try term.on("2020-03-01") { office in
                try ReplyPage.find(code, office)?.calendarEvent(in: .english, office)
            }
            return String(decoding: try #require(event).file, as: UTF8.self)
        }
        let one = try file("Karim Haddad")
        #expect(one == (try file("Anna Åkesson", "Bo Åkesson")))
        #expect(one.contains("SUMMARY;LANGUAGE=en:Preventing drug use among young people\r\n"))
        #expect(one.contains("LOCATION:Aulan\\, Ekbackaskolan\r\n"))
        let code = try term.letter(to: "Karim Haddad").code.text
        let past = try term.on("2020-03-25") { try ReplyPage.find(code, $0)?.calendarEvent(in: .english, $0) }
        #expect(past == nil)
    }
}
