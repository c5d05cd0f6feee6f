import GRDB
package import Outreach

extension RegistryTransaction {
    /// The latest reply to a letter.
    package func reply(to letter: LetterCode) throws -> Reply? {
        try Row.fetchOne(
            db, sql: "SELECT isComing, adults FROM reply WHERE letter = ? ORDER BY at DESC, id DESC LIMIT 1",
            arguments: [letter.text]
        ).map { Reply(isComing: $0["isComing"], adults: $0["adults"]) }
    }

    /// Adds a reply; the same reply again changes nothing. Returns whether it was new.
    package func addReply(_ reply: Reply, to letter: LetterCode, at moment: Moment) throws -> Bool {
        guard try self.reply(to: letter) != reply else { return false }
        let count =
            try Int.fetchOne(db, sql: "SELECT count(*) FROM reply WHERE letter = ?", arguments: [letter.text]) ?? 0
        try db.execute(
            sql: "INSERT INTO reply (id, letter, isComing, adults, at) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                "\(letter)/\((count + 1).padded(to: 6))", letter.text, reply.isComing, reply.adults, moment.description,
            ])
        return true
    }

    /// How many adults a letter has brought to a meeting; nil before it was checked in.
    package func attendance(of letter: LetterCode, at meeting: MeetingID) throws -> Int? {
        try Int.fetchOne(
            db, sql: "SELECT adults FROM attendance WHERE id = ?", arguments: ["\(meeting)/\(letter)"])
    }

    /// Checks a letter in; again with another number of adults corrects it.
    package func checkIn(_ letter: LetterCode, adults: Int, at meeting: MeetingID, moment: Moment) throws {
        try setAttendance("\(meeting)/\(letter)", meeting: meeting, letter: letter, adults: adults, moment: moment)
    }

    /// Sets how many adults came to a meeting without a letter.
    package func setWalkIns(_ adults: Int, at meeting: MeetingID, moment: Moment) throws {
        try setAttendance("\(meeting)/walk-in", meeting: meeting, letter: nil, adults: adults, moment: moment)
    }

    /// How many adults came to a meeting without a letter.
    package func walkIns(at meeting: MeetingID) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT adults FROM attendance WHERE id = ?", arguments: ["\(meeting)/walk-in"]) ?? 0
    }

    /// How many letters and adults have been checked in at a meeting.
    package func attendanceTotals(at meeting: MeetingID) throws -> (letters: Int, adults: Int) {
        let row = try Row.fetchOne(
            db,
            sql:
                "SELECT count(letter) AS letters, coalesce(sum(adults), 0) AS adults FROM attendance WHERE meeting = ?",
            arguments: [meeting.text])
        return (row?["letters"] ?? 0, row?["adults"] ?? 0)
    }

    private func setAttendance(
        _ id: String, meeting: MeetingID, letter: LetterCode?, adults: Int, moment: Moment
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO attendance (id, meeting, letter, adults, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET adults = excluded.adults, at = excluded.at WHERE adults <> excluded.adults
                """,
            arguments: [id, meeting.text, letter?.text, adults, moment.description])
    }
}
