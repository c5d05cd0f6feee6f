import GRDB
package import Outreach

extension RegistryTransaction {
    /// Which schools the settled stage concerns.
    package func stagedReach() throws -> RosterReach {
        var reach = RosterReach()
        for row in try Row.fetchAll(db, sql: Self.stagedSchools) {
            let school = (row["school"] as String?).flatMap { SchoolCode($0) }
            guard let school else {
                reach.reachesOthers = true
                continue
            }
            if row["isNamed"] as Bool { reach.named.insert(school) } else { reach.known.insert(school) }
        }
        return reach
    }

    /// A pupil whom a row describes without a school is of none, wherever the registry knows them: such a row speaks for
    /// the population register. The stage recognises people of the scope alone, so that nobody else has a part in it.
    private static let stagedSchools = """
        SELECT DISTINCT school, 1 AS isNamed FROM temp.stagedPupil WHERE school IS NOT NULL OR givenName IS NOT NULL
        UNION
        SELECT p.school, 0 FROM temp.stagedPupil s CROSS JOIN pupil p ON p.id = s.id
        WHERE s.school IS NULL AND s.givenName IS NULL
        UNION
        SELECT NULL, 0 WHERE EXISTS (SELECT 1 FROM temp.stagedTie WHERE source = 'population')
            OR EXISTS (SELECT 1 FROM temp.stagedPupil WHERE toldGuardians & 2)
        """

    /// Whether a person is a pupil at one of these schools, or the guardian of one.
    package func isAtSchool(_ person: PersonID, of schools: Set<SchoolCode>) throws -> Bool {
        let sql =
            switch person {
            case .pupil: "SELECT school FROM pupil WHERE id = ?"
            case .guardian:
                """
                SELECT p.school FROM guardianship t JOIN pupil p ON p.id = t.pupil
                WHERE t.guardian = ? AND t.endedOn IS NULL
                """
            }
        return try String?.fetchAll(db.cachedStatement(sql: sql), arguments: [person.number])
            .contains { $0.flatMap { SchoolCode($0) }.map(schools.contains) ?? false }
    }

    /// Those of some letters that lie in the piles of these schools.
    package func letters(_ codes: [LetterCode], at schools: Set<SchoolCode>) throws -> [LetterCode] {
        try codes.filter { code in
            try String?.fetchOne(
                db.cachedStatement(sql: "SELECT school FROM letter WHERE code = ?"), arguments: [code.text]
            ).flatMap { $0 }.flatMap { SchoolCode($0) }.map(schools.contains) ?? false
        }
    }
}
