extension Schema {
    // Against what somebody checked a source's persons, and for which guardians of whom no source says whether they are
    // protected that word speaks. It ends with the word itself, so with the source's next import.
    static let vouching = """
        ALTER TABLE marksWord ADD COLUMN basis TEXT NOT NULL DEFAULT 'population-register'
            CHECK (basis IN ('population-register', 'pupil-register', 'protected-list'));

        CREATE TABLE vouchedGuardian (
            guardian INTEGER NOT NULL REFERENCES guardian ON DELETE CASCADE,
            source TEXT NOT NULL REFERENCES marksWord ON DELETE CASCADE,
            PRIMARY KEY (guardian, source)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX vouchedBySource ON vouchedGuardian (source);

        DROP VIEW clearedGuardian;
        DROP VIEW guardianMarks;

        -- What is known of a guardian's protection, a word for them counted in, and since when; of whom nothing is
        -- known, nothing can be new.
        CREATE VIEW guardianMarks (guardian, protection, seenOn) AS
        SELECT g.id,
            iif(g.protection = 0 AND EXISTS (SELECT 1 FROM vouchedGuardian v WHERE v.guardian = g.id), 1, g.protection),
            iif(g.protection = 0,
                (SELECT max(w.checkedOn) FROM vouchedGuardian v JOIN marksWord w ON w.source = v.source
                WHERE v.guardian = g.id),
                nullif(max(coalesce(g.marksSeenOn, ''), coalesce((
                    SELECT max(w.checkedOn) FROM marksWord w
                    WHERE EXISTS (
                        SELECT 1 FROM guardianship t JOIN pupil p ON p.id = t.pupil
                        WHERE t.guardian = g.id AND t.endedOn IS NULL
                            AND (w.source = 'population' AND t.source = 'population' OR w.source = p.school))), '')), ''))
        FROM guardian g;
        """
}
