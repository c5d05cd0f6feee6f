import GRDB
package import Outreach

extension RegistryTransaction {
    /// How many adults a letter has brought to a meeting, and when it was checked in; nil before that.
    package func attendance(of letter: LetterCode, at meeting: MeetingID) throws -> (adults: Int, since: Moment)? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT adults, at FROM attendance WHERE id = ?"),
                arguments: ["\(meeting)/\(letter)"])
        else { return nil }
        guard let since = Moment(row["at"] as String) else { throw RegistryFault.corrupt }
        return (row["adults"], since)
    }

    /// Checks a letter in; again with another number of adults corrects it. The time is that of the first.
    package func checkIn(_ letter: LetterCode, adults: Int, at meeting: MeetingID, moment: Moment) throws {
        try setAttendance("\(meeting)/\(letter)", meeting: meeting, letter: letter, adults: adults, moment: moment)
    }

    /// Takes back that a letter was checked in.
    package func undoCheckIn(_ letter: LetterCode, at meeting: MeetingID) throws {
        try db.execute(sql: "DELETE FROM attendance WHERE id = ?", arguments: ["\(meeting)/\(letter)"])
    }

    /// Sets how many adults came to a meeting without a letter, in all; what devices at the door have counted is in it.
    package func setWalkIns(_ adults: Int, at meeting: MeetingID, moment: Moment) throws {
        try db.execute(
            sql: "DELETE FROM attendance WHERE meeting = ? AND letter IS NULL AND id <> ?",
            arguments: [meeting.text, "\(meeting)/walk-in"])
        try setAttendance("\(meeting)/walk-in", meeting: meeting, letter: nil, adults: adults, moment: moment)
    }

    /// Adds adults who came without a letter, under the id of a device at the door.
    package func addWalkIns(_ adults: Int, id: String, at meeting: MeetingID, moment: Moment) throws {
        try setAttendance("\(meeting)/walk-in/\(id)", meeting: meeting, letter: nil, adults: adults, moment: moment)
    }

    /// Takes back the adults that were added under an id; what was counted in all since then stays.
    package func undoWalkIns(id: String, at meeting: MeetingID) throws {
        try db.execute(sql: "DELETE FROM attendance WHERE id = ?", arguments: ["\(meeting)/walk-in/\(id)"])
    }

    /// How many adults came to a meeting without a letter.
    package func walkIns(at meeting: MeetingID) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT sum(adults) FROM attendance a WHERE \(Self.isAtMeeting) AND letter IS NULL",
            arguments: [meeting.text, meeting.text]) ?? 0
    }

    /// How many letters and adults have been checked in at a meeting, and how many of the adults without a letter.
    ///
    /// Whoever has a letter by hand, or one of which nobody may be named, counts as one without.
    package func attendanceTotals(at meeting: MeetingID) throws -> (letters: Int, adults: Int, walkIns: Int) {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(named) AS letters, coalesce(sum(adults), 0) AS adults,
                        coalesce(sum(iif(named IS NULL, adults, 0)), 0) AS walkIns
                    FROM (
                        SELECT a.adults, (SELECT l.code FROM namedLetter l WHERE l.code = a.letter) AS named
                        FROM attendance a WHERE \(Self.isAtMeeting))
                    """),
            arguments: [meeting.text, meeting.text])
        return (row?["letters"] ?? 0, row?["adults"] ?? 0, row?["walkIns"] ?? 0)
    }

    /// An id begins with the meeting's, so that its rows lie together: a zero comes after a slash.
    private static let isAtMeeting = "a.id > ? || '/' AND a.id < ? || '0'"

    private func setAttendance(
        _ id: String, meeting: MeetingID, letter: LetterCode?, adults: Int, moment: Moment
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO attendance (id, meeting, letter, adults, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET adults = excluded.adults WHERE adults <> excluded.adults
                """
        ).execute(arguments: [id, meeting.text, letter?.text, adults, moment.description])
    }
}
