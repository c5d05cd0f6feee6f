/// Why somebody is held: stands in the registry without contacts, known by number and name, and gets no letter until a
/// person has decided or a corrected file tells better.
package enum HeldReason: String, Sendable, CaseIterable {
    /// One identity number stands with the names of two people.
    case oneNumber = "one-number"
    /// A guardian has a pupil's number.
    case pupilsNumber = "pupils-number"
    /// A guardian stands beside a number that two pupils have, so nobody knows whose guardian it is.
    case numberOfTwo = "number-of-two"
    /// A pupil stands at two schools or in two classes.
    case twoPlaces = "two-places"
    /// Two people stand in one cell.
    case twoInOneCell = "two-in-one-cell"
    /// Somebody new may be a protected person who was known before, under another number or name.
    case perhapsProtected = "perhaps-protected"

    /// Whether it tells of somebody's protection, so that only those who may see the by-hand list hear of it.
    package var tellsOfProtection: Bool { self == .perhapsProtected }

    /// Whether a file that no longer says so settles it.
    package var isSettledByFile: Bool { self != .perhapsProtected }
}
