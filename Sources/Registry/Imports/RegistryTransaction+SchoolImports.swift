import GRDB
package import Outreach

// Imports as those see them who are of some schools alone: what concerns pupils who are at these schools now, and their
// guardians.
extension RegistryTransaction {
    /// For each import that changed something at these schools, how many changes and new pupils there were.
    package func importCounts(
        at schools: Set<SchoolCode>, withProtected: Bool = true
    ) throws -> [Int: (changes: Int, newPupils: Int)] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                \(Self.personsAtSchools(schools))
                SELECT import, sum(isChange) AS changes, sum(isNew) AS newPupils FROM (
                    SELECT import, 1 AS isChange, 0 AS isNew FROM importChange
                    WHERE person IN persons \(withProtected ? "" : Self.isNotOfProtection)
                    UNION ALL
                    SELECT firstImport, 0, 1 FROM \(withProtected ? "pupil" : "countedPupil") WHERE firstImport IS NOT NULL AND 'P' || id IN persons)
                GROUP BY import
                """,
            arguments: Self.arguments(schools))
        return Dictionary(
            uniqueKeysWithValues: rows.map { ($0["import"], (changes: $0["changes"], newPupils: $0["newPupils"])) })
    }

    /// What an import changed at these schools, one by one, at most `limit`.
    package func changes(
        ofImport id: Int, at schools: Set<SchoolCode>, limit: Int = RosterChange.most
    ) throws -> [RosterChange] {
        try changes(
            sql: """
                \(Self.personsAtSchools(schools))
                SELECT person, kind, field, other, before, after FROM importChange
                WHERE import = ? AND person IN persons ORDER BY id LIMIT ?
                """,
            arguments: Self.arguments(schools) + [id, limit])
    }

    /// How many changes of each kind an import has made at these schools, kinds without any left out.
    package func changeCounts(
        ofImport id: Int, at schools: Set<SchoolCode>
    ) throws -> [RosterChange.Kind: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                \(Self.personsAtSchools(schools))
                SELECT kind, count(*) AS n FROM importChange WHERE import = ? AND person IN persons GROUP BY kind
                """,
            arguments: Self.arguments(schools) + [id])
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in
                RosterChange.Kind(rawValue: row["kind"]).map { ($0, row["n"] as Int) }
            })
    }

    /// Active pupils, their classes and guardians for each school, and the last import that changed any of them.
    ///
    /// - Parameter withProtected: false leaves out the set apart, whose number nobody else may learn.
    package func schoolCounts(withProtected: Bool = true) throws -> [SchoolCode: SchoolCounts] {
        let pupil = withProtected ? "pupil" : "countedPupil"
        let guardian = withProtected ? "" : "AND t.guardian NOT IN (\(SetApart.guardians))"
        let rows = try Row.fetchAll(
            db,
            sql: """
                WITH told AS (
                    SELECT person, max(import) AS import FROM importChange WHERE person LIKE 'P%' GROUP BY person)
                SELECT p.school, count(*) AS pupils, count(DISTINCT p.className) AS classes,
                    max(max(coalesce(p.firstImport, 0), coalesce(t.import, 0))) AS import
                FROM \(pupil) p LEFT JOIN told t ON t.person = 'P' || p.id
                WHERE p.school IS NOT NULL AND p.standing = 'active' GROUP BY p.school
                """)
        let guardians = try Row.fetchAll(
            db,
            sql: """
                SELECT p.school, count(DISTINCT t.guardian) AS guardians FROM \(pupil) p
                JOIN guardianship t ON t.pupil = p.id AND t.endedOn IS NULL
                WHERE p.school IS NOT NULL AND p.standing = 'active' \(guardian)
                GROUP BY p.school
                """)
        let guardianCounts = Dictionary(
            uniqueKeysWithValues: guardians.map { ($0["school"] as String, $0["guardians"] as Int) })
        var counts: [SchoolCode: SchoolCounts] = [:]
        for row in rows {
            let digits: String = row["school"]
            guard let school = SchoolCode(digits) else { throw RegistryFault.corrupt }
            let last: Int = row["import"]
            counts[school] = SchoolCounts(
                pupils: row["pupils"], classes: row["classes"], guardians: guardianCounts[digits] ?? 0,
                changedAt: try keptImport(last)?.at)
        }
        return counts
    }

    private static func personsAtSchools(_ schools: Set<SchoolCode>) -> String {
        let marks = schools.map { _ in "?" }.joined(separator: ", ")
        return """
            WITH atSchool AS MATERIALIZED (SELECT id FROM pupil WHERE school IN (\(marks))),
                persons AS MATERIALIZED (
                    SELECT 'P' || id FROM atSchool
                    UNION SELECT 'G' || guardian FROM guardianship
                    WHERE endedOn IS NULL AND pupil IN (SELECT id FROM atSchool))
            """
    }

    private static func arguments(_ schools: Set<SchoolCode>) -> StatementArguments {
        StatementArguments(schools.sorted().map(\.digits))
    }
}
