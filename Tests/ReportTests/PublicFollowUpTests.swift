import Outreach
import Testing

@testable import Report

@Suite struct PublicFollowUpTests {
    @Test(arguments: [(0, 0), (1, 0), (2, 0), (3, 5), (4, 5), (5, 5), (7, 5), (8, 10), (1_604, 1_605)])
    func `a count is rounded to the nearest 5`(count: Int, published: Int) {
        #expect(count.roundedForPublic == published)
    }

    @Test func `only guardians per school are published, and their sums`() {
        let published = MadeUpFigures.followUp.forPublic()
        #expect(published.schools.map(\.school?.name).first == "Aroseniusskolan")
        #expect(
            published.schools.map(\.guardians.inOrder) == [
                [320, 320, 315, 60, 0], [390, 390, 385, 260, 125], [385, 235, 230, 75, 0], [285, 225, 220, 0, 0],
                [170, 170, 170, 140, 90],
            ])
        #expect(published.totals.inOrder == [1_550, 1_340, 1_320, 535, 215])
        #expect(published.audience == 1_600)
        #expect(published.schools[1].meetings == MadeUpFigures.followUp.schools[1].meetings.map(\.meeting))
    }

    @Test func `five schools of three guardians aren't betrayed by their total`() {
        let published = followUp([[3], [3], [3], [3], [3]], audience: 15).forPublic()
        #expect(published.totals.invited == 25)
        #expect(published.audience == 25)
    }

    @Test func `a school with one or two guardians looks like a school with none`() {
        let none = followUp([[40, 40], [0, 0]], audience: 40).forPublic()
        #expect(followUp([[40, 40], [2, 1]], audience: 42).forPublic() == none)
    }

    @Test func `letters and pupils don't change what is published`() {
        let plain = followUp([[8, 6, 6]], audience: 8)
        let other = followUp([[8, 6, 6]], audience: 8, letters: [4, 3, 3])
        #expect(plain.forPublic() == other.forPublic())
    }

    @Test func `every published figure and every difference of nested ones is 0 or at least 5`() {
        var random = Dice(state: 2020)
        for _ in 0..<2_000 {
            let published = random.followUp().forPublic()
            var chains = published.schools.map(\.guardians.inOrder) + [published.totals.inOrder]
            chains.append([published.audience, published.totals.invited])
            chains += published.schools.map { [published.totals.invited, $0.guardians.invited] }
            for chain in chains {
                for (index, figure) in chain.enumerated() {
                    #expect(!(1...4).contains(figure))
                    for later in chain[(index + 1)...] { #expect(figure - later == 0 || figure - later >= 5) }
                }
            }
        }
    }

    @Test func `the published figures could be the exact ones`() {
        var random = Dice(state: 7)
        for _ in 0..<2_000 {
            let published = random.followUp().forPublic()
            let asIfExact = followUp(published.schools.map(\.guardians.inOrder), audience: published.audience)
            let again = asIfExact.forPublic()
            #expect(again.schools.map(\.guardians) == published.schools.map(\.guardians))
            #expect(again.totals == published.totals)
            #expect(again.audience == published.audience)
        }
    }

    /// An attacker who tries out every truth: two schools of up to twelve guardians in two nested steps, and up to seven
    /// guardians who aren't invited; who those are may be known from elsewhere.
    @Test(arguments: [false, true])
    func `nobody who tries out every possible truth can pin a count to 1–4`(knowsWhoIsNotInvited: Bool) {
        let chains = (0...12).flatMap { a in (0...a).map { b in [a, b] } }
        var truths: [[Int]: [(least: Int, most: Int)]] = [:]
        for first in chains {
            for second in chains {
                for notInvited in 0...7 {
                    let audience = first[0] + second[0] + notInvited
                    let published = followUp([first, second], audience: audience).forPublic()
                    var key = published.schools.flatMap {
                        [Int($0.school?.code.digits ?? "") ?? 0] + $0.guardians.inOrder
                    }
                    key += published.totals.inOrder + [published.audience]
                    var quantities = first + second + zip(first, second).map(+)
                    quantities += [first[0] - first[1], second[0] - second[1]]
                    quantities.append(quantities[4] - quantities[5])
                    if knowsWhoIsNotInvited { key.append(notInvited) } else { quantities.append(notInvited) }
                    let seen = truths[key] ?? quantities.map { ($0, $0) }
                    truths[key] = zip(seen, quantities).map { (min($0.least, $1), max($0.most, $1)) }
                }
            }
        }
        #expect(truths.count == (knowsWhoIsNotInvited ? 288 : 72))
        #expect(truths.values.joined().allSatisfy { $0.least == 0 || $0.most >= 5 })
    }

    @Test(arguments: ToolLanguage.allCases)
    func `the public files name no class, family, code or reason`(language: ToolLanguage) {
        let published = MadeUpFigures.followUp.forPublic()
        let files = [
            ReportHTML(language: language, stylesheet: []).page(published),
            ReportCSV(language: language).table(published), ReportXML.document(published),
        ]
        for file in files {
            let text = String(decoding: file, as: UTF8.self)
            for school in MadeUpFigures.followUp.schools {
                for family in school.silent + school.absent {
                    #expect(!text.contains(family.code.text))
                    #expect(!text.contains(family.code.printed))
                    for name in family.recipients { #expect(!text.contains(name.full)) }
                }
                for item in school.classes { #expect(!text.contains(">\(item.className ?? "Ingen klass")<")) }
            }
            for reason in DecisionReason.allCases {
                #expect(!text.contains(">\(reason.words.text(in: language))<"))
                #expect(!text.contains("\"\(reason.rawValue)\""))
            }
            for reason in ReturnReason.allCases { #expect(!text.contains("\"\(reason.rawValue)\"")) }
        }
    }

    private func followUp(_ schools: [[Int]], audience: Int, letters: [Int]? = nil) -> FollowUp {
        Dice.followUp(schools, audience: audience, letters: letters)
    }
}

/// A repeatable row of random follow-ups.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    mutating func followUp() -> FollowUp {
        let schools = (0..<Int.random(in: 0...6, using: &self)).map { _ in
            var left = [2, 9, 30, 400].randomElement(using: &self) ?? 9
            return (0..<5).map { _ in
                left = Bool.random(using: &self) ? left : Int.random(in: 0...left, using: &self)
                return left
            }
        }
        let invited = schools.reduce(0) { $0 + $1[0] }
        return Self.followUp(schools, audience: invited + Int.random(in: 0...9, using: &self))
    }

    static func followUp(_ schools: [[Int]], audience: Int, letters: [Int]? = nil) -> FollowUp {
        let parts = schools.enumerated().map { index, steps in
            SchoolFollowUp(
                school: MadeUpFigures.school("1000000\(index)", "Skola \(index)"), meetings: [],
                counts: ReachCounts(
                    letters: letters.map(stages) ?? StageCounts(), pupils: letters.map(stages) ?? StageCounts(),
                    adults: stages(steps)),
                classes: [], silent: [], absent: [])
        }
        return FollowUp(
            campaign: "test-2020", titles: [.swedish: "Test"], made: MadeUpFigures.day("2020-05-03"), hasMeetings: true,
            totals: parts.reduce(ReachCounts()) { $0 + $1.counts }, schools: parts, returns: [],
            decisions: [
                DecisionCount(reason: .writtenTo, guardians: audience),
                DecisionCount(reason: .notInAudience, guardians: 3),
            ], byHandOrUndecided: 0)
    }

    private static func stages(_ steps: [Int]) -> StageCounts {
        let all = steps + Array(repeating: 0, count: 5 - steps.count)
        return StageCounts(invited: all[0], sent: all[1], notReturned: all[2], confirmed: all[3], came: all[4])
    }
}
