/// Contacts that are kept from everybody, beside whom they stood and for whose sake.
///
/// There may be several reasons: a guardian who is marked, and each marked child of theirs. The contacts are free when
/// the last is gone.
package struct OwnedContacts: Sendable, Equatable {
    /// The protected persons for whose sake they are kept; empty where a row doesn't tell who it is.
    package let owners: [IdentityKey]
    /// Beside whom they stood; nil where a row doesn't tell who it is.
    package let holder: IdentityKey?
    /// The contacts.
    package let contacts: ContactFingerprints

    /// Contacts with all reasons why they are kept.
    package init(owners: [IdentityKey], holder: IdentityKey?, contacts: ContactFingerprints) {
        self.owners = owners
        self.holder = holder
        self.contacts = contacts
    }

    /// Somebody's own contacts.
    package init(owner: IdentityKey?, contacts: ContactFingerprints) {
        self.init(owners: owner.map { [$0] } ?? [], holder: owner, contacts: contacts)
    }

    /// The first for whose sake they are kept; nil where a row doesn't tell who it is.
    package var owner: IdentityKey? { owners.first }
}
