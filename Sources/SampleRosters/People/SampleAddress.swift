/// Where a guardian gets post: invented streets in real postal towns.
package struct SampleAddress: Sendable, Hashable {
    /// The name after `c/o`, for who has somebody else's letter box.
    package var careOf: String?
    /// Street and number, such as `Månstensgatan 4`; everybody in one stairwell has the same.
    package var street: String
    /// The apartment, such as `lgh 1102`.
    package var apartment: String?
    /// The postal code without spaces, or nothing where the school forgot it.
    package var postalCode: String
    /// The postal town.
    package var town: String
    /// The country, for addresses abroad.
    package var country: String?

    /// Street and apartment as one cell.
    package var streetCell: String {
        guard let apartment else { return street }
        return "\(street) \(apartment)"
    }

    /// The postal code as people write it: `446 35` in Sweden.
    package var spacedPostalCode: String {
        guard country == nil, postalCode.count == 5 else { return postalCode }
        return "\(postalCode.prefix(3)) \(postalCode.suffix(2))"
    }

    /// The town as schools write it, which have no column for the country: `Oslo, Norge`.
    package var townCell: String {
        guard let country else { return town }
        return "\(town), \(country)"
    }
}
