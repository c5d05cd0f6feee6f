import Outreach

extension ProtectionSurvey {
    /// The row as it may be used: protected persons' contacts are gone, and everybody else's that equal them.
    func judged(_ row: ReadRow, carriesGuardians: Bool, key: RegistryKey) -> JudgedRow? {
        guard !row.isRejected, let identity = row.pupil.identity else { return nil }
        var findings: [Finding] = []
        func protection(_ person: ReadPerson) -> Protection {
            guard let identity = person.identity, protected.contains(identity) else { return person.protection }
            if person.protection == .none {
                findings.append(Finding(location: row.location, kind: .protectionSourcesDisagree))
            }
            return .protected
        }
        let pupil = RosterPupil(
            identity: identity, name: row.refersToPupil ? nil : row.pupil.name, birthYear: row.birthYear,
            school: row.school, className: row.className, schoolYear: row.schoolYear,
            protection: protection(row.pupil))
        var guardians: [JudgedGuardian] = []
        var dropped: [OwnedContacts] = []
        if pupil.protection == .protected { dropped += owned(row.pupil, by: pupil.identity, key) }
        for person in row.guardians {
            let protection = protection(person)
            // One of the homes of a protected pupil's guardians is the pupil's: it is kept for the pupil's sake.
            var owner = pupil.protection == .protected ? pupil.identity : person.identity.flatMap { withheld[$0.low] }
            if protection == .protected { owner = owner ?? person.identity }
            let isWithheld = owner != nil || protection == .protected
            if isWithheld { dropped += owned(person, by: owner, key) }
            guard let identity = person.identity, let name = person.name else { continue }
            var guardian = RosterGuardian(
                identity: identity, name: name, language: person.language, protection: protection)
            let kept = isWithheld ? .none : keep(of: person, in: &guardian, key)
            guardians.append(JudgedGuardian(guardian: guardian, contacts: kept))
        }
        return JudgedRow(
            location: row.location, pupil: pupil, guardians: guardians, carriesGuardians: carriesGuardians,
            protectedContacts: dropped, findings: findings)
    }

    /// Contacts that a rejected row gives away, to be remembered as protected.
    func protectedContacts(ofRejected row: ReadRow, key: RegistryKey) -> [OwnedContacts] {
        let pupilIsProtected = isProtected(row.pupil)
        return row.persons.filter { pupilIsProtected || isProtected($0) }.flatMap { person in
            owned(person, by: pupilIsProtected ? row.pupil.identity : person.identity, key)
        }
    }

    /// Persons whom a rejected row protects: its own marks hold, and a marked pupil's guardians are held back.
    func heldBack(ofRejected row: ReadRow) -> [IdentityKey] {
        row.persons.filter { isProtected($0) }.compactMap(\.identity)
    }

    /// Whether a rejected row may be written out: nobody in it, and nothing in its cells, is a protected person's.
    func mayBeWrittenOut(_ row: ReadRow, cells: [String], context: RosterContext) -> Bool {
        guard !isWithheld(row) else { return false }
        for person in row.persons {
            guard !isProtected(person), !(person.identity.map { withheld[$0.low] != nil } ?? false) else {
                return false
            }
            var nobody = RosterGuardian(
                identity: IdentityKey(high: 0, low: 0), name: PersonName(given: "", family: ""), protection: .unknown)
            let kept = keep(of: person, in: &nobody, context.key)
            guard kept == fingerprints(of: person, context.key), nobody.address == person.address else { return false }
        }
        // Cells may stand in the wrong columns: any one, or two neighbours, may be a name, a number or a contact.
        for index in cells.indices where !cells[index].isEmpty {
            let cell = cells[index]
            let next = index + 1 < cells.count ? cells[index + 1] : ""
            let writings = [NameCell.name(cell), PersonName(given: cell, family: next)]
            if writings.contains(where: { names.contains(Self.nameKey($0)) }) { return false }
            let number = try? PersonalNumber(parsing: cell, referenceDate: context.referenceDate)
            if let identity = number?.identityKey(context.key), protected.contains(identity) { return false }
            var person = ReadPerson()
            (person.email, person.phone) = (cell, cell)
            person.address = PostalAddress(street: cell)
            let keys = ContactKeys(of: person, hash: hash)
            let stored = ContactFingerprints(address: nil, email: cell, phone: cell, hash: context.key.keyedHash)
            if contacts.contains(keys.home) || isProtected(keys.email, stored.email)
                || isProtected(keys.phone, stored.phone)
            {
                return false
            }
        }
        return true
    }

    /// Gives a guardian those of a person's contacts that are nobody's secret, and tells their fingerprints.
    private func keep(
        of person: ReadPerson, in guardian: inout RosterGuardian, _ key: RegistryKey
    ) -> ContactFingerprints {
        let found = fingerprints(of: person, key)
        let keys = ContactKeys(of: person, hash: hash)
        let keepsAddress = !isProtected(person.address, keys.home, found.address, key)
        let keepsEmail = !isProtected(keys.email, found.email)
        let keepsPhone = !isProtected(keys.phone, found.phone)
        guardian.address = keepsAddress ? person.address : nil
        guardian.email = keepsEmail ? person.email : nil
        guardian.phone = keepsPhone ? person.phone : nil
        return ContactFingerprints(
            address: keepsAddress ? found.address : nil, email: keepsEmail ? found.email : nil,
            phone: keepsPhone ? found.phone : nil)
    }

    private func isProtected(_ person: ReadPerson) -> Bool {
        person.protection == .protected || person.identity.map(protected.contains) ?? false
    }

    private func isProtected(
        _ address: PostalAddress?, _ home: HomeKey?, _ stored: AddressFingerprints?, _ key: RegistryKey
    ) -> Bool {
        guard let address else { return false }
        if contacts.contains(home) || stored.map(known.contacts.contains) ?? false { return true }
        guard !known.contacts.isEmpty, let rough = address.withoutPostalCode else { return false }
        return AddressFingerprints(rough, hash: key.keyedHash).map(known.contacts.contains) ?? false
    }

    private func isProtected(_ way: UInt64, _ stored: Fingerprint?) -> Bool {
        contacts.contains(way: way) || stored.map { known.contacts.contains($0) } ?? false
    }

    private func fingerprints(of person: ReadPerson, _ key: RegistryKey) -> ContactFingerprints {
        ContactFingerprints(
            address: person.address, email: person.email, phone: person.phone, hash: key.keyedHash)
    }

    /// A person's contacts for the registry to remember; the address also as those write it who forget the postal code.
    private func owned(_ person: ReadPerson, by owner: IdentityKey?, _ key: RegistryKey) -> [OwnedContacts] {
        var all = [fingerprints(of: person, key)]
        if let rough = person.address?.withoutPostalCode {
            all.append(ContactFingerprints(address: rough, email: nil, phone: nil, hash: key.keyedHash))
        }
        return all.filter { $0 != .none }.map { OwnedContacts(owner: owner, contacts: $0) }
    }
}

extension PostalAddress {
    /// The address as it is found by its town; nil where it has no town, or nothing but one.
    fileprivate var withoutPostalCode: PostalAddress? {
        guard postalCode != nil, town != nil else { return nil }
        var rough = self
        rough.postalCode = nil
        return rough
    }
}
