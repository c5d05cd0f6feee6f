import GRDB
package import Outreach

// Letters of which somebody must be told, until it has been done: a step may be killed before it tells.
extension RegistryTransaction {
    /// The letters that concern somebody newly protected and of which nobody has been told, by code.
    package func untoldLetters() throws -> [UntoldLetter] {
        try Row.fetchAll(db, sql: "SELECT * FROM untold ORDER BY letter").map { row in
            UntoldLetter(
                code: try LetterCode(parsing: row["letter"]), campaign: row["campaign"],
                school: (row["school"] as String?).flatMap { SchoolCode($0) }, className: row["className"],
                isOut: row["isOut"])
        }
    }

    /// Says that somebody has been told of letters.
    package func markTold(_ codes: [LetterCode]) throws {
        for code in codes { try db.execute(sql: "DELETE FROM untold WHERE letter = ?", arguments: [code.text]) }
    }

    /// Remembers, before a letter is withdrawn, that somebody must be told of it.
    func noteUntold(_ code: LetterCode, isOut: Bool) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO untold (letter, campaign, school, className, isOut)
                SELECT code, campaign, school, className, ? FROM letter WHERE code = ?
                """,
            arguments: [isOut, code.text])
    }
}
