/// What makes a fingerprint of a text: the registry's key for what is stored, anything quick within one process.
package typealias ContactHash = (RegistryKey.Use, String) -> Fingerprint

/// The ways to somebody's home and ear as keys that can be compared but not read.
package struct ContactFingerprints: Hashable, Sendable {
    /// The address; nil where none is known, or not enough of one to compare.
    package let address: AddressFingerprints?
    /// The e-mail address.
    package let email: Fingerprint?
    /// The phone number.
    package let phone: Fingerprint?
    /// What the contacts are exactly, and the forms in which they are suspected.
    package private(set) var prints: Set<ContactPrint> = []

    /// No contacts.
    package static let none = ContactFingerprints(address: nil, email: nil, phone: nil)

    /// These fingerprints.
    package init(address: AddressFingerprints?, email: Fingerprint?, phone: Fingerprint?) {
        self.address = address
        self.email = email
        self.phone = phone
    }

    /// The fingerprints of these contacts, and of whatever looks like a contact in them.
    package init(address: PostalAddress?, email: String?, phone: String?, hash: ContactHash) {
        self.address = address.flatMap { AddressFingerprints($0, hash: hash) }
        self.email = email.map { Self.email($0, hash: hash) }
        self.phone = phone.flatMap { Self.phone($0, hash: hash) }
        for contact in address.map(Contact.homes) ?? [] { insert(contact, hash) }
        for contact in email.map(Contact.all) ?? [] { insert(contact, hash) }
        for contact in phone.map(Contact.all) ?? [] { insert(contact, hash) }
    }

    /// The fingerprints of contacts that were found in texts.
    package init(_ contacts: some Sequence<Contact>, hash: ContactHash) {
        self.init(address: nil, email: nil, phone: nil)
        insert(contacts, hash: hash)
    }

    /// Adds contacts that were found in texts.
    package mutating func insert(_ contacts: some Sequence<Contact>, hash: ContactHash) {
        for contact in contacts { insert(contact, hash) }
    }

    private mutating func insert(_ contact: Contact, _ hash: ContactHash) {
        prints.insert(ContactPrint(exactly: contact, hash: hash))
        for likeness in contact.likenesses {
            prints.insert(ContactPrint(likeness: likeness, of: contact.kind, hash: hash))
            guard contact.kind == .home else { continue }
            if contact.places.isEmpty { prints.insert(ContactPrint(anywhere: likeness, hash: hash)) }
            for place in contact.places { prints.insert(ContactPrint(likeness: likeness, at: place, hash: hash)) }
        }
    }

    /// The fingerprint of an e-mail address.
    static func email(_ email: String, hash: ContactHash) -> Fingerprint { hash(.email, email.lowercased()) }

    /// The fingerprint of a phone number; nil where it has no digits.
    static func phone(_ phone: String, hash: ContactHash) -> Fingerprint? {
        // Nine last digits: 070-174 06 05 and +46 70 174 06 05 are one number.
        let digits: String
        if phone.utf8.allSatisfy({ $0 < 0x80 }) {
            digits = String(decoding: phone.utf8.filter { (0x30...0x39).contains($0) }.suffix(9), as: UTF8.self)
        } else {
            digits = String(phone.filter(\.isNumber).suffix(9))
        }
        return digits.isEmpty ? nil : hash(.phone, digits)
    }
}

/// One form of a contact as a fingerprint that is stored.
package struct ContactPrint: Hashable, Sendable {
    /// What it is of.
    package let kind: ProtectedContacts.Kind
    /// The fingerprint.
    package let fingerprint: Fingerprint

    /// What a contact is exactly.
    init(exactly contact: Contact, hash: ContactHash) {
        switch contact.kind {
        case .home: (kind, fingerprint) = (.home, hash(.home, contact.exact))
        case .mailbox: (kind, fingerprint) = (.other, hash(.email, contact.exact))
        case .phone: (kind, fingerprint) = (.other, hash(.phone, contact.exact))
        }
    }

    /// A form in which a contact is suspected.
    init(likeness: String, of contact: Contact.Kind, hash: ContactHash) {
        switch contact {
        case .home: (kind, fingerprint) = (.homeLike, hash(.homeLike, likeness))
        case .mailbox: (kind, fingerprint) = (.mailboxLike, hash(.mailboxLike, likeness))
        case .phone: (kind, fingerprint) = (.phoneLike, hash(.phoneLike, likeness))
        }
    }

    /// A form in which a home is suspected at one place.
    init(likeness: String, at place: String, hash: ContactHash) {
        (kind, fingerprint) = (.homeLike, hash(.homeLike, "\(likeness)\u{1F}\(place)"))
    }

    /// A form in which a home is suspected wherever it lies, because its address doesn't tell.
    init(anywhere likeness: String, hash: ContactHash) {
        (kind, fingerprint) = (.homeAnywhere, hash(.homeLike, likeness))
    }
}
