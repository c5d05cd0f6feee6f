import Outreach

extension NumberSurvey {
    /// A row in which everybody whose number is in doubt is known by number and name, and is held without contacts.
    func parted(_ row: JudgedRow, _ key: RegistryKey) -> JudgedRow {
        let sharesCell = row.guardians.contains { $0.cell != nil }
        guard !doubts.isEmpty || sharesCell else { return row }
        var parting = Parting(row)
        parting.pupil(doubts)
        parting.guardians(doubts, key)
        return parting.row
    }
}

/// One row while it is parted.
private struct Parting {
    private let original: JudgedRow
    private var pupil: RosterPupil?
    private var guardians: [JudgedGuardian]
    private var findings: [Finding]
    private var held: [HeldPerson] = []
    private var parted: [PartedPerson] = []
    /// The number of two pupils to whom the row may refer.
    private var unclear: IdentityKey?

    init(_ row: JudgedRow) {
        original = row
        (pupil, guardians, findings) = (row.pupil, row.guardians, row.findings)
    }

    var row: JudgedRow {
        var row = original
        (row.pupil, row.guardians, row.findings) = (pupil, guardians, findings)
        row.carriesGuardians = original.carriesGuardians && unclear == nil
        row.withheld = original.withheld.filter { doubt in
            guardians.contains { $0.guardian.identity == doubt.guardian }
        }
        row.held = held
        row.parted = parted
        return row
    }

    private mutating func take(_ verdict: NumberDoubt.Verdict) {
        held += verdict.held
        if let one = verdict.parted { parted.append(one) }
        for (place, row) in verdict.places where row != original.location || verdict.places.count < 2 {
            _ = place
            findings.append(Finding(location: original.location, kind: .pupilAtTwoPlaces(with: row)))
            break
        }
        findings += verdict.findings.map { Finding(location: original.location, kind: $0) }
    }

    mutating func pupil(_ doubts: [IdentityKey: NumberDoubt]) {
        guard let told = pupil, told.knownBy != .name, let doubt = doubts[told.identity] else { return }
        guard let name = told.name else {
            guard doubt.isOfTwoPupils, let row = doubt.rowOfPupil else { return }
            unclear = told.identity
            pupil = nil
            findings.append(Finding(location: original.location, kind: .guardianOfNumberOfTwo(with: row)))
            return
        }
        let verdict = doubt.verdict(on: .pupil, named: name)
        pupil = told.known(by: verdict.identity)
        take(verdict)
    }

    mutating func guardians(_ doubts: [IdentityKey: NumberDoubt], _ key: RegistryKey) {
        for index in guardians.indices {
            var judged = guardians[index]
            var guardian = judged.guardian
            let before = held.count
            if guardian.knownBy != .name, let name = guardian.name, let doubt = doubts[guardian.identity] {
                let verdict = doubt.verdict(on: .guardian, named: name)
                guardian = guardian.known(by: verdict.identity)
                take(verdict)
            } else if guardian.knownBy == .name, let name = guardian.name, let own = original.pupil?.identity,
                let pupil, pupil.identity != own
            {
                // Known by the pupil and the name, so by the pupil who was parted from another.
                guardian = guardian.known(by: key.identityKey(ofGuardianNamed: name, of: pupil.identity))
            }
            if let unclear {
                held.append(
                    HeldPerson(
                        kind: .guardian, identity: guardian.identity, reason: .numberOfTwo,
                        about: unclear.hexadecimal))
            }
            if let cell = judged.cell {
                held.append(
                    HeldPerson(kind: .guardian, identity: guardian.identity, reason: .twoInOneCell, about: cell))
            }
            if held.count > before { (guardian.address, guardian.email, guardian.phone) = (nil, nil, nil) }
            let isAtProtectedHome = judged.isAtProtectedHome
            judged = JudgedGuardian(guardian: guardian, custodyEndedOn: judged.custodyEndedOn)
            judged.isAtProtectedHome = isAtProtectedHome
            guardians[index] = judged
        }
    }
}

extension RosterPupil {
    fileprivate func known(by identity: IdentityKey) -> RosterPupil {
        guard identity != self.identity else { return self }
        var pupil = RosterPupil(
            identity: identity, name: name, birthYear: birthYear, school: school, className: className,
            schoolYear: schoolYear, protection: protection)
        (pupil.knownBy, pupil.standing) = (.name, standing)
        return pupil
    }
}

extension RosterGuardian {
    fileprivate func known(by identity: IdentityKey) -> RosterGuardian {
        guard identity != self.identity else { return self }
        var guardian = RosterGuardian(
            identity: identity, name: name, address: address, email: email, phone: phone, language: language,
            protection: protection)
        (guardian.knownBy, guardian.standing) = (.name, standing)
        return guardian
    }
}
