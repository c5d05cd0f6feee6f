import Outreach

/// Who refers to whom in a OneRoster export: each guardian's pupils, found by the guardian's sourcedId.
final class OneRosterTies: Sendable {
    private let ties: [Tie]
    /// How many references of each pupil lead to no guardian in the export; nothing where all do.
    private let missing: [IdentityKey: Int]
    /// How many users have the sourcedId of one before them.
    let repeated: Int

    /// A pupil and one of their guardians.
    struct Tie: Sendable {
        let guardian: UInt64
        let pupil: IdentityKey
        let knownBy: IdentityKind
        /// Whether all the pupil's guardians are in the export.
        fileprivate(set) var isComplete = true
    }

    init(_ users: [OneRosterPart], _ reading: OneRosterUserReading) throws(RosterFault) {
        var ties: [Tie] = []
        var guardians: Set<UInt64> = []
        var seen: Set<UInt64> = []
        var repeated = 0
        for part in users {
            _ = try part.forEachRecord { record throws(RosterFault) in
                let user = reading.id(of: record, part)
                guard seen.insert(user).inserted || !part.hasID(record) else {
                    repeated += 1
                    return true
                }
                if reading.isGuardian(user, record, part) { guardians.insert(user) }
                guard reading.role(of: user, record, part) == .student,
                    let pupil = reading.pupilIdentity(of: record, part)
                else { return true }
                for guardian in reading.agents(of: record, part) {
                    ties.append(Tie(guardian: guardian, pupil: pupil.key, knownBy: pupil.knownBy))
                }
                return true
            }
        }
        var missing: [IdentityKey: Int] = [:]
        for tie in ties where !guardians.contains(tie.guardian) { missing[tie.pupil, default: 0] += 1 }
        ties.removeAll { !guardians.contains($0.guardian) }
        for index in ties.indices where missing[ties[index].pupil] != nil { ties[index].isComplete = false }
        ties.sort { ($0.guardian, $0.pupil) < ($1.guardian, $1.pupil) }
        self.ties = ties
        self.missing = missing
        self.repeated = repeated
    }

    /// How many references of a pupil lead to no guardian in the export.
    func missingGuardians(of pupil: IdentityKey) -> Int { missing[pupil] ?? 0 }

    /// Calls the body with each tie of a guardian to a pupil.
    func forEachTie(
        of guardian: UInt64, _ body: (Tie) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        var low = 0
        var high = ties.count
        while low < high {
            let middle = (low + high) / 2
            if ties[middle].guardian < guardian { low = middle + 1 } else { high = middle }
        }
        while low < ties.count, ties[low].guardian == guardian {
            guard try body(ties[low]) else { return false }
            low += 1
        }
        return true
    }
}
