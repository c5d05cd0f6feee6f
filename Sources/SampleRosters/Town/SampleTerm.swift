/// The spring term that a set of rosters is from.
package struct SampleTerm: Sendable, Hashable {
    /// The year of the spring term.
    package let year: Int

    /// Spring 2020, the term of the small set: year 8 is mostly born 2005.
    package static let ale = SampleTerm(year: 2020)
    /// Spring 2120, the term of large sets: year 8 is mostly born 2105, and nobody has such a number.
    package static let large = SampleTerm(year: 2120)

    /// The year when most pupils of a school year were born.
    package func birthYear(ofSchoolYear schoolYear: Int) -> Int {
        year - schoolYear - 7
    }

    /// The birth year of those who turn 15 during the year of the term.
    package var turning15: Int { year - 15 }

    /// How many years later than the small set.
    package var yearsAfterAle: Int { year - Self.ale.year }
}
