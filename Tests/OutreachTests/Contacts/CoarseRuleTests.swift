import Outreach
import TestSupport
import Testing

/// What the coarse rule costs: how many homes it suspects that aren't a protected person's.
@Suite struct CoarseRuleTests {
    /// Eighty names, each of two streets with seven houses: 1,120 homes.
    private static func town(_ seed: UInt64) -> [PostalAddress] {
        var random = Numbers(state: seed)
        let syllables = ["al", "björk", "ek", "gran", "häll", "lin", "ros", "sol", "stor", "äng"]
        let middles = ["berg", "dals", "fors", "holm", "kulla", "mark", "näs", "tors"]
        let endings = ["gatan", "vägen", "stigen", "gränd", "backen"]
        var homes: [PostalAddress] = []
        for first in syllables {
            for second in middles {
                let start = random.below(endings.count)
                for ending in [endings[start], endings[(start + 1 + random.below(4)) % 5]] {
                    var numbers = Array(1...11)
                    for _ in 0..<7 {
                        let number = numbers.remove(at: random.below(numbers.count))
                        homes.append(
                            PostalAddress(
                                street: "\(first)\(second)\(ending) \(number)", postalCode: "44931", town: "Ekbacka"))
                    }
                }
            }
        }
        return homes
    }

    @Test func `in a town of 1,120 homes with eight protected ones about five others are suspected`() {
        var suspected: [Int] = []
        for seed in 1...20 as ClosedRange<UInt64> {
            let homes = Self.town(seed)
            #expect(homes.count == 1_120)
            var random = Numbers(state: seed &* 31)
            var secret = ProtectedContacts()
            var protected: Set<Int> = []
            while protected.count < 8 { protected.insert(random.below(homes.count)) }
            for index in protected {
                secret.insert(
                    ContactFingerprints(address: homes[index], email: nil, phone: nil, hash: ProcessHash.fingerprint))
            }
            let judged = homes.map { secret.judgement(of: $0, hash: ProcessHash.fingerprint) }
            #expect(Set(homes.indices.filter { judged[$0] == .barred }) == protected)
            suspected.append(judged.count { if case .suspected = $0 { true } else { false } })
        }
        let mean = Double(suspected.reduce(0, +)) / Double(suspected.count)
        #expect((3...7).contains(mean), "\(suspected)")
    }

    /// Numbers that are the same each time.
    private struct Numbers {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }
}
