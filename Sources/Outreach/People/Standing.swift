/// Whether somebody is still where the rosters say.
package enum Standing: String, Sendable, Codable, CaseIterable {
    /// Listed and registered.
    case active
    /// A pupil who no longer stands in the school's roster.
    case left
    /// Emigrated, dead or otherwise struck from the population register.
    case deregistered
}

/// What a person has decided for a guardian whom no rule may decide about.
package enum Ruling: String, Sendable, Codable, CaseIterable {
    /// May be written to, by hand.
    case write
    /// Must not be written to.
    case withhold
}
