/// An address as keys that can be compared but not read.
package struct AddressFingerprints: Hashable, Sendable {
    /// The home and the c/o as households compare them: abbreviations, accents and the signs between words don't count.
    package let whole: Fingerprint
    /// The home: house and apartment, without c/o.
    package let home: Fingerprint
    /// The house: the address without c/o and apartment.
    package let house: Fingerprint
    /// Street and number alone, for addresses that lack a postal code.
    package let street: Fingerprint
    /// Whether the address names an apartment.
    package let namesApartment: Bool
    /// Whether the address has a postal code, or lies abroad where none is asked for.
    package let namesPlace: Bool

    /// The fingerprints of an address under a hash; nil where street or place is missing, because such an address equals no other.
    package init?(_ address: PostalAddress, hash: ContactHash) {
        guard let street = address.houseLine, address.postalCode != nil || address.town != nil else { return nil }
        let (houseStreet, apartment) = AddressWords.split(street: street)
        // With a postal code the town adds nothing but its spellings.
        let place =
            address.postalCode.map(AddressWords.digitsAndLetters) ?? AddressWords.normalised(address.town ?? "")
        let houseText = "\(houseStreet)\u{1F}\(place)\u{1F}\(AddressWords.normalised(address.country ?? ""))"
        self.street = hash(.addressStreet, houseStreet)
        namesPlace = address.postalCode != nil || address.isForeign
        house = hash(.addressBase, houseText)
        let homeText = "\(houseText)\u{1F}\(apartment ?? "")"
        home = hash(.address, homeText)
        let parted = address.partingCareOf
        let careOf = AddressWords.normalised(parted.careOf ?? "")
        whole = hash(.household, "\(Contact.home(of: parted)?.exact ?? homeText)\u{1E}\(careOf)")
        namesApartment = apartment != nil
    }

    /// The fingerprint of street and number alone, as an address has it in `street`; nil where that has none.
    static func street(of address: PostalAddress, hash: ContactHash) -> Fingerprint? {
        guard let street = address.houseLine, address.postalCode != nil || address.town != nil else { return nil }
        return hash(.addressStreet, AddressWords.split(street: street).house)
    }

    /// These fingerprints.
    package init(
        whole: Fingerprint, home: Fingerprint, house: Fingerprint, street: Fingerprint, namesApartment: Bool,
        namesPlace: Bool
    ) {
        self.whole = whole
        self.street = street
        self.namesPlace = namesPlace
        self.home = home
        self.house = house
        self.namesApartment = namesApartment
    }

    /// Whether two addresses may be the same home: equal but for c/o, the same house where one of the two doesn't say
    /// which apartment, or the same street and number where one lacks the postal code. This is the cautious question that protection asks; sharing a letter asks for `whole`.
    package func mayShareHome(with other: AddressFingerprints) -> Bool {
        home == other.home || (house == other.house && !(namesApartment && other.namesApartment))
            || (street == other.street && !(namesPlace && other.namesPlace))
    }
}
