import Outreach
import Testing

@Suite struct PlannerPropertyTests {
    @Test(arguments: 0..<60) func `in any town the rules hold for everybody`(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let town = Self.town(&dice)
        let meetings = try (1...4).map { number in
            try Meeting.fictional(
                number, years: dice.pick([[7], [8], [7, 8]]),
                school: dice.pick([FictionalTown.school, FictionalTown.otherSchool]),
                status: dice.pick(MeetingStatus.allCases))
        }
        for campaign in [Campaign.drugs, .vehicles, .note, .vehicles(policy: .guardian)] {
            let salt = dice.roll(8)
            let earlier: (Occasion, GuardianID) -> EarlierLetter? = { _, guardian in
                switch (guardian.number + Int64(salt)) % 9 {
                case 0: .out
                case 1: .returned
                case 2: .returnedWithNewAddress
                default: nil
                }
            }
            let plan = town.plan(campaign, meetings: meetings, earlier: earlier)
            Self.expectRules(plan, town.population, town.ties, campaign)
            #expect(plan == town.plan(campaign, meetings: meetings.reversed(), earlier: earlier))
        }
    }

    private static func expectRules(
        _ plan: OutreachPlan, _ population: Population, _ ties: [GuardianshipFacts], _ campaign: Campaign
    ) {
        #expect(Set(plan.decisions.map(\.guardian)) == Set(population.guardians.map(\.id)))
        expectPlaces(plan, population, ties, campaign)
        #expect(
            plan.decisions
                == plan.decisions.sorted {
                    ($0.guardian, $0.meeting?.text ?? "") < ($1.guardian, $1.meeting?.text ?? "")
                })
        var written: [Decision] = []
        var taken: Set<[String]> = []
        for letter in plan.letters {
            let guardians = letter.recipients.compactMap(population.guardian)
            let pupils = letter.pupils.compactMap(population.pupil)
            #expect(!guardians.isEmpty && guardians.count == letter.recipients.count)
            for guardian in guardians {
                #expect(taken.insert([letter.occasion.text, guardian.id.description]).inserted)
                for pupil in pupils {
                    #expect(ties.contains { $0.guardian == guardian.id && $0.pupil == pupil.id && !$0.isEnded })
                }
                let isByHand = letter.channel == .byHand
                written.append(
                    Decision(
                        guardian: guardian.id, meeting: letter.occasion.meeting, reason: isByHand ? .byHand : .writtenTo
                    ))
                let protectsPupil = ties.contains {
                    $0.guardian == guardian.id && !$0.isEnded && population.pupil($0.pupil)?.protection == .protected
                }
                #expect(isByHand == (guardian.protection == .protected || protectsPupil))
                #expect(!protectsPupil || guardian.ruling == .write)
                #expect(guardian.standing != .deregistered && !guardian.doNotContact && guardian.ruling != .withhold)
                if letter.channel == .post {
                    #expect(guardian.protection == .none && guardian.missingAddressParts.isEmpty)
                }
            }
            #expect(pupils.allSatisfy { $0.protection != .protected && $0.standing != .deregistered })
            if guardians.count > 1 {
                #expect(letter.channel != .byHand && campaign.recipientPolicy == .household)
                #expect(Set(guardians.map(\.address?.whole)).count == 1 && guardians[0].address != nil)
            }
        }
        let decided = plan.decisions.filter { [.writtenTo, .byHand].contains($0.reason) }
        #expect(Set(decided) == Set(written))
        #expect(decided.count == written.count)
    }

    /// Every pupil stands somewhere, and nobody is said to be outside of whom that isn't known.
    private static func expectPlaces(
        _ plan: OutreachPlan, _ population: Population, _ ties: [GuardianshipFacts], _ campaign: Campaign
    ) {
        #expect(Set(plan.pupils.map(\.pupil)) == Set(population.pupils.map(\.id)))
        for pupil in population.pupils {
            let places = plan.pupils.filter { $0.pupil == pupil.id }
            #expect(Set(places.map(\.reason)).count == 1)
            guard let reason = places.first?.reason else { continue }
            let guardians = ties.filter { $0.pupil == pupil.id && !$0.isEnded }.map(\.guardian)
            switch reason.state {
            case nil:
                #expect(!guardians.isEmpty)
                let meetings = Set(places.map(\.meeting))
                for guardian in guardians {
                    let own = plan.decisions.filter { $0.guardian == guardian && meetings.contains($0.meeting) }
                    #expect(!own.isEmpty)
                    #expect(own.allSatisfy { OutreachState.ofAudience.contains($0.reason.state(.none)) })
                }
            case .cannot: #expect(guardians.isEmpty)
            case .outside: expectTold(reason, pupil, campaign)
            case .unknown:
                #expect(pupil.school == nil || pupil.schoolYear == nil || pupil.birthYear == nil)
                for guardian in guardians {
                    #expect(!plan.decisions.contains { $0.guardian == guardian && $0.reason == .notInAudience })
                }
            case .done, .onTheWay, .toDo, .waits: Issue.record("A pupil's reason tells nothing of letters.")
            }
        }
    }

    private static func expectTold(_ reason: PupilReason, _ pupil: PupilFacts, _ campaign: Campaign) {
        switch (reason, campaign.audience) {
        case (.deregistered, _): #expect(pupil.standing == .deregistered)
        case (.hasLeft, .schoolYears): #expect(pupil.standing == .left)
        case (.otherSchoolYear, .schoolYears(let years)):
            #expect(pupil.schoolYear.map { !years.contains($0) } ?? false)
        case (.otherBirthYear, .born(let year)): #expect(pupil.birthYear.map { $0 != year } ?? false)
        default: Issue.record("\(reason) was told by nobody.")
        }
    }

    private static func town(_ dice: inout Dice) -> FictionalTown {
        var town = FictionalTown()
        let pupils = (0..<12).map { _ in
            town.pupil(
                year: dice.pick([7, 7, 8, 8, 9, nil]), className: dice.pick(["7A", "7B", nil]),
                born: dice.pick([2004, 2005, 2005, 2006, nil]),
                school: dice.pick([FictionalTown.school, FictionalTown.school, FictionalTown.otherSchool, nil]),
                protection: dice.pick([.none, .none, .none, .unknown, .protected]),
                standing: dice.pick([.active, .active, .active, .left, .deregistered]))
        }
        let homes: [PostalAddress?] = [
            .home("Storgatan 1"), .home("Storgatan 1 lgh 1001"), .home("Storgatan 1", careOf: "Berg"),
            .home("Nygatan 4"),
            PostalAddress(street: "Backen 2", town: "Ekbacka"), PostalAddress(town: "Ekbacka"), nil,
        ]
        for _ in 0..<20 {
            let first = pupils[dice.roll(12)], second = pupils[dice.roll(12)], former = pupils[dice.roll(12)]
            let home = dice.pick(homes)
            let protection: Protection = dice.pick([.none, .none, .none, .unknown, .protected])
            let standing: Standing = dice.pick([.active, .active, .active, .deregistered])
            let ruling: Ruling? = dice.pick([nil, nil, .write, .withhold])
            let isShy = dice.roll(8) == 0
            if first == second {
                _ = town.guardian(
                    of: first, home: home, protection: protection, standing: standing, doNotContact: isShy,
                    ruling: ruling)
            } else {
                _ = town.guardian(
                    of: first, second, noLongerOf: [first, second].contains(former) ? [] : [former], home: home,
                    protection: protection, standing: standing, doNotContact: isShy, ruling: ruling)
            }
        }
        return town
    }
}

/// Throws that are the same in every run (SplitMix64).
struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(sides))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
}
