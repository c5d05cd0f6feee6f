extension Schema {
    // Changes hold no names and no contacts; of somebody protected, only that they became so. Who is new isn't listed:
    // the import stands with the person.
    static let reviewAndImports = """
        ALTER TABLE pupil ADD COLUMN schoolYearStart INTEGER;
        ALTER TABLE pupil ADD COLUMN firstImport INTEGER REFERENCES import;
        ALTER TABLE guardian ADD COLUMN firstImport INTEGER REFERENCES import;
        ALTER TABLE guardianship ADD COLUMN firstImport INTEGER REFERENCES import;
        ALTER TABLE import ADD COLUMN formats TEXT NOT NULL DEFAULT '';
        CREATE INDEX pupilProtected ON pupil (id) WHERE protection = 2;
        CREATE INDEX guardianProtected ON guardian (id) WHERE protection = 2;

        CREATE TABLE importFigure (
            import INTEGER NOT NULL REFERENCES import,
            name TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (import, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE importChange (
            id INTEGER PRIMARY KEY,
            import INTEGER NOT NULL REFERENCES import,
            person TEXT NOT NULL,
            kind TEXT NOT NULL,
            field TEXT,
            other TEXT,
            before TEXT,
            after TEXT
        ) STRICT;
        CREATE INDEX importChangeByImport ON importChange (import);

        -- Under which other identity somebody is known too, because a person said so, and which number that one had.
        CREATE TABLE sameAs (
            identity BLOB PRIMARY KEY CHECK (length(identity) = 16),
            canonical BLOB NOT NULL,
            person TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- What a person has settled, and the facts for which it was.
        CREATE TABLE settled (
            matter TEXT NOT NULL,
            about TEXT NOT NULL,
            said TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (matter, about)
        ) STRICT, WITHOUT ROWID;
        """
}
