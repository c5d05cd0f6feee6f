/// Somebody in a row who is to be held.
package struct HeldPerson: Sendable, Hashable {
    /// Pupil or guardian.
    package let kind: PersonKind
    /// By what the person is recognised.
    package let identity: IdentityKey
    /// Why.
    package let reason: HeldReason
    /// What those who are held for one thing have in common: the keyed number, the keyed cell, the place.
    package let about: String
    /// Where it stands, where that is another row.
    package let row: RosterLocation?

    /// Somebody from these parts.
    package init(
        kind: PersonKind, identity: IdentityKey, reason: HeldReason, about: String, row: RosterLocation? = nil
    ) {
        self.kind = kind
        self.identity = identity
        self.reason = reason
        self.about = about
        self.row = row
    }
}
