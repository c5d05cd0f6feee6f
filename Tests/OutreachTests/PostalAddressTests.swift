import Outreach
import Testing

@Suite struct PostalAddressTests {
    @Test func `an envelope's lines follow the order of Swedish post`() {
        let address = PostalAddress(
            careOf: "Berg", street: "Storgatan 1 lgh 1001", postalCode: "44931", town: "Nödinge")
        #expect(address.envelopeLines == ["c/o Berg", "Storgatan 1 lgh 1001", "449 31 NÖDINGE"])
        #expect(address.missingParts == [])
    }

    @Test func `abroad the lines stay as they are, and the country comes last`() {
        let address = PostalAddress(
            street: "Flat 4\n12 High Street", postalCode: "N1 9GU", town: "London", country: "Storbritannien")
        #expect(address.envelopeLines == ["Flat 4", "12 High Street", "N1 9GU London", "STORBRITANNIEN"])
        #expect(address.missingParts == [])
        #expect(PostalAddress(country: "Norge").missingParts == [.street, .town])
    }

    @Test func `what post would need is told part by part`() {
        #expect(PostalAddress().missingParts == [.street, .postalCode, .town])
        #expect(PostalAddress(street: "Storgatan 1", town: "Nödinge").missingParts == [.postalCode])
        #expect(PostalAddress(street: "Storgatan 1", postalCode: "44931").missingParts == [.town])
        #expect(PostalAddress(careOf: "Berg", postalCode: "44931", town: "Nödinge").missingParts == [.street])
    }

    @Test func `empty parts are no parts, and no line of an envelope is blank`() {
        let address = PostalAddress(careOf: "", street: "Storgatan 1", postalCode: "", town: "", country: "")
        #expect(address.careOf == nil)
        #expect(address.envelopeLines == ["Storgatan 1"])
        #expect(PostalAddress(careOf: "", street: "").isEmpty)
    }

    @Test(arguments: [
        ("Storgatan 1", "storgatan  1"), ("Storgatan 1", "STORGATAN 1."),
        ("Storgatan 1 lgh 1001", "Storgatan 1, LGH 1001"),
        ("Storgatan 1 lgh 1001", "Storgatan 1 lägenhet 1001"), ("Storgatan 1 lgh 1001", "Storgatan 1 lgh. 1001"),
        ("Storgatan 1 lgh 1001", "Storgatan 1 lgh1001"), ("Storgatan 1 lgh 1001", "Storgatan 1 lgh: 1001"),
        ("Storgatan 1 lgh 1001", "Storgatan 1 1001"), ("Storgatan 1A", "Storgatan 1 a"),
        ("Storgatan 1A lgh 1001", "Storgatan 1 A, lgh 1001"), ("Skår 1:3", "Skår 1:3"),
    ])
    func `writings of one home are one home`(a: String, b: String) throws {
        let (first, second) = (try prints(.home(a)), try prints(.home(b)))
        #expect(first == second)
        #expect(first.mayShareHome(with: second))
    }

    @Test(arguments: [
        ("Storgatan 1 lgh 1001", "Storgatan 1 lgh 1002"), ("Storgatan 1", "Storgatan 2"),
        ("Storgatan 1A", "Storgatan 1B"),
        ("Storgatan 1", "Storgatan 11"), ("Skår 1:3", "Skår 13"), ("Box 1234", "Box 1235"),
    ])
    func `neighbours have homes of their own`(a: String, b: String) throws {
        let (first, second) = (try prints(.home(a)), try prints(.home(b)))
        #expect(first.whole != second.whole)
        #expect(first.home != second.home)
        #expect(!first.mayShareHome(with: second))
    }

    @Test func `who lives care of somebody shares no letter with them but may share the home`() throws {
        let (own, lodger) = (try prints(.home("Storgatan 1")), try prints(.home("Storgatan 1", careOf: "Berg")))
        #expect(own.whole != lodger.whole)
        #expect(own.home == lodger.home)
        #expect(own.mayShareHome(with: lodger))
    }

    @Test func `an address without an apartment may be any in the house`() throws {
        let (house, flat) = (try prints(.home("Storgatan 1")), try prints(.home("Storgatan 1 lgh 1001")))
        #expect(house.whole != flat.whole)
        #expect(house.mayShareHome(with: flat))
        #expect(flat.mayShareHome(with: house))
    }

    @Test func `the town doesn't count beside a postal code, and the country does`() throws {
        let base = PostalAddress(street: "Storgatan 1", postalCode: "44931", town: "Nödinge")
        let spelt = PostalAddress(street: "Storgatan 1", postalCode: "449 31", town: "NOL")
        #expect(try prints(base) == prints(spelt))
        let abroad = PostalAddress(street: "Storgatan 1", postalCode: "44931", town: "Nödinge", country: "Norge")
        #expect(try prints(base).whole != prints(abroad).whole)
    }

    @Test func `an address without street or place equals no other`() {
        #expect(AddressFingerprints(PostalAddress(postalCode: "44931", town: "Nödinge"), hash: quickHash) == nil)
        #expect(AddressFingerprints(PostalAddress(street: "Storgatan 1"), hash: quickHash) == nil)
    }

    private func prints(_ address: PostalAddress) throws -> AddressFingerprints {
        try #require(AddressFingerprints(address, hash: quickHash))
    }
}
