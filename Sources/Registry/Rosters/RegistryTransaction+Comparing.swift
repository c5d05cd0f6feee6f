import GRDB
import Outreach

// The stage is compared with the registry once. What differs is noted by number in temporary tables: the figures are
// counted from them, and applying the stage writes what they name. New persons are those who have an identity in the
// stage. To list what changes field by field, join a `changed` table with the staged one and the registry's.
extension RegistryTransaction {
    func compareStage() throws {
        try db.execute(sql: Self.comparisonTables)
        try db.execute(sql: Self.coverClasses)
        for sql in [
            Self.comparePupils, Self.compareGuardians, Self.compareTies, Self.findLeavers, Self.findEndingTies,
        ] {
            try db.execute(sql: sql)
        }
    }

    private static let comparisonTables = """
        DROP TABLE IF EXISTS temp.changedPupil;
        CREATE TEMP TABLE changedPupil (
            id INTEGER PRIMARY KEY, differs INTEGER NOT NULL, moves INTEGER NOT NULL, comesBack INTEGER NOT NULL,
            becomesProtected INTEGER NOT NULL
        ) STRICT;
        DROP TABLE IF EXISTS temp.changedGuardian;
        CREATE TEMP TABLE changedGuardian (id INTEGER PRIMARY KEY, becomesProtected INTEGER NOT NULL) STRICT;
        DROP TABLE IF EXISTS temp.changedTie;
        CREATE TEMP TABLE changedTie (
            pupil INTEGER NOT NULL, guardian INTEGER NOT NULL, source TEXT NOT NULL, endedOn TEXT,
            PRIMARY KEY (pupil, guardian, source)
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.endingTie;
        CREATE TEMP TABLE endingTie (pupil INTEGER NOT NULL, guardian INTEGER NOT NULL, source TEXT NOT NULL) STRICT;
        DROP TABLE IF EXISTS temp.leaver;
        CREATE TEMP TABLE leaver (id INTEGER PRIMARY KEY) STRICT;
        DROP TABLE IF EXISTS temp.coveredClass;
        CREATE TEMP TABLE coveredClass (
            school TEXT NOT NULL, className TEXT NOT NULL, PRIMARY KEY (school, className)
        ) STRICT, WITHOUT ROWID;
        """

    private static let coverClasses = """
        INSERT OR IGNORE INTO temp.coveredClass
        SELECT school, coalesce(className, '') FROM temp.stagedPupil WHERE givenName IS NOT NULL AND school IS NOT NULL
        """

    // Of a pupil to whom rows only refer, no more is believed than a mark and the register's standing.
    private static let comparePupils = """
        INSERT INTO temp.changedPupil
        SELECT id, differs, moves, comesBack, becomesProtected FROM (
            SELECT s.id AS id, \(pupilDiffers) AS differs,
                s.givenName IS NOT NULL AND p.school IS NOT NULL AND s.school IS NOT NULL AND p.school <> s.school AS moves,
                p.standing = 'left' AND s.givenName IS NOT NULL AND s.school IS NOT NULL
                    AND s.standing IS NOT 'deregistered' AS comesBack,
                s.protection = 2 AND p.protection < 2 AS becomesProtected
            FROM temp.stagedPupil s CROSS JOIN pupil p ON p.id = s.id)
        WHERE differs OR comesBack
        """

    private static let pupilDiffers = """
        (s.givenName IS NOT NULL AND (
            s.givenName <> p.givenName OR coalesce(s.familyName, p.familyName) <> p.familyName
            OR coalesce(s.birthYear, p.birthYear) IS NOT p.birthYear OR coalesce(s.school, p.school) IS NOT p.school
            OR coalesce(s.className, p.className) IS NOT p.className
            OR coalesce(s.schoolYear, p.schoolYear) IS NOT p.schoolYear
            OR max(s.protection, p.protection) <> p.protection)
        OR s.protection = 2 AND p.protection < 2 OR \(standingDiffers("p")))
        """

    private static func standingDiffers(_ known: String) -> String {
        "(s.standing = 'deregistered') IS (\(known).standing <> 'deregistered')"
    }

    static let compareGuardians = """
        INSERT INTO temp.changedGuardian
        SELECT s.id, s.protection = 2 AND g.protection < 2 FROM temp.stagedGuardian s CROSS JOIN guardian g ON g.id = s.id
        WHERE coalesce(s.givenName, g.givenName) <> g.givenName OR coalesce(s.familyName, g.familyName) <> g.familyName
            OR max(s.protection, g.protection) <> g.protection
            OR (max(s.protection, g.protection) < 2 AND (
                (coalesce(s.careOf, s.street, s.postalCode, s.town, s.country) IS NOT NULL AND (
                    s.careOf IS NOT g.careOf OR s.street IS NOT g.street OR s.postalCode IS NOT g.postalCode
                    OR s.town IS NOT g.town OR s.country IS NOT g.country))
                OR coalesce(s.email, g.email) IS NOT g.email OR coalesce(s.phone, g.phone) IS NOT g.phone))
            OR coalesce(s.language, g.language) IS NOT g.language OR \(standingDiffers("g"))
        """

    static let compareTies = """
        INSERT INTO temp.changedTie
        SELECT s.pupil, s.guardian, s.source, s.endedOn FROM temp.stagedTie s
        LEFT JOIN guardianship t ON t.pupil = s.pupil AND t.guardian = s.guardian AND t.source = s.source
        WHERE t.pupil IS NULL OR (t.endedOn IS NULL) <> (s.endedOn IS NULL)
        """

    /// Pupils missing from classes that the roster covers: those in which it describes a pupil.
    private static let findLeavers = """
        INSERT INTO temp.leaver
        SELECT p.id FROM pupil p
        WHERE p.standing = 'active' AND \(isCovered) AND \(isComplete("p"))
            AND NOT EXISTS (SELECT 1 FROM temp.stagedPupil s WHERE s.id = p.id)
        """

    static let isCovered = """
        p.school IS NOT NULL AND EXISTS (
            SELECT 1 FROM temp.coveredClass c WHERE c.school = p.school AND c.className = coalesce(p.className, ''))
        """

    // A rejected row without a class may be of any class of its school.
    private static func isComplete(_ pupil: String) -> String {
        """
        NOT EXISTS (
            SELECT 1 FROM temp.incompleteClass i
            WHERE i.school = coalesce(\(pupil).school, '')
                AND (i.className = '' OR i.className = coalesce(\(pupil).className, '')))
        """
    }

    /// Ties that the same source told before and doesn't tell now, of pupils with whose guardians it came.
    private static let findEndingTies = """
        INSERT INTO temp.endingTie
        SELECT t.pupil, t.guardian, t.source FROM guardianship t CROSS JOIN temp.stagedPupil s ON s.id = t.pupil
        WHERE t.endedOn IS NULL AND s.toldGuardians & iif(t.source = 'school', 1, 2) AND \(isComplete("s"))
            AND NOT EXISTS (
                SELECT 1 FROM temp.stagedTie n
                WHERE n.pupil = t.pupil AND n.guardian = t.guardian AND n.source = t.source)
        """
}
