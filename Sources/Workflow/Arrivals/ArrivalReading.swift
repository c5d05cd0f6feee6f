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
    private let scope: Scope

    /// - Parameters:
    ///   - surveyed: the files as the scope may know them.
    ///   - same: identities of the scope's people besides their own.
    init(
        _ reading: RosterReading, _ surveyed: SurveyedRosters, same: [IdentityKey: IdentityKey],
        of account: AccountID, _ scope: Scope
    ) {
        self.account = account
        self.reading = reading
        self.surveyed = surveyed
        self.same = same
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
    }

    /// Reads what waits.
    ///
    /// - Parameter waitingContacts: guardians of the scope whose contacts are others than before.
    func read(waitingContacts: Set<IdentityKey>, _ office: Office) throws -> Arrived {
        let (known, recognised, cleared) = try office.registry.read { registry in
            (try registry.knownProtection(), try registry.recognised(in: scope), try registry.clearedPairs())
        }
        // Who is one with whom elsewhere isn't known here, lest two rows become one.
        var protection = KnownProtection(
            identities: known.identities, contacts: known.contacts, names: known.names, same: same, cleared: cleared)
        protection.isPartial = true
        let survey = try reading.survey(known: protection)
        var arrived = Arrived()
        var (described, tied): (Set<IdentityKey>, Set<IdentityKey>) = ([], [])
        try reading.forEachRow(survey, isKnown: recognised.contains) { outcome in
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
                recognised.contains(guardian) || described.contains(guardian) && tied.contains(guardian)
            }
        }
        return arrived
    }

    /// As much of a row as waits; nil where all of it is written at once, or it tells of nobody who comes in.
    private func part(
        of row: JudgedRow, _ waitingContacts: Set<IdentityKey>, _ recognised: Set<IdentityKey>
    ) -> ArrivingRow? {
        let isPupilNew = row.pupil.map { !recognised.contains($0.identity) } ?? false
        if isPupilNew, let pupil = row.pupil, !surveyed.describes(pupil.identity) { return nil }
        var guardians: [JudgedGuardian] = []
        for judged in row.guardians {
            let identity = judged.guardian.identity
            if !recognised.contains(identity) {
                guardians.append(judged)
            } else if waitingContacts.contains(identity), judged.guardian.name != nil {
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
        return ArrivingRow(
            row: JudgedRow(
                location: row.location, pupil: isPupilNew ? row.pupil : row.pupil?.reference, guardians: guardians,
                carriesGuardians: isPupilNew && row.carriesGuardians && isComplete, source: row.source,
                withheld: row.withheld),
            new: Set(persons.filter { !recognised.contains($0) }),
            marked: Set(persons.filter(surveyed.protected.contains)))
    }
}

extension ArrivingRow {
    /// The row with some of its guardians alone; nil where nothing is left.
    fileprivate func keepingGuardians(_ isKept: (IdentityKey) -> Bool) -> ArrivingRow? {
        let guardians = row.guardians.filter { isKept($0.guardian.identity) }
        let isPupilNew = row.pupil.map { new.contains($0.identity) } ?? false
        guard isPupilNew || !guardians.isEmpty else { return nil }
        return ArrivingRow(
            row: JudgedRow(
                location: row.location, pupil: row.pupil, guardians: guardians, carriesGuardians: row.carriesGuardians,
                source: row.source, withheld: row.withheld),
            new: new, marked: marked)
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
