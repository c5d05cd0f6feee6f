extension Schema {
    // Who is held until a person has decided, for what, and where in a file it stands. `about` is what those have in
    // common who are held for one thing; `decided` is the answer, and nothing of it is asked again.
    static let heldPersons = """
        CREATE TABLE held (
            person TEXT NOT NULL,
            reason TEXT NOT NULL,
            about TEXT NOT NULL,
            file TEXT NOT NULL,
            row INTEGER NOT NULL,
            unit TEXT NOT NULL,
            import INTEGER REFERENCES import,
            decided TEXT,
            PRIMARY KEY (person, reason, about)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX heldWaiting ON held (reason, about) WHERE decided IS NULL;

        -- Who waits: a pupil who is still there, a guardian of one, and whoever may be protected while they aren't.
        CREATE VIEW waitingHeld (person, isPupil, id, reason, about, file, row, unit) AS
        SELECT h.person, 1, p.id, h.reason, h.about, h.file, h.row, h.unit
        FROM held h JOIN pupil p ON h.person GLOB 'P*' AND p.id = CAST(substr(h.person, 2) AS INTEGER)
        WHERE h.decided IS NULL AND p.standing = 'active' AND (h.reason <> 'perhaps-protected' OR p.protection < 2)
        UNION ALL
        SELECT h.person, 0, g.id, h.reason, h.about, h.file, h.row, h.unit
        FROM held h JOIN guardian g ON h.person GLOB 'G*' AND g.id = CAST(substr(h.person, 2) AS INTEGER)
        WHERE h.decided IS NULL AND g.standing = 'active' AND (h.reason <> 'perhaps-protected' OR g.protection < 2)
            AND (h.reason = 'number-of-two' OR EXISTS (
                SELECT 1 FROM guardianship t WHERE t.guardian = g.id AND t.endedOn IS NULL));
        """
}
