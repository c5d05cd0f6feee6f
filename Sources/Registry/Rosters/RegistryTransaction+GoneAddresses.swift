import GRDB
package import Outreach

// A blank where another source tells an address is no news. A blank where this source told one before may be: somebody
// has moved, or is protected now and nobody has said so.
extension RegistryTransaction {
    /// Finds in the compared stage whose address a source told before and lacks now, where nobody else tells one.
    ///
    /// - Parameter scope: whose pupils another source must tell of. What is known of others is heeded by no part of the
    ///   municipality, so that nothing is told of it: rather one question more.
    func findGoneAddresses(in scope: Scope) throws {
        try db.execute(sql: Self.saidAddresses)
        try db.execute(sql: Self.findGone(in: scope))
    }

    /// How many addresses are gone from now on.
    func goneAddressCount() throws -> Int { try count("(SELECT DISTINCT guardian FROM temp.goneNow)") }

    /// Remembers which addresses the settled stage told, and which are gone; one that is told again is gone no more.
    func noteAddresses(on date: CalendarDate) throws {
        try db.execute(
            sql: """
                DELETE FROM addressTold WHERE goneOn IS NOT NULL
                    AND guardian IN (SELECT guardian FROM temp.saidAddress WHERE address & 1);
                INSERT OR IGNORE INTO addressTold (guardian, source)
                SELECT s.guardian, s.source FROM temp.saidAddress s
                WHERE s.address & 1 AND s.guardian IN (SELECT id FROM guardian WHERE protection < 2);
                """)
        try db.execute(
            sql:
                "UPDATE addressTold SET goneOn = ? WHERE (guardian, source) IN (SELECT guardian, source FROM temp.goneNow)",
            arguments: [date.description])
        try db.execute(sql: Self.forgetUntold)
    }

    /// Addresses that are gone from the lists, by the guardians' numbers.
    func goneAddressMatters() throws -> [ReviewMatter] {
        try Row.fetchAll(db, sql: Self.asked).compactMap { row in
            CalendarDate(row["since"] as String).map { .goneAddress(GuardianID(row["guardian"]), since: $0) }
        }
    }

    /// Says that an address that is gone from the lists has been looked at.
    ///
    /// - Parameter isDropped: whether nobody lives there any more.
    /// - Returns: whether it was asked.
    package func answerGoneAddress(of guardian: GuardianID, isDropped: Bool) throws -> Bool {
        let isAsked = try count("goneAddress WHERE guardian = \(guardian.number)") > 0
        guard isAsked else { return false }
        try forgetGoneAddress(of: guardian)
        if isDropped {
            try db.execute(
                sql: """
                    UPDATE guardian SET careOf = NULL, street = NULL, postalCode = NULL, town = NULL, country = NULL
                    WHERE id = ?
                    """,
                arguments: [guardian.number])
            try setScrubPending()
        }
        return true
    }

    /// Forgets that an address is gone: a person knows better.
    package func forgetGoneAddress(of guardian: GuardianID) throws {
        try db.execute(
            sql: "DELETE FROM addressTold WHERE guardian = ? AND goneOn IS NOT NULL", arguments: [guardian.number])
    }

    func moveToldAddresses(ofGuardian gone: Int64, to id: Int64) throws {
        try db.execute(
            sql: "UPDATE OR IGNORE addressTold SET guardian = ? WHERE guardian = ?", arguments: [id, gone])
        try db.execute(sql: "DELETE FROM addressTold WHERE guardian = ?", arguments: [gone])
    }

    /// What is written at once of a part of the municipality's list: an address that waits hasn't been told yet.
    func setWaitingAddressesApart() throws {
        try db.execute(
            sql: """
                DELETE FROM temp.saidAddress WHERE guardian NOT IN (SELECT id FROM guardian)
                    OR address & 1 AND EXISTS (
                        SELECT 1 FROM temp.stagedGuardian s CROSS JOIN guardian g ON g.id = s.id
                        WHERE s.id = saidAddress.guardian AND (
                            s.careOf IS NOT g.careOf OR s.street IS NOT g.street OR s.postalCode IS NOT g.postalCode
                            OR s.town IS NOT g.town OR s.country IS NOT g.country))
                """)
    }

    private static func source(_ tie: String) -> String {
        """
        iif(\(tie).source = 'population', 'population', coalesce(
            (SELECT school FROM temp.stagedPupil WHERE id = \(tie).pupil),
            (SELECT school FROM pupil WHERE id = \(tie).pupil), ''))
        """
    }

    private static let saidAddresses = """
        DROP TABLE IF EXISTS temp.saidAddress;
        CREATE TEMP TABLE saidAddress (
            guardian INTEGER NOT NULL, source TEXT NOT NULL, address INTEGER NOT NULL, PRIMARY KEY (guardian, source)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO temp.saidAddress
        SELECT guardian, source, max(address & 1) | max(address & 2) FROM (
            SELECT t.guardian, \(source("t")) AS source, t.address FROM temp.stagedTie t WHERE t.address > 0
            UNION ALL
            SELECT t.guardian, \(source("t")), a.address
            FROM temp.stagedTie t CROSS JOIN temp.stagedAlone a ON a.guardian = t.guardian)
        WHERE source <> '' GROUP BY guardian, source;
        """

    /// A postal code and a town are no news of somebody whose street is known.
    static let keepStreets = """
        UPDATE temp.stagedGuardian AS s SET careOf = NULL, postalCode = NULL, town = NULL, country = NULL
        WHERE s.street IS NULL AND coalesce(s.careOf, s.postalCode, s.town, s.country) IS NOT NULL
            AND EXISTS (SELECT 1 FROM guardian g WHERE g.id = s.id AND g.street IS NOT NULL);
        """

    /// A source counts as long as it tells of a pupil of the guardian's, and doesn't lack the address itself.
    private static func isToldElsewhere(in scope: Scope) -> String {
        """
        EXISTS (
            SELECT 1 FROM addressTold b
            WHERE b.guardian = s.guardian AND b.source <> s.source AND b.goneOn IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM temp.saidAddress n
                    WHERE n.guardian = b.guardian AND n.source = b.source AND n.address = 2)
                AND EXISTS (
                    SELECT 1 FROM guardianship t JOIN pupil p ON p.id = t.pupil
                    WHERE t.guardian = b.guardian AND t.endedOn IS NULL AND p.standing = 'active'
                        AND iif(t.source = 'population', 'population', p.school) = b.source
                        AND \(scope.holds(school: "p.school"))))
        """
    }

    private static func findGone(in scope: Scope) -> String {
        """
        DROP TABLE IF EXISTS temp.goneNow;
        CREATE TEMP TABLE goneNow (
            guardian INTEGER NOT NULL, source TEXT NOT NULL, PRIMARY KEY (guardian, source)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO temp.goneNow
        SELECT s.guardian, s.source FROM temp.saidAddress s
        JOIN addressTold o ON o.guardian = s.guardian AND o.source = s.source AND o.goneOn IS NULL
        JOIN guardian g ON g.id = s.guardian
        WHERE s.address = 2 AND g.protection < 2
            AND coalesce(g.careOf, g.street, g.postalCode, g.town, g.country) IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM temp.stagedGuardian m WHERE m.id = s.guardian AND m.protection = 2)
            AND NOT EXISTS (SELECT 1 FROM temp.saidAddress n WHERE n.guardian = s.guardian AND n.address & 1)
            AND NOT EXISTS (SELECT 1 FROM handSet h WHERE h.person = 'G' || s.guardian AND h.field = 'address')
            AND NOT \(isToldElsewhere(in: scope));
        """
    }

    // Whoever lacks what another tells doesn't tell it any more.
    private static let forgetUntold = """
        DELETE FROM addressTold WHERE goneOn IS NULL AND (guardian, source) IN (
            SELECT guardian, source FROM temp.saidAddress WHERE address = 2)
        """

    // Whoever has a protected pupil waits for a ruling, and is not asked about twice.
    private static let asked = """
        SELECT a.guardian, min(a.goneOn) AS since FROM goneAddress a JOIN namedGuardian g ON g.id = a.guardian
        WHERE g.standing <> 'deregistered' AND g.doNotContact = 0 AND EXISTS (
            SELECT 1 FROM custody c JOIN pupil p ON p.id = c.pupil
            WHERE c.guardian = a.guardian AND NOT c.isEnded AND p.standing = 'active')
        GROUP BY a.guardian ORDER BY a.guardian
        """
}
