import Outreach
import Testing

/// Who may get post, by how old the word is that nobody is protected.
@Suite struct MarksAgeTests {
    private static let since = CalendarDate(daysSince1970: 18_300)
    private static let old = CalendarDate(daysSince1970: 18_299)

    private func plan(_ guardians: [CalendarDate?], child: CalendarDate?, protection: Protection = .none)
        -> OutreachPlan
    {
        let home = AddressFingerprints(.home("Storgatan 1"), hash: quickHash)
        let pupil = PupilID(1)
        let population = Population(
            pupils: [
                PupilFacts(
                    id: pupil, school: FictionalTown.school, className: "8A", schoolYear: 8, birthYear: 2005,
                    protection: protection, standing: .active, marksSeenOn: child)
            ],
            guardians: guardians.enumerated().map { index, seenOn in
                GuardianFacts(
                    id: GuardianID(Int64(index + 1)), protection: .none, standing: .active, doNotContact: false,
                    ruling: nil, address: home, hasAddress: true, missingAddressParts: [], marksSeenOn: seenOn)
            },
            guardianships: guardians.indices.map {
                GuardianshipFacts(pupil: pupil, guardian: GuardianID(Int64($0 + 1)), isEnded: false)
            })
        return OutreachPlanner(
            campaign: .vehicles, meetings: [], population: population, marksSince: Self.since, earlier: { _, _ in nil }
        ).plan()
    }

    @Test(
        arguments: [
            ([since], since, Protection.none, DecisionReason.writtenTo), ([old], since, .none, .marksOld),
            ([nil], since, .none, .marksOld), ([since], old, .none, .marksOld), ([since], nil, .none, .marksOld),
            ([since], nil, .unknown, .writtenTo),
        ] as [([CalendarDate?], CalendarDate?, Protection, DecisionReason)])
    func `the guardian's marks and the child's must be new enough`(
        guardians: [CalendarDate?], child: CalendarDate?, protection: Protection, reason: DecisionReason
    ) {
        let plan = plan(guardians, child: child, protection: protection)
        #expect(plan.decisions.map(\.reason) == [reason])
        #expect(plan.letters.map(\.waitsForMarks) == [reason == .marksOld])
    }

    @Test func `whoever shares a letter with somebody whose marks are old waits too`() {
        let plan = plan([Self.since, Self.old], child: Self.since)
        #expect(plan.decisions.map(\.reason) == [.marksOld, .marksOld])
        #expect(plan.letters.map(\.waitsForMarks) == [true])
        #expect(plan.letters.map(\.recipients.count) == [2])
    }
}
