/// A way to somebody's home or ear, tidied once: what it is exactly, and what a careful person would take for the same.
///
/// There are two questions, and every comparison asks one of them. *The same* is fine: households share a letter by it.
/// *Suspected* is coarse on purpose: whoever is protected must not be found because somebody wrote their street otherwise.
package struct Contact: Hashable, Sendable {
    /// What it is.
    package let kind: Kind
    /// The contact in the one form in which all writings of it are equal.
    package let exact: String
    /// The forms in which it is suspected: of a home, the stem of the street's name and the number.
    package let likenesses: [String]
    /// Where a home lies as it is written; nil where nobody here could compare it, and of everything else.
    private let place: CoarsePlace?
    /// Whether nobody would take the text for anything else: a name that ends like a street's, an e-mail address, a phone.
    package let isUnmistakable: Bool

    init(kind: Kind, exact: String, likenesses: [String], place: CoarsePlace? = nil, isUnmistakable: Bool) {
        self.kind = kind
        self.exact = exact
        self.likenesses = likenesses
        self.place = place
        self.isUnmistakable = isUnmistakable
    }

    /// Where a home lies, in the forms in which one place is suspected to be another; empty where the address doesn't tell
    /// both a postal code and a town, so that it may lie anywhere, and of everything else.
    package var places: [String] { place?.forms ?? [] }

    /// What a contact is.
    package enum Kind: String, Sendable, CaseIterable, Codable {
        case home, mailbox, phone
    }

    /// Whether both are written in ways that mean one and the same.
    package func isSame(as other: Contact) -> Bool { kind == other.kind && exact == other.exact }

    /// Whether a careful person would suspect that both are the same.
    package func isSuspected(of other: Contact) -> Bool {
        kind == other.kind
            && (exact == other.exact
                || likenesses.contains(where: other.likenesses.contains)
                    && (places.isEmpty || other.places.isEmpty || places.contains(where: other.places.contains)))
    }
}

extension Contact {
    /// The home that an address names; nil where it names none.
    package static func home(of address: PostalAddress) -> Contact? {
        let homes = homesInCells(of: address)
        guard let home = homes.first(where: \.isUnmistakable) ?? homes.last else { return nil }
        guard let country = address.country, !Country.isSweden(country), let street = address.street else {
            return home
        }
        // Abroad nobody here knows which line tells the house.
        return Contact(
            kind: .home,
            exact: [street, address.postalCode ?? "", address.town ?? "", country].map(AddressWords.normalised)
                .joined(separator: "\u{1F}"),
            likenesses: home.likenesses, isUnmistakable: home.isUnmistakable)
    }

    /// All homes that an address may mean: a street may stand in the c/o or in the town as well, and its number in another
    /// cell than its name.
    package static func homes(of address: PostalAddress) -> [Contact] {
        var homes = homesInCells(of: address)
        // Of two homes nobody knows which one the code and the town are of: a box, say, and the house in the c/o.
        func known() -> [Contact] { homes.count > 1 ? homes.map(\.anywhere) : homes }
        guard let street = address.street,
            !street.unicodeScalars.contains(where: \.properties.isAlphabetic) || !street.contains(where: \.isNumber)
        else { return known() }
        let place = HomePlace(address)
        let pairs: [(String?, String?)] = [
            (address.careOf, street), (street, address.careOf), (street, address.town), (street, address.postalCode),
        ]
        for (first, second) in pairs {
            guard let first, let second, second.contains(where: \.isNumber) else { continue }
            for home in HomeReader.homes(in: "\(first) \(second)", as: .anything, at: place) where !homes.contains(home)
            {
                homes.append(home)
            }
        }
        return known()
    }

    /// The mailboxes and phones in an address's lines.
    static func others(in address: PostalAddress) -> [Contact] {
        [address.careOf, address.street, address.town].flatMap { line -> [Contact] in
            guard let line, line.utf8.count >= PhoneReader.leastDigits else { return [] }
            let figures = line.utf8.count { (0x30...0x39).contains($0) || $0 >= 0xE0 }
            return mailboxes(in: line) + (figures >= PhoneReader.leastDigits ? phones(in: line) : [])
        }
    }

    /// The same home wherever it lies.
    private var anywhere: Contact {
        Contact(kind: kind, exact: exact, likenesses: likenesses, isUnmistakable: isUnmistakable)
    }

    private static func homesInCells(of address: PostalAddress) -> [Contact] {
        let place = HomePlace(address)
        var homes = address.street.map { HomeReader.homes(in: $0, as: .street, at: place) } ?? []
        for text in [address.careOf, address.town, address.country, address.postalCode] {
            guard let text else { continue }
            for home in HomeReader.homes(in: text, as: .anything, at: place) where !homes.contains(home) {
                homes.append(home)
            }
        }
        return homes
    }

    /// The mailboxes in a text.
    package static func mailboxes(in text: String) -> [Contact] { MailboxReader.mailboxes(in: text) }

    /// The phone numbers in a text.
    package static func phones(in text: String) -> [Contact] { PhoneReader.phones(in: text) }

    /// Everything in a text that looks like a contact, whatever column it stands in.
    package static func all(in text: String) -> [Contact] {
        HomeReader.homes(in: text, as: .anything, at: HomePlace()) + mailboxes(in: text) + phones(in: text)
    }
}
