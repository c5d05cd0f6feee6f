import GRDB
package import Outreach

extension RegistryTransaction {
    /// Prepares the stage for comparison: who may not be said to have left, and what was set by hand.
    package func settleStage(incompleteClasses: Set<SchoolClass>) throws -> Int {
        for missing in incompleteClasses.sorted() {
            try db.execute(
                sql: "INSERT INTO temp.incompleteClass VALUES (?, ?)",
                arguments: [missing.school?.digits ?? "", missing.className ?? ""])
        }
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS temp.coveredClass;
                CREATE TEMP TABLE coveredClass (
                    school TEXT NOT NULL, className TEXT NOT NULL, PRIMARY KEY (school, className)
                ) STRICT, WITHOUT ROWID;
                INSERT OR IGNORE INTO temp.coveredClass
                SELECT school, coalesce(className, '') FROM temp.stagedPupil
                WHERE givenName IS NOT NULL AND school IS NOT NULL;
                """)
        try db.execute(sql: Self.settleSources)
        return try keepHandSetValues()
    }

    /// What the stage would change.
    package func difference() throws -> RosterDifference {
        func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(sql)") ?? 0 }
        let described = "temp.stagedPupil s JOIN pupil p USING (identity) WHERE s.givenName IS NOT NULL"
        var difference = RosterDifference()
        difference.newPupils = try count(
            "temp.stagedPupil s WHERE givenName IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pupil p WHERE p.identity = s.identity)"
        )
        difference.changedPupils = try count("\(described) AND (\(Self.pupilDiffers))")
        difference.movedSchool = try count("\(described) AND p.school <> s.school")
        difference.backAgain = try count("\(described) AND p.standing = 'left' AND \(Self.bringsBack)")
        difference.leavers = try count("pupil p WHERE \(Self.isLeaver)")
        difference.coveredPupils = try count("pupil p WHERE p.standing = 'active' AND \(Self.isCovered)")
        difference.newGuardians = try count(
            "temp.stagedGuardian s WHERE NOT EXISTS (SELECT 1 FROM guardian g WHERE g.identity = s.identity)")
        difference.changedGuardians = try count(
            "temp.stagedGuardian s JOIN guardian g USING (identity) WHERE \(Self.guardianDiffers)")
        difference.newGuardianships = try count(
            """
            temp.stagedGuardianship s WHERE NOT EXISTS (
                SELECT 1 FROM guardianship t JOIN pupil p ON p.id = t.pupil JOIN guardian g ON g.id = t.guardian
                WHERE p.identity = s.pupil AND g.identity = s.guardian AND t.endedOn IS NULL AND t.source = s.source)
            """)
        difference.endedGuardianships = try count("guardianship t WHERE \(Self.isEnding)")
        difference.newlyProtected =
            try count("temp.stagedPupil s JOIN pupil p USING (identity) WHERE s.protection = 2 AND p.protection < 2")
            + count(
                "temp.stagedGuardian s JOIN guardian g USING (identity) WHERE s.protection = 2 AND g.protection < 2")
            + count("temp.stagedPupil s WHERE s.protection = 2 AND identity NOT IN (SELECT identity FROM pupil)")
            + count("temp.stagedGuardian s WHERE s.protection = 2 AND identity NOT IN (SELECT identity FROM guardian)")
        for (table, staged) in [("pupil", "stagedPupil"), ("guardian", "stagedGuardian")] {
            difference.newlyProtected += try count(
                """
                \(table) p WHERE p.protection < 2
                    AND p.identity IN (
                        SELECT owner FROM temp.stagedContact WHERE kind = '\(ProtectedPersons.heldBackKind)')
                    AND p.identity NOT IN (SELECT identity FROM temp.\(staged) WHERE protection = 2)
                """)
        }
        difference.newProtectedContacts = try count(
            """
            temp.stagedContact s WHERE NOT EXISTS (
                SELECT 1 FROM protectedContact c WHERE c.kind = s.kind AND c.print = s.print AND c.owner = s.owner)
            """)
        difference.protectedAgain =
            try count(
                """
                handSet h JOIN pupil p ON h.person = 'P' || p.id JOIN temp.stagedPupil s ON s.identity = p.identity
                WHERE h.field = 'protection' AND s.protection = 2 AND p.protection < 2
                """)
            + count(
                """
                handSet h JOIN guardian g ON h.person = 'G' || g.id
                JOIN temp.stagedGuardian s ON s.identity = g.identity
                WHERE h.field = 'protection' AND s.protection = 2 AND g.protection < 2
                """)
        difference.addressConflicts = try count("temp.stagedGuardian WHERE addressConflict = 1")
        return difference
    }

    /// A row that only refers to a pupil speaks for the school, if the pupil has one.
    private static let settleSources = ["stagedGuardianship", "stagedSource"].map { table in
        """
        UPDATE OR REPLACE temp.\(table) AS t SET source = iif(
            (SELECT school FROM temp.stagedPupil WHERE identity = t.pupil) IS NULL
            AND (SELECT school FROM pupil WHERE identity = t.pupil) IS NULL, 'population', 'school')
        WHERE source = '';
        """
    }.joined(separator: "\n")

    static let bringsBack = "s.school IS NOT NULL"

    static let pupilDiffers = """
        s.givenName <> p.givenName OR coalesce(s.familyName, p.familyName) <> p.familyName
        OR coalesce(s.birthYear, p.birthYear) IS NOT p.birthYear OR coalesce(s.school, p.school) IS NOT p.school
        OR coalesce(s.className, p.className) IS NOT p.className
        OR coalesce(s.schoolYear, p.schoolYear) IS NOT p.schoolYear OR max(s.protection, p.protection) <> p.protection
        """

    static let stagedHasAddress = "coalesce(s.careOf, s.street, s.postalCode, s.town, s.country) IS NOT NULL"

    static let guardianDiffers = """
        s.givenName <> g.givenName OR s.familyName <> g.familyName
        OR max(s.protection, g.protection) <> g.protection
        OR (max(s.protection, g.protection) < 2 AND (
            (\(stagedHasAddress) AND (
                s.careOf IS NOT g.careOf OR s.street IS NOT g.street OR s.postalCode IS NOT g.postalCode
                OR s.town IS NOT g.town OR s.country IS NOT g.country))
            OR coalesce(s.email, g.email) IS NOT g.email OR coalesce(s.phone, g.phone) IS NOT g.phone))
        OR coalesce(s.language, g.language) IS NOT g.language
        """

    /// Classes that the roster covers: those in which it describes a pupil.
    static let isCovered = """
        p.school IS NOT NULL AND EXISTS (
            SELECT 1 FROM temp.coveredClass c WHERE c.school = p.school AND c.className = coalesce(p.className, ''))
        """

    // A rejected row without a class may be of any class of its school.
    static let isComplete = """
        NOT EXISTS (
            SELECT 1 FROM temp.incompleteClass i
            WHERE i.school = coalesce(p.school, '') AND (i.className = '' OR i.className = coalesce(p.className, '')))
        """

    static let isLeaver = """
        p.standing = 'active' AND \(isCovered) AND \(isComplete)
        AND NOT EXISTS (SELECT 1 FROM temp.stagedPupil s WHERE s.identity = p.identity)
        """

    /// Ties that the same source told before and doesn't tell now, of pupils with whose guardians it came.
    static let isEnding = """
        t.endedOn IS NULL AND EXISTS (
            SELECT 1 FROM pupil p JOIN temp.stagedPupil sp ON sp.identity = p.identity
            JOIN temp.stagedSource ss ON ss.pupil = p.identity AND ss.source = t.source
            WHERE p.id = t.pupil
            AND NOT EXISTS (
                SELECT 1 FROM temp.incompleteClass i
                WHERE i.school = coalesce(sp.school, '') AND (i.className = '' OR i.className = coalesce(sp.className, '')))
            AND NOT EXISTS (
                SELECT 1 FROM temp.stagedGuardianship sg JOIN guardian g ON g.identity = sg.guardian
                WHERE sg.pupil = p.identity AND sg.source = t.source AND g.id = t.guardian))
        """
}
