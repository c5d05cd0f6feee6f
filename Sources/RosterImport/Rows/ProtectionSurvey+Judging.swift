import Outreach

extension ProtectionSurvey {
    /// The row as it may be used: protected persons' contacts are gone, and everybody else's that equal them; nil for a
    /// row that is rejected.
    func judged(_ row: ReadRow, key: RegistryKey) -> JudgedRow? {
        guard !row.isRejected else { return nil }
        var findings: [Finding] = []
        var dropped: [OwnedContacts] = []
        var barred: [OwnedContacts] = []
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
            if found.protection == .protected { dropped += owned(person, in: row, by: [identity], key) }
            pupil = found
        }
        let protectedPupil = pupil?.protection == .protected ? pupil?.identity : nil
        var guardians: [JudgedGuardian] = []
        for person in row.guardians {
            let protection = protection(person)
            let reasons = reasons(to: protection, person, of: protectedPupil)
            let isWithheld = !reasons.isEmpty || protection == .protected
            if isWithheld { dropped += owned(person, in: row, by: reasons, key) }
            guard let identity = person.identity, !person.isUnnamed else { continue }
            var guardian = RosterGuardian(
                identity: identity, name: person.name.map { name($0, in: row, key) }, language: person.language,
                protection: protection)
            (guardian.knownBy, guardian.standing) = (person.knownBy, person.standing)
            guardian.addressCell = person.addressCell
            if !isWithheld {
                let left = keep(of: person, in: row, &guardian, key)
                if let contacts = left.barred { barred.append(contacts) }
                doubtful += left.withheld
            }
            var judged = JudgedGuardian(guardian: guardian, custodyEndedOn: person.custodyEndedOn)
            judged.cell = person.cell
            judged.isAtProtectedHome = person.address.map { known.contacts.contains($0, hash: key.keyedHash) } ?? false
            guardians.append(judged)
        }
        for person in row.others where protection(person) == .protected {
            dropped += owned(person, in: row, by: person.identity.map { [$0] } ?? [], key)
        }
        return JudgedRow(
            location: row.location, pupil: pupil, guardians: guardians, carriesGuardians: row.carriesGuardians,
            source: row.source, protectedContacts: dropped, barredContacts: barred, withheld: doubtful,
            findings: findings)
    }

    /// Contacts that a rejected row gives away, to be remembered as protected.
    func protectedContacts(ofRejected row: ReadRow, key: RegistryKey) -> [OwnedContacts] {
        let pupilIsProtected = row.pupil.map(isProtected) ?? false
        let pupil = pupilIsProtected ? row.pupil?.identity : nil
        var owned = row.persons.filter { pupilIsProtected || isProtected($0) || isWithheldGuardian($0) }.flatMap {
            // A marked pupil whom nobody can identify is a reason that nobody can lift.
            let isAnybody = pupilIsProtected && pupil == nil
            let reasons = isAnybody ? [] : reasons(to: isProtected($0) ? .protected : .unknown, $0, of: pupil)
            return self.owned($0, in: row, by: reasons, key)
        }
        if !owned.isEmpty || pupilIsProtected || isWithheld(row), !row.shiftedCells.isEmpty {
            owned += self.owned(
                row.shiftedCells.flatMap(Contact.all), by: row.pupil?.identity.map { [$0] } ?? [], of: nil, key)
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
        name.without { tellsSecret($0, in: row, key) }
    }

    /// Whether a text in a column of classes or names holds a protected person's contact.
    private func tellsSecret(_ text: String, in row: ReadRow, _ key: RegistryKey) -> Bool {
        guard text.mayHoldContact else { return false }
        let found = Contact.all(in: text)
        guard !found.isEmpty else { return false }
        let sure = found.filter(\.isUnmistakable)
        if known.isPartial, !sure.isEmpty { return true }
        if !sure.isEmpty, row.persons.contains(where: { isProtected($0) || isWithheldGuardian($0) }) { return true }
        // "AFS 7A" is a class though it is written like a farm.
        return !judgement(of: sure, key).isFree
    }

    /// Gives a guardian those of a person's contacts that are nobody's secret.
    ///
    /// - Returns: what is left out, and whether something is exactly a protected person's.
    private func keep(
        of person: ReadPerson, in row: ReadRow, _ guardian: inout RosterGuardian, _ key: RegistryKey
    ) -> (barred: OwnedContacts?, withheld: [WithheldContact]) {
        var left: [WithheldContact] = []
        var barred = ReadPerson()
        func mayKeep(_ found: [Contact], _ judgement: ProtectedContacts.Judgement) -> Bool {
            guard !judgement.isFree else { return true }
            if let doubt = WithheldContact(of: guardian.identity, found, judgement, hash: key.keyedHash) {
                if known.cleared.contains(doubt.pair) { return true }
                left.append(doubt)
            }
            return false
        }
        // Without anybody protected there is nothing to compare.
        let isNobodyProtected = contacts.isEmpty && known.contacts.isEmpty
        if let address = person.address {
            var (homes, said) =
                isNobodyProtected ? ([], .free) : addresses.answer(address) { judgement(of: address, $0, key) }
            if !isNobodyProtected, said.isFree {
                let scattered = ScatteredHome.homes(of: address) { row.cells(beside: person) }
                let all = judgement(of: scattered, key)
                if !all.isFree { (homes, said) = (homes + scattered, all) }
            }
            if mayKeep(homes, said) { guardian.address = address } else if said == .barred { barred.address = address }
        }
        if let email = person.email {
            let found = isNobodyProtected ? [] : Contact.all(in: email)
            let said = judgement(ofEmail: email, found, key)
            if mayKeep(found, said) { guardian.email = email } else if said == .barred { barred.email = email }
        }
        if let phone = person.phone {
            let found = isNobodyProtected ? [] : Contact.all(in: phone)
            let said = judgement(ofPhone: phone, found, key)
            if mayKeep(found, said) { guardian.phone = phone } else if said == .barred { barred.phone = phone }
        }
        // What is exactly somebody protected's is this person's too, should they become protected.
        let prints = ContactFingerprints(
            address: barred.address, email: barred.email, phone: barred.phone, hash: key.keyedHash)
        return (
            prints == .none ? nil : OwnedContacts(owners: [], holder: person.identity, contacts: prints), left
        )
    }

    /// For whose sake a person's contacts are kept from everybody: one of the homes of a protected pupil's guardians is
    /// the pupil's, so it is for each such pupil's, and for the person's own.
    private func reasons(
        to protection: Protection, _ person: ReadPerson, of pupil: IdentityKey?
    ) -> [IdentityKey] {
        var reasons = pupil.map { [$0] } ?? []
        for other in person.identity.flatMap({ withheld[$0.low] }) ?? [] where !reasons.contains(other) {
            reasons.append(other)
        }
        if protection == .protected, let identity = person.identity, !reasons.contains(identity) {
            reasons.append(identity)
        }
        return reasons
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

    private func judgement(
        ofEmail email: String, _ found: [Contact], _ key: RegistryKey
    ) -> ProtectedContacts.Judgement {
        contacts.judgement(ofEmail: email, found: found, except: publicContacts, hash: ProcessHash.fingerprint).joined(
            with: known.contacts.judgement(
                ofEmail: email, found: found, except: publicContacts, hash: key.keyedHash))
    }

    private func judgement(
        ofPhone phone: String, _ found: [Contact], _ key: RegistryKey
    ) -> ProtectedContacts.Judgement {
        contacts.judgement(ofPhone: phone, found: found, except: publicContacts, hash: ProcessHash.fingerprint).joined(
            with: known.contacts.judgement(
                ofPhone: phone, found: found, except: publicContacts, hash: key.keyedHash))
    }

    /// A person's contacts, and what looks like them in the row, for the registry to remember.
    private func owned(
        _ person: ReadPerson, in row: ReadRow, by owners: [IdentityKey], _ key: RegistryKey
    ) -> [OwnedContacts] {
        var prints = person.fingerprints(except: publicContacts, hash: key.keyedHash)
        let found = row.contacts(of: person.textOwner == .pupil ? nil : person)
            .filter { !publicContacts.contains($0) }
        if !found.isEmpty {
            if prints.isEmpty { prints.append(.none) }
            prints[0].insert(found, hash: key.keyedHash)
        }
        return prints.map { OwnedContacts(owners: owners, holder: person.identity, contacts: $0) }
    }

    private func owned(
        _ found: [Contact], by owners: [IdentityKey], of holder: IdentityKey?, _ key: RegistryKey
    ) -> [OwnedContacts] {
        let secret = found.filter { !publicContacts.contains($0) }
        guard !secret.isEmpty else { return [] }
        return [
            OwnedContacts(
                owners: owners, holder: holder, contacts: ContactFingerprints(secret, hash: key.keyedHash))
        ]
    }
}
