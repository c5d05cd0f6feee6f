import GRDB
import Outreach

// Somebody who is hidden gets a new number, and a number may be mistyped. So whoever is new and may be a protected person
// whom the registry knew before is held, whether or not the old tie ends in the same import. Nothing links the two.
extension RegistryTransaction {
    /// Holds whoever is new in the stage and may be a protected person known before, and keeps contacts of all who wait
    /// for that answer out of it.
    func holdPerhapsProtected() throws {
        let isWhole = try Bool.fetchOne(db, sql: "SELECT isWhole FROM temp.stageScope") ?? false
        guard try isWhole && knowsProtectedPersons() else { return }
        try db.execute(sql: Self.tieIndex)
        try holdGuardiansLikeProtected()
        try holdPupilsLikeProtected()
        try holdAtProtectedHomes()
        try db.execute(sql: Self.withoutContacts)
    }

    /// Whether the registry knows anybody protected, or a contact of theirs.
    func knowsProtectedPersons() throws -> Bool { try Self.knowsProtectedPersons(db) }

    static func knowsProtectedPersons(_ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM protectedGuardian) OR EXISTS (SELECT 1 FROM protectedPupil)
                    OR EXISTS (SELECT 1 FROM protectedContact)
                """) ?? false
    }

    private func holdGuardiansLikeProtected() throws {
        for row in try Row.fetchAll(db, sql: Self.newBesideProtectedGuardian) where Self.isSuspected(row) {
            try hold(.guardian(GuardianID(row["id"])), for: .guardian(GuardianID(row["known"])), row)
        }
    }

    private func holdPupilsLikeProtected() throws {
        for row in try Row.fetchAll(db, sql: Self.newBesideProtectedPupil) where Self.isSuspected(row) {
            try hold(.pupil(PupilID(row["id"])), for: .pupil(PupilID(row["known"])), row)
        }
        for row in try Row.fetchAll(db, sql: Self.newInClassOfProtected) {
            let (new, known) = Self.names(row)
            guard new.mayBeOnePerson(with: known) else { continue }
            try hold(.pupil(PupilID(row["id"])), for: .pupil(PupilID(row["known"])), row)
        }
    }

    /// Whoever is new and gives exactly the home of somebody protected may be that person.
    private func holdAtProtectedHomes() throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT s.id, s.file, s.row FROM temp.stagedAtHome h JOIN temp.stagedGuardian s ON s.id = h.guardian
                WHERE s.identity IS NOT NULL AND s.protection < 2
                    AND NOT EXISTS (
                        SELECT 1 FROM temp.stagedHeld d
                        WHERE d.person = 'G' || s.id AND d.reason = 'perhaps-protected')
                """)
        for row in rows { try hold(.guardian(GuardianID(row["id"])), for: nil, row) }
    }

    private static func names(_ row: Row) -> (new: PersonName, known: PersonName) {
        (
            PersonName(given: row["givenName"], family: row["familyName"]),
            PersonName(given: row["knownGiven"], family: row["knownFamily"])
        )
    }

    private static func isSuspected(_ row: Row) -> Bool {
        let (new, known) = names(row)
        return new.suggests(known)
    }

    private func hold(_ person: PersonID, for known: PersonID?, _ row: Row) throws {
        let told = try Row.fetchOne(
            db,
            sql: """
                SELECT file, row, unit FROM temp.stagedRow WHERE person = ?
                """, arguments: [person.description])
        try db.execute(
            sql: "INSERT OR IGNORE INTO temp.stagedHeld VALUES (?, 'perhaps-protected', ?, ?, ?, ?)",
            arguments: [
                person.description, known?.description ?? "", told?["file"] as String? ?? "",
                told?["row"] as Int? ?? 0, told?["unit"] as String? ?? "row",
            ])
    }

    private static let tieIndex = "CREATE INDEX IF NOT EXISTS temp.stagedTieByGuardian ON stagedTie (guardian)"

    // A protected guardian's children, and their siblings: other children of the children's guardians, known or staged.
    private static let newBesideProtectedGuardian = """
        WITH child (known, pupil) AS (
            SELECT g.id, t.pupil FROM protectedGuardian g JOIN guardianship t ON t.guardian = g.id),
        parent (known, guardian) AS (
            SELECT c.known, t.guardian FROM child c JOIN guardianship t ON t.pupil = c.pupil
            UNION SELECT c.known, t.guardian FROM child c JOIN temp.stagedTie t ON t.pupil = c.pupil),
        family (known, pupil) AS (
            SELECT known, pupil FROM child
            UNION SELECT p.known, t.pupil FROM parent p JOIN guardianship t ON t.guardian = p.guardian
            UNION SELECT p.known, t.pupil FROM parent p JOIN temp.stagedTie t ON t.guardian = p.guardian)
        SELECT DISTINCT f.known, s.id, s.givenName, s.familyName, g.givenName AS knownGiven, g.familyName AS knownFamily
        FROM family f JOIN temp.stagedTie n ON n.pupil = f.pupil
        JOIN temp.stagedGuardian s ON s.id = n.guardian JOIN guardian g ON g.id = f.known
        WHERE s.identity IS NOT NULL AND s.protection < 2 AND s.givenName IS NOT NULL
        ORDER BY s.id, f.known
        """

    // A protected pupil's guardians and their other children.
    private static let newBesideProtectedPupil = """
        SELECT DISTINCT p.id AS known, s.id, s.givenName, s.familyName, p.givenName AS knownGiven,
            p.familyName AS knownFamily
        FROM protectedPupil p JOIN guardianship t ON t.pupil = p.id JOIN temp.stagedTie n ON n.guardian = t.guardian
        JOIN temp.stagedPupil s ON s.id = n.pupil
        WHERE s.identity IS NOT NULL AND s.protection < 2 AND s.givenName IS NOT NULL
            AND (s.birthYear IS NULL OR p.birthYear IS NULL OR s.birthYear = p.birthYear)
        ORDER BY s.id, p.id
        """

    private static let newInClassOfProtected = """
        SELECT p.id AS known, s.id, s.givenName, s.familyName, p.givenName AS knownGiven, p.familyName AS knownFamily
        FROM protectedPupil p JOIN temp.stagedPupil s ON p.school = s.school
        WHERE s.identity IS NOT NULL AND s.protection < 2 AND s.givenName IS NOT NULL
            AND (s.birthYear IS NULL OR p.birthYear IS NULL OR s.birthYear = p.birthYear)
        ORDER BY s.id, p.id
        """

    // Of whom it isn't decided, and of the guardians of such a pupil, no contacts are stored. A protected pupil's guardian
    // keeps them here, so that the scrub remembers them as kept from everybody.
    private static let withoutContacts = """
        WITH waits (person) AS (
            SELECT s.person FROM temp.stagedHeld s WHERE s.reason = 'perhaps-protected'
            UNION SELECT h.person FROM held h WHERE h.reason = 'perhaps-protected' AND h.decided IS NULL)
        UPDATE temp.stagedGuardian SET
            careOf = NULL, street = NULL, postalCode = NULL, town = NULL, country = NULL, email = NULL, phone = NULL
        WHERE 'G' || id IN waits
            OR id IN (SELECT t.guardian FROM waits w JOIN temp.stagedTie t ON w.person = 'P' || t.pupil)
                AND id NOT IN (
                    SELECT t.guardian FROM protectedPupil p JOIN guardianship t ON t.pupil = p.id
                    WHERE t.endedOn IS NULL)
        """
}
