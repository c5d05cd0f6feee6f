import Outreach
import Testing

@Suite struct DecisionTests {
    private let home = PostalAddress.home("Storgatan 1 lgh 1001")

    @Test func `a protected guardian is written to by hand and never together with anybody`() {
        var town = FictionalTown()
        let elin = town.pupil()
        let anna = town.guardian(of: elin, home: home)
        let bo = town.guardian(of: elin, home: home, protection: .protected)
        let plan = town.plan(.note)
        #expect(plan.letters.map(\.recipients) == [[anna], [bo]])
        #expect(plan.letters.map(\.channel) == [.handOut, .byHand])
        #expect(plan.reasons(bo) == [.byHand])
    }

    @Test func `for a protected pupil every guardian is undecided, for siblings' letters too`() {
        var town = FictionalTown()
        let elin = town.pupil(protection: .protected), sibling = town.pupil(year: 8)
        let anna = town.guardian(of: elin, sibling, home: home)
        let bo = town.guardian(of: sibling, elin)
        let other = town.guardian(of: sibling, home: .home("Nygatan 4"))
        let plan = town.plan(.note)
        #expect(plan.letters.map(\.recipients) == [[other]])
        #expect(plan.reasons(anna) == [.undecided])
        #expect(plan.reasons(bo) == [.undecided])
    }

    @Test func `a protected pupil outside the audience makes its guardians undecided all the same`() {
        var town = FictionalTown()
        let small = town.pupil(year: 2, born: 2011, protection: .protected), elin = town.pupil()
        let anna = town.guardian(of: small, elin, home: home)
        #expect(town.plan(.note).letters == [])
        #expect(town.plan(.note).reasons(anna) == [.undecided])
    }

    @Test
    func `a person may decide that a protected pupil's guardian is written to: by hand, and the pupil isn't named`() {
        var town = FictionalTown()
        let elin = town.pupil(protection: .protected), sibling = town.pupil(year: 8)
        let anna = town.guardian(of: elin, sibling, home: home, ruling: .write)
        let bo = town.guardian(of: elin, home: home, ruling: .write)
        let plan = town.plan(.note)
        #expect(plan.letters.map(\.recipients) == [[anna], [bo]])
        #expect(plan.letters.map(\.pupils) == [[sibling], []])
        #expect(plan.letters.map(\.channel) == [.byHand, .byHand])
    }

    @Test func `who must not, may not or wants not to be written to gets nothing`() {
        var town = FictionalTown()
        let elin = town.pupil()
        let withheld = town.guardian(of: elin, home: home, ruling: .withhold)
        let silent = town.guardian(of: elin, home: home, doNotContact: true)
        let gone = town.guardian(of: elin, home: home, standing: .deregistered)
        let ended = town.guardian(noLongerOf: [elin], home: home)
        let stranger = town.guardian(home: home)
        let plan = town.plan(.note)
        #expect(plan.letters == [])
        #expect(plan.reasons(withheld) == [.withheld])
        #expect(plan.reasons(silent) == [.doNotContact])
        #expect(plan.reasons(gone) == [.deregistered])
        #expect(plan.reasons(ended) == [.custodyEnded])
        #expect(plan.reasons(stranger) == [.notInAudience])
    }

    @Test func `ended custody of one child doesn't hold back another's letter, and the child isn't named`() {
        var town = FictionalTown()
        let former = town.pupil(), own = town.pupil(year: 8)
        let anna = town.guardian(of: own, noLongerOf: [former], home: home)
        let plan = town.plan(.note)
        #expect(plan.letters.map(\.pupils) == [[own]])
        #expect(plan.reasons(anna) == [.writtenTo])
    }

    @Test func `nobody is written to about a pupil who is deregistered, or left the school`() {
        var town = FictionalTown()
        let gone = town.pupil(born: 2005, standing: .deregistered), left = town.pupil(born: 2005, standing: .left)
        let anna = town.guardian(of: gone, home: home), bo = town.guardian(of: left, home: home)
        let note = town.plan(.note), vehicles = town.plan(.vehicles)
        #expect(note.letters == [])
        #expect(note.reasons(anna) == [.notInAudience])
        #expect(vehicles.letters.map(\.recipients) == [[bo]])
        #expect(vehicles.reasons(anna) == [.notInAudience])
    }

    @Test func `the year of school and the year of birth are never derived from one another`() {
        var town = FictionalTown()
        let moved = town.pupil(year: 9, born: 2005), early = town.pupil(year: 8, born: 2006)
        _ = town.guardian(of: moved, home: home)
        _ = town.guardian(of: early, home: .home("Nygatan 4"))
        #expect(town.plan(.vehicles).addressees == [[1]])
        #expect(town.plan(.note).addressees == [[2]])
    }

    @Test func `an unknown birth year is for a person to find out`() {
        var town = FictionalTown()
        let unknown = town.pupil(born: nil)
        let anna = town.guardian(of: unknown, home: home)
        let gone = town.guardian(of: unknown, home: home, standing: .deregistered)
        #expect(town.plan(.vehicles).letters == [])
        #expect(town.plan(.vehicles).reasons(anna) == [.birthYearUnknown])
        #expect(town.plan(.vehicles).reasons(gone) == [.deregistered])
        #expect(town.plan(.note).reasons(anna) == [.writtenTo])
    }

    @Test func `post needs protection known to be none, and a whole address`() {
        var town = FictionalTown()
        let pupil = town.pupil(born: 2005)
        let unknown = town.guardian(of: pupil, home: home, protection: .unknown)
        let homeless = town.guardian(of: pupil)
        let townless = town.guardian(of: pupil, home: PostalAddress(street: "Storgatan 1", postalCode: "44931"))
        let fine = town.guardian(of: pupil, home: home)
        let plan = town.plan(.vehicles)
        #expect(plan.letters.map(\.recipients) == [[fine]])
        #expect(plan.reasons(unknown) == [.protectionUnknown])
        #expect(plan.reasons(homeless) == [.noAddress])
        #expect(
            plan.decisions.filter { $0.guardian == townless } == [
                Decision(guardian: townless, meeting: nil, reason: .incomplete, missing: [.address(.town)])
            ])
    }

    @Test(arguments: [
        (MeetingStatus.planned, ["invitation"], DecisionReason.writtenTo), (.replaced, ["information"], .writtenTo),
        (.held, [], .meetingOver), (.cancelled, [], .meetingOver),
    ])
    func `what becomes of a meeting decides about the letter`(
        status: MeetingStatus, mailings: [String], reason: DecisionReason
    ) throws {
        var town = FictionalTown()
        let anna = town.guardian(of: town.pupil(), home: home)
        let meeting = try Meeting.fictional(status: status)
        let plan = town.plan(.drugs, meetings: [meeting])
        #expect(plan.letters.map(\.occasion.mailing) == mailings)
        #expect(plan.decisions == [Decision(guardian: anna, meeting: meeting.id, reason: reason)])
    }

    @Test func `years without a meeting wait for one, and years outside the campaign don't`() throws {
        var town = FictionalTown()
        let eight = town.guardian(of: town.pupil(year: 8), home: home)
        let nine = town.guardian(of: town.pupil(year: 9), home: home)
        let unknown = town.guardian(of: town.pupil(year: nil), home: home)
        let plan = town.plan(.drugs, meetings: [try .fictional(years: [7])])
        #expect(plan.reasons(eight) == [.meetingNotPlanned])
        #expect(plan.reasons(nine) == [.notInAudience])
        #expect(plan.reasons(unknown) == [.schoolYearUnknown])
    }

    @Test func `a cancelled meeting and a new one in its place are decided about each for itself`() throws {
        var town = FictionalTown()
        let anna = town.guardian(of: town.pupil(), home: home)
        let plan = town.plan(.drugs, meetings: [try .fictional(1, status: .cancelled), try .fictional(2)])
        #expect(plan.letters.map(\.occasion.meeting?.text) == ["drugs/2"])
        #expect(plan.reasons(anna) == [.meetingOver, .writtenTo])
    }

    @Test func `who has got the letter gets no second one, whatever has changed since`() {
        var town = FictionalTown()
        let elin = town.pupil()
        let anna = town.guardian(of: elin, home: home, protection: .protected)
        let bo = town.guardian(of: elin, home: home)
        let plan = town.plan(.note) { _, guardian in guardian == anna ? .out : nil }
        #expect(plan.letters.map(\.recipients) == [[bo]])
        #expect(plan.reasons(anna) == [.alreadyWrittenTo])
    }

    @Test func `a returned letter waits for another address, and is then replaced by post`() {
        var town = FictionalTown()
        let elin = town.pupil(born: 2005)
        let anna = town.guardian(of: elin, home: home)
        for campaign in [Campaign.note, .vehicles] {
            let waiting = town.plan(campaign) { _, _ in .returned }
            #expect(waiting.letters == [])
            #expect(waiting.reasons(anna) == [.returned])
            let corrected = town.plan(campaign) { _, _ in .returnedWithNewAddress }
            #expect(corrected.letters.map(\.channel) == [.post])
        }
    }

    @Test func `somebody protected whose letter came back is written to by hand`() {
        var town = FictionalTown()
        let anna = town.guardian(of: town.pupil(), protection: .protected)
        #expect(town.plan(.note) { _, _ in .returned }.reasons(anna) == [.byHand])
    }

    @Test func `reasons and missing details are stored as words and read back`() {
        for detail in [MissingDetail.address(.postalCode), .field("meeting.place"), .room] {
            #expect(MissingDetail(text: detail.text) == detail)
        }
        #expect(MissingDetail(text: "address.planet") == nil)
        #expect(MissingDetail(text: "") == nil)
    }
}
