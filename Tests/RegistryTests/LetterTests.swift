import Outreach
import Registry
import Testing

@Suite struct LetterTests {
    private let office: TestOffice

    init() throws {
        office = try TestOffice()
        try office.importing([
            office.row(1, [office.guardian(1), office.guardian(2, "Bo")]),
            office.row(2, [office.guardian(3, "Cecilia")], className: "7B"),
        ])
        for id in ["a", "b"] {
            let meeting = Meeting(
                id: MeetingID(id), campaign: "drugs", school: try #require(TestOffice.school), years: [7], starts: nil,
                place: nil, status: .planned)
            try office.registry.write { try $0.save(meeting) }
        }
    }

    @Test func `a second live letter to one guardian on one occasion is impossible`() throws {
        try office.letter(1, to: [1, 2])
        #expect(throws: RegistryFault.self) { try office.letter(2, to: [2]) }
        #expect(try office.facts(LetterCode(bits: 2)) == nil)
        try office.letter(3, to: [2], meeting: "a")
        try office.letter(4, to: [2], meeting: "b")
    }

    @Test func `a draft is stored, made anew with the same code, and read back`() throws {
        let code = try office.letter(1, to: [1, 2], channel: .post, street: "Storgatan 1")
        try office.letter(
            1, to: [1, 2], about: [1, 2], channel: .post, className: "7B", street: "Nygatan 4", print: 77,
            updating: true)
        let stored = try #require(try office.registry.read { try $0.storedLetter(code) })
        #expect(stored.content.address?.street == "Nygatan 4")
        #expect(stored.contentPrint == Fingerprint(bits: 77))
        #expect(stored.state == .draft)
        let facts = try #require(try office.facts(code))
        #expect(facts.recipients == [GuardianID(1), GuardianID(2)])
        #expect(facts.liveRecipients == facts.recipients)
        #expect(try office.registry.read { try $0.letters(of: .pupil(PupilID(2))) } == [code])
    }

    @Test func `a printed letter is frozen`() throws {
        let code = try office.letter(1, to: [1], print: 5)
        try office.record(.printed, code)
        try office.letter(1, to: [1], className: "9X", print: 6, updating: true)
        #expect(try office.facts(code)?.contentPrint == Fingerprint(bits: 5))
    }

    @Test func `a withdrawn draft is gone, a withdrawn printed letter must be pulled, and what is out stays`() throws {
        let draft = try office.letter(1, to: [1]), printed = try office.letter(2, to: [2]),
            out = try office.letter(3, to: [3])
        try office.record(.printed, printed)
        try office.record(.handedOut, out)
        try office.registry.write {
            for code in [draft, printed, out] { try $0.withdrawLetter(code, pull: .outdated) }
        }
        #expect(try office.facts(draft) == nil)
        #expect(try office.facts(printed)?.pull == .outdated)
        #expect(try office.state(out) == .out)
        try office.letter(4, to: [1])
        try office.letter(5, to: [2])
        #expect(throws: RegistryFault.self) { try office.letter(6, to: [3]) }
    }

    @Test func `a replacement takes the place of the returned letter, and gives it back when it is withdrawn`() throws {
        let returned = try returnedLetter(1, to: [1, 2])
        let replacement = try office.letter(2, to: [1], channel: .post, replaces: returned)
        #expect(try office.facts(returned)?.liveRecipients == [GuardianID(2)])
        #expect(try office.registry.read { try $0.liveLetter(inPlaceOf: returned) } != nil)
        try office.registry.write { try $0.withdrawLetter(replacement, pull: .outdated) }
        #expect(try office.facts(returned)?.liveRecipients == [GuardianID(1), GuardianID(2)])
    }

    @Test func `parents whose letters both came back and who now live together get one letter in the place of two`()
        throws
    {
        let hers = try returnedLetter(1, to: [1]), his = try returnedLetter(2, to: [2])
        let shared = try office.letter(3, to: [1, 2], channel: .post, replaces: hers)
        #expect(try office.facts(hers)?.isLive == false)
        #expect(try office.facts(his)?.isLive == false)
        try office.registry.write { try $0.withdrawLetter(shared, pull: .outdated) }
        #expect(try office.facts(hers)?.liveRecipients == [GuardianID(1)])
        #expect(try office.facts(his)?.liveRecipients == [GuardianID(2)])
    }

    @Test func `of two letters that came back the later one lives again`() throws {
        let first = try returnedLetter(1, to: [1])
        let second = try returnedLetter(2, to: [1], replaces: first, later: 100)
        let third = try office.letter(3, to: [1], channel: .post, replaces: second)
        try office.registry.write { try $0.withdrawLetter(third, pull: .outdated) }
        #expect(try office.facts(first)?.isLive == false)
        #expect(try office.facts(second)?.isLive == true)
    }

    @Test func `a pack's code is the same for the same contents and another for others`() throws {
        try office.letter(1, to: [1])
        try office.letter(2, to: [2])
        let other = try office.letter(3, to: [3], about: [2], className: "7B")
        try office.letter(9, to: [1], channel: .byHand, meeting: "a")
        let first = try packs()
        #expect(first.map(\.letters) == [2, 1])
        #expect(first.map(\.className) == ["7A", "7B"])
        #expect(first.map(\.guardians) == [2, 1])
        #expect(first.map(\.pupils) == [1, 1])
        #expect(try packs() == first)
        try office.letter(2, to: [2], print: 55, updating: true)
        let second = try packs()
        #expect(second[0].code != first[0].code)
        #expect(second[1] == first[1])
        #expect(try office.registry.read { try $0.entries(ofPack: first[0].code) }.count == 2)
        #expect(
            try office.registry.read { try $0.languages(ofPack: second[0].code) } == [
                LanguageCount(language: .swedish, letters: 2)
            ])
        #expect(try office.registry.read { try $0.isOnPaper(other) })
    }

    @Test func `printed letters stay in their pack, new ones make another, and a pack that is out waits no longer`()
        throws
    {
        let one = try office.letter(1, to: [1])
        let pack = try packs()
        try office.record(.printed, one)
        try office.letter(2, to: [2])
        let both = try packs()
        #expect(both.map(\.letters) == [1, 1])
        #expect(both.contains(pack[0]))
        try office.record(.handedOut, one)
        #expect(try packs().map(\.letters) == [1])
        #expect(try packs() != pack)
    }

    @Test func `posted letters of a school are one pack whatever their class`() throws {
        try office.letter(1, to: [1], channel: .post, className: "7A", street: "Storgatan 1")
        try office.letter(2, to: [3], about: [2], channel: .post, className: "7B", street: "Storgatan 2")
        let packs = try packs()
        #expect(packs.map(\.letters) == [2])
        #expect(packs[0].className == nil)
        #expect(packs[0].channel == .post)
    }

    @Test func `decisions are kept for the latest run alone, and add up`() throws {
        let first = [Decision(guardian: GuardianID(1), meeting: nil, reason: .writtenTo)]
        let second = [
            Decision(
                guardian: GuardianID(1), meeting: MeetingID("a"), reason: .incomplete,
                missing: [.address(.town), .field("meeting.place")]),
            Decision(guardian: GuardianID(2), meeting: nil, reason: .notInAudience),
        ]
        for decisions in [first, second] {
            try office.registry.write { try $0.replaceDecisions(ofCampaign: "drugs", decisions, at: TestOffice.now) }
        }
        #expect(try office.registry.read { try $0.decisions(ofCampaign: "drugs") } == second)
        #expect(try office.registry.read { try $0.decisions(ofCampaign: "drugs", for: [GuardianID(2)]) } == [second[1]])
        #expect(try office.registry.read { try $0.decisions(ofCampaign: "drugs", for: []) } == [])
        #expect(
            try office.registry.read { try $0.decisionCounts(ofCampaign: "drugs") } == [
                DecisionCount(reason: .incomplete, guardians: 1), DecisionCount(reason: .notInAudience, guardians: 1),
            ])
    }

    @Test func `a meeting is stored, moved and read back`() throws {
        let school = try #require(TestOffice.school)
        func meeting(_ starts: String?, _ status: MeetingStatus) -> Meeting {
            Meeting(
                id: MeetingID("c"), campaign: "other", school: school, years: [7, 8],
                starts: starts.flatMap { LocalDateTime($0) },
                place: starts.map { _ in "Aulan" }, status: status)
        }
        for stored in [
            meeting(nil, .planned), meeting("2020-03-24T18:30", .planned), meeting("2020-03-25T18:30", .held),
        ] {
            try office.registry.write { try $0.save(stored) }
            #expect(try office.registry.read { try $0.meetings(ofCampaign: "other") } == [stored])
        }
        #expect(try office.registry.read { try $0.meetings() }.map(\.id.text) == ["a", "b", "c"])
    }

    private func packs() throws -> [StoredPack] {
        try office.registry.write { registry in
            try registry.gatherPacks(ofCampaign: "drugs") { text in
                LetterCode(bits: office.key.keyedHash(.packCode, text).bits)
            }
            return try registry.waitingPacks(ofCampaign: "drugs")
        }
    }

    private func returnedLetter(
        _ serial: UInt64, to guardians: [Int64], replaces: LetterCode? = nil, later: Int = 0
    ) throws -> LetterCode {
        let code = try office.letter(serial, to: guardians, channel: .post, replaces: replaces)
        let moment = Moment(secondsSince1970: TestOffice.now.secondsSince1970 + later)
        try office.record(.posted, code, at: moment)
        try office.record(.returned, code, reason: .moved, at: moment)
        return code
    }
}
