/// A family's answer to an invitation.
package struct Reply: Sendable, Equatable {
    /// Whether they come.
    package let isComing: Bool
    /// How many adults.
    package let adults: Int

    /// A reply from its parts.
    package init(isComing: Bool, adults: Int) {
        self.isComing = isComing
        self.adults = adults
    }
}
