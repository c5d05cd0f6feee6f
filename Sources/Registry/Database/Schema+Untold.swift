extension Schema {
    // A program may be killed between protecting somebody and telling which letters that concerns. A draft that is on
    // paper is gone by then, so that where it lies is kept here.
    static let untoldLetters = """
        CREATE TABLE untold (
            letter TEXT PRIMARY KEY,
            campaign TEXT NOT NULL,
            school TEXT,
            className TEXT,
            isOut INTEGER NOT NULL CHECK (isOut IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        """
}
