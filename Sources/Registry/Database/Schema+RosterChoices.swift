extension Schema {
    // How files with these headers were read last, by an account or (0) at the command line: proposed for the next such
    // file. Of the headers there is a keyed hash. And of which schools an import was, and who wrote it: files' names
    // aren't kept, because they may be people's.
    static let rosterChoices = """
        CREATE TABLE rosterChoice (
            headers INTEGER NOT NULL,
            account INTEGER NOT NULL,
            listing TEXT,
            mapping TEXT,
            usedOn TEXT NOT NULL,
            PRIMARY KEY (headers, account)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE import ADD COLUMN sources TEXT NOT NULL DEFAULT '';
        ALTER TABLE import ADD COLUMN actor TEXT;
        """
}
