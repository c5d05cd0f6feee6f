/// By what somebody is recognised at the next import.
package enum IdentityKind: String, Sendable, CaseIterable {
    /// An identity number: the same in every source.
    case number
    /// A guardian without a number: the pupil and the normalised name.
    case name
    /// A pupil without a number: the lasting id in one source, which no other source knows.
    case source
}
