/// The decisions of a campaign's latest run in figures, as far as they may be seen; they add up.
package struct AudienceFigures: Hashable, Sendable {
    /// All guardians who may be seen.
    package let guardians: Int
    /// How many decisions there are of each kind, in the order of kinds.
    package let counts: [DecisionCount]
    /// How many guardians these decisions are about; somebody with children in two meetings' audiences has two.
    package let decided: Int
    /// Guardians about whom only meetings of other schools have decisions.
    package let elsewhere: Int
    /// Guardians who have come since the latest run.
    package let since: Int

    /// Figures from their parts.
    package init(guardians: Int, counts: [DecisionCount], decided: Int, elsewhere: Int, since: Int) {
        self.guardians = guardians
        self.counts = counts
        self.decided = decided
        self.elsewhere = elsewhere
        self.since = since
    }

    /// How many decisions there are.
    package var decisions: Int { counts.reduce(0) { $0 + $1.guardians } }
    /// How many decisions are a guardian's second or third.
    package var further: Int { decisions - decided }
    /// How many wait until somebody does something.
    package var waiting: Int { counts.filter(\.reason.waitsForPerson).reduce(0) { $0 + $1.guardians } }
}
