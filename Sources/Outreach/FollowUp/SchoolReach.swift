/// How far a campaign has reached at one school, in two of the things that are counted.
package struct SchoolReach: Hashable, Sendable {
    /// The school; nil for letters without one.
    package let school: SchoolCode?
    /// Letters.
    package let letters: StageCounts
    /// Adults to whom they are addressed.
    package let adults: StageCounts

    /// A school's reach from its parts.
    package init(school: SchoolCode?, letters: StageCounts, adults: StageCounts) {
        self.school = school
        self.letters = letters
        self.adults = adults
    }
}
