/// How large a school is and what sorts of families it gets.
struct SchoolPlan: Sendable {
    struct Size: Sendable {
        let schoolYear: Int
        let pupils: Int
    }

    let school: SampleSchool
    let sizes: [Size]
    let areas: [Area]
    /// Pairs of siblings in years 8 and 7.
    let siblings: Int
    /// Pairs of half siblings in years 8 and 7: parents apart, one of them in a new couple.
    let halfSiblings: Int
    /// Pairs of twins, a girl and a boy.
    let twins: Int
    /// Families with a younger child in year 7 at the next school.
    let siblingsAtNext: Int
    /// Parents with a younger child, by another parent, in year 7 at the next school.
    let halfSiblingsAtNext: Int

    /// The five schools with the numbers of pupils in the public register, and ten or so of year 9.
    static let ale = [
        SchoolPlan(
            school: .arosenius, sizes: sizes(173, 131, 10), areas: [.alvangen, .alvangen, .alvangen, .alafors],
            siblings: 8, halfSiblings: 3, twins: 2, siblingsAtNext: 3, halfSiblingsAtNext: 2),
        SchoolPlan(
            school: .bohus, sizes: sizes(77, 82, 10), areas: [.bohus, .surte, .surte],
            siblings: 5, halfSiblings: 2, twins: 1, siblingsAtNext: 3, halfSiblingsAtNext: 2),
        SchoolPlan(
            school: .daVinci, sizes: sizes(148, 142, 10), areas: [.nodinge, .nodinge, .nodinge, .alafors],
            siblings: 8, halfSiblings: 3, twins: 2, siblingsAtNext: 2, halfSiblingsAtNext: 1),
        SchoolPlan(
            school: .ahlafors, sizes: sizes(22, 44, 9), areas: [.alafors, .nodinge, .alvangen],
            siblings: 2, halfSiblings: 1, twins: 1, siblingsAtNext: 1, halfSiblingsAtNext: 0),
        SchoolPlan(
            school: .grundsar, sizes: sizes(6, 6, 3), areas: Area.ale,
            siblings: 0, halfSiblings: 0, twins: 0, siblingsAtNext: 0, halfSiblingsAtNext: 0),
    ]

    /// School number `index` of a large set, with `pupils` in years 7 and 8 together; the last has no next school.
    static func large(_ index: Int, pupils: Int, isLast: Bool) -> SchoolPlan {
        let yearEight = pupils / 2
        return SchoolPlan(
            school: .large(index), sizes: sizes(pupils - yearEight, yearEight, 0),
            areas: Area.ale, siblings: yearEight / 16, halfSiblings: yearEight / 60, twins: pupils / 150,
            siblingsAtNext: isLast ? 0 : yearEight / 40, halfSiblingsAtNext: isLast ? 0 : yearEight / 80)
    }

    private static func sizes(_ seven: Int, _ eight: Int, _ nine: Int) -> [Size] {
        [Size(schoolYear: 7, pupils: seven), Size(schoolYear: 8, pupils: eight), Size(schoolYear: 9, pupils: nine)]
    }
}
