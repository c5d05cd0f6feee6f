import Outreach

/// Somebody's contacts as keys that hold within this process only: quick to make, and never stored. 0 is none.
struct ContactKeys {
    let home: HomeKey?
    /// Homes that aren't where post goes.
    let otherHomes: [HomeKey]
    let email: UInt64
    let phone: UInt64

    init(of person: ReadPerson, hash: ReadingHash) {
        home = person.address.flatMap { HomeKey($0, hash: hash) }
        otherHomes = person.otherAddresses.compactMap { HomeKey($0, hash: hash) }
        email = hash.email(person.email ?? "")
        phone = hash.phone(person.phone ?? "")
    }
}

/// A home as far as an address tells it.
struct HomeKey: Equatable {
    let street: UInt64
    private let postalCode: UInt64
    private let apartment: UInt64

    /// The home; nil where the address names no street.
    init?(_ address: PostalAddress, hash: ReadingHash) {
        guard let written = address.houseLine else { return nil }
        let (house, apartment) = AddressWords.split(street: written)
        guard !house.isEmpty else { return nil }
        street = hash.key(house.utf8.filter { $0 != UInt8(ascii: " ") })
        self.apartment = hash.key((apartment ?? "").utf8)
        postalCode = hash.key((address.postalCode.map(AddressWords.digitsAndLetters) ?? "").utf8)
    }

    /// Whether nothing that both addresses tell says that these are two homes. Towns aren't compared, because they are
    /// spelt in many ways; so the registry, too, tells homes from each other by their fingerprints.
    func mayBe(_ other: HomeKey) -> Bool {
        guard street == other.street, apartment == other.apartment || apartment == 0 || other.apartment == 0 else {
            return false
        }
        return postalCode == other.postalCode || postalCode == 0 || other.postalCode == 0
    }
}

/// The homes, e-mail addresses and phone numbers that nobody's row may bring in.
struct ProtectedKeys {
    private var homes: [UInt64: [HomeKey]] = [:]
    private var ways: Set<UInt64> = []

    mutating func insert(_ contacts: ContactKeys) {
        for home in contacts.otherHomes { insert(home) }
        if let home = contacts.home { insert(home) }
        insert(way: contacts.email)
        insert(way: contacts.phone)
    }

    private mutating func insert(_ home: HomeKey) {
        // All is read more than once, and a family's home stands there for each of them.
        if homes[home.street]?.contains(home) != true { homes[home.street, default: []].append(home) }
    }

    mutating func insert(way: UInt64) {
        if way != 0 { ways.insert(way) }
    }

    func contains(_ home: HomeKey?) -> Bool {
        guard let home else { return false }
        return homes[home.street]?.contains { $0.mayBe(home) } ?? false
    }

    func contains(way: UInt64) -> Bool { way != 0 && ways.contains(way) }
}

/// Makes keys that hold within this process only.
struct ReadingHash {
    func email(_ text: String) -> UInt64 { key(Array(text.lowercased().utf8), salt: 1) }

    /// Nine last digits: 070-174 06 05 and +46 70 174 06 05 are one number.
    func phone(_ text: String) -> UInt64 { key(text.utf8.filter { (0x30...0x39).contains($0) }.suffix(9), salt: 2) }

    /// Letters and digits alone: hyphens and spaces come and go.
    func number(_ text: String) -> UInt64 {
        key(
            text.uppercased().utf8.filter { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 >= 0x80 },
            salt: 3)
    }

    func key(_ bytes: some Collection<UInt8>, salt: UInt8 = 0) -> UInt64 {
        guard !bytes.isEmpty else { return 0 }
        var hasher = Hasher()
        hasher.combine(salt)
        for byte in bytes { hasher.combine(byte) }
        return max(1, UInt64(bitPattern: Int64(hasher.finalize())))
    }
}
