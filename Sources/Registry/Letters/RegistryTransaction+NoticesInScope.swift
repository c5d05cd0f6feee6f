import GRDB
package import Outreach

extension RegistryTransaction {
    /// How many letters that are out say what is no longer so.
    package func noticesDue(_ view: AudienceView) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(Self.letters(view)) l WHERE \(Self.isDue(view))") ?? 0
    }

    /// The letters that invite to a meeting and say what is no longer so, in the order of packs.
    package func noticesDue(of meeting: MeetingID, _ view: AudienceView) throws -> [NoticeDue] {
        let letters = try Row.fetchAll(
            db,
            sql: """
                SELECT l.code, l.className FROM \(Self.letters(view)) l WHERE l.meeting = ? AND \(Self.isDue(view))
                ORDER BY l.packOrder, l.code
                """,
            arguments: [meeting.text])
        return try letters.map { letter in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT g.id, g.givenName, g.familyName, g.phone, g.email
                        FROM letterGuardian t JOIN namedGuardian g ON g.id = t.guardian
                        WHERE t.letter = ? AND \(view.scope.holds(guardian: "g.id"))
                        ORDER BY g.id
                        """),
                arguments: [letter["code"] as String])
            return NoticeDue(
                code: try LetterCode(parsing: letter["code"]), className: letter["className"],
                recipients: rows.map { row in
                    NoticeDue.Recipient(
                        guardian: GuardianID(row["id"]),
                        name: PersonName(given: row["givenName"], family: row["familyName"]), phone: row["phone"],
                        email: row["email"])
                })
        }
    }

    /// Says that those who are to be told of a meeting's change have been told.
    ///
    /// - Returns: for how many letters that was new.
    package func clearNotices(of meeting: MeetingID, _ view: AudienceView) throws -> Int {
        try db.execute(
            sql: """
                UPDATE letter SET noticeDue = 0 WHERE code IN (
                    SELECT l.code FROM \(Self.letters(view)) l WHERE l.meeting = ? AND \(Self.isDue(view)))
                """,
            arguments: [meeting.text])
        return db.changesCount
    }

    /// Whose families may be named is for everybody to tell; of the others, those alone who see who is reached by hand.
    private static func letters(_ view: AudienceView) -> String {
        view.withSetApart ? "ordinaryLetter" : "namedLetter"
    }

    private static func isDue(_ view: AudienceView) -> String {
        "l.noticeDue = 1 AND l.state = 'out' AND \(view.scope.holds(school: "l.school"))"
    }
}
