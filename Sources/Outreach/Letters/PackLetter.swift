/// A letter of a pack as the desk lists it; never one of whose families nobody may be named.
package struct PackLetter: Sendable, Equatable {
    /// Its code.
    package let code: LetterCode
    /// The class whose list it stands on.
    package let className: String?
    /// Where it is.
    package let state: LetterState
    /// The pupils whom it is about, eldest first.
    package var pupils: [PersonName] = []
    /// The guardians to whom it is addressed.
    package var guardians: [PersonName] = []

    /// A letter of whom nobody is named yet.
    package init(code: LetterCode, className: String?, state: LetterState) {
        self.code = code
        self.className = className
        self.state = state
    }

    /// Whether it still lies in the pack, so that it may stay when the others leave.
    package var isWaiting: Bool { state == .draft || state == .printed }
}
