extension Schema {
    // What an import found that no question of its own asks about: how often, and in which row first. An import is open
    // while such a thing, or rows that could not be used, wait for a word. Nothing that stands in the files is kept.
    static let importFindings = """
        CREATE TABLE importFinding (
            import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
            kind TEXT NOT NULL,
            count INTEGER NOT NULL CHECK (count > 0),
            firstRow INTEGER NOT NULL,
            PRIMARY KEY (import, kind)
        ) STRICT, WITHOUT ROWID;

        DROP VIEW openImport;
        CREATE VIEW openImport AS SELECT * FROM import i
        WHERE seenAt IS NULL
            AND (rowsRejected > 0 OR EXISTS (SELECT 1 FROM importFinding f WHERE f.import = i.id));
        """
}
