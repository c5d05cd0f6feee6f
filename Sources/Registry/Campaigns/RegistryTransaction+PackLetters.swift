import GRDB
package import Outreach

extension RegistryTransaction {
    /// The letters of packs, in the order in which they lie, but those of whose families nobody may be named and those
    /// that must be taken out.
    package func letters(ofPacks packs: [LetterCode]) throws -> [PackLetter] {
        guard !packs.isEmpty else { return [] }
        let chosen = "pack IN (\(databaseQuestionMarks(count: packs.count)))"
        let arguments = StatementArguments(packs.map(\.text))
        var letters = try Row.fetchAll(
            db,
            sql: """
                SELECT code, className, state FROM namedLetter
                WHERE \(chosen) AND pull IS NULL AND state <> 'withdrawn' ORDER BY packOrder, code
                """,
            arguments: arguments
        ).map { row in
            PackLetter(
                code: try LetterCode(parsing: row["code"]), className: row["className"],
                state: try row.value("state"))
        }
        let places = Dictionary(uniqueKeysWithValues: letters.indices.map { (letters[$0].code.text, $0) })
        func name(_ table: String, by tie: String, order: String, _ persons: WritableKeyPath<PackLetter, [PersonName]>)
            throws
        {
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT l.code, p.givenName, p.familyName FROM namedLetter l
                    CROSS JOIN \(tie) t ON t.letter = l.code
                    CROSS JOIN \(table) p ON p.id = t.\(table)
                    WHERE l.\(chosen) ORDER BY \(order)
                    """,
                arguments: arguments)
            while let row = try rows.next() {
                guard let place = places[row["code"]] else { continue }
                letters[place][keyPath: persons].append(
                    PersonName(given: row["givenName"], family: row["familyName"]))
            }
        }
        try name("pupil", by: "letterPupil", order: "p.birthYear, p.schoolYear DESC, p.id", \.pupils)
        try name("guardian", by: "letterGuardian", order: "p.id", \.guardians)
        return letters
    }
}
