import Outreach

extension ProtectionSurvey {
    /// The row as it may be used: protected persons' contacts are gone, and everybody else's that equal them; nil for a
    /// row that is rejected.
    func judged(_ row: ReadRow, key: RegistryKey) -> JudgedRow? {
        guard !row.isRejected else { return nil }
        var findings: [Finding] = []
        var dropped: [OwnedContacts] = []
        var barred = 0
        var doubtful: [WithheldContact] = []
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
                identity: identity, name: row.refersToPupil ? nil : person.name.map { name($0, in: row, key) },
                birthYear: row.birthYear, school: row.school,
                className: row.className.flatMap { tellsSecret($0, in: row, key) ? nil : $0 },
                schoolYear: row.schoolYear,
                protection: protection(person))
            (found.knownBy, found.standing) = (person.knownBy, person.standing)
            if found.protection == .protected { dropped += owned(person, in: row, by: identity, key) }
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
            if isWithheld { dropped += owned(person, in: row, by: owner, key) }
            guard let identity = person.identity, !person.isUnnamed else { continue }
            var guardian = RosterGuardian(
                identity: identity, name: person.name.map { name($0, in: row, key) }, language: person.language,
                protection: protection)
            (guardian.knownBy, guardian.standing) = (person.knownBy, person.standing)
            if !isWithheld {
                let left = keep(of: person, in: &guardian, key)
                if left.isBarred { barred += 1 }
                doubtful += left.withheld
            }
            guardians.append(JudgedGuardian(guardian: guardian, custodyEndedOn: person.custodyEndedOn))
        }
        for person in row.others where protection(person) == .protected {
            dropped += owned(person, in: row, by: person.identity, key)
        }
        return JudgedRow(
            location: row.location, pupil: pupil, guardians: guardians, carriesGuardians: row.carriesGuardians,
            source: row.source, protectedContacts: dropped, barred: barred, withheld: doubtful,
            findings: findings)
    }

    /// Contacts that a rejected row gives away, to be remembered as protected.
    func protectedContacts(ofRejected row: ReadRow, key: RegistryKey) -> [OwnedContacts] {
        let pupilIsProtected = row.pupil.map(isProtected) ?? false
        var owned = row.persons.filter { pupilIsProtected || isProtected($0) || isWithheldGuardian($0) }.flatMap {
            self.owned($0, in: row, by: pupilIsProtected ? row.pupil?.identity : $0.identity, key)
        }
        if !owned.isEmpty || pupilIsProtected || isWithheld(row), !row.shiftedCells.isEmpty {
            owned += self.owned(row.shiftedCells.flatMap(Contact.all), by: row.pupil?.identity, key)
        }
        return owned
    }

    private func isWithheldGuardian(_ person: ReadPerson) -> Bool {
        person.identity.map { withheld[$0.low] != nil } ?? false
    }

    /// Persons whom a rejected row protects: its own marks hold, and a marked pupil's guardians are held back.
    func heldBack(ofRejected row: ReadRow) -> [IdentityKey] {
        row.persons.filter { isProtected($0) }.compactMap(\.identity)
    }

    /// A name without an address that somebody typed into it.
    private func name(_ name: PersonName, in row: ReadRow, _ key: RegistryKey) -> PersonName {
        // Nearly all names have no figure in them.
        guard tellsSecret("\(name.given) \(name.family)", in: row, key) else { return name }
        func part(_ text: String) -> String { tellsSecret(text, in: row, key) ? "" : text }
        let rest = PersonName(given: part(name.given), family: part(name.family))
        // The two together may be a street and its number.
        let isSplit = rest.given == name.given && rest.family == name.family
        return isSplit || rest.isEmpty ? PersonName(given: "…", family: "") : rest
    }

    /// Whether a text in a column of classes or names holds a protected person's contact.
    private func tellsSecret(_ text: String, in row: ReadRow, _ key: RegistryKey) -> Bool {
        // Figures of other scripts have three bytes.
        guard text.utf8.count >= 6,
            text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "@") || $0 >= 0xE0 })
        else { return false }
        let found = Contact.all(in: text)
        guard !found.isEmpty else { return false }
        let sure = found.filter(\.isUnmistakable)
        if !sure.isEmpty, row.persons.contains(where: { isProtected($0) || isWithheldGuardian($0) }) { return true }
        // "AFS 7A" is a class though it is written like a street: a class is kept unless it is exactly a home.
        return !judgement(of: sure, key).isFree || found.contains { holdsExactly($0, key) }
    }

    /// Gives a guardian those of a person's contacts that are nobody's secret.
    ///
    /// - Returns: what is left out, and whether something is exactly a protected person's.
    private func keep(
        of person: ReadPerson, in guardian: inout RosterGuardian, _ key: RegistryKey
    ) -> (isBarred: Bool, withheld: [WithheldContact]) {
        var left: [WithheldContact] = []
        var isBarred = false
        func mayKeep(_ found: [Contact], _ judgement: ProtectedContacts.Judgement) -> Bool {
            guard !judgement.isFree else { return true }
            if let doubt = WithheldContact(of: guardian.identity, found, judgement, hash: key.keyedHash) {
                if known.cleared.contains(doubt.pair) { return true }
                left.append(doubt)
            }
            if judgement == .barred { isBarred = true }
            return false
        }
        if let address = person.address {
            let homes = contacts.isEmpty && known.contacts.isEmpty ? [] : Contact.homes(of: address)
            if mayKeep(homes, judgement(of: address, homes, key)) { guardian.address = address }
        }
        if let email = person.email, mayKeep(Contact.all(in: email), judgement(ofEmail: email, key)) {
            guardian.email = email
        }
        if let phone = person.phone, mayKeep(Contact.all(in: phone), judgement(ofPhone: phone, key)) {
            guardian.phone = phone
        }
        return (isBarred, left)
    }

    /// What this import and the registry say of an address together.
    func judgement(of address: PostalAddress, _ homes: [Contact], _ key: RegistryKey) -> ProtectedContacts.Judgement {
        contacts.judgement(of: address, homes: homes, except: publicContacts, hash: ProcessHash.fingerprint).joined(
            with: known.contacts.judgement(of: address, homes: homes, except: publicContacts, hash: key.keyedHash))
    }

    /// What this import and the registry say of contacts together.
    func judgement(of found: [Contact], _ key: RegistryKey) -> ProtectedContacts.Judgement {
        guard !found.isEmpty else { return .free }
        return contacts.judgement(of: found, except: publicContacts, hash: ProcessHash.fingerprint).joined(
            with: known.contacts.judgement(of: found, except: publicContacts, hash: key.keyedHash))
    }

    private func judgement(ofEmail email: String, _ key: RegistryKey) -> ProtectedContacts.Judgement {
        contacts.judgement(ofEmail: email, except: publicContacts, hash: ProcessHash.fingerprint).joined(
            with: known.contacts.judgement(ofEmail: email, except: publicContacts, hash: key.keyedHash))
    }

    private func judgement(ofPhone phone: String, _ key: RegistryKey) -> ProtectedContacts.Judgement {
        contacts.judgement(ofPhone: phone, except: publicContacts, hash: ProcessHash.fingerprint).joined(
            with: known.contacts.judgement(ofPhone: phone, except: publicContacts, hash: key.keyedHash))
    }

    private func holdsExactly(_ contact: Contact, _ key: RegistryKey) -> Bool {
        contacts.judgement(of: [contact], except: publicContacts, hash: ProcessHash.fingerprint) == .barred
            || known.contacts.judgement(of: [contact], except: publicContacts, hash: key.keyedHash) == .barred
    }

    /// A person's contacts, and what looks like them in the row, for the registry to remember.
    private func owned(
        _ person: ReadPerson, in row: ReadRow, by owner: IdentityKey?, _ key: RegistryKey
    ) -> [OwnedContacts] {
        person.fingerprints(except: publicContacts, hash: key.keyedHash).map {
            OwnedContacts(owner: owner, contacts: $0)
        } + owned(row.contacts(of: person.textOwner == .pupil ? nil : person), by: owner, key)
    }

    private func owned(_ found: [Contact], by owner: IdentityKey?, _ key: RegistryKey) -> [OwnedContacts] {
        let secret = found.filter { !publicContacts.contains($0) }
        guard !secret.isEmpty else { return [] }
        return [OwnedContacts(owner: owner, contacts: ContactFingerprints(secret, hash: key.keyedHash))]
    }
}
