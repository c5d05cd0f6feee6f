import GRDB
import Outreach

// What each of two rows that become one has to say.
extension RegistryTransaction {
    /// What is known of the other only is kept, an address as a whole; what was set by hand wins.
    func fillGuardian(_ id: Int64, from gone: Int64) throws {
        let mine = Set(try handSetFields(of: .guardian(GuardianID(id))))
        let theirs = Set(try handSetFields(of: .guardian(GuardianID(gone))))
        func taking(_ columns: [String], _ field: HandSetField, fills: Bool = true) -> String {
            let isEmpty = "coalesce(\(columns.map { "g.\($0)" }.joined(separator: ", ")), NULL) IS NULL"
            let isTaken = mine.contains(field) ? "0" : theirs.contains(field) ? "1" : fills ? isEmpty : "0"
            return columns.map { "\($0) = iif(\(isTaken), o.\($0), g.\($0))" }.joined(separator: ", ")
        }
        try db.execute(
            sql: """
                UPDATE guardian AS g SET
                    \(taking(["givenName", "familyName"], .name, fills: false)),
                    \(taking(["careOf", "street", "postalCode", "town", "country"], .address)),
                    \(taking(["email"], .email)), \(taking(["phone"], .phone)), \(taking(["language"], .language)),
                    protection = max(g.protection, o.protection),
                    marksSeenOn = nullif(max(coalesce(g.marksSeenOn, ''), coalesce(o.marksSeenOn, '')), ''),
                    standing = iif(o.standing = 'deregistered', o.standing, g.standing),
                    doNotContact = max(g.doNotContact, o.doNotContact),
                    ruling = iif('withhold' IN (g.ruling, o.ruling), 'withhold', iif(g.ruling IS o.ruling, g.ruling, NULL))
                FROM guardian o WHERE g.id = ? AND o.id = ?
                """,
            arguments: [id, gone])
    }

    /// What is known of the other only is kept, and of two schools the one that has the pupil still.
    func fillPupil(_ id: Int64, from gone: Int64) throws {
        let moves = "(p.school IS NULL OR p.standing = 'left' AND o.standing = 'active' AND o.school IS NOT NULL)"
        let place = ["className", "schoolYear", "schoolYearStart"].map {
            "\($0) = CASE WHEN \(moves) THEN o.\($0) WHEN p.school = o.school THEN coalesce(p.\($0), o.\($0)) ELSE p.\($0) END"
        }
        try db.execute(
            sql: """
                UPDATE pupil AS p SET
                    birthYear = coalesce(p.birthYear, o.birthYear),
                    school = iif(\(moves), o.school, p.school), \(place.joined(separator: ", ")),
                    protection = max(p.protection, o.protection),
                    marksSeenOn = nullif(max(coalesce(p.marksSeenOn, ''), coalesce(o.marksSeenOn, '')), ''),
                    standing = CASE WHEN 'deregistered' IN (p.standing, o.standing) THEN 'deregistered'
                        WHEN 'active' IN (p.standing, o.standing) THEN 'active' ELSE p.standing END
                FROM pupil o WHERE p.id = ? AND o.id = ?
                """,
            arguments: [id, gone])
    }

    /// Moves ties from one person to another; a tie that both have holds as long as one of them does, but the register's
    /// word that custody ended counts.
    func moveTies(_ column: String, of gone: Int64, to id: Int64) throws {
        let kept = column == "pupil" ? "guardian" : "pupil"
        try db.execute(
            sql: """
                INSERT INTO guardianship (\(column), \(kept), source, endedOn, firstImport)
                SELECT :id, \(kept), source, endedOn, firstImport FROM guardianship WHERE \(column) = :gone
                ON CONFLICT DO UPDATE SET endedOn = iif(
                    source = 'population', coalesce(endedOn, excluded.endedOn),
                    iif(endedOn IS NULL OR excluded.endedOn IS NULL, NULL, max(endedOn, excluded.endedOn)))
                """,
            arguments: ["id": id, "gone": gone])
        try db.execute(sql: "DELETE FROM guardianship WHERE \(column) = ?", arguments: [gone])
    }

    /// Moves letters from one guardian to another. Where both have one on the same occasion, one stays: who has got a
    /// letter gets no second one.
    func moveLetters(ofGuardian gone: Int64, to id: Int64) throws {
        let arguments: StatementArguments = ["id": id, "gone": gone]
        try db.execute(
            sql: """
                DELETE FROM letterGuardian WHERE guardian = :gone
                    AND letter IN (SELECT letter FROM letterGuardian WHERE guardian = :id)
                """,
            arguments: arguments)
        let bothLive = """
            SELECT o.letter AS theirs, g.letter AS mine, lo.state AS theirState, lg.state AS myState
            FROM liveRecipient o JOIN liveRecipient g ON g.occasion = o.occasion AND g.guardian = :id
            JOIN letter lo ON lo.code = o.letter JOIN letter lg ON lg.code = g.letter
            WHERE o.guardian = :gone ORDER BY o.occasion LIMIT 1
            """
        while let row = try Row.fetchOne(db, sql: bothLive, arguments: arguments) {
            let (theirs, mine): (LetterState, LetterState) = (try row.value("theirState"), try row.value("myState"))
            if Self.rank(theirs) < Self.rank(mine) {
                try giveUp(row["mine"], of: id, mine)
            } else {
                try giveUp(row["theirs"], of: gone, theirs)
            }
        }
        try db.execute(sql: "UPDATE letterGuardian SET guardian = :id WHERE guardian = :gone", arguments: arguments)
    }

    /// The letter with the lower rank stays: what has left can't be undone.
    private static func rank(_ state: LetterState) -> Int {
        switch state {
        case .out: 0
        case .returned: 1
        case .printed: 2
        case .draft: 3
        case .withdrawn: 4
        }
    }

    /// A letter that somebody has twice: a draft goes, a printed one is to be pulled, what is out is history.
    private func giveUp(_ letter: String, of guardian: Int64, _ state: LetterState) throws {
        let recipients =
            try Int.fetchOne(db, sql: "SELECT count(*) FROM letterGuardian WHERE letter = ?", arguments: [letter]) ?? 0
        switch state {
        case .draft where recipients > 1:
            // It is remade for those who share it.
            try db.execute(
                sql: "DELETE FROM letterGuardian WHERE letter = ? AND guardian = ?", arguments: [letter, guardian])
        case .draft, .printed: try withdrawLetter(try LetterCode(parsing: letter), pull: .outdated)
        case .out, .returned, .withdrawn:
            try endLife(of: letter, for: guardian)
        }
    }

    /// Moves the latest decisions; where both have one for a meeting, that of the one who stays is kept.
    func moveDecisions(of gone: Int64, to id: Int64) throws {
        let arguments: StatementArguments = ["id": id, "gone": gone]
        let outside = DecisionReason.notInAudience.rawValue
        for sql in [
            """
            DELETE FROM decision WHERE guardian = :gone AND (
                (campaign, meeting) IN (SELECT campaign, meeting FROM decision WHERE guardian = :id)
                OR reason = '\(outside)' AND campaign IN (SELECT campaign FROM decision WHERE guardian = :id))
            """,
            """
            DELETE FROM decision WHERE guardian = :id AND reason = '\(outside)'
                AND campaign IN (SELECT campaign FROM decision WHERE guardian = :gone)
            """,
            "UPDATE decision SET guardian = :id WHERE guardian = :gone",
        ] { try db.execute(sql: sql, arguments: arguments) }
    }
}
