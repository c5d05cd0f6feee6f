import GRDB
package import Outreach

extension RegistryTransaction {
    /// Remembers that a value was set by hand.
    package func markHandSet(_ field: HandSetField, of person: PersonID, at moment: Moment) throws {
        try db.execute(
            sql: """
                INSERT INTO handSet (person, field, setAt) VALUES (?, ?, ?)
                ON CONFLICT (person, field) DO UPDATE SET setAt = excluded.setAt
                """,
            arguments: [person.description, field.rawValue, moment.description])
    }

    /// Fields of a person that were set by hand.
    package func handSetFields(of person: PersonID) throws -> [HandSetField] {
        try String.fetchAll(
            db, sql: "SELECT field FROM handSet WHERE person = ? ORDER BY field", arguments: [person.description]
        ).compactMap(HandSetField.init)
    }

    /// Takes out of the stage what was set by hand in the registry; returns how many guardians it concerned.
    ///
    /// - Parameter date: the day of the roster: a year of school is that of one school year.
    func keepHandSetValues(on date: CalendarDate?) throws -> Int {
        try db.execute(
            sql: """
                UPDATE temp.stagedPupil AS s SET schoolYear = p.schoolYear
                FROM handSet h JOIN pupil p ON h.person GLOB 'P*' AND p.id = CAST(substr(h.person, 2) AS INTEGER)
                WHERE h.field = 'school-year' AND s.id = p.id AND s.schoolYear IS NOT p.schoolYear AND h.setAt >= ?
                """,
            arguments: [date.map { "\(SchoolYearFit.start(of: $0))-07-01" } ?? ""])
        var kept: Set<Int64> = []
        for (field, columns) in Self.handSetColumns {
            let rows = try Int64.fetchAll(
                db,
                sql: """
                    SELECT g.id FROM handSet h
                    JOIN guardian g ON h.person LIKE 'G%' AND g.id = CAST(substr(h.person, 2) AS INTEGER)
                    JOIN temp.stagedGuardian s ON s.id = g.id
                    WHERE h.field = ? AND coalesce(\(columns.map { "s.\($0)" }.joined(separator: ", ")), NULL) IS NOT NULL
                        AND (\(columns.map { "s.\($0) IS NOT g.\($0)" }.joined(separator: " OR ")))
                    """,
                arguments: [field.rawValue])
            for id in rows {
                try db.execute(
                    sql: """
                        UPDATE temp.stagedGuardian AS s SET \(columns.map { "\($0) = g.\($0)" }.joined(separator: ", "))
                        FROM guardian g WHERE s.id = ? AND g.id = s.id
                        """,
                    arguments: [id])
                try db.execute(
                    sql: "INSERT INTO temp.keptByHand (guardian, field) VALUES (?, ?)", arguments: [id, field.rawValue])
            }
            kept.formUnion(rows)
        }
        return kept.count
    }

    private static let handSetColumns: [(HandSetField, [String])] = [
        (.name, ["givenName", "familyName"]), (.address, ["careOf", "street", "postalCode", "town", "country"]),
        (.email, ["email"]), (.phone, ["phone"]), (.language, ["language"]),
    ]
}
