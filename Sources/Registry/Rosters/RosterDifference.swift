import GRDB
package import Outreach

/// What a staged roster would change, in figures.
package struct RosterDifference: Sendable, Equatable {
    /// Pupils not known before.
    package var newPupils = 0
    /// Pupils of whom something is different: name, class, year, protection.
    package var changedPupils = 0
    /// Of the changed, those who go to another school than before.
    package var movedSchool = 0
    /// Pupils marked as left who are back.
    package var backAgain = 0
    /// Pupils of the covered classes who are missing.
    package var leavers = 0
    /// Active pupils of the covered classes before this import.
    package var coveredPupils = 0
    /// Guardians not known before.
    package var newGuardians = 0
    /// Guardians of whom something is different.
    package var changedGuardians = 0
    /// Ties between a pupil and a guardian that are new.
    package var newGuardianships = 0
    /// Ties that the roster no longer has.
    package var endedGuardianships = 0
    /// Persons who become protected, pupils and guardians.
    package var newlyProtected = 0
    /// Guardians for whom the roster has two addresses.
    package var addressConflicts = 0
    /// Guardians with values set by hand that the roster would change, and doesn't.
    package var keptByHand = 0

    /// No difference.
    package init() {}

    /// Whether nothing would change.
    package var isEmpty: Bool {
        newPupils + changedPupils + backAgain + leavers + newGuardians + changedGuardians + newGuardianships
            + endedGuardianships + newlyProtected == 0
    }
}

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
        return try keepHandSetValues()
    }

    /// What the stage would change.
    package func difference() throws -> RosterDifference {
        func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(sql)") ?? 0 }
        let described = "temp.stagedPupil s JOIN pupil p USING (identity) WHERE s.givenName IS NOT NULL"
        var difference = RosterDifference()
        difference.newPupils = try count(
            "temp.stagedPupil s WHERE givenName IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pupil p WHERE p.identity = s.identity)")
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
                JOIN temp.stagedPupil sp ON sp.identity = p.identity
                WHERE p.identity = s.pupil AND g.identity = s.guardian AND t.endedOn IS NULL AND t.source = \(Self.source))
            """)
        difference.endedGuardianships = try count("guardianship t WHERE \(Self.isEnding)")
        difference.newlyProtected =
            try count("temp.stagedPupil s JOIN pupil p USING (identity) WHERE s.protection = 2 AND p.protection < 2")
            + count("temp.stagedGuardian s JOIN guardian g USING (identity) WHERE s.protection = 2 AND g.protection < 2")
            + count("temp.stagedPupil s WHERE s.protection = 2 AND identity NOT IN (SELECT identity FROM pupil)")
            + count("temp.stagedGuardian s WHERE s.protection = 2 AND identity NOT IN (SELECT identity FROM guardian)")
        difference.addressConflicts = try count("temp.stagedGuardian WHERE addressConflict = 1")
        return difference
    }

    /// The school source speaks for pupils with a school, the population register for the others.
    static let source = "iif(coalesce(sp.school, p.school) IS NULL OR (sp.school IS NULL AND sp.givenName IS NOT NULL), 'population', 'school')"

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

    static let isComplete = """
        NOT EXISTS (
            SELECT 1 FROM temp.incompleteClass i
            WHERE i.school = coalesce(p.school, '') AND i.className = coalesce(p.className, ''))
        """

    static let isLeaver = """
        p.standing = 'active' AND \(isCovered) AND \(isComplete)
        AND NOT EXISTS (SELECT 1 FROM temp.stagedPupil s WHERE s.identity = p.identity)
        """

    /// Ties that the same source told before and doesn't tell now, of pupils with whose guardians it came.
    static let isEnding = """
        t.endedOn IS NULL AND EXISTS (
            SELECT 1 FROM pupil p JOIN temp.stagedPupil sp ON sp.identity = p.identity
            WHERE p.id = t.pupil AND sp.carriesGuardians = 1 AND t.source = \(source)
            AND NOT EXISTS (
                SELECT 1 FROM temp.incompleteClass i
                WHERE i.school = coalesce(sp.school, '') AND i.className = coalesce(sp.className, ''))
            AND NOT EXISTS (
                SELECT 1 FROM temp.stagedGuardianship sg JOIN guardian g ON g.identity = sg.guardian
                WHERE sg.pupil = p.identity AND g.id = t.guardian))
        """
}
