/// Fills schools with pupils, one school at a time. Some families have a younger child at the next school.
struct SchoolMaker: Sendable {
    private struct Sibling {
        let family: Family
        /// The birthday of the child that has a place already.
        let born: Int
    }

    private(set) var families: FamilyMaker
    private let term: SampleTerm
    /// Families whose younger child goes to the next school.
    private var waiting: [Sibling] = []
    /// Families of year 7 whose elder child may go to no school here; never more than a handful.
    private var younger: [Sibling] = []

    init(families: FamilyMaker, term: SampleTerm) {
        self.families = families
        self.term = term
    }

    /// The pupils of a school in class and name order.
    mutating func pupils(of plan: SchoolPlan) -> [SamplePupil] {
        var rooms = plan.sizes.map { (size: $0, pupils: [SamplePupil]()) }
        func room(_ schoolYear: Int) -> Int? {
            rooms.firstIndex { $0.size.schoolYear == schoolYear && $0.pupils.count < $0.size.pupils }
        }
        for sibling in waiting.prefix(rooms.first?.size.pupils ?? 0) {
            guard let seven = room(7) else { break }
            rooms[seven].pupils.append(
                families.pupil(sibling.family, born: days(after: sibling.born), at: (plan.school, 7)))
        }
        waiting = []

        for index in 0..<plan.twins {
            let schoolYear = index.isMultiple(of: 2) ? 7 : 8
            guard let twins = room(schoolYear) else { break }
            let family = families.family(in: families.random.element(of: plan.areas))
            rooms[twins].pupils += families.twins(family, born: nominalDays(schoolYear), at: (plan.school, schoolYear))
        }
        for index in 0..<(plan.siblings + plan.halfSiblings) {
            guard let seven = room(7), let eight = room(8) else { break }
            let isHalf = index >= plan.siblings
            let area = families.random.element(of: plan.areas)
            let family = isHalf ? families.family(in: area, .apart) : families.family(in: area)
            let elder = families.pupil(family, born: nominalDays(8), at: (plan.school, 8))
            let familyOfYounger = isHalf ? families.halfFamily(of: family, livingTogether: true) : family
            rooms[eight].pupils.append(elder)
            rooms[seven].pupils.append(
                families.pupil(familyOfYounger, born: days(after: elder.number.born.ordinal), at: (plan.school, 7)))
        }
        for index in rooms.indices {
            fill(&rooms[index].pupils, rooms[index].size, plan)
        }
        return rooms.flatMap { classes(of: $0.pupils, $0.size.schoolYear) }
    }

    /// Youths born in the year of those who turn 15 who go to no school here; some have a sibling who does.
    mutating func outsiders(_ count: Int) -> [SamplePupil] {
        let year = CalendarDay.ordinals(ofYear: term.turning15)
        let siblings = younger.prefix(count).map { sibling in
            families.pupil(
                sibling.family, born: year.lowerBound...min(year.upperBound, sibling.born - 300), at: nil)
        }
        let others = (siblings.count..<count).map { _ in
            families.pupil(families.family(in: families.random.element(of: Area.ale)), born: year, at: nil)
        }
        return siblings + others
    }

    private mutating func fill(_ pupils: inout [SamplePupil], _ size: SchoolPlan.Size, _ plan: SchoolPlan) {
        var full = size.schoolYear == 8 ? plan.siblingsAtNext : 0
        var half = size.schoolYear == 8 ? plan.halfSiblingsAtNext : 0
        var remembered = size.schoolYear == 7 ? min(2, 6 - younger.count) : 0
        while pupils.count < size.pupils {
            let area = families.random.element(of: plan.areas)
            // Those who have siblings elsewhere come first, and were born in the usual year.
            if half > 0 {
                half -= 1
                let family = families.family(in: area, .apart)
                let elder = families.pupil(family, born: nominalDays(8), at: (plan.school, 8))
                let other = families.halfFamily(of: family, livingTogether: false)
                waiting.append(Sibling(family: other, born: elder.number.born.ordinal))
                pupils.append(elder)
                continue
            }
            let family = families.family(in: area)
            let isUsual = full > 0 || remembered > 0
            let days = isUsual ? nominalDays(size.schoolYear) : usualDays(size.schoolYear)
            let pupil = families.pupil(family, born: days, at: (plan.school, size.schoolYear))
            if full > 0 {
                full -= 1
                waiting.append(Sibling(family: family, born: pupil.number.born.ordinal))
            } else if remembered > 0 {
                remembered -= 1
                younger.append(Sibling(family: family, born: pupil.number.born.ordinal))
            }
            pupils.append(pupil)
        }
    }

    /// The days of the year when most of a school year were born; one in fifty started a year late or early.
    private mutating func usualDays(_ schoolYear: Int) -> ClosedRange<Int> {
        switch families.random.below(1000) {
        case ..<12: nominalDays(schoolYear + 1)
        case ..<20: nominalDays(schoolYear - 1)
        default: nominalDays(schoolYear)
        }
    }

    private func nominalDays(_ schoolYear: Int) -> ClosedRange<Int> {
        CalendarDay.ordinals(ofYear: term.birthYear(ofSchoolYear: schoolYear))
    }

    /// The days of year 7 that leave at least 300 days since an elder sibling's birth.
    private func days(after elder: Int) -> ClosedRange<Int> {
        let year = nominalDays(7)
        return max(year.lowerBound, elder + 300)...year.upperBound
    }

    /// Deals pupils to classes of about 25 and puts them in class and name order.
    private mutating func classes(of pupils: [SamplePupil], _ schoolYear: Int) -> [SamplePupil] {
        guard !pupils.isEmpty else { return [] }
        let classCount = max(1, (pupils.count + 12) / 25)
        var dealt = pupils
        families.random.shuffle(&dealt)
        for index in dealt.indices {
            dealt[index].className = String(schoolYear) + Self.letter(index % classCount)
        }
        return dealt.sorted { first, second in
            (first.className, first.familyName, first.givenName, first.number.twelveDigits)
                < (second.className, second.familyName, second.givenName, second.number.twelveDigits)
        }
    }

    private static func letter(_ index: Int) -> String {
        let letters = ["A", "B", "C", "D", "E", "F", "G", "H"]
        return index < letters.count ? letters[index] : String(index + 1)
    }
}
