import Outreach
import Registry
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `The door of a meeting` {
    private let term: SchoolTerm
    private let token = Token(bytes: [UInt8](repeating: 7, count: Token.byteCount))
    private let meeting = MeetingID("drug-prevention-2020/90000001/1")

    init() throws {
        term = try SchoolTerm()
        var children = Families.all
        children[3].parents[0].protection = "Ja"
        try term.importing(children)
        try term.plan()
        try term.letters()
        try term.desk(on: "2020-03-24") { _ = try $0.openDoor(of: meeting, link: token) }
    }

    private func at<Value>(_ time: String = "2020-03-24T18:04", _ body: (Door) throws -> Value) throws -> Value {
        let local = try #require(LocalDateTime(time))
        return try term.on("2020-03-24") { office in
            let office = office.at(SwedishTime.moment(local: local), language: .sv, actor: DoorTurns.actor)
            return try office.registry.write { try body(Door(openedBy: token, in: office, $0)) }
        }
    }

    private func isOpen(_ time: String) throws -> Bool {
        let local = try #require(LocalDateTime(time))
        return try term.on("2020-03-24") { office in
            try Door.isOpened(
                by: token, in: office.at(SwedishTime.moment(local: local), language: .sv, actor: DoorTurns.actor))
        }
    }

    private func id(_ number: Int) throws -> DoorActionID { try #require(DoorActionID("device-1-\(number)")) }

    private var both: LetterCode { get throws { try term.letter(to: "Anna Åkesson", "Bo Åkesson").code } }
    private var karim: LetterCode { get throws { try term.letter(to: "Karim Haddad").code } }
    private var byHand: LetterCode {
        get throws { try #require(try term.facts().first { $0.channel == .byHand && $0.isLive }).code }
    }

    private func counts() throws -> String {
        let counts = try at { try $0.counts() }
        return "\(counts.letters) letters, \(counts.adults) adults, \(counts.walkIns) walk-ins"
    }

    @Test func `is open by its link until four o'clock in the night after`() throws {
        #expect(try isOpen("2020-03-25T03:59"))
        #expect(try !isOpen("2020-03-25T04:00"))
        try term.plan("2020-03-26T18:30", on: "2020-03-24")
        #expect(try isOpen("2020-03-27T03:59"))
        #expect(try term.desk(on: "2020-03-24") { try $0.door(of: meeting).links } == 1)
        #expect(try term.desk(on: "2020-03-24") { try $0.closeDoor(of: meeting).links } == 0)
        #expect(try !isOpen("2020-03-24T18:00"))
    }

    @Test(arguments: [MeetingStatus.held, .cancelled, .replaced]) func `closes when the meeting is settled`(
        _ status: MeetingStatus
    ) throws {
        try term.on("2020-03-24") { office in
            _ = try PlanMeeting.settle(
                status, campaign: SchoolTerm.meetings, school: try office.school(named: FictionalSchool.name),
                date: nil, office)
        }
        #expect(try !isOpen("2020-03-24T18:00"))
        #expect(throws: DeskFault.notThere) {
            try term.desk(on: "2020-03-24") { try $0.openDoor(of: meeting, link: token) }
        }
    }

    @Test func `is opened by the school's own coordinator only`() throws {
        try term.desk(.otherCoordinator, on: "2020-03-24") { other throws in
            #expect(throws: DeskFault.notThere) { try other.door(of: meeting) }
            #expect(throws: DeskFault.notThere) { try other.openDoor(of: meeting, link: token) }
            #expect(throws: DeskFault.notThere) { try other.closeDoor(of: meeting) }
        }
    }

    @Test func `welcomes, and says since when somebody is in`() throws {
        let code = try both
        let first = try at { try $0.checkIn(code.text, adults: 2, id: id(1)) }
        #expect(first.kind == .welcome)
        #expect(first.adults == 2)
        #expect(first.names.map(\.full) == ["Anna Åkesson", "Bo Åkesson"])
        let local = try #require(LocalDateTime("2020-03-24T18:04"))
        let second = try at("2020-03-24T18:20") { try $0.checkIn(code.text, adults: 1, id: id(2)) }
        #expect(second.kind == .alreadyIn(since: SwedishTime.moment(local: local)))
        #expect(second.adults == 2)
        // Correcting the number keeps the time.
        let third = try at("2020-03-24T18:21") { try $0.checkIn(code.text, adults: 1, corrects: true, id: id(3)) }
        #expect(third.kind == .corrected)
        let fourth = try at("2020-03-24T18:22") { try $0.checkIn(code.text, adults: nil, id: id(4)) }
        #expect(fourth.kind == .alreadyIn(since: SwedishTime.moment(local: local)))
        #expect(fourth.adults == 1)
        #expect(try counts() == "1 letters, 1 adults, 0 walk-ins")
    }

    @Test func `counts as many as were announced where nothing else is told`() throws {
        let code = try karim
        try term.on("2020-03-01") { _ = try TakeReply.run(code: code.text, isComing: true, adults: 3, $0) }
        #expect(try at { try $0.counts().expected } == 3)
        #expect(try at { try $0.checkIn(code.text, adults: nil, id: id(1)) }.adults == 3)
        #expect(throws: WorkflowFault.adultsOutOfRange) {
            try at { try $0.checkIn(code.text, adults: 21, id: id(2)) }
        }
    }

    @Test func `welcomes a letter by hand without a name, and counts it as somebody without a letter`() throws {
        let code = try byHand
        let answer = try at { try $0.checkIn(code.text, adults: 2, id: id(1)) }
        #expect(answer.kind == .welcome)
        #expect(answer.names.isEmpty)
        #expect(try counts() == "0 letters, 2 adults, 2 walk-ins")
        let followUp = try term.on("2020-03-25") {
            try FollowUpCampaign.run(SchoolTerm.meetings, isPublic: false, $0)
        }.followUp
        #expect(followUp.schools.first?.meetings.map(\.walkIns) == [2])
        #expect(followUp.totals.letters.came == 0)
    }

    @Test func `names nobody who became protected since`() throws {
        let code = try both
        try term.record([code.text], as: .handedOut)
        #expect(try at { try $0.checkIn(code.text, adults: 2, id: id(1)) }.names.count == 2)
        let anna = try term.guardian("Anna Åkesson")
        try term.on("2020-03-24") { _ = try ChangePerson.protect(.guardian(anna), $0) }
        let again = try at { try $0.checkIn(code.text, adults: 2, id: id(1)) }
        #expect(again.kind == .welcome)
        #expect(again.names.isEmpty)
    }

    @Test func `refuses what isn't a ticket`() throws {
        try term.plan("2020-03-26T18:00", place: "Matsalen", school: FictionalSchool.otherCode)
        var child = Families.elin
        child.number = TestNumber.born(2006, day: 90)
        child.school = FictionalSchool.otherName
        child.parents = [
            RosterParent(number: TestNumber.born(1983, day: 1), given: "Ida", family: "Berg", street: "Älvgatan 7")
        ]
        try term.importing([child], on: "2020-02-20", named: "älv.csv")
        try term.letters(on: "2020-02-20")
        let other = try term.letter(to: "Ida Berg").code
        func refusal(_ typed: String, _ number: Int) throws -> DoorAnswer.Kind {
            try at { try $0.checkIn(typed, adults: 1, id: id(number)) }.kind
        }
        #expect(
            try refusal(other.text, 1)
                == .refused(
                    .otherMeeting(school: "Älvstrandsskolan", starts: LocalDateTime("2020-03-26T18:00"))))
        #expect(try refusal("K7Q", 2) == .refused(.mistyped))
        #expect(try refusal(LetterCode(bits: 5).text, 3) == .refused(.unknown))
        let pulled = try karim
        try term.record([pulled.text], as: .printed)
        try term.record([pulled.text], as: .pulled)
        #expect(try refusal(pulled.text, 4) == .refused(.withdrawn))
        #expect(try counts() == "0 letters, 0 adults, 0 walk-ins")
    }

    @Test func `adds walk-ins up, and a count in all takes their place`() throws {
        _ = try at { try $0.walkIn(2, id: id(1)) }
        _ = try at { try $0.walkIn(1, id: id(2)) }
        #expect(try counts() == "0 letters, 3 adults, 3 walk-ins")
        let result = try term.on("2020-03-24") {
            try CheckIn.run(FictionalSchool.name, codes: [], walkIns: 5, campaign: nil, $0)
        }
        #expect(result.walkIns == 5)
        _ = try at { try $0.walkIn(1, id: id(3)) }
        _ = try at { try $0.walkIn(2, id: id(1)) }
        #expect(try counts() == "0 letters, 6 adults, 6 walk-ins")
    }

    @Test func `takes back what was done`() throws {
        let code = try both
        _ = try at { try $0.checkIn(code.text, adults: 2, id: id(1)) }
        _ = try at { try $0.checkIn(code.text, adults: 4, corrects: true, id: id(2)) }
        _ = try at { try $0.walkIn(1, id: id(3)) }
        #expect(try counts() == "1 letters, 5 adults, 1 walk-ins")
        #expect(try at { try $0.undo(id(2)) }.kind == .undone)
        #expect(try counts() == "1 letters, 3 adults, 1 walk-ins")
        _ = try at { try $0.undo(id(3)) }
        _ = try at { try $0.undo(id(1)) }
        _ = try at { try $0.undo(id(1)) }
        #expect(try counts() == "0 letters, 0 adults, 0 walk-ins")
        #expect(try at { try $0.checkIn(code.text, adults: 2, id: id(1)) }.kind == .undone)
        #expect(try at { try $0.checkIn(code.text, adults: 2, id: id(4)) }.kind == .welcome)
    }

    @Test(arguments: 0..<6) func `is the same whatever is sent twice, and in whatever order`(_ seed: Int) throws {
        let codes = try [both, karim, byHand]
        let actions: [(Door) throws -> DoorAnswer] = [
            { try $0.checkIn(codes[0].text, adults: 1, id: id(1)) },
            { try $0.checkIn(codes[0].text, adults: 2, corrects: true, id: id(2)) },
            { try $0.checkIn(codes[1].text, adults: nil, id: id(3)) },
            { try $0.walkIn(2, id: id(4)) },
            { try $0.walkIn(1, id: id(5)) },
            { try $0.undo(id(5)) },
            { try $0.checkIn(codes[2].text, adults: 1, id: id(6)) },
            { try $0.checkIn("K7Q", adults: 1, id: id(7)) },
        ]
        var order = (actions + actions).indices.map { $0 }
        for index in order.indices { order.swapAt(index, (index * 7 + seed * 5 + 3) % order.count) }
        for index in order { _ = try at { try actions[index % actions.count]($0) } }
        #expect(try counts() == "2 letters, 6 adults, 3 walk-ins")
    }

    @Test func `keeps the time at which a device without network let somebody in`() throws {
        let code = try both
        _ = try at("2020-03-24T18:30") { try $0.checkIn(code.text, adults: 2, id: id(1), secondsAgo: 1_560) }
        let local = try #require(LocalDateTime("2020-03-24T18:04"))
        #expect(
            try at { try $0.checkIn(code.text, adults: 2, id: id(2)) }.kind
                == .alreadyIn(since: SwedishTime.moment(local: local)))
    }

    @Test func `finds families of this meeting by the beginnings of names, without accents, and never the protected`()
        throws
    {
        func found(_ text: String) throws -> [[String]] {
            try at { try $0.families(named: text) }.map { $0.guardians.map(\.full) }
        }
        #expect(try found("akess") == [["Anna Åkesson", "Bo Åkesson"]])
        #expect(try found("elin") == [["Anna Åkesson", "Bo Åkesson"]])
        #expect(try found("omar had") == [["Karim Haddad"], ["Leyla Haddad"]])
        #expect(try found("had \" OR *") == [])
        #expect(try found("") == [])
        #expect(try found("*") == [])
        // Mo Grannetvå is protected.
        #expect(try found("Grannetvå") == [])
        #expect(try at { try $0.families(named: "kim") }.count == 11)
    }

    @Test func `has a list for when the network is down, without letters by hand`() throws {
        let families = try at { try $0.families() }
        #expect(families.count == 14)
        #expect(families.map(\.className).prefix(3) == ["7A", "7B", "7B"])
        #expect(families.first?.pupils.map(\.full) == ["Elin Åkesson"])
        #expect(!families.contains { $0.guardians.contains { $0.full == "Mo Grannetvå" } })
        let secret = try byHand
        #expect(!families.contains { $0.code == secret })
    }
}
