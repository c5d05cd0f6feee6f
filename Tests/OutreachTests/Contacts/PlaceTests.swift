import Outreach
import Testing

/// The same street and number in two places: one home where a careful person would think so.
@Suite struct PlaceTests {
    /// Where two addresses say that Lindgatan 5 lies, as "code town", and whether they may be one.
    static let cases: [(protected: String, other: String, isSuspected: Bool)] = [
        ("449 31 Nödinge", "449 31 Nödinge", true),
        ("449 31 Nödinge", "44931 NÖDINGE", true),
        ("449 31 Nödinge", "SE-449 31 Nodinge", true),
        // One of the two is the same.
        ("449 31 Nödinge", "449 31 Surte", true),
        ("449 31 Nödinge", "445 57 Nödinge", true),
        ("449 31 Nödinge", "445 57 Nödinge-Nol", true),
        ("449 31 Nödinge", "445 57 Noedinge", true),
        ("449 31 Nödinge", "445 57 Ale Nödinge", true),
        ("421 31 Västra Frölunda", "413 01 V. Frölunda", true),
        ("411 01 Göteborg", "423 00 Gbg", true),
        // A figure that is mistyped, or two that changed places.
        ("449 31 Nödinge", "449 32 Alafors", true),
        ("449 31 Nödinge", "449 51 Alafors", true),
        ("449 31 Nödinge", "349 31 Alafors", true),
        ("449 31 Nödinge", "449 13 Alafors", true),
        ("449 31 Nödinge", "494 31 Alafors", true),
        // What isn't told may be anything.
        ("449 31 Nödinge", "- -", true),
        ("449 31 Nödinge", "- Surte", true),
        ("449 31 Nödinge", "445 57 -", true),
        ("449 31 -", "445 57 Surte", true),
        ("- Nödinge", "445 57 Surte", true),
        ("- -", "445 57 Surte", true),
        ("449 31 Nödinge", "445 Surte", true),
        ("449 31 Nödinge", "00000 Surte", true),
        ("449 31 Nödinge", "445 57 saknas", true),
        ("449 31 Nödinge", "445 57 Sverige", true),
        // Both tell both, and differ in both.
        ("449 31 Nödinge", "445 57 Surte", false),
        ("449 31 Nödinge", "446 35 Älvängen", false),
        ("449 31 Nödinge", "111 22 Stockholm", false),
        ("445 57 Surte", "446 37 Älvängen", false),
        ("449 31 Nödinge", "446 35 ÄLVÄNGEN Sverige", false),
    ]

    @Test(arguments: cases.indices) func `code and town tell homes from each other only together`(_ index: Int) {
        let (one, other, isSuspected) = Self.cases[index]
        for (a, b) in [(one, other), (other, one)] {
            var secret = ProtectedContacts()
            secret.insert(
                ContactFingerprints(address: Self.home(a), email: nil, phone: nil, hash: ProcessHash.fingerprint))
            let judgement = secret.judgement(of: Self.home(b), hash: ProcessHash.fingerprint)
            #expect(judgement.isFree == !isSuspected, "\(a), \(b): \(judgement)")
        }
    }

    @Test(arguments: [
        ("Lindgatan 5, 445 57 Surte", true), ("Lindgatan 5, 449 31 Nödinge", true), ("Lindgatan 5, Surte", true),
        ("Lindgatan 5", true),
    ])
    func `what a street's cell says of its place counts beside the other cells`(street: String, isSuspected: Bool) {
        var secret = ProtectedContacts()
        secret.insert(
            ContactFingerprints(
                address: Self.home("449 31 Nödinge"), email: nil, phone: nil, hash: ProcessHash.fingerprint))
        let other = PostalAddress(street: street, postalCode: "44931", town: "Nödinge")
        #expect(secret.judgement(of: other, hash: ProcessHash.fingerprint).isFree == !isSuspected)
    }

    @Test func `abroad nobody knows how places are written`() {
        var secret = ProtectedContacts()
        secret.insert(
            ContactFingerprints(
                address: Self.home("449 31 Nödinge"), email: nil, phone: nil, hash: ProcessHash.fingerprint))
        let abroad = PostalAddress(street: "Lindgatan 5", postalCode: "00100", town: "Helsinki", country: "Finland")
        #expect(!secret.judgement(of: abroad, hash: ProcessHash.fingerprint).isFree)
    }

    private static func home(_ place: String) -> PostalAddress {
        let words = place.split(separator: " ")
        let code = words.prefix { $0.contains(where: \.isNumber) || $0 == words.first }.joined()
        let town = words.drop { $0.contains(where: \.isNumber) || $0 == words.first }.joined(separator: " ")
        return PostalAddress(
            street: "Lindgatan 5", postalCode: code == "-" ? nil : code, town: town == "-" ? nil : town)
    }
}
