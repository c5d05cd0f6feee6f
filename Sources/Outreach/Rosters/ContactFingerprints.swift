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

    /// No contacts.
    package static let none = ContactFingerprints(address: nil, email: nil, phone: nil)

    /// These fingerprints.
    package init(address: AddressFingerprints?, email: Fingerprint?, phone: Fingerprint?) {
        self.address = address
        self.email = email
        self.phone = phone
    }

    /// The fingerprints of these contacts.
    package init(address: PostalAddress?, email: String?, phone: String?, hash: ContactHash) {
        self.address = address.flatMap { AddressFingerprints($0, hash: hash) }
        self.email = email.map { hash(.email, $0.lowercased()) }
        self.phone = phone.flatMap { phone in
            // Nine last digits: 070-174 06 05 and +46 70 174 06 05 are one number.
            let digits = String(phone.filter(\.isNumber).suffix(9))
            return digits.isEmpty ? nil : hash(.phone, digits)
        }
    }
}

/// The contacts of protected persons: whatever equals one of them is dropped, whoever it stands beside.
package struct ProtectedContacts: Sendable, Equatable {
    private var homes: Set<Fingerprint> = []
    private var wholeHouses: Set<Fingerprint> = []
    private var houses: Set<Fingerprint> = []
    private var wholeStreets: Set<Fingerprint> = []
    private var streets: Set<Fingerprint> = []
    private var others: Set<Fingerprint> = []

    /// No contacts.
    package init() {}

    /// Adds the contacts of a protected person.
    package mutating func insert(_ contacts: ContactFingerprints) {
        if let address = contacts.address { insert(address) }
        if let email = contacts.email { others.insert(email) }
        if let phone = contacts.phone { others.insert(phone) }
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
    }

    /// Whether an address may be the home of a protected person.
    package func contains(_ address: AddressFingerprints) -> Bool {
        homes.contains(address.home) || wholeHouses.contains(address.house)
            || (!address.namesApartment && houses.contains(address.house))
            || wholeStreets.contains(address.street) || (!address.namesPlace && streets.contains(address.street))
    }

    /// Whether an e-mail address or phone number is a protected person's.
    package func contains(_ contact: Fingerprint) -> Bool { others.contains(contact) }

    /// Whether there are none.
    package var isEmpty: Bool { homes.isEmpty && wholeHouses.isEmpty && houses.isEmpty && others.isEmpty }

    /// All fingerprints with their kinds, in a stable order, for storage.
    package var stored: [(kind: Kind, fingerprint: Fingerprint)] {
        let kinds: [(Kind, Set<Fingerprint>)] = [
            (.home, homes), (.wholeHouse, wholeHouses), (.house, houses), (.wholeStreet, wholeStreets),
            (.street, streets), (.other, others),
        ]
        return kinds.flatMap { kind, set in set.sorted().map { (kind, $0) } }
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
    }
}
