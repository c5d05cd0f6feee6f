/// A contact that a row brought and nobody keeps, because it may be a protected person's: the municipality is asked.
package struct WithheldContact: Sendable, Hashable {
    /// The guardian beside whom it stood.
    package let guardian: IdentityKey
    /// What it is.
    package let kind: Contact.Kind
    /// What a "no" is kept as: a keyed hash of the contact and of the form in which it is suspected.
    package let pair: Fingerprint
    /// The print of that form, as it stands among the protected contacts: a new one asks again.
    package let likeness: Fingerprint
    /// How sure it is.
    package let certainty: Certainty

    /// How sure it is that the contact is a protected person's.
    package enum Certainty: String, Sendable {
        /// It is exactly theirs, and barred; asked about only where more than `mostFamilies` share it.
        case equal
        /// It is only like theirs, and asked about.
        case suspected
    }

    /// How many families may share a contact before it is taken for a school's or an office's and asked about once.
    package static let mostFamilies = 5

    /// A contact from its parts.
    package init(
        guardian: IdentityKey, kind: Contact.Kind, pair: Fingerprint, likeness: Fingerprint, certainty: Certainty
    ) {
        self.guardian = guardian
        self.kind = kind
        self.pair = pair
        self.likeness = likeness
        self.certainty = certainty
    }

    /// What is to be remembered of a judgement; nil where the contact is free.
    ///
    /// - Parameter contacts: what was judged, all of one kind.
    package init?(
        of guardian: IdentityKey, _ contacts: [Contact], _ judgement: ProtectedContacts.Judgement, hash: ContactHash
    ) {
        guard let first = contacts.first else { return nil }
        let form: String
        let certainty: Certainty
        switch judgement {
        case .free: return nil
        case .suspected(let likeness): (form, certainty) = (likeness, .suspected)
        case .barred: (form, certainty) = (first.likenesses.first ?? first.exact, .equal)
        }
        let likeness = ContactPrint(likeness: form, of: first.kind, hash: hash).fingerprint
        let text = ([certainty.rawValue, likeness.hexadecimal] + contacts.map(\.exact)).joined(separator: "\u{1E}")
        self.init(
            guardian: guardian, kind: first.kind, pair: hash(.contactPair, text), likeness: likeness,
            certainty: certainty)
    }
}
