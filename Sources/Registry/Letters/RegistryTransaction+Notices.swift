import GRDB
package import Outreach

extension RegistryTransaction {
    /// Marks the letters of a meeting that are out and say another time or place, or a meeting that is off.
    ///
    /// - Returns: for how many a notice is due.
    package func markNoticesDue(_ id: MeetingID, saying meeting: Meeting) throws -> Int {
        try db.execute(
            sql: """
                UPDATE letter SET noticeDue = iif(:off, 1,
                    content ->> '$.meeting.starts' IS NOT :starts OR content ->> '$.meeting.place' IS NOT :place)
                WHERE meeting = :meeting AND state = 'out' AND content IS NOT NULL
                """,
            arguments: [
                "off": meeting.status == .cancelled, "starts": meeting.starts?.description, "place": meeting.place,
                "meeting": id.text,
            ])
        return try Int.fetchOne(
            db, sql: "SELECT count(*) FROM letter WHERE meeting = ? AND noticeDue = 1", arguments: [id.text]) ?? 0
    }

    /// Codes of letters that are out and say what is no longer so.
    package func lettersWithNoticeDue() throws -> [LetterCode] {
        try String.fetchAll(
            db, sql: "SELECT code FROM letter WHERE noticeDue = 1 AND state = 'out' ORDER BY packOrder, code"
        )
        .map { try LetterCode(parsing: $0) }
    }

    /// The live letter that took the place of another for one of its recipients.
    ///
    /// A letter that goes by hand takes the place of such letters only: whoever holds an older one may be somebody from
    /// whom its recipient is protected.
    package func liveLetter(inPlaceOf code: LetterCode) throws -> LetterCode? {
        try String.fetchOne(
            db,
            sql: """
                SELECT live.letter FROM letterGuardian old
                JOIN liveRecipient live ON live.guardian = old.guardian AND live.occasion = old.occasion
                WHERE old.letter = ? AND (EXISTS (SELECT 1 FROM ordinaryLetter l WHERE l.code = live.letter)
                    OR EXISTS (SELECT 1 FROM byHandLetter o WHERE o.code = old.letter))
                ORDER BY live.letter LIMIT 1
                """,
            arguments: [code.text]
        ).map { try LetterCode(parsing: $0) }
    }

    /// The campaigns that a run has decided about.
    package func campaignsWithDecisions() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT campaign FROM run ORDER BY campaign")
    }
}
