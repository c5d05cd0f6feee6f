import GRDB
package import Outreach

extension RegistryTransaction {
    /// The events of a letter that weren't undone, in the order in which they happened.
    package func events(of letter: LetterCode) throws -> [StoredEvent] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT e.* FROM standingEvent e WHERE e.letter = ?
                    ORDER BY e.onDate, e.at,
                        CASE e.kind WHEN 'printed' THEN 0 WHEN 'returned' THEN 2 WHEN 'pulled' THEN 3 ELSE 1 END, e.id
                    """),
            arguments: [letter.text]
        ).map { row in
            guard let date = CalendarDate(row["onDate"] as String) else { throw RegistryFault.corrupt }
            let reason: String? = row["reason"]
            return StoredEvent(
                id: row["id"], kind: try row.value("kind"), date: date, reason: reason.flatMap(ReturnReason.init))
        }
    }

    /// Adds an event and moves the letter on; an event that is there already changes nothing.
    ///
    /// - Returns: whether it was new.
    package func addEvent(
        _ kind: DeliveryEvent, letter: LetterCode, on date: CalendarDate, reason: ReturnReason?, at moment: Moment
    ) throws -> Bool {
        let undone =
            try Int.fetchOne(
                db.cachedStatement(
                    sql: "SELECT count(*) FROM event WHERE letter = ? AND kind = ? AND undoes IS NOT NULL"),
                arguments: [letter.text, kind.rawValue]) ?? 0
        let id = "\(letter)/\(kind.rawValue)/\(date)/\(undone)"
        try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO event (id, letter, kind, onDate, at, reason) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            id, letter.text, kind.rawValue, date.description, moment.description, reason?.rawValue,
        ])
        let isNew = db.changesCount > 0
        if isNew { try settleState(of: letter) }
        return isNew
    }

    /// Undoes the latest event of a letter, if it is of this kind; returns whether there was one.
    package func undoLastEvent(_ kind: DeliveryEvent, letter: LetterCode, at moment: Moment) throws -> Bool {
        guard let last = try events(of: letter).last, last.kind == kind else { return false }
        try db.execute(
            sql: "INSERT INTO event (id, letter, kind, onDate, at, undoes) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                "\(last.id)/undo", letter.text, kind.rawValue, last.date.description, moment.description, last.id,
            ])
        try settleState(of: letter)
        return true
    }

    /// Says that a letter is no longer to be pulled, because it was.
    package func clearPull(_ letter: LetterCode) throws {
        try db.execute(sql: "UPDATE letter SET pull = NULL WHERE code = ?", arguments: [letter.text])
    }

    /// A letter's state follows from its events.
    private func settleState(of letter: LetterCode) throws {
        var state = LetterState.draft
        for event in try events(of: letter) {
            switch event.kind {
            case .printed: state = state == .draft ? .printed : state
            case .handedOut, .posted: state = .out
            case .returned: state = .returned
            case .pulled: state = .withdrawn
            }
        }
        // What the registry has withdrawn doesn't come back to life because an event is undone.
        let isWithdrawn = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM letter WHERE code = ? AND state = 'withdrawn')"),
            arguments: [letter.text])
        if isWithdrawn == true, state == .draft || state == .printed {
            try db.execute(
                sql: "UPDATE letter SET pull = coalesce(pull, ?) WHERE code = ?",
                arguments: [PullReason.outdated.rawValue, letter.text])
            return
        }
        try db.cachedStatement(sql: "UPDATE letter SET state = ? WHERE code = ?")
            .execute(arguments: [state.rawValue, letter.text])
        if state == .withdrawn {
            try clearPull(letter)
            try endLife(of: letter)
        }
    }
}
