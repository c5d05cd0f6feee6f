/// An address as keys that can be compared but not read.
package struct AddressFingerprints: Hashable, Sendable {
    /// The whole normalised address, c/o and apartment included.
    package let whole: Fingerprint
    /// The home: house and apartment, without c/o.
    package let home: Fingerprint
    /// The house: the address without c/o and apartment.
    package let house: Fingerprint
    /// Whether the address names an apartment.
    package let namesApartment: Bool

    /// The fingerprints of an address under a hash; nil where street or place is missing, because such an address equals no other.
    package init?(_ address: PostalAddress, hash: ContactHash) {
        guard let street = address.street, address.postalCode != nil || address.town != nil else { return nil }
        let (houseStreet, apartment) = Self.split(street: Self.normalised(street))
        // With a postal code the town adds nothing but its spellings.
        let place = address.postalCode.map(Self.digitsAndLetters) ?? Self.normalised(address.town ?? "")
        let country = Self.normalised(address.country ?? "")
        let houseText = [houseStreet, place, country].joined(separator: "\u{1F}")
        let careOf = Self.normalised(address.careOf ?? "")
        house = hash(.addressBase, houseText)
        let homeText = [houseText, apartment ?? ""].joined(separator: "\u{1F}")
        home = hash(.address, homeText)
        whole = careOf.isEmpty ? home : hash(.address, [homeText, careOf].joined(separator: "\u{1F}"))
        namesApartment = apartment != nil
    }

    /// The fingerprints as stored.
    package init(whole: Fingerprint, home: Fingerprint, house: Fingerprint, namesApartment: Bool) {
        self.whole = whole
        self.home = home
        self.house = house
        self.namesApartment = namesApartment
    }

    /// Whether two addresses may be the same home: equal but for c/o, or the same house where one of the two doesn't
    /// say which apartment. This is the cautious question that protection asks; sharing a letter asks for `whole`.
    package func mayShareHome(with other: AddressFingerprints) -> Bool {
        home == other.home || (house == other.house && !(namesApartment && other.namesApartment))
    }

    private static func normalised(_ text: String) -> String {
        text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ":") }.joined(separator: " ")
    }

    private static func digitsAndLetters(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// "storgatan 1 lgh 1001" → "storgatan 1", "1001".
    private static func split(street: String) -> (house: String, apartment: String?) {
        let words = street.split(separator: " ")
        guard let mark = words.lastIndex(where: { $0 == "lgh" || $0 == "lägenhet" || $0 == "apt" }),
            mark + 1 < words.endIndex
        else { return (street, nil) }
        let house = (words[..<mark] + words[(mark + 2)...]).joined(separator: " ")
        return (house, String(words[mark + 1]))
    }
}
