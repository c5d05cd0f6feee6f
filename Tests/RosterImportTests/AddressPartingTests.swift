import Testing

@testable import Outreach
@testable import RosterImport

/// Where street, code and town stand in cells that aren't theirs.
struct AddressPartingTests {
    @Test(arguments: [
        ("Storgatan 1", "449 31", "Nödinge"), ("Storgatan 1, 449 31 Nödinge", "", ""),
        ("\"Storgatan 1\n449 31 Nödinge\"", "", ""), ("Storgatan 1 449 31 Nödinge", "", ""),
        ("Storgatan 1 44931 Nödinge", "", ""), ("Storgatan 1, SE-449 31 Nödinge", "", ""),
        ("Storgatan 1, S-449 31 Nödinge", "", ""), ("Storgatan 1, 449 31 Nödinge, Sverige", "", ""),
        ("Storgatan 1, Nödinge 449 31", "", ""), ("Storgatan 1,44931 Nödinge", "", ""),
        ("Storgatan 1", "449 31 Nödinge", ""), ("Storgatan 1", "", "449 31 Nödinge"),
        ("Storgatan 1", "449 31", "449 31 Nödinge"), ("Storgatan 1", "", "Nödinge 449 31"),
        ("Storgatan 1", "", "449 31, Nödinge"), ("Storgatan 1", "", "44931Nödinge"),
        ("Storgatan 1", "", "SE-449 31 Nödinge"), ("Storgatan 1", "Nödinge", "449 31"),
        ("Storgatan 1, 449 31 Nödinge", "449 31", "Nödinge"), ("Storgatan 1, 449 31 Nödinge", "44931", ""),
        ("Storgatan 1", "449-31", "Nödinge"), ("Storgatan 1", "44931.0", "Nödinge"),
    ])
    func `all are one address`(street: String, code: String, town: String) throws {
        let reading = try read(street, code, town)
        let address = reading.guardian("Eva")?.address
        #expect(address?.street == "Storgatan 1")
        #expect(address?.postalCode == "44931")
        #expect(address?.town == "Nödinge")
    }

    @Test(arguments: [
        ("Storgatan 1, lgh 1101", nil, "Storgatan 1, lgh 1101"), ("c/o Berg, Storgatan 1", "Berg", "Storgatan 1"),
        ("Storgatan 1 c/o Berg", "Berg", "Storgatan 1"), ("Box 44931", nil, "Box 44931"),
        ("Kyrkbyn 2:14", nil, "Kyrkbyn 2:14"), ("Lövåsen 210", nil, "Lövåsen 210"),
    ])
    func `a street keeps what is its own`(cell: String, careOf: String?, street: String) throws {
        let address = try read(cell, "449 31", "Nödinge").guardian("Eva")?.address
        #expect(address?.careOf == careOf)
        #expect(address?.street == street)
        #expect(address?.postalCode == "44931")
    }

    @Test(arguments: [
        "Flyttat till Norge", "Boende oklart", "Bor hos mormor", "Saknar adress i Sverige", "Ej folkbokförd i Sverige",
        "På kommunen skriven", "Uppgift saknas i folkbokföringen", "Test", "d:o", "c/o", "Utvandrad till Norge",
        "Utvandrad 2018-05-01", "Vet ej", "Som ovan", "\"\"\"\"", "Samma som eleven", "Ingen gata", "Okänd ort",
        "På flykt", "-",
    ])
    func `words that name no home leave no address`(street: String) throws {
        #expect(try read(street, "449 31", "Nödinge").guardian("Eva")?.address == nil)
    }

    private func read(_ street: String, _ code: String, _ town: String) throws -> Reading {
        try Fixtures.read(
            "Skola;Klass;Årskurs;Pnr;Namn;Skyddad;Vh pnr;Vh förnamn;Vh efternamn;Vh adress;Vh postnr;Vh ort;Vh skyddad\n"
                + "Bohus;7A;7;050314-2382;Anna Ek;N;820106-2398;Eva;Ek;\(street.contains(";") || street.contains(",") ? "\"\(street)\"" : street);\(code);\"\(town)\";N\n"
        )
    }
}
