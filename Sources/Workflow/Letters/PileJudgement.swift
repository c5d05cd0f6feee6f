/// What a run meant for a campaign's letters, in figures.
package struct PileJudgement: Sendable, Equatable {
    /// The campaign's id.
    package let campaign: String
    /// Letters made for the first time.
    package var made = 0
    /// Drafts that say something else than before.
    package var remade = 0
    /// Letters that stay as they are.
    package var unchanged = 0
    /// Drafts that are gone, because nobody is to get them any more.
    package var removed = 0
    /// Printed letters that must be taken out of the pile.
    package var pulled = 0

    /// Whether files in `Output` say something that is no longer so.
    var outdatesOutput: Bool { remade + removed + pulled > 0 }

    init(campaign: String) { self.campaign = campaign }
}
