import Outreach
import Registry
import Testing

/// An address that becomes a protected person's is wiped from letters to anybody.
@Suite struct LetterAddressTests {
    private static let home = "Hemligvägen 13"

    /// What has happened to a letter, what it is afterwards, and whether it keeps the rest of what it said.
    static let cases: [(events: [DeliveryEvent], state: LetterState?, keepsText: Bool)] = [
        ([], nil, false),
        ([.printed], .withdrawn, false),
        ([.posted], .out, true),
        ([.posted, .returned], .returned, true),
    ]

    @Test(arguments: cases.indices) func `a letter to somebody who lived there once shows the address no more`(
        _ index: Int
    ) throws {
        let (events, state, keepsText) = Self.cases[index]
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try Self.fill(office)
        let letter = try office.letter(1, to: [3], about: [3], channel: .post, street: Self.home)
        for event in events { try office.record(event, letter) }
        let scrub = try Self.protect(office)
        #expect(try office.state(letter) == state)
        #expect(scrub.mustBePulled == (events == [.printed] ? [letter] : []))
        // It tells nothing of whoever is protected now.
        #expect(scrub.alreadyOut == [])
        #expect(scrub.campaigns == ["drugs"])
        let stored = try office.registry.read { try $0.storedLetter(letter) }
        #expect((stored != nil) == keepsText)
        #expect(stored?.content.address == nil)
        #expect(stored.map { $0.content.recipients.map(\.full) } == (keepsText ? ["Anna Öberg"] : nil))
        #expect(try !folder.holds(Self.home))
        #expect(try office.guardianRecord(3).address?.street == "Öppna gatan 3")
    }

    @Test func `a letter to a neighbour that is out shows the address no more, and it is told`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try Self.fill(office)
        let letter = try office.letter(1, to: [2], about: [2], channel: .post, street: Self.home)
        try office.record(.posted, letter)
        let scrub = try Self.protect(office)
        #expect(scrub.alreadyOut == [letter])
        #expect(try office.registry.read { try $0.storedLetter(letter) }?.content.address == nil)
        #expect(try office.facts(letter)?.addressPrint == nil)
        #expect(try !folder.holds(Self.home))
    }

    @Test func `a letter withdrawn long ago shows the address no more`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try Self.fill(office)
        let letter = try office.letter(1, to: [3], about: [3], channel: .post, street: Self.home)
        try office.record(.printed, letter)
        try office.registry.write { try $0.withdrawLetter(letter, pull: .outdated) }
        try Self.protect(office)
        #expect(try office.registry.read { try $0.storedLetter(letter) }?.content.address == nil)
        #expect(try !folder.holds(Self.home))
    }

    @Test func `letters to other homes stay as they are`() throws {
        let office = try TestOffice()
        try Self.fill(office)
        let letter = try office.letter(1, to: [3], about: [3], channel: .post, street: "Öppna gatan 3")
        try office.record(.posted, letter)
        try Self.protect(office)
        #expect(try office.registry.read { try $0.storedLetter(letter) }?.content.address?.street == "Öppna gatan 3")
    }

    @Test func `of letters that concern the newly protected somebody must be told, until it has been done`() throws {
        let office = try TestOffice()
        try Self.fill(office)
        let out = try office.letter(1, to: [1], channel: .handOut)
        try office.record(.handedOut, out)
        let draft = try office.letter(2, to: [1], channel: .handOut, meeting: "a")
        try office.registry.write { try $0.gatherPacks(ofCampaign: "drugs") { _ in LetterCode(bits: 99) } }
        try Self.protect(office)
        let untold = try office.registry.read { try $0.untoldLetters() }
        #expect(untold.map(\.code) == [out, draft].sorted { $0.text < $1.text })
        #expect(untold.first { $0.code == draft }?.isOut == false)
        #expect(untold.first { $0.code == out }?.isOut == true)
        #expect(untold.map(\.className) == ["7A", "7A"])
        try office.registry.write { try $0.markTold([out]) }
        #expect(try office.registry.read { try $0.untoldLetters() }.map(\.code) == [draft])
    }

    private static func fill(_ office: TestOffice) throws {
        func rows(_ third: String) -> [JudgedRow] {
            [
                office.row(1, [office.guardian(1, street: home)]),
                office.row(2, [office.guardian(2, "Bo", street: home)]),
                office.row(3, [office.guardian(3, "Cecilia", street: third)]),
            ]
        }
        try office.importing(rows(home))
        try office.importing(rows("Öppna gatan 3"))
        try office.registry.write { registry in
            try registry.save(
                Meeting(
                    id: MeetingID("a"), campaign: "drugs", school: try #require(TestOffice.school), years: [7],
                    starts: nil, place: nil, status: .planned))
        }
    }

    @discardableResult
    private static func protect(_ office: TestOffice) throws -> Scrub {
        try office.registry.write { registry in
            let before = try registry.protectedPersons()
            try registry.setProtection(.protected, of: .guardian(GuardianID(1)))
            return try registry.scrub(since: before)
        }
    }
}
