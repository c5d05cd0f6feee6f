import GRDB
package import Outreach

extension RegistryTransaction {
    /// Writes what the stage holds into the registry, marks who has left, and scrubs who became protected.
    package func applyStage(on date: CalendarDate) throws -> Scrub {
        let before = try protectedPersons()
        try db.execute(sql: Self.endTies, arguments: [date.description])
        try db.execute(sql: "UPDATE pupil AS p SET standing = 'left' WHERE \(Self.isLeaver)")
        try db.execute(sql: Self.upsertPupils)
        try emptyContacts(
            ofGuardians:
                "SELECT g.id FROM temp.stagedGuardian s JOIN guardian g USING (identity) WHERE s.protection = 2 AND g.protection < 2"
        )
        try db.execute(sql: Self.upsertGuardians)
        try db.execute(sql: Self.upsertTies)
        try db.execute(
            sql: "INSERT OR IGNORE INTO protectedContact SELECT kind, print, owner FROM temp.stagedContact")
        try protectHeldBack()
        return try scrub(since: before)
    }

    /// Remembers an import and how many of its rows could be used.
    package func addImport(
        files: Int, rows: Int, applied: Int, withFindings: Int, rejected: Int, at moment: Moment
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO import (at, files, rowsRead, rowsApplied, rowsWithFindings, rowsRejected)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [moment.description, files, rows, applied, withFindings, rejected])
    }

    private static let endTies = "UPDATE guardianship AS t SET endedOn = ? WHERE \(isEnding)"

    private static let upsertPupils = """
        INSERT INTO pupil (
            identity, givenName, familyName, birthYear, school, className, schoolYear, protection, standing)
        SELECT identity, givenName, coalesce(familyName, ''), birthYear, school, className, schoolYear, protection, 'active'
        FROM temp.stagedPupil WHERE givenName IS NOT NULL ORDER BY ordinal
        ON CONFLICT (identity) DO UPDATE SET
            givenName = excluded.givenName,
            familyName = excluded.familyName,
            birthYear = coalesce(excluded.birthYear, birthYear),
            school = coalesce(excluded.school, school),
            className = iif(excluded.school <> school, excluded.className, coalesce(excluded.className, className)),
            schoolYear = coalesce(excluded.schoolYear, schoolYear),
            protection = max(excluded.protection, protection),
            standing = iif(standing = 'left' AND excluded.school IS NOT NULL, 'active', standing)
        """

    private static func block(_ column: String) -> String {
        "\(column) = iif(coalesce(excluded.careOf, excluded.street, excluded.postalCode, excluded.town, excluded.country) IS NULL, \(column), excluded.\(column))"
    }

    private static let upsertGuardians = """
        INSERT INTO guardian (
            identity, givenName, familyName, careOf, street, postalCode, town, country, addressWhole, addressHome,
            addressHouse, addressStreet, namesApartment, email, emailPrint, phone, phonePrint, language, protection, standing)
        SELECT s.identity, s.givenName, s.familyName,
            \(kept("careOf")), \(kept("street")), \(kept("postalCode")), \(kept("town")), \(kept("country")),
            \(kept("addressWhole")), \(kept("addressHome")), \(kept("addressHouse")), \(kept("addressStreet")),
            \(kept("namesApartment")),
            \(kept("email")), \(kept("emailPrint")), \(kept("phone")), \(kept("phonePrint")),
            s.language, s.protection, 'active'
        FROM temp.stagedGuardian s LEFT JOIN guardian g ON g.identity = s.identity
        WHERE g.id IS NULL OR \(guardianDiffers)
        ORDER BY s.ordinal
        ON CONFLICT (identity) DO UPDATE SET
            givenName = excluded.givenName,
            familyName = excluded.familyName,
            \(["careOf", "street", "postalCode", "town", "addressWhole", "addressHome", "addressHouse", "addressStreet",
                "namesApartment", "country"]
                .map { block($0) }.joined(separator: ",\n    ")),
            email = coalesce(excluded.email, email),
            emailPrint = coalesce(excluded.emailPrint, emailPrint),
            phone = coalesce(excluded.phone, phone),
            phonePrint = coalesce(excluded.phonePrint, phonePrint),
            language = coalesce(excluded.language, language),
            protection = max(excluded.protection, protection)
        """

    /// A contact column as it may be stored: nothing of somebody protected, now or before.
    private static func kept(_ column: String) -> String {
        "iif(max(s.protection, coalesce(g.protection, 0)) = 2, NULL, s.\(column))"
    }

    private static let upsertTies = """
        INSERT INTO guardianship (pupil, guardian, source)
        SELECT p.id, g.id, s.source
        FROM temp.stagedGuardianship s
        JOIN pupil p ON p.identity = s.pupil
        JOIN guardian g ON g.identity = s.guardian
        WHERE true
        ON CONFLICT (pupil, guardian, source) DO UPDATE SET endedOn = NULL WHERE endedOn IS NOT NULL
        """
}
