import GRDB
package import Outreach

extension RegistryTransaction {
    /// Those of an import that waits whom the registry knows elsewhere, and of whom a person should see something
    /// before they are let in.
    package func doubts(about id: ArrivalID) throws -> [ArrivalDoubt] {
        let pupils = try Row.fetchAll(db, sql: Self.doubtfulPupils, arguments: ["arrival": id.number]).map { row in
            doubt(row, .pupil(PupilID(row["id"])))
        }
        let guardians = try Row.fetchAll(db, sql: Self.doubtfulGuardians, arguments: ["arrival": id.number]).map {
            row in
            doubt(row, .guardian(GuardianID(row["id"])))
        }
        return (pupils + guardians).filter { !$0.kinds.isEmpty }
    }

    private func doubt(_ row: Row, _ person: PersonID) -> ArrivalDoubt {
        ArrivalDoubt(
            number: row["number"], person: person, school: (row["school"] as String?).flatMap { SchoolCode($0) },
            kinds: ArrivalDoubt.Kind.allCases.filter { kind in
                row.hasColumn(kind.rawValue) && row[kind.rawValue] as Bool
            })
    }

    /// Everybody new in an import, by each identity under which the registry may know them: their own, and the number
    /// that in the file stands with several names.
    private static func arriving(_ kind: PersonKind, _ table: String) -> String {
        """
        WITH who AS (
            SELECT a.*, coalesce((SELECT canonical FROM sameAs s WHERE s.identity = a.identity), a.identity) AS known
            FROM \(table) a WHERE a.arrival = :arrival AND a.number IS NOT NULL
            UNION
            SELECT a.*, coalesce((SELECT canonical FROM sameAs s WHERE s.identity = q.number), q.number)
            FROM \(table) a JOIN arrivingParted q
                ON q.arrival = a.arrival AND q.place = a.place AND q.kind = '\(kind.rawValue)' AND q.identity = a.identity
            WHERE a.arrival = :arrival AND a.number IS NOT NULL)
        """
    }

    private static let doubtfulPupils = """
        \(arriving(.pupil, "arrivingRow"))
        SELECT r.number, p.id, p.school,
            max(p.school IS NOT NULL AND p.school IS NOT r.school) AS "moves",
            max(p.givenName <> r.givenName OR p.familyName <> coalesce(r.familyName, p.familyName)) AS "other-name",
            max(p.id IN (SELECT id FROM protectedPupil)) AS "protected"
        FROM who r CROSS JOIN pupil p ON p.identity = r.known
        GROUP BY r.number, p.id ORDER BY r.number, p.id
        """

    private static let doubtfulGuardians = """
        \(arriving(.guardian, "arrivingGuardian"))
        SELECT g.number, p.id,
            (SELECT min(u.school) FROM guardianship t CROSS JOIN pupil u ON u.id = t.pupil
                WHERE t.guardian = p.id AND t.endedOn IS NULL) AS school,
            EXISTS (SELECT 1 FROM guardianship t WHERE t.guardian = p.id AND t.endedOn IS NULL) AS "guardian-elsewhere",
            max(g.givenName IS NOT NULL
                AND (p.givenName <> g.givenName OR p.familyName <> coalesce(g.familyName, p.familyName)))
                AS "other-name",
            max(coalesce(g.street, p.street) IS NOT p.street OR coalesce(g.postalCode, p.postalCode) IS NOT p.postalCode
                OR coalesce(g.email, p.email) IS NOT p.email OR coalesce(g.phone, p.phone) IS NOT p.phone)
                AS "other-contacts",
            p.id IN (SELECT id FROM protectedGuardian) AS "protected"
        FROM who g CROSS JOIN guardian p ON p.identity = g.known
        GROUP BY g.number, p.id ORDER BY g.number, p.id
        """
}
