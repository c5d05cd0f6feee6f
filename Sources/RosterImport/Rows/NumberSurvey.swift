import Outreach

/// Finds the numbers that stand with two people in the files of one import, and pupils who stand at two schools.
///
/// The first reading keeps a few numbers a person. Only where two rows disagree is everything read once more, and what
/// the rows say of these numbers kept.
struct NumberSurvey {
    private var first: [UInt64: Seen] = [:]
    private var suspects: Set<UInt64> = []
    private var told: [IdentityKey: [Told: RosterLocation]] = [:]
    private var hasCollected = false
    private(set) var doubts: [IdentityKey: NumberDoubt] = [:]

    /// More writings of one number than this aren't compared: each is somebody.
    static let mostTold = 40

    /// Whether rows disagree about somebody, so that all must be read once more to tell about whom.
    var mustReadAgain: Bool { !suspects.isEmpty && !hasCollected }

    /// What the first row about a number said, as hashes; 0 is nothing.
    private struct Seen {
        var name = 0
        var school = 0
        var className = 0
        var isPupil = false
        var isGuardian = false

        /// Takes in what another row says; whether it says something else.
        mutating func disagrees(with other: Seen) -> Bool {
            defer {
                isPupil = isPupil || other.isPupil
                isGuardian = isGuardian || other.isGuardian
                if name == 0 { name = other.name }
                if school == 0 { school = other.school }
                if className == 0 { className = other.className }
            }
            func differ(_ a: Int, _ b: Int) -> Bool { a != 0 && b != 0 && a != b }
            return differ(name, other.name) || differ(school, other.school) || differ(className, other.className)
                || isPupil && other.isGuardian || isGuardian && other.isPupil
        }
    }

    /// What one row or several say of a person.
    struct Told: Hashable {
        let kind: PersonKind
        let name: PersonName
        let place: SchoolPlace?
    }

    /// Takes in a row of the first reading, or of one that collects.
    mutating func add(_ row: ReadRow, isFirstReading: Bool) {
        guard !row.isRejected else { return }
        if let pupil = row.pupil, !row.refersToPupil {
            let place = SchoolPlace(school: row.school, className: row.className, schoolYear: row.schoolYear)
            add(pupil, .pupil, place, row.location, isFirstReading)
        }
        for guardian in row.guardians where !guardian.isUnnamed {
            add(guardian, .guardian, nil, row.location, isFirstReading)
        }
    }

    /// Begins to collect.
    mutating func beginCollecting() { hasCollected = true }

    private mutating func add(
        _ person: ReadPerson, _ kind: PersonKind, _ place: SchoolPlace?, _ location: RosterLocation,
        _ isFirstReading: Bool
    ) {
        guard person.knownBy != .name, let identity = person.identity, let name = person.name else { return }
        if isFirstReading {
            var seen = Seen(isPupil: kind == .pupil, isGuardian: kind == .guardian)
            seen.name = Self.hash(name.given, name.family)
            seen.school = place?.school.map { Self.hash($0.digits) } ?? 0
            seen.className = place?.className.map { Self.hash(NumberDoubt.folded($0)) } ?? 0
            if first[identity.low, default: Seen()].disagrees(with: seen) { suspects.insert(identity.low) }
        } else if hasCollected, suspects.contains(identity.low) {
            let writing = Told(kind: kind, name: name, place: place)
            if let earlier = told[identity]?[writing] {
                if location.isBefore(earlier) { told[identity]?[writing] = location }
            } else {
                told[identity, default: [:]][writing] = location
            }
        }
    }

    /// Ends the last reading.
    ///
    /// - Parameter same: identities under which persons are known besides their own: who was said to be one is one.
    mutating func finish(_ key: RegistryKey, same: [IdentityKey: IdentityKey], different: Set<IdentityKey>) {
        for (number, writings) in told {
            let doubt = NumberDoubt(of: number, writings, key, same: same, different: different)
            if !doubt.isEmpty { doubts[number] = doubt }
        }
        (first, suspects, told) = ([:], [], [:])
    }

    private static func hash(_ texts: String...) -> Int {
        var hasher = Hasher()
        for text in texts { hasher.combine(text) }
        let hash = hasher.finalize()
        return hash == 0 ? 1 : hash
    }
}

extension RosterLocation {
    /// Whether it stands before another, by file and row.
    func isBefore(_ other: RosterLocation) -> Bool { (file, row) < (other.file, other.row) }
}
