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
    func keepHandSetValues() throws -> Int {
        var kept: Set<Int64> = []
        for (field, columns) in Self.handSetColumns {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT g.id, \(columns.map { "g.\($0)" }.joined(separator: ", ")), s.identity AS staged
                    FROM handSet h JOIN guardian g ON h.person = 'G' || g.id
                    JOIN temp.stagedGuardian s ON s.identity = g.identity
                    WHERE h.field = ? AND coalesce(\(columns.map { "s.\($0)" }.joined(separator: ", ")), NULL) IS NOT NULL
                        AND (\(columns.map { "s.\($0) IS NOT g.\($0)" }.joined(separator: " OR ")))
                    """,
                arguments: [field.rawValue])
            for row in rows {
                let values: [DatabaseValue] = columns.map { row[$0] }
                let staged: DatabaseValue = row["staged"]
                try db.execute(
                    sql:
                        "UPDATE temp.stagedGuardian SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE identity = ?",
                    arguments: StatementArguments(values + [staged]))
                let id: Int64 = row["id"]
                kept.insert(id)
            }
        }
        return kept.count
    }

    private static let handSetColumns: [(HandSetField, [String])] = [
        (.name, ["givenName", "familyName"]),
        (
            .address,
            [
                "careOf", "street", "postalCode", "town", "country", "addressWhole", "addressHome", "addressHouse",
                "addressStreet", "namesApartment",
            ]
        ),
        (.email, ["email", "emailPrint"]),
        (.phone, ["phone", "phonePrint"]),
        (.language, ["language"]),
    ]
}
