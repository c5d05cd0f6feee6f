/// An address as keys that can be compared but not read.
package struct AddressFingerprints: Hashable, Sendable {
    /// The whole normalised address, c/o and apartment included.
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
        guard let street = address.street, address.postalCode != nil || address.town != nil else { return nil }
        let (houseStreet, apartment) = Self.split(street: Self.normalised(street))
        // With a postal code the town adds nothing but its spellings.
        let place = address.postalCode.map(Self.digitsAndLetters) ?? Self.normalised(address.town ?? "")
        let country = Self.normalised(address.country ?? "")
        let houseText = [houseStreet, place, country].joined(separator: "\u{1F}")
        let careOf = Self.normalised(address.careOf ?? "")
        self.street = hash(.addressStreet, houseStreet)
        namesPlace = address.postalCode != nil || address.isForeign
        house = hash(.addressBase, houseText)
        let homeText = [houseText, apartment ?? ""].joined(separator: "\u{1F}")
        home = hash(.address, homeText)
        whole = careOf.isEmpty ? home : hash(.address, [homeText, careOf].joined(separator: "\u{1F}"))
        namesApartment = apartment != nil
    }

    /// The fingerprints as stored.
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

    private static func normalised(_ text: String) -> String {
        text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ":") }.joined(separator: " ")
    }

    private static func digitsAndLetters(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// "storgatan 1 a lgh 1001" → "storgatan 1a", "1001"; the mark may be glued to the number or missing before four digits.
    private static func split(street: String) -> (house: String, apartment: String?) {
        var house: [Substring] = []
        var apartment: Substring?
        var isMarked = false
        for word in street.split(separator: " ") {
            let bare = word.last == ":" ? word.dropLast() : word
            let followsNumber = house.last?.first?.isNumber ?? false
            if isMarked {
                apartment = bare
                isMarked = false
            } else if marks.contains(String(bare)) {
                isMarked = true
            } else if let mark = marks.first(where: { bare.hasPrefix($0) }),
                bare.dropFirst(mark.count).allSatisfy(\.isNumber)
            {
                apartment = bare.dropFirst(mark.count)
            } else if apartment == nil, followsNumber, bare.count == 4, bare.allSatisfy(\.isNumber) {
                apartment = bare
            } else if let number = house.last, number.allSatisfy(\.isNumber), bare.count == 1,
                bare.allSatisfy(\.isLetter)
            {
                house[house.count - 1] = number + bare
            } else {
                house.append(bare)
            }
        }
        return (house.joined(separator: " "), apartment.map(String.init))
    }

    private static let marks = ["lgh", "lägenhet", "apt"]
}
