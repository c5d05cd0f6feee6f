import GRDB
package import Outreach

// Who has a number is never taken for somebody else who has one: an old and a new number are never linked.
extension RegistryTransaction {
    /// Guardians of one pupil who may be one person, undecided: one of them isn't known by number, and the names are
    /// alike.
    package func possiblySameGuardians() throws -> [PossiblySame] {
        guard try someoneLacksNumber("guardian") else { return [] }
        let decided = try decidedDifferent()
        var pairs: Set<PossiblySame> = []
        var family: [NamedPerson] = []
        var pupil: Int64 = 0
        let rows = try Row.fetchCursor(db, sql: Self.familiesWithoutNumber)
        while let row = try rows.next() {
            if row[0] != pupil {
                Self.addPairs(of: family, to: &pairs)
                family.removeAll(keepingCapacity: true)
                pupil = row[0]
            }
            family.append(NamedPerson(row))
        }
        Self.addPairs(of: family, to: &pairs)
        return pairs.filter { !decided.contains($0.about) }.sorted()
    }

    /// Pupils who may be one person, undecided: one of them isn't known by number, the names are equal, and so are the
    /// birth years where both are known.
    package func possiblySamePupils() throws -> [PossiblySame] {
        guard try someoneLacksNumber("pupil") else { return [] }
        let decided = try decidedDifferent()
        var namesakes: [Namesake] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, coalesce(knownBy, 'number') = 'number', givenName, familyName, birthYear FROM pupil
                WHERE standing <> 'deregistered' ORDER BY id
                """)
        while let row = try rows.next() {
            var hasher = Hasher()
            hasher.combine(PersonName(given: row[2], family: row[3]).comparisonKey)
            namesakes.append(
                Namesake(name: hasher.finalize(), id: row[0], birthYear: row[4], hasNumber: row[1]))
        }
        namesakes.sort { ($0.name, $0.id) < ($1.name, $1.id) }
        var pairs: [PossiblySame] = []
        for (index, one) in namesakes.enumerated() {
            for other in namesakes[(index + 1)...].prefix(while: { $0.name == one.name }) where one.mayBe(other) {
                let (stays, waits) = other.hasNumber ? (other, one) : (one, other)
                let pair = PossiblySame(one: .pupil(PupilID(stays.id)), other: .pupil(PupilID(waits.id)))
                if !decided.contains(pair.about) { pairs.append(pair) }
                guard pairs.count < Self.mostPairs else { return pairs.sorted() }
            }
        }
        return pairs.sorted()
    }

    /// The most pairs of pupils that are asked about at a time: a source without numbers and birth years has many
    /// namesakes.
    package static var mostPairs: Int { 10_000 }

    private func someoneLacksNumber(_ table: String) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE coalesce(knownBy, 'number') <> 'number')") ?? false
    }

    private func decidedDifferent() throws -> Set<String> {
        Set(
            try String.fetchAll(
                db, sql: "SELECT about FROM settled WHERE matter = ?", arguments: [ReviewMatter.Kind.same.rawValue])
        ).union(try heldMatters().flatMap(\.pairs))
    }

    private static let familiesWithoutNumber = """
        SELECT c.pupil, g.id, coalesce(g.knownBy, 'number') = 'number', g.givenName, g.familyName
        FROM custody c CROSS JOIN guardian g ON g.id = c.guardian
        WHERE NOT c.isEnded AND c.pupil IN (
            SELECT t.pupil FROM guardian n CROSS JOIN guardianship t ON t.guardian = n.id
            WHERE coalesce(n.knownBy, 'number') <> 'number' AND t.endedOn IS NULL)
        ORDER BY c.pupil, g.id
        """

    /// A guardian of the pupil at hand, by ascending id.
    private struct NamedPerson {
        let id: Int64
        let hasNumber: Bool
        let name: PersonName

        init(_ row: Row) {
            id = row[1]
            hasNumber = row[2]
            name = PersonName(given: row[3], family: row[4])
        }
    }

    private static func addPairs(of family: [NamedPerson], to pairs: inout Set<PossiblySame>) {
        guard family.count > 1, family.contains(where: { !$0.hasNumber }) else { return }
        for (index, one) in family.enumerated() {
            for other in family[(index + 1)...] where !(one.hasNumber && other.hasNumber) && one.name.isLike(other.name)
            {
                let (stays, waits) = other.hasNumber ? (other, one) : (one, other)
                pairs.insert(
                    PossiblySame(one: .guardian(GuardianID(stays.id)), other: .guardian(GuardianID(waits.id))))
            }
        }
    }

    /// A pupil in as few bytes as comparing takes.
    private struct Namesake {
        let name: Int
        let id: Int64
        let birthYear: Int?
        let hasNumber: Bool

        func mayBe(_ other: Namesake) -> Bool {
            guard !(hasNumber && other.hasNumber) else { return false }
            guard let birthYear, let year = other.birthYear else { return true }
            return birthYear == year
        }
    }
}
