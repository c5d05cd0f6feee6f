/// A school in figures, as the registry has it.
package struct SchoolCounts: Sendable, Equatable {
    /// Active pupils.
    package let pupils: Int
    /// Their classes.
    package let classes: Int
    /// Their guardians.
    package let guardians: Int
    /// When an import last changed something about its pupils, or brought a new one.
    package let changedAt: Moment?

    /// A school's figures.
    package init(pupils: Int, classes: Int, guardians: Int, changedAt: Moment?) {
        self.pupils = pupils
        self.classes = classes
        self.guardians = guardians
        self.changedAt = changedAt
    }
}
