import GRDB
package import Outreach

// A mistyped number makes two entries of one person. When one of them becomes protected, the other may still say where
// the person lives, so it is held until somebody has answered. Nothing links the two.
extension RegistryTransaction {
    /// Holds whoever is known already and may be one of those who became protected, under another number: with such a
    /// name, and a child or sibling in common. Their contacts are kept from everybody, as if it were so.
    ///
    /// - Returns: the guardians whose contacts nobody may see before it is decided.
    func holdOtherEntries(ofGuardians guardians: Set<Int64>, pupils: Set<Int64>) throws -> Set<Int64> {
        var held: Set<Int64> = []
        for known in guardians.sorted() {
            for row in try Row.fetchAll(db, sql: Self.besideGuardian, arguments: ["known": known])
            where try hold("guardian", row, for: known) {
                let id: Int64 = row["id"]
                try rememberContacts(ofGuardian: id, for: .guardian(GuardianID(id)))
                held.insert(id)
            }
        }
        for known in pupils.sorted() {
            for row in try Row.fetchAll(db, sql: Self.besidePupil, arguments: ["known": known])
            where try hold("pupil", row, for: known) {
                let id: Int64 = row["id"]
                let guardians = try Int64.fetchAll(
                    db, sql: "SELECT guardian FROM guardianship WHERE pupil = ? AND endedOn IS NULL", arguments: [id])
                for guardian in guardians { try rememberContacts(ofGuardian: guardian, for: .pupil(PupilID(id))) }
                held.formUnion(guardians)
            }
        }
        return held
    }

    /// Frees the contacts that were kept from everybody while it was undecided who somebody is.
    package func freeContacts(ofDecided person: PersonID) throws {
        guard try !isProtected(person) else { return }
        try forgetProtectedContacts(of: person)
    }

    /// Holds those of a protected home's neighbours who have the name of somebody who became protected.
    func holdNamesakes(ofGuardians guardians: Set<Int64>, among neighbours: Set<Int64>) throws {
        guard !neighbours.isEmpty else { return }
        for known in guardians.sorted() {
            for id in neighbours.sorted() where id != known {
                let row = try Row.fetchOne(db, sql: Self.twoGuardians, arguments: ["known": known, "id": id])
                if let row { _ = try hold("guardian", row, for: known) }
            }
        }
    }

    /// Holds those who have the name of somebody protected, or of a protected pupil's guardian, and a contact that was
    /// kept from them for that one's sake: a list without guardians' numbers tells of each child's mother anew.
    ///
    /// - Returns: those of them who have other contacts yet, which are kept from everybody until it is decided.
    func holdNamesakesWithKeptContacts() throws -> Set<Int64> {
        var held: Set<Int64> = []
        for row in try Row.fetchAll(db, sql: Self.withKeptContacts) where try hold("guardian", row, for: row["known"]) {
            let id: Int64 = row["id"]
            guard try hasContacts(guardian: id) else { continue }
            try rememberContacts(ofGuardian: id, for: .guardian(GuardianID(id)))
            held.insert(id)
        }
        return held
    }

    private func hasContacts(guardian id: Int64) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT coalesce(careOf, street, postalCode, town, country, email, phone) IS NOT NULL FROM guardian
                WHERE id = ?
                """, arguments: [id]) ?? false
    }

    /// - Returns: whether the two may be one.
    private func hold(_ table: String, _ row: Row, for known: Int64) throws -> Bool {
        let (name, other) = (
            PersonName(given: row["givenName"], family: row["familyName"]),
            PersonName(given: row["knownGiven"], family: row["knownFamily"])
        )
        guard name.mayBeOnePerson(with: other) else { return false }
        let id: Int64 = row["id"]
        let (one, two): (PersonID, PersonID) =
            table == "pupil"
            ? (.pupil(PupilID(id)), .pupil(PupilID(known))) : (.guardian(GuardianID(id)), .guardian(GuardianID(known)))
        guard try !isSettledDifferent(one, two) else { return false }
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO held (person, reason, about, file, row, unit, import, decided)
                VALUES (?, 'perhaps-protected', ?, '', 0, 'row', NULL, NULL)
                """, arguments: [one.description, two.description])
        return try Bool.fetchOne(
            db,
            sql: """
                SELECT decided IS NULL FROM held WHERE person = ? AND reason = 'perhaps-protected' AND about = ?
                """, arguments: [one.description, two.description]) ?? false
    }

    private static let besideGuardian = """
        WITH child (pupil) AS (SELECT pupil FROM guardianship WHERE guardian = :known),
        family (pupil) AS (
            SELECT pupil FROM child
            UNION SELECT s.pupil FROM child c CROSS JOIN guardianship t ON t.pupil = c.pupil
                CROSS JOIN guardianship s ON s.guardian = t.guardian)
        SELECT DISTINCT o.id, o.givenName, o.familyName, g.givenName AS knownGiven, g.familyName AS knownFamily
        FROM family f CROSS JOIN guardianship n ON n.pupil = f.pupil CROSS JOIN guardian o ON o.id = n.guardian
            CROSS JOIN guardian g ON g.id = :known
        WHERE o.id <> :known AND o.id NOT IN (SELECT id FROM protectedGuardian) ORDER BY o.id
        """

    private static let besidePupil = """
        SELECT DISTINCT o.id, o.givenName, o.familyName, p.givenName AS knownGiven, p.familyName AS knownFamily
        FROM guardianship t JOIN guardianship n ON n.guardian = t.guardian JOIN pupil o ON o.id = n.pupil
            JOIN pupil p ON p.id = :known
        WHERE t.pupil = :known AND o.id <> :known AND o.id NOT IN (SELECT id FROM protectedPupil)
            AND (o.birthYear IS NULL OR p.birthYear IS NULL OR o.birthYear = p.birthYear) ORDER BY o.id
        """

    // What was kept from somebody is exactly, or may be, what stands beside somebody set apart. Two who have a number each
    // are two, unless one of them is protected: then a number may be mistyped.
    private static let withKeptContacts = """
        WITH kept (identity, kind, print) AS (
            SELECT holder, kind, print FROM contactKeptFrom WHERE kind IN ('home', 'other')
            UNION
            SELECT g.identity, CASE q.kind WHEN 'home' THEN 'home-coarse' WHEN 'phone' THEN 'phone-coarse'
                ELSE 'mailbox-coarse' END, q.likeness
            FROM suspicion q CROSS JOIN guardian g ON g.id = q.guardian)
        SELECT DISTINCT o.id, o.givenName, o.familyName, g.id AS known, g.givenName AS knownGiven,
            g.familyName AS knownFamily
        FROM kept k CROSS JOIN protectedContact c ON c.kind = k.kind AND c.print = k.print
            CROSS JOIN guardian g ON g.identity = c.holder CROSS JOIN guardian o ON o.identity = k.identity
        WHERE o.id <> g.id AND o.id NOT IN (SELECT id FROM protectedGuardian)
            AND (g.id IN (SELECT id FROM protectedGuardian)
                OR g.id IN (SELECT id FROM setApartGuardian) AND o.id NOT IN (SELECT id FROM setApartGuardian)
                    AND (g.knownBy <> 'number' OR o.knownBy <> 'number'))
        ORDER BY o.id, g.id
        """

    private static let twoGuardians = """
        SELECT o.id, o.givenName, o.familyName, g.givenName AS knownGiven, g.familyName AS knownFamily
        FROM guardian o JOIN guardian g ON g.id = :known
        WHERE o.id = :id AND o.id NOT IN (SELECT id FROM protectedGuardian)
        """
}
