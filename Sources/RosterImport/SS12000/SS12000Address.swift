import Outreach

/// An address as a page tells of it.
struct SS12000Address: Decodable {
    let kind: Kind
    /// The type as it stands, in lower case; it tells the version.
    let writtenType: String?
    private let streetAddress: String?
    private let locality: String?
    private let postalCode: String?
    private let country: String?

    /// What an address is for, in the order in which post is sent there.
    enum Kind: Int, Comparable {
        case specialPost, registered, post, temporary, other

        static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    private enum Key: String, CodingKey { case type, streetAddress, locality, postalCode, country }

    init(from decoder: any Decoder) throws {
        let fields = try? decoder.container(keyedBy: Key.self)
        writtenType = fields?.text(.type)?.lowercased()
        // 2.0 writes Särskildpostadress, 2.1 Särskild postadress.
        kind =
            switch writtenType?.filter({ $0 != " " }) {
            case "särskildpostadress": .specialPost
            case "folkbokföring", "folkbokföringsadress": .registered
            case "postadress": .post
            case "tillfälligadress": .temporary
            default: .other
            }
        streetAddress = fields?.text(.streetAddress)
        locality = fields?.text(.locality)
        postalCode = fields?.text(.postalCode)
        country = fields?.text(.country)
    }

    /// The address as post wants it, and whether its postal code was none and left out; nil where nothing is told.
    var postal: (address: PostalAddress, lacksPostalCode: Bool)? {
        let (careOf, street) = Self.split(streetAddress ?? "")
        var address = PostalAddress(
            careOf: careOf, street: street, postalCode: postalCode, town: locality, country: country)
        if let country = address.country, Countries.isSweden(country) { address.country = nil }
        if address.country == nil, let (town, country) = address.town.flatMap(Countries.split(town:)) {
            address = PostalAddress(
                careOf: address.careOf, street: address.street, postalCode: address.postalCode, town: town,
                country: country)
        }
        var lacksPostalCode = false
        if !address.isForeign, let written = address.postalCode {
            address.postalCode = PostalCode.digits(written)
            lacksPostalCode = address.postalCode == nil
        }
        return address.isEmpty ? nil : (address, lacksPostalCode)
    }

    /// The homes that the address may mean where a c/o isn't parted from the street: "c/o Eva Berg Storgatan 1" may be
    /// "Storgatan 1".
    var possibleHomes: [PostalAddress] {
        guard let (address, _) = postal, let street = address.street, Self.isCareOf(street[...]) else { return [] }
        let words = Self.withoutCareOf(street[...]).split(separator: " ")
        return words.indices.dropFirst().prefix(5).map { first in
            var home = address
            home.street = words[first...].joined(separator: " ")
            return home
        }
    }

    /// "c/o Berg, Storgatan 1" is c/o Berg at Storgatan 1; without a comma nobody can tell where the name ends.
    private static func split(_ text: String) -> (careOf: String?, street: String?) {
        let parts = text.split(separator: ",").map { $0.drop { $0 == " " } }
        guard parts.count > 1, let careOf = parts.first(where: isCareOf) else { return (nil, text) }
        let street = parts.filter { $0.startIndex != careOf.startIndex }.joined(separator: ", ")
        return (String(withoutCareOf(careOf)), street)
    }

    private static func isCareOf(_ text: Substring) -> Bool { text.prefix(3).lowercased() == "c/o" }

    private static func withoutCareOf(_ text: Substring) -> Substring {
        text.dropFirst(3).drop { $0 == " " || $0 == ":" }
    }
}
