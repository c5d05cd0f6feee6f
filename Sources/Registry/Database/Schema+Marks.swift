extension Schema {
    // When a source last said whether somebody is protected, and an administrator's word that all persons of a source
    // were checked. What holds for a person is the later of the two.
    static let marks = """
        ALTER TABLE pupil ADD COLUMN marksSeenOn TEXT;
        ALTER TABLE guardian ADD COLUMN marksSeenOn TEXT;
        CREATE TABLE marksWord (
            source TEXT PRIMARY KEY,
            checkedOn TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE VIEW pupilMarks (pupil, seenOn) AS
        SELECT p.id, nullif(max(coalesce(p.marksSeenOn, ''), coalesce((
            SELECT max(w.checkedOn) FROM marksWord w
            WHERE w.source = p.school OR w.source = 'population' AND EXISTS (
                SELECT 1 FROM guardianship t WHERE t.pupil = p.id AND t.source = 'population')), '')), '')
        FROM pupil p;

        CREATE VIEW guardianMarks (guardian, seenOn) AS
        SELECT g.id, nullif(max(coalesce(g.marksSeenOn, ''), coalesce((
            SELECT max(w.checkedOn) FROM marksWord w
            WHERE EXISTS (
                SELECT 1 FROM guardianship t JOIN pupil p ON p.id = t.pupil
                WHERE t.guardian = g.id AND t.endedOn IS NULL
                    AND (w.source = 'population' AND t.source = 'population' OR w.source = p.school))), '')), '')
        FROM guardian g;

        -- Everybody to whom and about whom a letter is, with when they were told of. Of pupils of whom no source ever
        -- told, nothing can be too old.
        CREATE VIEW letterMarks (letter, seenOn) AS
        SELECT t.letter, m.seenOn FROM liveRecipient t JOIN guardianMarks m ON m.guardian = t.guardian
        UNION ALL
        SELECT t.letter, m.seenOn
        FROM letterPupil t JOIN pupil p ON p.id = t.pupil JOIN pupilMarks m ON m.pupil = t.pupil
        WHERE p.protection = 1;

        CREATE VIEW clearedGuardian AS SELECT * FROM guardian WHERE protection = 1;
        """
}
