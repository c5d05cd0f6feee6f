import Outreach
import TestSupport
import Testing

/// Protected homes are remembered by their fingerprints alone: one that came out otherwise would be forgotten.
@Suite struct FingerprintPinTests {
    @Test(arguments: addresses)
    func `the fingerprints of an address never change`(pin: AddressPin) throws {
        let key = try #require(RegistryKey(bytes: FictionalSchool.keyBytes))
        let prints = try #require(AddressFingerprints(pin.address, hash: key.keyedHash))
        let found = [prints.home, prints.house, prints.street].map(\.hexadecimal)
        #expect(found.joined(separator: " ") == pin.prints)
        #expect(prints.namesApartment == pin.namesApartment)
        #expect(prints.namesPlace == pin.namesPlace)
        var protected = ProtectedContacts()
        #expect(!protected.contains(pin.address, hash: key.keyedHash))
        protected.insert(ContactFingerprints(address: prints, email: nil, phone: nil))
        #expect(protected.contains(pin.address, hash: key.keyedHash))
        #expect(!protected.contains(.home("Vallmovägen 8"), hash: key.keyedHash))
    }

    @Test(arguments: [
        ("Anna@Example.SE", "070-174 06 05", "e5c3e7c5f3e764ae", "30ac3fb240da6e4f"),
        ("ÅSA@exempel.se", "+46 (0)70 1740605", "7696b0381d1a3026", "30ac3fb240da6e4f"),
        ("x", "tel. ingen", "b6df672c4e751d5f", nil),
        ("İ@x.se", "٠٧٠١٧٤٠٦٠٥", "50c7c66be02ca3f6", "6268ac7380765ceb"),
    ])
    func `nor do those of e-mail addresses and phone numbers`(
        email: String, phone: String, emailPrint: String, phonePrint: String?
    ) throws {
        let key = try #require(RegistryKey(bytes: FictionalSchool.keyBytes))
        let prints = ContactFingerprints(address: nil, email: email, phone: phone, hash: key.keyedHash)
        #expect(prints.email?.hexadecimal == emailPrint)
        #expect(prints.phone?.hexadecimal == phonePrint)
        var protected = ProtectedContacts()
        #expect(!protected.contains(email: email, hash: key.keyedHash))
        #expect(!protected.contains(phone: phone, hash: key.keyedHash))
        protected.insert(prints)
        #expect(protected.contains(email: email, hash: key.keyedHash))
        #expect(protected.contains(phone: phone, hash: key.keyedHash) == (phonePrint != nil))
        #expect(!protected.contains(email: nil, hash: key.keyedHash))
        #expect(!protected.contains(phone: nil, hash: key.keyedHash))
    }

    @Test func `a number's identity key and a key's fingerprint never change`() throws {
        let key = try #require(RegistryKey(bytes: FictionalSchool.keyBytes))
        #expect(key.identityKey(ofNumber: "200601012389").hexadecimal == "dd306f0b2e5d79114205dfbb67a05aab")
        #expect(key.fingerprint == "e031acaae8fa2762")
    }

    private static let addresses: [AddressPin] = [
        AddressPin(
            "Storgatan 1 A", "44931", "Ekbacka", "574f2175e1e3d6d9 46a1a98c4212f468 a06a3f8a1420e341",
            apartment: false),
        AddressPin(
            "STORGATAN 1A, LGH 1001", "449 31", "EKBACKA",
            "0cbf6dcb99a874f0 46a1a98c4212f468 a06a3f8a1420e341",
            apartment: true),
        AddressPin(
            "Storgatan 1 lgh1001", "SE-44931", nil,
            "ee78a81344d90ac0 67dccec55528cf5a b0a57ddd00be2ea6",
            apartment: true),
        AddressPin(
            "Vallmovägen 7 1101", "44635", "Älvängen",
            "ea80855668d6479e 409e8fa1989df9f8 d84cc0dbf05a3856",
            apartment: true),
        AddressPin(
            "Vallmova\u{308}gen 7 1101", "44635", "A\u{308}lva\u{308}ngen",
            "f299dfd1db1cac3d 60c850f63655d35a f44b4f7ea413c194",
            apartment: true),
        AddressPin(
            "VALLMOVÄGEN 7 LÄGENHET: 1101", "44635", "ÄLVÄNGEN",
            "ea80855668d6479e 409e8fa1989df9f8 d84cc0dbf05a3856",
            apartment: true),
        AddressPin(
            "Ångströms gränd 12 å", nil, "Nödinge",
            "d51045c8c51655a6 408736a92e756398 86a29fcd05eb34ae",
            apartment: false, place: false),
        AddressPin(
            "Box 12", "44980", "Alafors", "86f60950ee4587d6 2697e65ff359beba c0d6bf7e10a02dc5",
            apartment: false),
        AddressPin(
            "Stora Höga 1:23", nil, "Nol", "7afbecb8b5db6861 5515b34386d92067 0c84570738453ebf",
            apartment: false, place: false),
        AddressPin(
            "Gamla vägen 3 b apt 2", "44530", "Bohus", careOf: "Åke & Co",
            "d1fc40a508912b14 47b527110e71ae62 01e02253777cb1d2",
            apartment: true),
        AddressPin(
            "Flat 4\n12 High Street", "N1 9GU", "London", country: "Storbritannien",
            "5bbff14d30fce590 ccc853438fe8bc40 11cddfa9625e6831",
            apartment: false),
        AddressPin(
            "ул. Ленина 12 б кв 4", "190000", "Санкт-Петербург", country: "Ryssland",
            "b5880eba16a8a692 581303c9f13c0eb0 1338e8e820bdf143",
            apartment: false),
        AddressPin(
            "Rue de l’Église 5½ ß", "75001", "Paris", country: "FRANKRIKE",
            "b5747815540253a8 453f9f7c2078ca6b d9357edf129eb0b5",
            apartment: false),
        AddressPin(
            "İstiklal Caddesi 10 lgh ١٢٣٤", "34430", "İstanbul", country: "Turkiet",
            "7238cfd3be2e0402 4dcaa4804fe55ce4 3a62be1ee517faea",
            apartment: true),
        AddressPin(
            "Byn 4 ×÷ : lgh", "44931", "Ekbacka", "2c6b446e1cb0a824 21d0c181bd5de5c6 931c3dcb8d078b9d",
            apartment: false),
        AddressPin(
            "Storgatan\u{A0}1\r\nlgh\t1001 🏠", "44931", "Ekbacka",
            "92229bfa8616d12a e263409e6d2eea04 b0a57ddd00be2ea6",
            apartment: true),
        AddressPin(
            "Lgh. 1001 Nygatan 4 c 1102", "44931", "Ekbacka",
            "9f584678dc69a8ae 85950ae859448cc5 2f12e033e0b501c8",
            apartment: true),
    ]
}

/// An address and its fingerprints under the fictional school's key: home, house, street.
struct AddressPin: Sendable, CustomTestStringConvertible {
    let address: PostalAddress
    let prints: String
    let namesApartment: Bool
    let namesPlace: Bool

    init(
        _ street: String, _ postalCode: String?, _ town: String?, country: String? = nil, careOf: String? = nil,
        _ prints: String, apartment: Bool, place: Bool = true
    ) {
        address = PostalAddress(
            careOf: careOf, street: street, postalCode: postalCode, town: town, country: country)
        self.prints = prints
        (namesApartment, namesPlace) = (apartment, place)
    }

    var testDescription: String { address.street ?? "" }
}
