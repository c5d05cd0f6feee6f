import GRDB
package import Outreach

extension RegistryTransaction {
    /// Finishes the stage, and compares it with the registry: who may not be said to have left, and what was set by hand.
    ///
    /// - Returns: how many guardians keep something that was set by hand.
    ///
    /// - Parameters:
    ///   - incompleteClasses: classes of which nobody can be said to have left.
    ///   - findsLeavers: false where the stage holds a part of what was told.
    ///   - date: the day of the roster.
    ///   - scope: whose sources may tell an address in the place of one that lacks it.
    package func settleStage(
        incompleteClasses: Set<SchoolClass>, findsLeavers: Bool = true, on date: CalendarDate? = nil,
        in scope: Scope = .municipality
    ) throws -> Int {
        for missing in incompleteClasses.sorted() {
            try db.execute(
                sql: "INSERT INTO temp.incompleteClass VALUES (?, ?)",
                arguments: [missing.school?.digits ?? "", missing.className ?? ""])
        }
        try db.execute(sql: Self.settleSources)
        try db.execute(sql: Self.passOverUnknown)
        try settleHeld()
        try holdPerhapsProtected()
        let kept = try keepHandSetValues(on: date)
        try db.execute(sql: Self.keepStreets)
        try compareStage()
        try findGoneAddresses(in: scope)
        if !findsLeavers { try db.execute(sql: "DELETE FROM temp.leaver") }
        return kept
    }

    /// A row that only refers to a pupil speaks for the school, if the pupil has one.
    private static let settleSources = """
        INSERT INTO temp.stagedTie
        SELECT t.pupil, t.guardian, iif(
            coalesce((SELECT school FROM temp.stagedPupil WHERE id = t.pupil), (SELECT school FROM pupil WHERE id = t.pupil))
            IS NULL, 'population', 'school'), t.endedOn, t.address
        FROM temp.stagedTie t WHERE t.source = ''
        ON CONFLICT DO UPDATE SET endedOn = coalesce(endedOn, excluded.endedOn), address = address | excluded.address;
        DELETE FROM temp.stagedTie WHERE source = '';
        UPDATE temp.stagedPupil AS s SET toldGuardians = (toldGuardians & 3) | iif(
            coalesce(school, (SELECT school FROM pupil WHERE id = s.id)) IS NULL, 2, 1)
        WHERE toldGuardians & 4;
        """

    /// Whom rows refer to, and neither another row nor the registry tells of, can't be written; a mark of theirs holds
    /// as soon as a file tells of them.
    private static let passOverUnknown = """
        DROP TABLE IF EXISTS temp.unknownPupil;
        CREATE TEMP TABLE unknownPupil (id INTEGER PRIMARY KEY) STRICT;
        DROP TABLE IF EXISTS temp.unknownGuardian;
        CREATE TEMP TABLE unknownGuardian (id INTEGER PRIMARY KEY) STRICT;
        \(["Pupil", "Guardian"].map { person in
            """
            INSERT INTO temp.unknown\(person)
            SELECT id FROM temp.staged\(person) WHERE identity IS NOT NULL AND givenName IS NULL;
            INSERT OR IGNORE INTO temp.stagedContact
            SELECT '\(ProtectedPersons.heldBackKind)', 0, identity, x'' FROM temp.staged\(person)
            WHERE identity IS NOT NULL AND givenName IS NULL AND protection = 2;
            DELETE FROM temp.staged\(person) WHERE id IN (SELECT id FROM temp.unknown\(person));
            DELETE FROM temp.stagedTie WHERE EXISTS (SELECT 1 FROM temp.unknown\(person))
                AND \(person.lowercased()) IN (SELECT id FROM temp.unknown\(person));
            """
        }.joined(separator: "\n"))
        """
}
