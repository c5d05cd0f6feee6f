/// Where post reaches somebody, in the parts that a Swedish envelope has.
package struct PostalAddress: Hashable, Sendable, Codable {
    /// The name after "c/o", without it.
    package var careOf: String?
    /// Street, number and apartment, or a box; abroad, the first lines joined by a line break.
    package var street: String?
    /// Five digits in Sweden, anything abroad.
    package var postalCode: String?
    /// Postal town.
    package var town: String?
    /// Country, where it isn't Sweden.
    package var country: String?

    /// An address from its parts; empty parts become nil.
    package init(
        careOf: String? = nil, street: String? = nil, postalCode: String? = nil, town: String? = nil,
        country: String? = nil
    ) {
        self.careOf = careOf.flatMap { $0.isEmpty ? nil : $0 }
        self.street = street.flatMap { $0.isEmpty ? nil : $0 }
        self.postalCode = postalCode.flatMap { $0.isEmpty ? nil : $0 }
        self.town = town.flatMap { $0.isEmpty ? nil : $0 }
        self.country = country.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The line that tells the house: in Sweden the last, below the name of a farm or a building.
    package var houseLine: String? {
        guard !isForeign, let street, street.contains("\n") else { return street }
        return street.split(separator: "\n").last.map(String.init)
    }

    /// Whether no part is known.
    package var isEmpty: Bool {
        careOf == nil && street == nil && postalCode == nil && town == nil && country == nil
    }

    /// Whether the address lies in another country.
    package var isForeign: Bool { country != nil }

    /// What post would need and the address doesn't have.
    package var missingParts: [AddressPart] {
        if isForeign { return street == nil && town == nil ? [.street, .town] : [] }
        var missing: [AddressPart] = []
        if street == nil { missing.append(.street) }
        if postalCode == nil { missing.append(.postalCode) }
        if town == nil { missing.append(.town) }
        return missing
    }

    /// The lines above postal code and town, in the order of Swedish post.
    package var deliveryLines: [String] {
        (careOf.map { ["c/o \($0)"] } ?? []) + (street?.split(separator: "\n").map(String.init) ?? [])
    }

    /// The postal code as it is printed: `NNN NN` in Sweden.
    package var printedPostalCode: String? {
        guard let postalCode, !isForeign, postalCode.utf8.count == 5 else { return postalCode }
        return "\(postalCode.prefix(3)) \(postalCode.suffix(2))"
    }

    /// The town as it is printed: in capitals, as Swedish post wants it.
    package var printedTown: String? { town.map { isForeign ? $0 : $0.uppercased() } }

    /// All lines below the addressee, as an envelope shows them.
    package var envelopeLines: [String] {
        let place = [printedPostalCode, printedTown].compactMap { $0 }.joined(separator: " ")
        return deliveryLines + (place.isEmpty ? [] : [place]) + (country.map { [$0.uppercased()] } ?? [])
    }
}

/// A part of an address that post can't do without.
package enum AddressPart: String, Sendable, Codable, CaseIterable {
    case street, postalCode, town
}
