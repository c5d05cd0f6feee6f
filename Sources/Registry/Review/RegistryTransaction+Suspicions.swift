import GRDB
package import Outreach

// Contacts that may be a protected person's: withheld, and asked about once a home.
extension RegistryTransaction {
    /// What is asked, by the guardians' numbers.
    func suspicions() throws -> [ReviewMatter] {
        try Row.fetchAll(db, sql: Self.askedOnce).map { row in
            .suspected(
                Suspicion(
                    guardian: GuardianID(row["guardian"]), kind: try row.value("kind"), file: row["file"],
                    row: row["row"], others: row["n"] - 1, isOneOfSeveral: row["asked"] > 1))
        }
    }

    /// The pairs of which somebody has said that they aren't one contact; in a part of the municipality those that were
    /// asked about one of its guardians.
    package func clearedPairs(in scope: Scope = .municipality) throws -> Set<Fingerprint> {
        guard scope != .municipality else { return try answeredPairs(isTheirs: false) }
        return Set(
            try Int64.fetchAll(db, sql: "\(Self.pairsAnswered(in: scope)) AND NOT isTheirs").map {
                Fingerprint(stored: $0)
            })
    }

    /// The pairs that somebody has answered, as a query that a condition may follow.
    static func pairsAnswered(in scope: Scope) -> String {
        guard scope != .municipality else { return "SELECT pair FROM answeredSuspicion WHERE 1" }
        return """
            SELECT pair FROM answeredOf
            WHERE guardian IN (SELECT p.id FROM guardian p WHERE \(scope.recognises("guardian", "p")))
                AND NOT EXISTS (
                    SELECT 1 FROM overturnedAnswer o
                    WHERE o.pair = answeredOf.pair AND o.owner IN (\(scope.recognisedIdentities)))
            """
    }

    func answeredPairs(isTheirs: Bool) throws -> Set<Fingerprint> {
        Set(
            try Int64.fetchAll(
                db, sql: "SELECT pair FROM answeredSuspicion WHERE isTheirs = ?", arguments: [isTheirs]
            ).map { Fingerprint(stored: $0) })
    }

    /// Answers what is asked about a guardian. A yes wipes the contact from letters to anybody.
    ///
    /// - Parameter kind: of which contact; nil for all that is asked about the guardian.
    /// - Returns: what was wiped; nil where nothing is asked.
    package func answerSuspicions(
        about guardian: GuardianID, _ kind: Contact.Kind?, isTheirs: Bool, at moment: Moment
    ) throws -> Scrub? {
        let asked = try Row.fetchAll(
            db, sql: "SELECT DISTINCT pair, likeness FROM suspicion WHERE guardian = ? AND (kind = ? OR ? IS NULL)",
            arguments: [guardian.number, kind?.rawValue, kind?.rawValue])
        guard !asked.isEmpty else { return nil }
        for row in asked {
            try db.execute(
                sql: "INSERT OR REPLACE INTO answeredSuspicion (pair, likeness, isTheirs, at) VALUES (?, ?, ?, ?)",
                arguments: [row["pair"] as Int64, row["likeness"] as Int64, isTheirs, moment.description])
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO answeredOf (pair, guardian, isTheirs, likeness)
                    SELECT pair, guardian, ?, likeness FROM suspicion WHERE pair = ?
                    """,
                arguments: [isTheirs, row["pair"] as Int64])
            try db.execute(sql: "DELETE FROM overturnedAnswer WHERE pair = ?", arguments: [row["pair"] as Int64])
            try db.execute(sql: "DELETE FROM suspicion WHERE pair = ?", arguments: [row["pair"] as Int64])
        }
        var scrub = Scrub()
        if isTheirs { try wipeAddresses(try keptContacts(), neighbours: [], into: &scrub) }
        if !scrub.isEmpty { try setScrubPending() }
        return scrub
    }

    /// Asks about contacts that the staged roster brought and that are withheld; what it brought otherwise is asked no more.
    package func writeStagedSuspicions() throws {
        for (kind, told) in [
            ("home", "coalesce(careOf, street, postalCode, town, country) IS NOT NULL"),
            ("mailbox", "email IS NOT NULL"), ("phone", "phone IS NOT NULL"),
        ] {
            try db.execute(
                sql: """
                    DELETE FROM suspicion WHERE kind = '\(kind)'
                        AND guardian IN (SELECT id FROM temp.stagedGuardian WHERE \(told))
                    """)
        }
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO suspicion (pair, guardian, kind, likeness, file, row)
                SELECT pair, guardian, kind, likeness, file, min(row) FROM (\(Self.askedByStage)) GROUP BY pair, guardian
                """)
    }

    /// How many questions the staged roster brings that aren't asked already.
    package func newSuspicions() throws -> Int {
        try count(
            """
            (SELECT DISTINCT pair FROM temp.stagedSuspicion WHERE \(Self.mustBeAsked)
                AND pair NOT IN (SELECT pair FROM temp.askedHere))
            """)
    }

    /// Asks about a contact that has just been taken from somebody.
    func ask(about contact: WithheldContact, ofGuardian id: Int64) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO suspicion (pair, guardian, kind, likeness) VALUES (?, ?, ?, ?)",
            arguments: [contact.pair.stored, id, contact.kind.rawValue, contact.likeness.stored])
    }

    /// Whoever is protected isn't asked about, nor what is like a contact that is free.
    func forgetSuspicions() throws {
        try db.execute(
            sql: """
                DELETE FROM suspicion WHERE guardian IN (SELECT id FROM protectedGuardian)
                    OR likeness NOT IN (SELECT print FROM protectedContact)
                """)
    }

    func moveSuspicions(ofGuardian gone: Int64, to id: Int64) throws {
        for table in ["suspicion", "answeredOf"] {
            try db.execute(
                sql: "UPDATE OR IGNORE \(table) SET guardian = ? WHERE guardian = ?", arguments: [id, gone])
        }
    }

    /// What a scope knows of questions, for a stage: a part of the municipality knows those about its own guardians.
    static func askedTables(in scope: Scope) -> String {
        let asked =
            scope == .municipality
            ? "1" : "guardian IN (SELECT p.id FROM guardian p WHERE \(scope.recognises("guardian", "p")))"
        return """
            DROP TABLE IF EXISTS temp.answeredHere;
            CREATE TEMP TABLE answeredHere (pair INTEGER PRIMARY KEY) STRICT;
            INSERT OR IGNORE INTO temp.answeredHere \(pairsAnswered(in: scope));
            DROP TABLE IF EXISTS temp.askedHere;
            CREATE TEMP TABLE askedHere (pair INTEGER PRIMARY KEY) STRICT;
            INSERT OR IGNORE INTO temp.askedHere SELECT pair FROM suspicion WHERE \(asked);
            """
    }

    private static let askedOnce = """
        SELECT q.*, (SELECT count(*) FROM suspicion o WHERE o.guardian = q.guardian) AS asked FROM (
            SELECT pair, kind, min(guardian) AS guardian, file, row, count(*) AS n FROM suspicion GROUP BY pair) q
        ORDER BY q.guardian, q.kind
        """

    /// What is exactly a protected person's is asked about only where many families share it: a school's switchboard, say.
    private static let mustBeAsked = """
        pair NOT IN (SELECT pair FROM temp.answeredHere)
            AND (certainty = '\(WithheldContact.Certainty.suspected.rawValue)' OR pair IN (
                SELECT pair FROM temp.stagedSuspicion GROUP BY pair
                HAVING min(count(DISTINCT guardian), count(DISTINCT pupil)) > \(WithheldContact.mostFamilies)))
        """

    private static let askedByStage = """
        SELECT s.* FROM temp.stagedSuspicion s JOIN guardian g ON g.id = s.guardian
        WHERE g.id NOT IN (SELECT id FROM protectedGuardian) AND \(mustBeAsked)
        """
}
