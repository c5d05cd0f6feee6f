extension Schema {
    // A contact may be kept from everybody for several persons' sakes: a row for each. Beside whom it stood is known
    // too, so that somebody who becomes protected later is a reason as well, though the contact has been gone for long.
    static let reasonsOfProtectedContacts = """
        CREATE TABLE newProtectedContact (
            kind TEXT NOT NULL,
            print INTEGER NOT NULL,
            -- For whose sake.
            owner BLOB NOT NULL,
            -- Beside whom it stood; empty where nobody knows.
            holder BLOB NOT NULL,
            PRIMARY KEY (kind, print, owner, holder)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO newProtectedContact SELECT kind, print, owner, owner FROM protectedContact;
        DROP TABLE protectedContact;
        ALTER TABLE newProtectedContact RENAME TO protectedContact;
        CREATE INDEX protectedContactByOwner ON protectedContact (owner);
        CREATE INDEX protectedContactByHolder ON protectedContact (holder);
        """
}
