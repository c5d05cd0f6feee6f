/// Whom a table lists that doesn't say it: a person must, for a wrong guess leaves families without a letter.
package enum RosterListing: Hashable, Sendable {
    /// One school's pupils.
    case school(SchoolCode)
    /// Everybody in the municipality, as the population register lists them.
    case everybody

    /// A word for storage: the school's code, or `everybody`.
    package var text: String {
        switch self {
        case .school(let code): code.digits
        case .everybody: "everybody"
        }
    }

    /// The listing that was stored as this word.
    package init?(text: String) {
        if text == "everybody" {
            self = .everybody
        } else if let code = SchoolCode(text) {
            self = .school(code)
        } else {
            return nil
        }
    }
}
