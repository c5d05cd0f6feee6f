import Outreach
import Registry
import Testing

@Suite struct ConvergenceTests {
    @Test(arguments: 0..<40)
    func `whatever rosters come in whatever order, the last one again changes nothing`(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let office = try TestOffice()
        for _ in 0..<4 {
            let raw = (0..<dice.roll(9) + 1).map { _ in Self.row(&dice, office) }
            var incomplete: Set<SchoolClass> = []
            if dice.roll(3) == 0 {
                incomplete = [SchoolClass(school: TestOffice.school, className: dice.pick(["7A", "7B", nil]))]
            }
            try office.importing(try Self.judged(raw, office), incomplete: incomplete)
            let again = try office.staging(try Self.judged(raw, office), incomplete: incomplete)
            #expect(again.isEmpty, "\(again)")
            try Self.expectRules(office)
        }
    }

    private static func expectRules(_ office: TestOffice) throws {
        let (contacts, population) = try office.registry.read {
            (try $0.knownProtection().contacts, try $0.population())
        }
        for facts in population.guardians {
            let guardian = try #require(try office.registry.read { try $0.guardian(facts.id) })
            let prints = ContactFingerprints(
                address: guardian.address, email: guardian.email, phone: guardian.phone, hash: office.key.keyedHash)
            #expect(
                facts.address == guardian.address.flatMap { AddressFingerprints($0, hash: ProcessHash.fingerprint) })
            #expect(facts.missingAddressParts == (guardian.address ?? PostalAddress()).missingParts)
            let isExposed = try office.registry.read { registry in
                try registry.pupils(of: facts.id).contains { tie in
                    try !tie.isEnded && registry.pupil(tie.pupil)?.protection == .protected
                }
            }
            if guardian.protection == .protected || isExposed {
                #expect(guardian.address == nil && guardian.email == nil && guardian.phone == nil)
            }
            #expect(prints.address.map { contacts.contains($0) } != true)
            #expect(prints.email.map { contacts.contains($0) } != true)
        }
    }

    /// Drops the contacts of protected persons, as the reading of rosters does.
    private static func judged(_ rows: [JudgedRow], _ office: TestOffice) throws -> [JudgedRow] {
        let known = try office.registry.read { try $0.knownProtection() }
        var identities = known.identities
        for row in rows {
            if let pupil = row.pupil, pupil.protection == .protected { identities.insert(pupil.identity) }
            for judged in row.guardians where judged.guardian.protection == .protected {
                identities.insert(judged.guardian.identity)
            }
        }
        var contacts = known.contacts
        func isWithheld(_ judged: JudgedGuardian, _ row: JudgedRow) -> Bool {
            row.pupil.map { identities.contains($0.identity) } ?? false || identities.contains(judged.guardian.identity)
        }
        for row in rows {
            for judged in row.guardians where isWithheld(judged, row) {
                contacts.insert(office.contacts(judged.guardian))
            }
        }
        return rows.map { row in
            var protecting: [OwnedContacts] = []
            let guardians = row.guardians.map { judged in
                var guardian = judged.guardian
                let prints = office.contacts(guardian)
                if identities.contains(guardian.identity) { guardian.protection = .protected }
                if isWithheld(judged, row) {
                    protecting.append(OwnedContacts(owner: guardian.identity, contacts: prints))
                }
                if isWithheld(judged, row) || prints.address.map({ contacts.contains($0) }) == true {
                    guardian.address = nil
                }
                if isWithheld(judged, row) || prints.email.map({ contacts.contains($0) }) == true {
                    guardian.email = nil
                }
                return JudgedGuardian(guardian: guardian)
            }
            var pupil = row.pupil
            if let identity = pupil?.identity, identities.contains(identity) { pupil?.protection = .protected }
            return JudgedRow(
                location: row.location, pupil: pupil, guardians: guardians, carriesGuardians: row.carriesGuardians,
                protectedContacts: protecting)
        }
    }

    private static func row(_ dice: inout Dice, _ office: TestOffice) -> JudgedRow {
        var guardians: [RosterGuardian] = []
        for _ in 0..<dice.roll(3) {
            let number = dice.roll(6) + 1
            guardians.append(
                office.guardian(
                    number, dice.pick(["Anna", "Bo"]),
                    street: dice.pick(["Storgatan 1", "Storgatan 1 lgh 1001", "Nygatan 4", nil]),
                    email: dice.pick(["a@x.se", "b@x.se", nil]), language: dice.pick([.swedish, nil]),
                    protection: dice.pick([.none, .none, .none, .none, .unknown, .protected])))
        }
        let isRegister = dice.roll(3) == 0
        return office.row(
            dice.roll(8) + 1, guardians, name: dice.pick(["Elin", "Omar"]),
            school: isRegister ? nil : dice.pick([TestOffice.school, TestOffice.school, TestOffice.otherSchool]),
            className: isRegister ? nil : dice.pick(["7A", "7B", nil]),
            year: isRegister ? nil : dice.pick([7, 8, nil]),
            born: dice.pick([2005, nil]), protection: dice.pick([.none, .none, .none, .none, .unknown, .protected]),
            carriesGuardians: dice.roll(3) > 0)
    }
}

/// Throws that are the same in every run (SplitMix64).
struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(sides))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
}
