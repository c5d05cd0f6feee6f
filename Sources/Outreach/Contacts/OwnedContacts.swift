/// Contacts that are kept from everybody for one person's sake.
package struct OwnedContacts: Sendable, Equatable {
    /// The protected person; nil where a row doesn't tell who it is.
    package let owner: IdentityKey?
    /// The contacts.
    package let contacts: ContactFingerprints

    /// Contacts and their owner.
    package init(owner: IdentityKey?, contacts: ContactFingerprints) {
        self.owner = owner
        self.contacts = contacts
    }
}
