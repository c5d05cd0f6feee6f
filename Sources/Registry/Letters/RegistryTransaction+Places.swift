import GRDB
package import Outreach

extension RegistryTransaction {
    /// The letters that a code stands for, by code: one, or those on a pack's sheet that the registry still has.
    package func places(behind code: LetterCode) throws -> [LetterPlace] {
        let columns = "SELECT l.code, l.campaign, l.school, l.className FROM letter l"
        let letters = try places("\(columns) WHERE l.code = ?", [code.text])
        guard letters.isEmpty else { return letters }
        return try places("\(columns) JOIN pack p ON p.letter = l.code WHERE p.code = ? ORDER BY l.code", [code.text])
    }

    /// All letters, by code.
    package func places() throws -> [LetterPlace] {
        try places("SELECT code, campaign, school, className FROM letter ORDER BY code", [])
    }

    /// The letters that once lay on a sheet together with one that the registry no longer has.
    package func places(besides withdrawn: LetterCode) throws -> [LetterPlace] {
        try places(
            """
            SELECT DISTINCT l.code, l.campaign, l.school, l.className
            FROM pack own JOIN pack p ON p.code = own.code JOIN letter l ON l.code = p.letter
            WHERE own.letter = ? ORDER BY l.code
            """, [withdrawn.text])
    }

    /// Letters that came back and of which no other has taken the place, by code.
    package func returnedLetters() throws -> [LetterFacts] {
        try String.fetchAll(
            db,
            sql: """
                SELECT code FROM liveLetter WHERE state = 'returned' ORDER BY campaign, packOrder, code
                """
        ).compactMap { try letterFacts(LetterCode(parsing: $0)) }
    }

    /// Those of some letters to which this was recorded at this moment, and wasn't undone.
    package func letters(
        among codes: [LetterCode], with kind: DeliveryEvent, recordedAt moment: Moment
    ) throws -> [LetterCode] {
        try codes.filter { code in
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM standingEvent e WHERE e.letter = ? AND e.kind = ? AND e.at = ?)
                    """,
                arguments: [code.text, kind.rawValue, moment.description]) ?? false
        }
    }

    private func places(_ sql: String, _ arguments: StatementArguments) throws -> [LetterPlace] {
        try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            LetterPlace(
                code: try LetterCode(parsing: row["code"]), campaign: row["campaign"],
                school: (row["school"] as String?).flatMap { SchoolCode($0) }, className: row["className"])
        }
    }
}
