import GRDB
package import Outreach

extension RegistryTransaction {
    /// The latest reply to a letter.
    package func reply(to letter: LetterCode) throws -> Reply? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT isComing, adults, interpreter FROM latestReply WHERE letter = ?
                    """),
            arguments: [letter.text]
        ).map { row in
            let interpreter: String? = row["interpreter"]
            return Reply(
                isComing: row["isComing"], adults: row["adults"], interpreter: interpreter.flatMap { Language(tag: $0) }
            )
        }
    }

    /// Adds a reply; the same reply again changes nothing. Returns whether it was new.
    package func addReply(_ reply: Reply, to letter: LetterCode, at moment: Moment) throws -> Bool {
        guard try self.reply(to: letter) != reply else { return false }
        let count =
            try Int.fetchOne(db, sql: "SELECT count(*) FROM reply WHERE letter = ?", arguments: [letter.text]) ?? 0
        try db.execute(
            sql: "INSERT INTO reply (id, letter, isComing, adults, interpreter, at) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                "\(letter)/\((count + 1).padded(to: 6))", letter.text, reply.isComing, reply.adults,
                reply.interpreter?.tag, moment.description,
            ])
        return true
    }

    /// How many families want a meeting interpreted, per language; those who are written to by hand aren't counted.
    package func interpreters(at meeting: MeetingID) throws -> [LanguageCount] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT r.interpreter, count(*) AS letters FROM countedLetter l JOIN latestReply r ON r.letter = l.code
                WHERE l.meeting = ? AND r.interpreter IS NOT NULL AND r.isComing = 1
                GROUP BY 1 ORDER BY 2 DESC, 1
                """,
            arguments: [meeting.text]
        ).compactMap { row in
            Language(tag: row["interpreter"]).map { LanguageCount(language: $0, letters: row["letters"]) }
        }
    }
}
