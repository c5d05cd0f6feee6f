/// The contacts of protected persons: whatever equals one of them is dropped, whoever it stands beside.
package struct ProtectedContacts: Sendable, Equatable {
    private var homes: Set<Fingerprint> = []
    private var wholeHouses: Set<Fingerprint> = []
    private var houses: Set<Fingerprint> = []
    private var wholeStreets: Set<Fingerprint> = []
    private var streets: Set<Fingerprint> = []
    private var others: Set<Fingerprint> = []
    private var likenesses: [Kind: Set<Fingerprint>] = [:]

    /// No contacts.
    package init() {}

    /// Adds the contacts of a protected person.
    package mutating func insert(_ contacts: ContactFingerprints) {
        if let address = contacts.address { insert(address) }
        if let email = contacts.email { others.insert(email) }
        if let phone = contacts.phone { others.insert(phone) }
        for print in contacts.prints { insert(print.kind, print.fingerprint) }
    }

    /// Adds one stored fingerprint.
    package mutating func insert(_ kind: Kind, _ fingerprint: Fingerprint) {
        switch kind {
        case .home: homes.insert(fingerprint)
        case .wholeHouse: wholeHouses.insert(fingerprint)
        case .house: houses.insert(fingerprint)
        case .wholeStreet: wholeStreets.insert(fingerprint)
        case .street: streets.insert(fingerprint)
        case .other: others.insert(fingerprint)
        case .homeLike, .homeAnywhere, .mailboxLike, .phoneLike: likenesses[kind, default: []].insert(fingerprint)
        }
    }

    /// Adds the contacts of another set.
    package mutating func formUnion(_ other: ProtectedContacts) {
        homes.formUnion(other.homes)
        wholeHouses.formUnion(other.wholeHouses)
        houses.formUnion(other.houses)
        wholeStreets.formUnion(other.wholeStreets)
        streets.formUnion(other.streets)
        others.formUnion(other.others)
        likenesses.merge(other.likenesses) { $0.union($1) }
    }

    /// Whether an address may be the home of a protected person.
    package func contains(_ address: AddressFingerprints) -> Bool {
        homes.contains(address.home) || wholeHouses.contains(address.house)
            || (!address.namesApartment && houses.contains(address.house))
            || wholeStreets.contains(address.street) || (!address.namesPlace && streets.contains(address.street))
    }

    /// Whether an e-mail address or phone number is a protected person's.
    package func contains(_ contact: Fingerprint) -> Bool { others.contains(contact) }

    /// Whether an address may be the home of a protected person.
    ///
    /// Each protected home has its street among `streets`, so that one hash tells that nearly all others are none.
    package func contains(_ address: PostalAddress, hash: ContactHash) -> Bool {
        guard !streets.isEmpty, let street = AddressFingerprints.street(of: address, hash: hash),
            streets.contains(street)
        else { return false }
        return AddressFingerprints(address, hash: hash).map(contains) ?? false
    }

    /// Whether an e-mail address is a protected person's.
    package func contains(email: String?, hash: ContactHash) -> Bool {
        guard let email, !others.isEmpty else { return false }
        return others.contains(ContactFingerprints.email(email, hash: hash))
    }

    /// Whether a phone number is a protected person's.
    package func contains(phone: String?, hash: ContactHash) -> Bool {
        guard let phone, !others.isEmpty else { return false }
        return ContactFingerprints.phone(phone, hash: hash).map(others.contains) ?? false
    }

    /// Whether there are none.
    package var isEmpty: Bool {
        homes.isEmpty && wholeHouses.isEmpty && houses.isEmpty && others.isEmpty && likenesses.isEmpty
    }

    /// All fingerprints with their kinds, in a stable order, for storage.
    package var stored: [(kind: Kind, fingerprint: Fingerprint)] {
        var kinds: [(Kind, Set<Fingerprint>)] = [
            (.home, homes), (.wholeHouse, wholeHouses), (.house, houses), (.wholeStreet, wholeStreets),
            (.street, streets), (.other, others),
        ]
        for kind in [Kind.homeLike, .homeAnywhere, .mailboxLike, .phoneLike] {
            kinds.append((kind, likenesses[kind] ?? []))
        }
        return kinds.flatMap { kind, set in set.sorted().map { (kind, $0) } }
    }

    /// Whether a contact is exactly a protected person's.
    func holdsExactly(_ contact: Contact, hash: ContactHash) -> Bool {
        let print = ContactPrint(exactly: contact, hash: hash)
        return (print.kind == .home ? homes : others).contains(print.fingerprint)
    }

    /// The form in which a contact is suspected; nil where it isn't. Of a home it tells the name and the number alone, so
    /// that what was said of it is asked anew for a home at any place.
    func likeness(of contact: Contact, hash: ContactHash) -> String? {
        let kind = ProtectedContacts.Kind.likeness(of: contact.kind)
        guard let known = likenesses[kind], !known.isEmpty else { return nil }
        for likeness in contact.likenesses {
            let print = ContactPrint(likeness: likeness, of: contact.kind, hash: hash).fingerprint
            if known.contains(print), mayLie(at: contact.places, likeness, print, known, hash) { return likeness }
        }
        return nil
    }

    /// Whether a home that is like a protected one may lie where that does: where either doesn't tell, anywhere.
    private func mayLie(
        at places: [String], _ likeness: String, _ print: Fingerprint, _ known: Set<Fingerprint>, _ hash: ContactHash
    ) -> Bool {
        places.isEmpty || likenesses[.homeAnywhere]?.contains(print) ?? false
            || places.contains { known.contains(ContactPrint(likeness: likeness, at: $0, hash: hash).fingerprint) }
    }

    private mutating func insert(_ address: AddressFingerprints) {
        homes.insert(address.home)
        houses.insert(address.house)
        // A home without an apartment number may be any in its house.
        if !address.namesApartment { wholeHouses.insert(address.house) }
        streets.insert(address.street)
        // Without a postal code it may be any street of that name.
        if !address.namesPlace { wholeStreets.insert(address.street) }
    }

    /// What a stored fingerprint is of.
    package enum Kind: String, Sendable, CaseIterable {
        /// House and apartment.
        case home
        /// A house of which every apartment may be the home.
        case wholeHouse = "whole-house"
        /// A house with the home in one of its apartments.
        case house
        /// A street and number of which every place may be the home's.
        case wholeStreet = "whole-street"
        /// A street and number with the home in one of its places.
        case street
        /// An e-mail address or a phone number.
        case other
        /// A home by the stem of its street's name and its number; and the same with each form of its place.
        case homeLike = "home-coarse"
        /// A home by stem and number whose address doesn't tell its place.
        case homeAnywhere = "home-anywhere-coarse"
        /// A mailbox by its letters.
        case mailboxLike = "mailbox-coarse"
        /// A phone by its last figures.
        case phoneLike = "phone-coarse"

        static func likeness(of contact: Contact.Kind) -> Kind {
            switch contact {
            case .home: .homeLike
            case .mailbox: .mailboxLike
            case .phone: .phoneLike
            }
        }
    }
}
