import Foundation
import GRDB
import Outreach
import Registry
import Testing

@Suite struct ScrubTests {
    private static let secrets = ["Hemligvägen 13", "hemlig@anna.example", "0700-131313"]

    @Test func `whoever becomes protected by a roster loses every copy of their contacts, in the raw files too`() throws
    {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try Self.fill(office)
        #expect(try folder.holds("Hemligvägen 13"))
        let result = try office.importing([
            office.row(1, [office.guardian(1, protection: .protected)], carriesGuardians: false)
        ])
        #expect(result.difference.newlyProtected == 1)
        #expect(result.scrub.newlyProtected == 1)
        try Self.expectScrubbed(folder)
        #expect(try office.guardianRecord(1).protection == .protected)
        #expect(try office.guardianRecord(3).address?.street == "Öppna gatan 3")
    }

    @Test func `protecting by hand scrubs as well`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try Self.fill(office)
        let scrub = try office.registry.write { registry in
            let before = try registry.protectedPersons()
            try registry.setProtection(.protected, of: .guardian(GuardianID(1)))
            return try registry.scrub(since: before)
        }
        #expect(scrub.newlyProtected == 1)
        try Self.expectScrubbed(folder)
    }

    @Test func `a scrub doesn't wait for somebody who reads, nor does what is written next, and it is finished later`()
        throws
    {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try Self.fill(office)
        let reader = try DatabaseQueue(path: folder.path)
        try reader.inDatabase { db in
            try db.beginTransaction(.deferred)
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM guardian")
            let took = try ContinuousClock().measure {
                try office.registry.write { registry in
                    let before = try registry.protectedPersons()
                    try registry.setProtection(.protected, of: .guardian(GuardianID(1)))
                    _ = try registry.scrub(since: before)
                }
                try office.registry.write { try $0.audit("x", "y", at: TestOffice.now) }
            }
            // Another writer would be waited for for twenty seconds, each time.
            #expect(took < .seconds(15))
            #expect(try folder.holds(Self.secrets[0]))
            try db.rollback()
        }
        try office.registry.finishPendingScrub()
        try Self.expectScrubbed(folder)
    }

    @Test func `a protected pupil takes the contacts of all its guardians`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        try Self.fill(office)
        try office.importing([office.row(1, protection: .protected, carriesGuardians: false)])
        try Self.expectScrubbed(folder)
        #expect(try office.guardianRecord(2).email == nil)
    }

    @Test func `what somebody else at the same home has of their own stays, and the same roster changes nothing more`()
        throws
    {
        let office = try TestOffice()
        try Self.fill(office)
        let rows = [
            office.row(1, [office.guardian(1, protection: .protected), office.guardian(2, "Bo", email: "bo@x.se")])
        ]
        try office.importing(rows)
        #expect(try office.guardianRecord(2).address == nil)
        #expect(try office.guardianRecord(2).email == "bo@x.se")
        #expect(try office.staging(rows).isEmpty)
    }

    @Test
    func
        `a home that writes no apartment loses its address with any protected neighbour in the house, another flat is asked about`()
        throws
    {
        let office = try TestOffice()
        try office.importing([
            office.row(1, [office.guardian(1, street: "Storgatan 1 lgh 1001")]),
            office.row(2, [office.guardian(2, street: "Storgatan 1 lgh 1002")]),
            office.row(3, [office.guardian(3, street: "Storgatan 1")]),
            office.row(4, [office.guardian(4, street: "STORGATAN 1, LGH 1001")]),
        ])
        try office.importing([office.row(1, [office.guardian(1, protection: .protected)], carriesGuardians: false)])
        #expect(
            try (1...4).map { try office.guardianRecord($0).address?.street } == [nil, nil, nil, nil])
        let asked = try office.registry.read { try $0.matters(of: .suspectedHome) }
        #expect(asked.map(\.persons) == [[.guardian(GuardianID(2))]])
        try office.registry.write { registry in
            _ = try registry.answerSuspicions(
                about: GuardianID(2), nil, isTheirs: false, at: TestOffice.now)
        }
        #expect(try office.registry.read { try $0.matters(of: .suspectedHome) } == [])
        #expect(try office.registry.read { try $0.clearedPairs() }.count == 1)
    }

    @Test func `a later file about a sibling doesn't bring the home back, nor anybody else's at the same address`()
        throws
    {
        let office = try TestOffice()
        try office.importing([office.row(1, [office.guardian(1)], protection: .protected)])
        let rows = [
            office.row(2, [office.guardian(1, street: "Storgatan 9", email: "s@x.se")]),
            office.row(3, [office.guardian(5, street: "Storgatan 9")]),
        ]
        try office.importing(rows)
        #expect(try office.guardianRecord(1).address == nil)
        #expect(try office.guardianRecord(1).email == nil)
        #expect(try office.guardianRecord(5).address == nil)
        let contacts = try office.registry.read { try $0.knownProtection().contacts }
        let prints = office.contacts(office.guardian(1, street: "Storgatan 9", email: "s@x.se"))
        #expect(try contacts.contains(#require(prints.address)))
        #expect(try contacts.contains(#require(prints.email)))
    }

    @Test
    func `contacts that a file gives away are remembered though nothing else is new, and scrubbed where they stand`()
        throws
    {
        let office = try TestOffice()
        try office.importing([
            office.row(1, [office.guardian(1, protection: .protected)]),
            office.row(2, [office.guardian(2, street: "Storgatan 9")]),
        ])
        let secret = OwnedContacts(
            owner: office.identity("G1"), contacts: office.contacts(office.guardian(1, street: "Storgatan 9")))
        let rows = [office.row(1, [office.guardian(1, protection: .protected)], protecting: [secret])]
        let difference = try office.importing(rows + [office.row(2, [office.guardian(2)])]).difference
        #expect(difference.newProtectedContacts == 5)
        #expect(!difference.isEmpty)
        #expect(try office.guardianRecord(2).address == nil)
        #expect(try office.staging(rows + [office.row(2, [office.guardian(2)])]).isEmpty)
    }

    @Test func `contacts are forgotten with the protection of the person for whose sake they were kept`() throws {
        let office = try TestOffice()
        try Self.fill(office)
        try office.importing([office.row(1, [office.guardian(1, protection: .protected)], carriesGuardians: false)])
        let prints = office.contacts(office.guardian(9, street: Self.secrets[0]))
        #expect(try office.registry.read { try $0.isProtectedContact(prints) })
        try office.registry.write { registry in
            try registry.setProtection(.none, of: .guardian(GuardianID(1)))
            try registry.forgetProtectedContacts(of: .guardian(GuardianID(1)))
        }
        #expect(try !office.registry.read { try $0.isProtectedContact(prints) })
        #expect(try office.guardianRecord(1).protection == .none)
        #expect(try office.guardianRecord(1).address == nil)
    }

    @Test func `letters to and beside a protected person are withdrawn, pulled or emptied`() throws {
        let office = try TestOffice()
        try Self.fill(office)
        let draft = try office.letter(1, to: [1], meeting: nil)
        try office.registry.write {
            try $0.save(Self.meeting("a")); try $0.save(Self.meeting("b")); try $0.save(Self.meeting("c"))
        }
        let printed = try office.letter(2, to: [1, 2], channel: .post, meeting: "a", street: Self.secrets[0])
        let out = try office.letter(3, to: [1], channel: .post, meeting: "b", street: Self.secrets[0])
        let shared = try office.letter(4, to: [2], channel: .post, meeting: "c", street: Self.secrets[0])
        let stranger = try office.letter(5, to: [3], about: [2], channel: .post, street: "Öppna gatan 3")
        try office.record(.printed, printed)
        try office.record(.posted, out)
        let scrub = try office.importing([
            office.row(1, [office.guardian(1, protection: .protected)], carriesGuardians: false)
        ]).scrub
        #expect(scrub.mustBePulled == [printed])
        #expect(scrub.alreadyOut == [out])
        #expect(scrub.campaigns == ["drugs"])
        #expect(try office.facts(draft) == nil)
        #expect(try office.facts(shared) == nil)
        #expect(try office.facts(printed)?.state == .withdrawn)
        #expect(try office.facts(printed)?.pull == .mustNotBeSent)
        #expect(try office.facts(printed)?.isLive == false)
        #expect(try office.facts(out)?.state == .out)
        #expect(try office.registry.read { try $0.storedLetter(out) } == nil)
        #expect(try office.registry.read { try $0.storedLetter(printed) } == nil)
        #expect(try office.registry.read { try $0.storedLetter(stranger) }?.code == stranger)
        #expect(try office.registry.read { try $0.lettersToPull() }.map(\.code) == [printed])
    }

    @Test func `letters that name a newly protected pupil are withdrawn, whoever they are to`() throws {
        let office = try TestOffice()
        try office.importing([office.row(1, [office.guardian(1)]), office.row(2, [office.guardian(3)])])
        let sibling = try office.letter(1, to: [2], about: [1, 2])
        try office.importing([office.row(1, protection: .protected, carriesGuardians: false)])
        #expect(try office.facts(sibling) == nil)
    }

    @Test func `a draft on a pack's sheet must be pulled though it was never recorded as printed`() throws {
        let office = try TestOffice()
        try Self.fill(office)
        let draft = try office.letter(1, to: [1])
        try office.registry.write { try $0.gatherPacks(ofCampaign: "drugs") { _ in LetterCode(bits: 99) } }
        let scrub = try office.importing([
            office.row(1, [office.guardian(1, protection: .protected)], carriesGuardians: false)
        ]).scrub
        #expect(scrub.mustBePulled == [draft])
        #expect(try office.registry.read { try $0.wasOnSheet(draft) })
    }

    @Test func `nobody protected is found by name`() throws {
        let office = try TestOffice()
        try Self.fill(office)
        #expect(try office.registry.read { try $0.persons(named: "anna öberg").persons } == [.guardian(GuardianID(1))])
        try office.importing([office.row(1, [office.guardian(1, protection: .protected)], carriesGuardians: false)])
        #expect(try office.registry.read { try $0.persons(named: "anna öberg").persons } == [])
        #expect(try office.registry.read { try $0.protectedPersonIDs() } == [.guardian(GuardianID(1))])
    }

    @Test func `among thousands of families no page of the file keeps a copy`() throws {
        let folder = try TestFolder()
        let office = try TestOffice(path: folder.path)
        func rows(_ round: Int) -> [JudgedRow] {
            (1...1_500).map { number in
                let length = (number * 7 + round * 13) % 40
                return office.row(
                    number,
                    [
                        office.guardian(
                            number, street: "Vildhallonstigen \(number)" + String(repeating: "x", count: length),
                            email: "g\(number)@x.se")
                    ])
            }
        }
        for round in 0..<3 { try office.importing(rows(round)) }
        for number in stride(from: 1, through: 1_500, by: 3) {
            try office.letter(
                UInt64(number), to: [Int64(number)], about: [Int64(number)], channel: .post,
                street: "Vildhallonstigen \(number)")
        }
        #expect(try folder.holds("Vildhallonstigen"))
        let all = (1...1_500).map {
            office.row($0, [office.guardian($0, protection: .protected)], carriesGuardians: false)
        }
        try office.importing(all)
        #expect(try !folder.holds("Vildhallonstigen"))
        #expect(try !folder.holds("vildhallonstigen"))
        #expect(try !folder.holds("@x.se"))
    }

    private static func fill(_ office: TestOffice) throws {
        try office.importing([
            office.row(
                1,
                [
                    office.guardian(1, street: secrets[0], email: secrets[1], phone: secrets[2]),
                    office.guardian(2, "Bo", street: secrets[0], email: "bo@x.se"),
                ]),
            office.row(2, [office.guardian(3, "Cecilia", street: "Öppna gatan 3", email: secrets[1])], name: "Omar"),
        ])
    }

    private static func expectScrubbed(_ folder: TestFolder) throws {
        for secret in secrets { #expect(try !folder.holds(secret)) }
        try DatabaseQueue(path: folder.path).read { db in
            for table in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'") {
                for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"") {
                    for secret in secrets { #expect(!row.description.contains(secret), "\(table)") }
                }
            }
        }
    }

    private static func meeting(_ id: String) throws -> Meeting {
        Meeting(
            id: MeetingID(id), campaign: "drugs", school: try #require(TestOffice.school), years: [7], starts: nil,
            place: nil, status: .planned)
    }
}
