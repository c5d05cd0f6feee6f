/// A family's answer to an invitation.
package struct Reply: Sendable, Equatable {
    /// Whether they come.
    package let isComing: Bool
    /// How many adults.
    package let adults: Int
    /// The language in which they want the meeting interpreted; nil where they don't.
    package let interpreter: Language?

    /// A reply from its parts.
    package init(isComing: Bool, adults: Int, interpreter: Language? = nil) {
        self.isComing = isComing
        self.adults = adults
        self.interpreter = interpreter
    }
}
