/// What protecting somebody took away, so that paper can follow: codes to pull and campaigns whose files are made anew.
package struct Scrub: Sendable, Equatable {
    /// How many persons became protected.
    package var newlyProtected = 0
    /// Letters that may lie on paper and must not leave the building.
    package var mustBePulled: [LetterCode] = []
    /// Letters that have left and name them.
    package var alreadyOut: [LetterCode] = []
    /// Campaigns whose output files may hold what was scrubbed.
    package var campaigns: [String] = []

    /// Nothing scrubbed.
    package init() {}

    /// Whether nothing was scrubbed.
    package var isEmpty: Bool { newlyProtected == 0 && campaigns.isEmpty }
}
