/// Which decisions of a campaign somebody wants to see.
package struct AudienceFilter: Hashable, Sendable {
    /// Those of this kind.
    package var reason: DecisionReason?
    /// Those that wait until somebody does something.
    package var waitsForPerson = false
    /// Those about guardians of pupils at this school.
    package var school: SchoolCode?
    /// Those about guardians of pupils in this class of the school.
    package var className: String?
    /// Those about guardians whose name, or whose child's name, has words that begin so.
    package var words: String?

    /// All decisions.
    package init() {}

    /// Whether the filter asks about particular persons or places, which tells too much of those set apart.
    package var isNarrow: Bool { school != nil || words != nil }

    /// The kinds that are wanted.
    package var reasons: [DecisionReason] {
        DecisionReason.allCases.filter { kind in
            (reason == nil || reason == kind) && (!waitsForPerson || kind.waitsForPerson)
        }
    }
}
