import GRDB
package import Outreach

extension RegistryTransaction {
    /// The guardians to whom a letter is addressed, as the door and the delivery desk may name them; nil for letters by
    /// hand, and for those to or about anybody protected or to somebody who has a protected pupil.
    package func recipientNames(of letter: LetterCode) throws -> [PersonName]? {
        try mayBeNamed(letter) ? guardianNames(of: letter) : nil
    }

    /// Whether the families of a letter may be named.
    package func mayBeNamed(_ letter: LetterCode) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM namedLetter WHERE code = ?)"),
            arguments: [letter.text]) ?? false
    }

    /// Everybody who is invited to a meeting and may be named, by class.
    package func doorFamilies(of meeting: Meeting) throws -> [DoorFamily] {
        try Row.fetchAll(
            db, sql: "\(Self.doorLetter) WHERE \(Self.isInvited) ORDER BY l.school, l.packOrder, l.code",
            arguments: [meeting.campaign, meeting.id.text]
        ).map(doorFamily)
    }

    /// The families invited to a meeting of whom somebody's name has words that begin so.
    package func doorFamilies(of meeting: Meeting, named text: String, limit: Int) throws -> [DoorFamily] {
        guard let pattern = NameSearch(text).beginnings else { return [] }
        return try Row.fetchAll(
            db,
            sql: """
                WITH found AS (SELECT rowid AS row FROM personName WHERE personName MATCH ?)
                \(Self.doorLetter) WHERE \(Self.isInvited) AND (
                    EXISTS (SELECT 1 FROM letterGuardian t WHERE t.letter = l.code
                        AND 2 * t.guardian + 1 IN (SELECT row FROM found))
                    OR EXISTS (SELECT 1 FROM letterPupil t WHERE t.letter = l.code
                        AND 2 * t.pupil IN (SELECT row FROM found)))
                ORDER BY l.school, l.packOrder, l.code LIMIT ?
                """,
            arguments: [pattern, meeting.campaign, meeting.id.text, limit]
        ).map(doorFamily)
    }

    /// How many adults of those who may be named have said that they come to a meeting: whoever is listed, and no more.
    package func expectedAdults(at meeting: Meeting) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT sum(r.adults) FROM namedLetter l JOIN latestReply r ON r.letter = l.code
                WHERE \(Self.isInvited) AND r.isComing = 1
                """,
            arguments: [meeting.campaign, meeting.id.text]) ?? 0
    }

    /// The letters that invite to a meeting and of whose families nobody may be named, by code.
    package func unnamedLetters(invitingTo meeting: Meeting) throws -> [LetterCode] {
        try String.fetchAll(
            db,
            sql: """
                SELECT l.code FROM liveLetter l WHERE l.campaign = ? AND l.meeting = ?
                    AND NOT EXISTS (SELECT 1 FROM namedLetter n WHERE n.code = l.code)
                ORDER BY l.code
                """,
            arguments: [meeting.campaign, meeting.id.text]
        ).map { try LetterCode(parsing: $0) }
    }

    private func doorFamily(_ row: Row) throws -> DoorFamily {
        let code = try LetterCode(parsing: row["code"])
        let meeting: String? = row["meeting"]
        return DoorFamily(
            code: code, className: row["className"], pupils: try pupilNames(of: code),
            guardians: try guardianNames(of: code),
            reply: try reply(to: code),
            attendance: try meeting.flatMap { try attendance(of: code, at: MeetingID($0)) }
                .map { DoorFamily.Attendance(adults: $0.adults, since: $0.since) })
    }

    private func guardianNames(of letter: LetterCode) throws -> [PersonName] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT givenName, familyName FROM letterGuardian JOIN guardian ON id = guardian
                    WHERE letter = ? ORDER BY id
                    """),
            arguments: [letter.text]
        ).map { PersonName(given: $0["givenName"], family: $0["familyName"]) }
    }

    private static let isInvited = """
        l.campaign = ? AND l.meeting = ? AND EXISTS (SELECT 1 FROM liveRecipient t WHERE t.letter = l.code)
        """

    private static let doorLetter = "SELECT l.code, l.meeting, l.className FROM namedLetter l"
}
