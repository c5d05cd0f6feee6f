import Outreach
import Registry
import Testing

@Suite struct EventTests {
    private let office: TestOffice
    private let letter: LetterCode
    private let meeting = MeetingID("a")

    init() throws {
        office = try TestOffice()
        try office.importing([office.row(1, [office.guardian(1)])])
        let meeting = Meeting(
            id: meeting, campaign: "drugs", school: try #require(TestOffice.school), years: [7], starts: nil,
            place: nil,
            status: .planned)
        try office.registry.write { try $0.save(meeting) }
        letter = try office.letter(1, to: [1], meeting: "a")
    }

    @Test func `a letter's state follows its events, and the same event again changes nothing`() throws {
        for (event, state) in [(DeliveryEvent.printed, LetterState.printed), (.posted, .out), (.returned, .returned)] {
            #expect(try office.record(event, letter, reason: event == .returned ? .moved : nil))
            #expect(try office.state(letter) == state)
            #expect(try !office.record(event, letter))
        }
        let events = try office.registry.read { try $0.events(of: letter) }
        #expect(events.map(\.kind) == [.printed, .posted, .returned])
        #expect(events.map(\.reason) == [nil, nil, .moved])
        #expect(events.map(\.date) == [TestOffice.today, TestOffice.today, TestOffice.today])
    }

    @Test func `events are undone one by one, the latest first, even if all happened at one moment`() throws {
        for event in [DeliveryEvent.printed, .handedOut, .returned] { try office.record(event, letter) }
        #expect(try !undo(.printed))
        #expect(try !undo(.handedOut))
        for (event, state) in [(DeliveryEvent.returned, LetterState.out), (.handedOut, .printed), (.printed, .draft)] {
            #expect(try undo(event))
            #expect(try office.state(letter) == state)
        }
        #expect(try !undo(.printed))
        #expect(try office.registry.read { try $0.events(of: letter) } == [])
    }

    @Test func `posted and printed at one moment are undone in the order of a letter's life`() throws {
        for event in [DeliveryEvent.printed, .posted] { try office.record(event, letter) }
        #expect(try undo(.posted))
        #expect(try office.state(letter) == .printed)
    }

    @Test func `what was undone can happen again on the same day, once`() throws {
        try office.record(.posted, letter)
        #expect(try undo(.posted))
        #expect(try office.record(.posted, letter))
        #expect(try !office.record(.posted, letter))
        #expect(try office.state(letter) == .out)
        #expect(try undo(.posted))
        #expect(try office.record(.posted, letter))
        #expect(try office.state(letter) == .out)
    }

    @Test func `printing that is recorded late doesn't bring a letter back into the building`() throws {
        try office.record(.handedOut, letter, on: CalendarDate(daysSince1970: 18_300))
        try office.record(.printed, letter)
        #expect(try office.state(letter) == .out)
    }

    @Test func `a letter that was pulled is withdrawn, and is on no pull list any more`() throws {
        try office.record(.printed, letter)
        try office.registry.write { try $0.withdrawLetter(letter, pull: .outdated) }
        #expect(try office.registry.read { try $0.lettersToPull() }.map(\.code) == [letter])
        try office.record(.pulled, letter)
        #expect(try office.state(letter) == .withdrawn)
        #expect(try office.registry.read { try $0.lettersToPull() } == [])
        #expect(try office.facts(letter)?.isLive == false)
    }

    @Test func `undoing an event brings nothing back to life that was withdrawn: it must be pulled again`() throws {
        try office.record(.printed, letter)
        try office.registry.write { try $0.withdrawLetter(letter, pull: .mustNotBeSent) }
        #expect(try undo(.printed))
        #expect(try office.facts(letter)?.state == .withdrawn)
        #expect(try office.facts(letter)?.pull == .mustNotBeSent)
        try office.record(.printed, letter)
        try office.record(.pulled, letter)
        #expect(try undo(.pulled))
        #expect(try office.facts(letter)?.state == .withdrawn)
        #expect(try office.facts(letter)?.pull == .outdated)
    }

    @Test func `the latest reply counts, and the same again is no new one`() throws {
        #expect(try reply(true, 2, after: 0))
        #expect(try !reply(true, 2, after: 1))
        #expect(try reply(false, 0, after: 2))
        #expect(try !reply(false, 0, after: 2))
        #expect(try reply(true, 2, after: 2))
        #expect(try office.registry.read { try $0.reply(to: letter) } == Reply(isComing: true, adults: 2))
    }

    @Test func `checking in twice counts once, and another number corrects it`() throws {
        #expect(try office.registry.read { try $0.attendance(of: letter, at: meeting)?.adults } == nil)
        for adults in [2, 2, 1] {
            try office.registry.write { try $0.checkIn(letter, adults: adults, at: meeting, moment: TestOffice.now) }
            #expect(try office.registry.read { try $0.attendance(of: letter, at: meeting)?.adults } == adults)
        }
        for adults in [4, 4, 3] {
            try office.registry.write { try $0.setWalkIns(adults, at: meeting, moment: TestOffice.now) }
        }
        #expect(try office.registry.read { try $0.walkIns(at: meeting) } == 3)
        let totals = try office.registry.read { try $0.attendanceTotals(at: meeting) }
        #expect(totals.letters == 1)
        #expect(totals.adults == 4)
    }

    private func undo(_ kind: DeliveryEvent) throws -> Bool {
        try office.registry.write { try $0.undoLastEvent(kind, letter: letter, at: TestOffice.now) }
    }

    private func reply(_ isComing: Bool, _ adults: Int, after seconds: Int) throws -> Bool {
        let moment = Moment(secondsSince1970: TestOffice.now.secondsSince1970 + seconds)
        return try office.registry.write {
            try $0.addReply(Reply(isComing: isComing, adults: adults), to: letter, at: moment)
        }
    }
}
