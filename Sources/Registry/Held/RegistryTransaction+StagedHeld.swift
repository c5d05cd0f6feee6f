import GRDB
import Outreach

// Whom an import holds stands beside the stage, by the numbers that they have or will have.
extension RegistryTransaction {
    /// Finishes what the stage holds: the place that a person has chosen for a pupil stays chosen.
    func settleHeld() throws {
        try db.execute(sql: Self.chosenPlaces)
    }

    /// How many persons are held from now on, and how many no longer.
    func heldFigures() throws -> (newly: Int, noLonger: Int) {
        (
            try count(
                """
                (SELECT DISTINCT person FROM temp.stagedHeld s WHERE NOT EXISTS (
                    SELECT 1 FROM held h WHERE h.person = s.person AND h.reason = s.reason AND h.about = s.about))
                """),
            try count("(SELECT DISTINCT person FROM held h WHERE h.decided IS NULL AND \(Self.isFreed))")
        )
    }

    /// Writes who is held, and frees whom the import tells of without contradiction.
    func applyHeld() throws {
        try db.execute(
            sql: "DELETE FROM held AS h WHERE (h.decided IS NULL OR h.reason = 'two-places') AND \(Self.isFreed)")
        try db.execute(
            sql: """
                INSERT INTO held (person, reason, about, file, row, unit, import, decided)
                SELECT person, reason, about, file, row, unit, (SELECT id FROM temp.importing), NULL
                FROM temp.stagedHeld WHERE true
                ON CONFLICT (person, reason, about) DO UPDATE SET
                    file = excluded.file, row = excluded.row, unit = excluded.unit, import = excluded.import
                """)
        // A place that isn't told any longer is no choice; one that is new is a new question.
        try db.execute(
            sql: """
                UPDATE held AS h SET decided = NULL WHERE h.reason = 'two-places' AND h.decided IS NOT NULL
                    AND EXISTS (SELECT 1 FROM held o WHERE o.person = h.person AND o.reason = h.reason
                        AND o.decided IS NULL);
                """)
    }

    /// Whether an import tells of somebody who is held, and no longer holds them.
    private static let isFreed = """
        h.reason <> 'perhaps-protected'
            AND NOT EXISTS (
                SELECT 1 FROM temp.stagedHeld s
                WHERE s.person = h.person AND s.reason = h.reason AND (s.about = h.about OR h.reason <> 'two-places'))
            AND (h.person GLOB 'P*' AND EXISTS (
                    SELECT 1 FROM temp.stagedPupil s
                    WHERE s.id = CAST(substr(h.person, 2) AS INTEGER) AND s.givenName IS NOT NULL)
                OR h.person GLOB 'G*' AND EXISTS (
                    SELECT 1 FROM temp.stagedGuardian s
                    WHERE s.id = CAST(substr(h.person, 2) AS INTEGER) AND s.givenName IS NOT NULL))
        """

    private static let chosenPlaces = """
        UPDATE temp.stagedPupil AS s SET
            (school, className, schoolYear) = (
                SELECT substr(h.about, 1, instr(h.about, '|') - 1), p.className, p.schoolYear
                FROM held h JOIN pupil p ON p.id = s.id
                WHERE h.person = 'P' || s.id AND h.reason = 'two-places' AND h.decided = 'chosen')
        WHERE EXISTS (
            SELECT 1 FROM held h JOIN temp.stagedHeld n
                ON n.person = h.person AND n.reason = h.reason AND n.about = h.about
            WHERE h.person = 'P' || s.id AND h.reason = 'two-places' AND h.decided = 'chosen')
        """

    /// - Parameter isWhole: whether the stage may be compared with everybody whom the registry knows.
    static func stagedHeldTable(isWhole: Bool) -> String {
        """
        DROP TABLE IF EXISTS temp.stageScope;
        CREATE TEMP TABLE stageScope (isWhole INTEGER NOT NULL) STRICT;
        INSERT INTO temp.stageScope VALUES (\(isWhole ? 1 : 0));
        DROP TABLE IF EXISTS temp.stagedHeld;
        CREATE TEMP TABLE stagedHeld (
            person TEXT NOT NULL, reason TEXT NOT NULL, about TEXT NOT NULL, file TEXT NOT NULL, row INTEGER NOT NULL,
            unit TEXT NOT NULL, PRIMARY KEY (person, reason, about)
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.stagedRow;
        CREATE TEMP TABLE stagedRow (
            person TEXT NOT NULL PRIMARY KEY, file TEXT NOT NULL, row INTEGER NOT NULL, unit TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.stagedAtHome;
        CREATE TEMP TABLE stagedAtHome (guardian INTEGER PRIMARY KEY) STRICT;
        """
    }
}
