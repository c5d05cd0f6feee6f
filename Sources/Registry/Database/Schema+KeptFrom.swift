extension Schema {
    // Beside whom a contact stood that was kept from them because it is a protected person's: should they become
    // protected, it is theirs too. It is apart from the reasons because a contact of many people's with many reasons
    // would else take a row for each two of them.
    static let contactsKeptFrom = """
        CREATE TABLE contactKeptFrom (
            holder BLOB NOT NULL,
            kind TEXT NOT NULL,
            print INTEGER NOT NULL,
            PRIMARY KEY (holder, kind, print)
        ) STRICT, WITHOUT ROWID;
        """
}
