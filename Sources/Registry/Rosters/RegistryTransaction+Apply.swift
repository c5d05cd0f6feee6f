import GRDB
package import Outreach

extension RegistryTransaction {
    /// Writes what the settled stage brings into the registry, marks who has left, and scrubs who became protected.
    ///
    /// - Parameters:
    ///   - id: the import that it is; what it changes is kept with it.
    ///   - told: the day on which the roster came; nil where that is today.
    package func applyStage(
        on date: CalendarDate, asImport id: Int? = nil, toldOn told: CalendarDate? = nil
    ) throws -> Scrub {
        try beginImport(id, on: date)
        let before = try protectedPersons()
        let lastGuardian = try Int64.fetchOne(db, sql: "SELECT max(id) FROM guardian") ?? 0
        try db.execute(sql: Self.endTies, arguments: [date.description])
        try db.execute(sql: "UPDATE pupil SET standing = 'left' WHERE id IN (SELECT id FROM temp.leaver)")
        try db.execute(sql: Self.updatePupils)
        try insert(Self.insertPupils, into: "pupil", rows: "temp.stagedPupil WHERE identity IS NOT NULL")
        try emptyContacts(ofGuardians: "SELECT id FROM temp.changedGuardian WHERE becomesProtected")
        try db.execute(sql: Self.updateGuardians)
        try insert(Self.insertGuardians, into: "guardian", rows: "temp.stagedGuardian WHERE identity IS NOT NULL")
        try fillInKinds()
        try insert(Self.writeTies, into: "guardianship", rows: "temp.changedTie")
        try forgetRulingsOnNewTies()
        try noteMarks(ofStageOn: told ?? date)
        let known = try countProtectedContacts()
        try applyNumberHolders()
        try applyHeld()
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO protectedContact (kind, print, owner, holder)
                SELECT kind, print, owner, holder FROM temp.stagedContact
                """)
        let more = try countProtectedContacts() - known
        try noteBarredByStage()
        try writeStagedSuspicions()
        try protectHeldBack()
        // Reading the roster has kept what it tells of protected contacts from everybody who is new.
        return try scrub(since: before, passingOver: (contacts: more, guardiansAfter: lastGuardian))
    }

    /// Inserts rows. Where they are many beside those that are there, the indexes are made afterwards: sorting once costs
    /// half of keeping an index in order row by row. It is one transaction, so that nobody ever misses an index.
    private func insert(_ sql: String, into table: String, rows: String) throws {
        let inserted = try count(rows)
        guard inserted > 0 else { return }
        guard inserted >= Self.manyRows, try inserted * 2 > count(table) else { return try db.execute(sql: sql) }
        let indexes = try Row.fetchAll(
            db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?",
            arguments: [table])
        for index in indexes { try db.execute(sql: "DROP INDEX \(index["name"] as String)") }
        try db.execute(sql: sql)
        for index in indexes { try db.execute(sql: index["sql"]) }
    }

    private static let manyRows = 1_000

    /// Registries of the first version don't tell by what people are known.
    private func fillInKinds() throws {
        for (table, staged) in [("pupil", "stagedPupil"), ("guardian", "stagedGuardian")] {
            let isOld = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE knownBy IS NULL)")
            guard isOld == true else { continue }
            try db.execute(
                sql: """
                    UPDATE \(table) AS p SET knownBy = s.knownBy FROM temp.\(staged) s
                    WHERE s.id = p.id AND p.knownBy IS NULL
                    """)
        }
    }

    private static let endTies = """
        UPDATE guardianship SET endedOn = ?
        WHERE (pupil, guardian, source) IN (SELECT pupil, guardian, source FROM temp.endingTie)
        """

    private static let updatePupils = """
        UPDATE pupil AS p SET
            givenName = s.givenName,
            familyName = coalesce(s.familyName, p.familyName),
            birthYear = coalesce(s.birthYear, p.birthYear),
            school = coalesce(s.school, p.school),
            className = iif(s.school <> p.school, s.className, coalesce(s.className, p.className)),
            schoolYear = coalesce(s.schoolYear, p.schoolYear),
            protection = max(s.protection, p.protection)
        FROM temp.changedPupil c CROSS JOIN temp.stagedPupil s ON s.id = c.id
        WHERE p.id = c.id AND s.givenName IS NOT NULL;
        UPDATE pupil AS p SET
            protection = iif(s.protection = 2, 2, p.protection),
            standing = CASE WHEN s.standing = 'deregistered' THEN 'deregistered'
                WHEN c.comesBack OR p.standing = 'deregistered' AND s.standing IS NOT NULL THEN 'active'
                ELSE p.standing END,
            knownBy = iif(p.knownBy = 'number', p.knownBy, s.knownBy)
        FROM temp.changedPupil c CROSS JOIN temp.stagedPupil s ON s.id = c.id
        WHERE p.id = c.id;
        UPDATE pupil AS p SET schoolYearStart = i.schoolYearStart
        FROM temp.importing i CROSS JOIN temp.stagedPupil s ON s.schoolYear IS NOT NULL AND s.givenName IS NOT NULL
        WHERE p.id = s.id AND p.schoolYearStart IS NOT i.schoolYearStart;
        """

    private static let insertPupils = """
        INSERT INTO pupil (
            id, identity, knownBy, givenName, familyName, birthYear, school, className, schoolYear, protection, standing,
            schoolYearStart, firstImport)
        SELECT id, identity, knownBy, givenName, coalesce(familyName, ''), birthYear, school, className, schoolYear,
            protection, coalesce(standing, 'active'),
            iif(schoolYear IS NULL, NULL, (SELECT schoolYearStart FROM temp.importing)),
            (SELECT id FROM temp.importing)
        FROM temp.stagedPupil WHERE identity IS NOT NULL ORDER BY id
        """

    // Nothing of the contacts of somebody protected is written, now or before.
    private static let updateGuardians = """
        UPDATE guardian AS g SET
            givenName = coalesce(s.givenName, g.givenName),
            familyName = coalesce(s.familyName, g.familyName),
            \(["careOf", "street", "postalCode", "town", "country"].map { part in
                "\(part) = iif(\(mayHaveContacts) AND \(hasAddress), s.\(part), g.\(part))"
            }.joined(separator: ",\n    ")),
            email = iif(\(mayHaveContacts), coalesce(s.email, g.email), g.email),
            phone = iif(\(mayHaveContacts), coalesce(s.phone, g.phone), g.phone),
            language = coalesce(s.language, g.language),
            protection = max(s.protection, g.protection),
            standing = CASE WHEN s.standing = 'deregistered' THEN 'deregistered'
                WHEN g.standing = 'deregistered' AND s.standing IS NOT NULL THEN 'active'
                ELSE g.standing END,
            knownBy = iif(g.knownBy = 'number', g.knownBy, s.knownBy)
        FROM temp.changedGuardian c CROSS JOIN temp.stagedGuardian s ON s.id = c.id
        WHERE g.id = c.id
        """

    private static let insertGuardians = """
        INSERT INTO guardian (
            id, identity, knownBy, givenName, familyName, careOf, street, postalCode, town, country, email, phone,
            language, protection, standing, firstImport)
        SELECT id, identity, knownBy, givenName, familyName,
            \(["careOf", "street", "postalCode", "town", "country", "email", "phone"]
                .map { "iif(protection = 2, NULL, \($0))" }.joined(separator: ", ")),
            language, protection, coalesce(standing, 'active'), (SELECT id FROM temp.importing)
        FROM temp.stagedGuardian WHERE identity IS NOT NULL ORDER BY id
        """

    private static let mayHaveContacts = "max(s.protection, g.protection) < 2"

    private static let hasAddress = "coalesce(s.careOf, s.street, s.postalCode, s.town, s.country) IS NOT NULL"

    private static let writeTies = """
        INSERT INTO guardianship (pupil, guardian, source, endedOn, firstImport)
        SELECT pupil, guardian, source, endedOn, (SELECT id FROM temp.importing) FROM temp.changedTie WHERE true
        ON CONFLICT (pupil, guardian, source) DO UPDATE SET endedOn = excluded.endedOn
        """
}
