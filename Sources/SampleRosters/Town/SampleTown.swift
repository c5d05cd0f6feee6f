/// A synthetic Ale in spring 2020: the five schools with years 7–9 at their real sizes, and everybody born 2005.
///
/// All people are invented and their numbers belong to nobody. Their guardians were born 1980–1986 and are younger than
/// in life, since safe numbers start in 1980. The same seed makes the same town on every machine.
package struct SampleTown: Sendable {
    /// The seed it was made from.
    package let seed: UInt64
    /// Whether everything in it can be carried whole by every form that has room for it.
    package let isTidy: Bool
    /// The term that the rosters are from.
    package let term = SampleTerm.ale
    /// The schools.
    package let schools = SampleSchool.ale
    /// Everybody, school by school in class and name order, last those who go to no school here.
    package let pupils: [SamplePupil]

    /// The town that grows from a seed; a tidy one has no spoiled numbers, unclear marks or forgotten addresses.
    package init(seed: UInt64, isTidy: Bool = false) {
        self.seed = seed
        self.isTidy = isTidy
        let families = FamilyMaker(seed: seed, term: .ale, serials: 238...239, guardianYears: 1980...1986)
        var maker = SchoolMaker(families: families, term: .ale)
        var pupils: [SamplePupil] = []
        for plan in SchoolPlan.ale {
            pupils += maker.pupils(of: plan)
        }
        pupils += maker.outsiders(40)
        let trouble = isTidy ? Mess.tidying : Mess.making
        self.pupils = trouble(pupils, maker.families.familiesMade, maker.families.random)
    }

    /// The pupils of one school, in class and name order.
    package func pupils(at school: SampleSchool) -> [SamplePupil] {
        pupils.filter { $0.schoolCode == school.code }
    }

    /// The municipality's population list of those who turn 15 during the year, in the order of their numbers.
    package var populationList: [SamplePupil] {
        pupils.filter { $0.isRegisteredHere && $0.number.born.year == term.turning15 }
            .sorted { $0.number.twelveDigits < $1.number.twelveDigits }
    }

    /// Every guardian once, in the order of their children; the first child's row tells.
    package var guardians: [SampleGuardian] {
        var seen: Set<Int> = []
        return pupils.flatMap(\.guardians).filter { seen.insert($0.id).inserted }
    }

    /// How often each kind of trouble occurs.
    package var census: Census {
        Census(of: self)
    }
}
