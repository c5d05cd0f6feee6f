import Outreach

extension ProtectionSurvey {
    /// The row as it may be used: protected persons' contacts are gone, and everybody else's that equal them; nil for a
    /// row that is rejected.
    func judged(_ row: ReadRow, key: RegistryKey) -> JudgedRow? {
        guard !row.isRejected else { return nil }
        var findings: [Finding] = []
        var dropped: [OwnedContacts] = []
        var barred = 0
        func protection(_ person: ReadPerson) -> Protection {
            guard let identity = person.identity, protected.contains(identity) else { return person.protection }
            if person.protection == .none {
                findings.append(Finding(location: row.location, kind: .protectionSourcesDisagree))
            }
            return .protected
        }
        var pupil: RosterPupil?
        if let person = row.pupil {
            guard let identity = person.identity else { return nil }
            var found = RosterPupil(
                identity: identity, name: row.refersToPupil ? nil : person.name, birthYear: row.birthYear,
                school: row.school, className: row.className, schoolYear: row.schoolYear,
                protection: protection(person))
            (found.knownBy, found.standing) = (person.knownBy, person.standing)
            if found.protection == .protected { dropped += owned(person, by: identity, key) }
            pupil = found
        }
        let protectedPupil = pupil?.protection == .protected ? pupil?.identity : nil
        var guardians: [JudgedGuardian] = []
        for person in row.guardians {
            let protection = protection(person)
            // One of the homes of a protected pupil's guardians is the pupil's: it is kept for the pupil's sake.
            var owner = protectedPupil ?? person.identity.flatMap { withheld[$0.low] }
            if protection == .protected { owner = owner ?? person.identity }
            let isWithheld = owner != nil || protection == .protected
            if isWithheld { dropped += owned(person, by: owner, key) }
            guard let identity = person.identity, !person.isUnnamed else { continue }
            var guardian = RosterGuardian(
                identity: identity, name: person.name, language: person.language, protection: protection)
            (guardian.knownBy, guardian.standing) = (person.knownBy, person.standing)
            if !isWithheld, !keep(of: person, in: &guardian, key) { barred += 1 }
            guardians.append(JudgedGuardian(guardian: guardian, custodyEndedOn: person.custodyEndedOn))
        }
        for person in row.others where protection(person) == .protected {
            dropped += owned(person, by: person.identity, key)
        }
        return JudgedRow(
            location: row.location, pupil: pupil, guardians: guardians, carriesGuardians: row.carriesGuardians,
            source: row.source, protectedContacts: dropped, barred: barred, findings: findings)
    }

    /// Contacts that a rejected row gives away, to be remembered as protected.
    func protectedContacts(ofRejected row: ReadRow, key: RegistryKey) -> [OwnedContacts] {
        let pupilIsProtected = row.pupil.map(isProtected) ?? false
        return row.persons.filter { pupilIsProtected || isProtected($0) }.flatMap { person in
            owned(person, by: pupilIsProtected ? row.pupil?.identity : person.identity, key)
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
            guard keep(of: person, in: &nobody, context.key) else { return false }
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
            if contacts.contains(keys.home) || isProtected(email: cell, keys.email, context.key)
                || isProtected(phone: cell, keys.phone, context.key)
            {
                return false
            }
        }
        return true
    }

    /// Gives a guardian those of a person's contacts that are nobody's secret.
    ///
    /// - Returns: whether all of them are.
    @discardableResult
    private func keep(of person: ReadPerson, in guardian: inout RosterGuardian, _ key: RegistryKey) -> Bool {
        let keys = ContactKeys(of: person, hash: hash)
        let keepsAddress = !isProtected(person.address, keys.home, key)
        let keepsEmail = !isProtected(email: person.email, keys.email, key)
        let keepsPhone = !isProtected(phone: person.phone, keys.phone, key)
        if keepsAddress { guardian.address = person.address }
        if keepsEmail { guardian.email = person.email }
        if keepsPhone { guardian.phone = person.phone }
        return keepsAddress && keepsEmail && keepsPhone
    }

    private func isProtected(_ person: ReadPerson) -> Bool {
        person.protection == .protected || person.identity.map(protected.contains) ?? false
    }

    private func isProtected(_ address: PostalAddress?, _ home: HomeKey?, _ key: RegistryKey) -> Bool {
        guard let address else { return false }
        return contacts.contains(home) || known.contacts.contains(address, hash: key.keyedHash)
    }

    private func isProtected(email: String?, _ way: UInt64, _ key: RegistryKey) -> Bool {
        contacts.contains(way: way) || known.contacts.contains(email: email, hash: key.keyedHash)
    }

    private func isProtected(phone: String?, _ way: UInt64, _ key: RegistryKey) -> Bool {
        contacts.contains(way: way) || known.contacts.contains(phone: phone, hash: key.keyedHash)
    }

    private func fingerprints(of person: ReadPerson, _ key: RegistryKey) -> ContactFingerprints {
        ContactFingerprints(
            address: person.address, email: person.email, phone: person.phone, hash: key.keyedHash)
    }

    /// A person's contacts for the registry to remember.
    private func owned(_ person: ReadPerson, by owner: IdentityKey?, _ key: RegistryKey) -> [OwnedContacts] {
        var all = [fingerprints(of: person, key)]
        for address in person.otherAddresses {
            all.append(ContactFingerprints(address: address, email: nil, phone: nil, hash: key.keyedHash))
        }
        return all.filter { $0 != .none }.map { OwnedContacts(owner: owner, contacts: $0) }
    }
}
