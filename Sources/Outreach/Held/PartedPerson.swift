/// Somebody in a row whose number stands with other names too, and who is therefore known by number and name.
package struct PartedPerson: Sendable, Hashable {
    /// Pupil or guardian.
    package let kind: PersonKind
    /// By what the person is recognised: number and name.
    package let identity: IdentityKey
    /// The key of the number alone; whoever the registry knows by it under such a name is meant.
    package let number: IdentityKey
    /// The writings of the person's name in these files.
    package let names: [PersonName]

    /// Somebody from these parts.
    package init(kind: PersonKind, identity: IdentityKey, number: IdentityKey, names: [PersonName]) {
        self.kind = kind
        self.identity = identity
        self.number = number
        self.names = names
    }
}
