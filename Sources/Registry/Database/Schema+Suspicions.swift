extension Schema {
    // What may be a protected person's contact is asked about and not stored: of the contact itself there is a keyed hash
    // of it together with what it is like, and so of the answer. The file and the row are for whoever answers.
    static let suspicions = """
        CREATE TABLE suspicion (
            pair INTEGER NOT NULL,
            guardian INTEGER NOT NULL REFERENCES guardian ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('home', 'mailbox', 'phone')),
            likeness INTEGER NOT NULL,
            file TEXT,
            row INTEGER,
            PRIMARY KEY (pair, guardian)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX suspicionByGuardian ON suspicion (guardian);

        CREATE TABLE answeredSuspicion (
            pair INTEGER PRIMARY KEY,
            likeness INTEGER NOT NULL,
            isTheirs INTEGER NOT NULL CHECK (isTheirs IN (0, 1)),
            at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX answeredSuspicionByLikeness ON answeredSuspicion (likeness);

        -- What isn't one protected person's home may be the next one's: it is asked again.
        CREATE TRIGGER suspicionAskedAgain AFTER INSERT ON protectedContact WHEN NEW.kind LIKE '%-coarse' BEGIN
            DELETE FROM answeredSuspicion WHERE likeness = NEW.print AND NOT isTheirs;
        END;
        """

    // About whom a question was asked that has been answered: a part of the municipality knows the answers about its own
    // guardians alone.
    static let answersAbout = """
        CREATE TABLE answeredOf (
            pair INTEGER NOT NULL,
            guardian INTEGER NOT NULL REFERENCES guardian ON DELETE CASCADE,
            isTheirs INTEGER NOT NULL CHECK (isTheirs IN (0, 1)),
            PRIMARY KEY (pair, guardian)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX answeredOfGuardian ON answeredOf (guardian);
        """
}
