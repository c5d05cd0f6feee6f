import GRDB
package import Outreach

extension RegistryTransaction {
    /// People of a scope whose name holds words that begin like these, with or without accents: first those who have
    /// the very words, each in the order of Swedish lists, and a guardian before a pupil.
    ///
    /// Protected persons are never found by name: a name that finds nothing must say nothing. Of a great many only some
    /// are looked at, so of these the first may be missing.
    package func persons(
        named text: String, in scope: Scope = .municipality, limit: Int = 20
    ) throws -> (persons: [PersonID], hasMore: Bool) {
        let search = NameSearch(text)
        guard let wholeWords = search.wholeWords else { return ([], false) }
        var found = try foundNames(wholeWords, scope)
        if found.count <= limit, !search.isBroad, let beginnings = search.beginnings {
            let exact = Set(found.map(\.person))
            found += try foundNames(beginnings, scope).filter { !exact.contains($0.person) }
        }
        return (found.prefix(limit).map(\.person), found.count > limit)
    }

    /// At how many people a search looks.
    private static var mostLookedAt: Int { 500 }

    private func foundNames(_ pattern: String, _ scope: Scope) throws -> [FoundName] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT n.rowid, coalesce(p.givenName, g.givenName), coalesce(p.familyName, g.familyName)
                    FROM personName n
                    LEFT JOIN namedPupil p ON n.rowid % 2 = 0 AND p.id = n.rowid / 2
                    LEFT JOIN guardian g ON n.rowid % 2 = 1 AND g.id = n.rowid / 2
                        AND g.id NOT IN (SELECT id FROM protectedGuardian)
                    WHERE n.personName MATCH ? AND \(scope.holds(nameRow: "n.rowid")) AND coalesce(p.id, g.id) IS NOT NULL
                    LIMIT \(Self.mostLookedAt)
                    """),
            arguments: [pattern])
        var found: [FoundName] = []
        while let row = try rows.next() { found.append(FoundName(row)) }
        return found.sorted { ($0.key, $0.rank, $0.person) < ($1.key, $1.rank, $1.person) }
    }

    /// Somebody found, with what they are sorted by.
    private struct FoundName {
        let person: PersonID
        let key: String
        /// Guardians come before pupils of the same name.
        let rank: Int

        init(_ row: Row) {
            let number: Int64 = row[0]
            rank = number % 2 == 1 ? 0 : 1
            person = rank == 0 ? .guardian(GuardianID(number / 2)) : .pupil(PupilID(number / 2))
            key = PersonName(given: row[1], family: row[2]).sortKey
        }
    }
}
