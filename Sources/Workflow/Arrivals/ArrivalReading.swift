import Outreach
import Registry
import RosterImport

/// Reads a school's roster once more, with all that the registry knows of protected people, and gives what of it waits.
///
/// Nothing of what it finds is shown: that was told by the reading before, which knew the scope's people alone.
struct ArrivalReading {
    /// Whose roster it is.
    let account: AccountID
    private let reading: RosterReading
    private let surveyed: SurveyedRosters
    private let same: [IdentityKey: IdentityKey]
    private let different: Set<IdentityKey>
    private let scope: Scope

    /// - Parameters:
    ///   - surveyed: the files as the scope may know them.
    ///   - known: what the scope knew of protected people, and of who is one with whom.
    init(
        _ reading: RosterReading, _ surveyed: SurveyedRosters, _ known: KnownProtection, of account: AccountID,
        _ scope: Scope
    ) {
        self.account = account
        self.reading = reading
        self.surveyed = surveyed
        (same, different) = (known.same, known.different)
        self.scope = scope
    }

    /// What waits.
    struct Arrived {
        /// The rows, as much of each as waits.
        var rows: [ArrivingRow] = []
        /// Contacts that are barred once the rows are let in.
        var contacts: [OwnedContacts] = []
        /// How many people's contacts were left out because they are also those of somebody protected.
        var barred = 0
        /// Who was protected when it was read.
        let protected: ProtectedPersons
    }

    /// Reads what waits.
    ///
    /// - Parameter waitingContacts: guardians of the scope whose contacts are others than before.
    func read(waitingContacts: Set<IdentityKey>, _ office: Office) throws -> Arrived {
        let (known, recognised, cleared, persons) = try office.registry.read { registry in
            (
                try registry.knownProtection(), try registry.recognised(in: scope), try registry.clearedPairs(),
                try registry.protectedPersons()
            )
        }
        // Who is one with whom elsewhere isn't known here, lest two rows become one.
        var protection = KnownProtection(
            identities: known.identities, contacts: known.contacts, names: known.names, same: same, cleared: cleared)
        protection.isPartial = true
        protection.different = different
        let survey = try reading.survey(known: protection)
        var arrived = Arrived(protected: persons)
        var (described, tied): (Set<IdentityKey>, Set<IdentityKey>) = ([], [])
        try reading.forEachRow(survey, isKnown: recognised.identities.contains) { outcome in
            switch outcome {
            case .applied(let row, _):
                arrived.barred += row.barred
                arrived.contacts += row.protectedContacts
                guard let part = part(of: row, waitingContacts, recognised) else { return }
                described.formUnion(row.guardians.filter { $0.guardian.name != nil }.map(\.guardian.identity))
                if part.row.pupil != nil { tied.formUnion(part.row.guardians.map(\.guardian.identity)) }
                arrived.rows.append(part)
            case .rejected(let row, _): arrived.contacts += row.protectedContacts
            }
        }
        arrived.rows = arrived.rows.compactMap { row in
            row.keepingGuardians { guardian in
                recognised.contains(guardian, in: row.row)
                    || described.contains(guardian) && tied.contains(guardian)
            }
        }
        return arrived
    }

    /// As much of a row as waits; nil where all of it is written at once, or it tells of nobody who comes in.
    private func part(
        of row: JudgedRow, _ waitingContacts: Set<IdentityKey>, _ recognised: RecognisedPeople
    ) -> ArrivingRow? {
        let isPupilNew = row.pupil.map { !recognised.contains($0.identity, in: row) } ?? false
        // The survey knows people by the numbers that the files tell, also those who share one.
        func number(of identity: IdentityKey) -> IdentityKey {
            row.parted.first { $0.identity == identity }?.number ?? identity
        }
        if isPupilNew, let pupil = row.pupil, !surveyed.describes(number(of: pupil.identity)) { return nil }
        var guardians: [JudgedGuardian] = []
        for judged in row.guardians {
            let identity = judged.guardian.identity
            if !recognised.contains(identity, in: row) {
                guardians.append(judged)
            } else if waitingContacts.contains(identity) || waitingContacts.contains(number(of: identity)),
                judged.guardian.name != nil
            {
                // Also where the contacts are gone, for how many wait is told.
                guardians.append(judged)
            } else if isPupilNew {
                guardians.append(
                    JudgedGuardian(guardian: judged.guardian.reference, custodyEndedOn: judged.custodyEndedOn))
            }
        }
        guard isPupilNew || !guardians.isEmpty else { return nil }
        let isComplete = !surveyed.incompleteClasses.contains { missing in
            missing.school == nil
                || missing.school == row.pupil?.school
                    && (missing.className == nil || missing.className == row.pupil?.className)
        }
        let persons = [row.pupil?.identity].compactMap(\.self) + guardians.map(\.guardian.identity)
        let kept = row.keeping(
            isPupilNew ? row.pupil : row.pupil?.reference, guardians,
            carriesGuardians: isPupilNew && row.carriesGuardians && isComplete)
        return ArrivingRow(
            row: kept, new: Set(persons.filter { !recognised.contains($0, in: row) }),
            marked: Set(persons.filter { surveyed.protected.contains(number(of: $0)) }))
    }
}

extension JudgedRow {
    /// The row with some of its people alone, and with what concerns them.
    fileprivate func keeping(
        _ pupil: RosterPupil?, _ guardians: [JudgedGuardian], carriesGuardians: Bool
    ) -> JudgedRow {
        let persons = Set([pupil?.identity].compactMap(\.self) + guardians.map(\.guardian.identity))
        func isKept(_ identity: IdentityKey?) -> Bool { identity.map(persons.contains) ?? false }
        var row = JudgedRow(
            location: location, pupil: pupil, guardians: guardians, carriesGuardians: carriesGuardians, source: source,
            barredContacts: barredContacts.filter { isKept($0.holder) },
            withheld: withheld.filter { isKept($0.guardian) })
        row.held = held.filter { isKept($0.identity) }
        row.parted = parted.filter { isKept($0.identity) }
        return row
    }
}

extension ArrivingRow {
    /// The row with some of its guardians alone; nil where nothing is left.
    fileprivate func keepingGuardians(_ isKept: (IdentityKey) -> Bool) -> ArrivingRow? {
        let guardians = row.guardians.filter { isKept($0.guardian.identity) }
        let isPupilNew = row.pupil.map { new.contains($0.identity) } ?? false
        guard isPupilNew || !guardians.isEmpty else { return nil }
        return ArrivingRow(
            row: row.keeping(row.pupil, guardians, carriesGuardians: row.carriesGuardians), new: new, marked: marked)
    }
}

extension RosterPupil {
    /// The pupil as a row names one to whom it only refers.
    fileprivate var reference: RosterPupil {
        var pupil = RosterPupil(
            identity: identity, name: nil, birthYear: nil, school: school, className: className, schoolYear: nil,
            protection: .unknown)
        pupil.knownBy = knownBy
        return pupil
    }
}

extension RosterGuardian {
    /// The guardian as a row names one to whom it only refers.
    fileprivate var reference: RosterGuardian {
        var guardian = RosterGuardian(identity: identity, name: nil, protection: .unknown)
        guardian.knownBy = knownBy
        return guardian
    }
}
