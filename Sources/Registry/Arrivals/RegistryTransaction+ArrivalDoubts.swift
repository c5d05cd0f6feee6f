import GRDB
package import Outreach

extension RegistryTransaction {
    /// Those of an import that waits whom the registry knows elsewhere, and of whom a person should see something
    /// before they are let in.
    package func doubts(about id: ArrivalID) throws -> [ArrivalDoubt] {
        let pupils = try Row.fetchAll(db, sql: Self.doubtfulPupils, arguments: [id.number]).map { row in
            doubt(row, .pupil(PupilID(row["id"])))
        }
        let guardians = try Row.fetchAll(db, sql: Self.doubtfulGuardians, arguments: [id.number]).map { row in
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

    private static func identity(_ table: String) -> String {
        "coalesce((SELECT canonical FROM sameAs s WHERE s.identity = \(table).identity), \(table).identity)"
    }

    private static let doubtfulPupils = """
        SELECT r.number, p.id, p.school,
            p.school IS NOT NULL AND p.school IS NOT r.school AS "moves",
            p.givenName <> r.givenName OR p.familyName <> coalesce(r.familyName, p.familyName) AS "other-name",
            p.id IN (SELECT id FROM protectedPupil) AS "protected"
        FROM arrivingRow r CROSS JOIN pupil p ON p.identity = \(identity("r"))
        WHERE r.arrival = ? AND r.number IS NOT NULL GROUP BY r.number ORDER BY r.number
        """

    private static let doubtfulGuardians = """
        SELECT g.number, p.id,
            (SELECT min(u.school) FROM guardianship t CROSS JOIN pupil u ON u.id = t.pupil
                WHERE t.guardian = p.id AND t.endedOn IS NULL) AS school,
            EXISTS (SELECT 1 FROM guardianship t WHERE t.guardian = p.id AND t.endedOn IS NULL) AS "guardian-elsewhere",
            g.givenName IS NOT NULL
                AND (p.givenName <> g.givenName OR p.familyName <> coalesce(g.familyName, p.familyName)) AS "other-name",
            coalesce(g.street, p.street) IS NOT p.street OR coalesce(g.postalCode, p.postalCode) IS NOT p.postalCode
                OR coalesce(g.email, p.email) IS NOT p.email OR coalesce(g.phone, p.phone) IS NOT p.phone
                AS "other-contacts",
            p.id IN (SELECT id FROM protectedGuardian) AS "protected"
        FROM arrivingGuardian g CROSS JOIN guardian p ON p.identity = \(identity("g"))
        WHERE g.arrival = ? AND g.number IS NOT NULL GROUP BY g.number ORDER BY g.number
        """
}
