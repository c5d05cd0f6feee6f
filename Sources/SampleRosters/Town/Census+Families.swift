extension SampleTown.Census {
    /// Families and how they live.
    package struct Families: Sendable, Equatable {
        /// Pupils of whom no guardian is known.
        package let pupilsWithoutGuardian: Int
        /// Pupils with one guardian.
        package let pupilsWithOneGuardian: Int
        /// Pupils whose two guardians have different addresses.
        package let pupilsWithGuardiansApart: Int
        /// Pairs of pupils with the same guardians, twins among them.
        package let siblingPairs: Int
        /// Of those pairs, twins.
        package let twinPairs: Int
        /// Of those pairs, at two schools.
        package let siblingPairsAtTwoSchools: Int
        /// Of those at two schools, with one child at Bohusskolan and one at Aroseniusskolan.
        package let siblingPairsAtBohusAndArosenius: Int
        /// Pairs of pupils who share one of their guardians.
        package let halfSiblingPairs: Int
        /// Of those pairs, at two schools.
        package let halfSiblingPairsAtTwoSchools: Int
        /// Pairs of families in one stairwell with a guardian of the same family name each.
        package let neighboursOfOneName: Int

        init(of town: SampleTown) {
            let pupils = town.pupils
            pupilsWithoutGuardian = pupils.count { $0.guardians.isEmpty }
            pupilsWithOneGuardian = pupils.count { $0.guardians.count == 1 }
            pupilsWithGuardiansApart = pupils.count { $0.hasGuardiansApart }

            let pairs = Self.pairs(pupils) { $0.family == $1.family }
            let full = pairs.filter { $0.isFullSibling(of: $1) }
            let half = pairs.filter { !$0.isFullSibling(of: $1) }
            siblingPairs = full.count
            twinPairs = full.count { $0.number.born == $1.number.born }
            let apart = full.filter { $0.schoolCode != nil && $1.schoolCode != nil && $0.schoolCode != $1.schoolCode }
            siblingPairsAtTwoSchools = apart.count
            let codes = Set([SampleSchool.bohus.code, SampleSchool.arosenius.code])
            siblingPairsAtBohusAndArosenius = apart.count { Set([$0.schoolCode, $1.schoolCode]) == codes }
            halfSiblingPairs = half.count
            halfSiblingPairsAtTwoSchools = half.count { $0.schoolCode != $1.schoolCode }

            neighboursOfOneName =
                Self.pairs(pupils) { first, second in
                    first.isNeighbour(of: second)
                        && first.guardians.first?.familyName == second.guardians.first?.familyName
                }.count
        }

        private static func pairs(
            _ pupils: [SamplePupil], where isPair: (SamplePupil, SamplePupil) -> Bool
        ) -> [(SamplePupil, SamplePupil)] {
            pupils.indices.flatMap { first in
                pupils[(first + 1)...].filter { isPair(pupils[first], $0) }.map { (pupils[first], $0) }
            }
        }
    }
}
