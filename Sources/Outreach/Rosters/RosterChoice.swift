/// How an account has read files with certain headers: proposed when such files come again, never taken for granted.
package struct RosterChoice: Sendable, Equatable {
    /// Whom the files list, where they don't say it.
    package let listing: RosterListing?
    /// The name of the mapping that was used.
    package let mapping: String?

    /// A choice from its parts.
    package init(listing: RosterListing?, mapping: String?) {
        self.listing = listing
        self.mapping = mapping
    }

    /// For how many days a choice is remembered that isn't used: lists come once a term.
    package static let daysKept = 400
}
