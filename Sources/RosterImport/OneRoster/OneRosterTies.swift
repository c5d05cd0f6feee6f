import Outreach

/// Who refers to whom in a OneRoster export: each guardian's pupils, found by the guardian's sourcedId.
final class OneRosterTies: Sendable {
    private let ties: [Tie]
    /// How many references of each pupil lead to no guardian in the export; nothing where all do.
    private let missing: [IdentityKey: Int]
    /// How many users have the sourcedId of one before them.
    let repeated: Int
    /// Everybody who is a guardian in the export.
    private let guardians: Set<UInt64>

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
        var pupils: [UInt64: (key: IdentityKey, knownBy: IdentityKind)] = [:]
        var toldByGuardians: [(guardian: UInt64, pupil: UInt64)] = []
        var seen: Set<UInt64> = []
        var repeated = 0
        for part in users {
            _ = try part.forEachRecord { record throws(RosterFault) in
                let user = reading.id(of: record, part)
                guard seen.insert(user).inserted || !part.hasID(record) else {
                    repeated += 1
                    return true
                }
                if reading.isGuardian(user, record, part) {
                    guardians.insert(user)
                    for pupil in reading.agents(of: record, part) { toldByGuardians.append((user, pupil)) }
                }
                guard reading.role(of: user, record, part) == .student,
                    let pupil = reading.pupilIdentity(of: record, part)
                else { return true }
                pupils[user] = pupil
                for guardian in reading.agents(of: record, part) {
                    ties.append(Tie(guardian: guardian, pupil: pupil.key, knownBy: pupil.knownBy))
                }
                return true
            }
        }
        // The link between two may stand in the row of either.
        for (guardian, user) in toldByGuardians {
            guard let pupil = pupils[user] else { continue }
            ties.append(Tie(guardian: guardian, pupil: pupil.key, knownBy: pupil.knownBy))
        }
        var missing: [IdentityKey: Int] = [:]
        for tie in ties where !guardians.contains(tie.guardian) { missing[tie.pupil, default: 0] += 1 }
        ties.removeAll { !guardians.contains($0.guardian) }
        for index in ties.indices where missing[ties[index].pupil] != nil { ties[index].isComplete = false }
        ties.sort { ($0.guardian, $0.pupil) < ($1.guardian, $1.pupil) }
        var kept: [Tie] = []
        for tie in ties where kept.last?.guardian != tie.guardian || kept.last?.pupil != tie.pupil { kept.append(tie) }
        self.ties = kept
        self.guardians = guardians
        self.missing = missing
        self.repeated = repeated
    }

    /// How many references of a pupil lead to no guardian in the export.
    func missingGuardians(of pupil: IdentityKey) -> Int { missing[pupil] ?? 0 }

    /// Whether somebody is a guardian to whom no pupil of the export belongs.
    func isLeftOver(_ user: UInt64) -> Bool {
        guard guardians.contains(user) else { return false }
        let place = firstTie(of: user)
        return place == ties.count || ties[place].guardian != user
    }

    /// Calls the body with each tie of a guardian to a pupil.
    func forEachTie(
        of guardian: UInt64, _ body: (Tie) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        var place = firstTie(of: guardian)
        while place < ties.count, ties[place].guardian == guardian {
            guard try body(ties[place]) else { return false }
            place += 1
        }
        return true
    }

    private func firstTie(of guardian: UInt64) -> Int {
        var low = 0
        var high = ties.count
        while low < high {
            let middle = (low + high) / 2
            if ties[middle].guardian < guardian { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
