import Outreach
import TestSupport
import Testing

@Suite struct ProtectionTests {
    @Test func `sources join in any order and grouping, and a source that repeats itself adds nothing`() {
        for a in Protection.allCases {
            #expect(a.joined(with: a) == a)
            #expect(a.joined(with: .unknown) == a)
            #expect(a.joined(with: .protected) == .protected)
            for b in Protection.allCases {
                #expect(a.joined(with: b) == b.joined(with: a))
                for c in Protection.allCases {
                    #expect(a.joined(with: b).joined(with: c) == a.joined(with: b.joined(with: c)))
                }
            }
        }
        #expect(Protection.none.joined(with: .unknown) == .none)
    }

    @Test func `the home, the e-mail and the phone of a protected person are known again beside anybody`() throws {
        var protected = ProtectedContacts()
        #expect(protected.isEmpty)
        protected.insert(contacts("Storgatan 1 lgh 1001", "anna@example.se", "070-174 06 05"))
        let other = contacts("Storgatan 1 lgh 1001", "Anna@Example.se", "+46 70 174 06 05")
        #expect(try protected.contains(#require(other.address)))
        #expect(try protected.contains(#require(other.email)))
        #expect(try protected.contains(#require(other.phone)))
        let stranger = contacts("Storgatan 2", "bo@example.se", "070-174 06 06")
        #expect(try !protected.contains(#require(stranger.address)))
        #expect(try !protected.contains(#require(stranger.email)))
        #expect(try !protected.contains(#require(stranger.phone)))
    }

    @Test func `an address without apartment is dropped where a protected home is in the house, another flat isn't`()
        throws
    {
        var protected = ProtectedContacts()
        protected.insert(contacts("Storgatan 1 lgh 1001", nil, nil))
        #expect(try protected.contains(#require(contacts("Storgatan 1", nil, nil).address)))
        #expect(try !protected.contains(#require(contacts("Storgatan 1 lgh 1002", nil, nil).address)))
    }

    @Test func `a protected home without apartment may be any flat of the house`() throws {
        var protected = ProtectedContacts()
        protected.insert(contacts("Storgatan 1", nil, nil))
        #expect(try protected.contains(#require(contacts("Storgatan 1 lgh 1002", nil, nil).address)))
        #expect(try !protected.contains(#require(contacts("Storgatan 3 lgh 1002", nil, nil).address)))
    }

    @Test func `an address without a postal code is dropped where street and number are a protected home's`() throws {
        func address(_ street: String, code: String?) throws -> AddressFingerprints {
            let key = try #require(RegistryKey(bytes: FictionalSchool.keyBytes))
            let address = PostalAddress(street: street, postalCode: code, town: "Nödinge")
            return try #require(AddressFingerprints(address, hash: key.keyedHash))
        }
        var protected = ProtectedContacts()
        protected.insert(
            ContactFingerprints(address: try address("Storgatan 1", code: "44931"), email: nil, phone: nil))
        #expect(try protected.contains(address("Storgatan 1", code: nil)))
        #expect(try !protected.contains(address("Storgatan 2", code: nil)))
        #expect(try !protected.contains(address("Storgatan 1", code: "44635")))
        var unplaced = ProtectedContacts()
        unplaced.insert(ContactFingerprints(address: try address("Storgatan 1", code: nil), email: nil, phone: nil))
        #expect(try unplaced.contains(address("Storgatan 1", code: "44931")))
        #expect(try !unplaced.contains(address("Storgatan 2", code: "44931")))
    }

    @Test func `protected contacts are stored and read back as they were`() {
        var protected = ProtectedContacts()
        protected.insert(contacts("Storgatan 1", "anna@example.se", "0303-70 30 00"))
        protected.insert(contacts("Nygatan 4 lgh 1101", nil, nil))
        var read = ProtectedContacts()
        for (kind, fingerprint) in protected.stored { read.insert(kind, fingerprint) }
        #expect(read == protected)
        #expect(protected.stored.count == 33)
        var both = ProtectedContacts()
        both.formUnion(protected)
        #expect(both == protected)
    }

    @Test func `keys of different uses, pupils and names differ, and writings of one name don't`() throws {
        let key = try #require(RegistryKey(bytes: FictionalSchool.keyBytes))
        let other = try #require(RegistryKey(bytes: [UInt8](repeating: 8, count: 32)))
        #expect(RegistryKey(bytes: [UInt8](repeating: 8, count: 31)) == nil)
        #expect(key.fingerprint != other.fingerprint)
        #expect(key.fingerprint.utf8.count == 16)
        #expect(key.keyedHash(.email, "x") != key.keyedHash(.phone, "x"))
        let pupil = key.identityKey(ofNumber: "200601012389")
        #expect(pupil != other.identityKey(ofNumber: "200601012389"))
        #expect("\(pupil)" == "IdentityKey(…)")
        func guardian(_ given: String, _ family: String) -> IdentityKey {
            key.identityKey(ofGuardianNamed: PersonName(given: given, family: family), of: pupil)
        }
        #expect(guardian("Åsa-Karin", "Öberg") == guardian("ÅSA KARIN", " Öberg"))
        #expect(guardian("André", "Öberg") == guardian("Andre", "Öberg"))
        #expect(guardian("Åsa", "Öberg") != guardian("Åsa", "Berg"))
        #expect(
            guardian("Åsa", "Öberg")
                != key.identityKey(
                    ofGuardianNamed: PersonName(given: "Åsa", family: "Öberg"), of: guardian("Åsa", "Öberg")))
    }

    @Test(arguments: [("640823323", 4), ("811228987", 4), ("701063239", 1)])
    func `check digits follow the tax agency's example`(digits: String, check: Int) {
        #expect(Int(CheckDigit.modulus10(of: digits.utf8.map { $0 - 48 })) == check)
    }

    @Test(arguments: ["P12", "g7"]) func `a person's id is read in either case`(text: String) {
        #expect(PersonID(text)?.description == text.uppercased())
    }

    @Test(arguments: ["", "P", "P0", "P-1", "X3", "12", "P1 ", "P99999999999999999999"])
    func `what names no person is none`(text: String) { #expect(PersonID(text) == nil) }

    private func contacts(_ street: String, _ email: String?, _ phone: String?) -> ContactFingerprints {
        ContactFingerprints(address: .home(street), email: email, phone: phone, hash: quickHash)
    }
}
