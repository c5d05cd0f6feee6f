extension Schema {
    // What of a row that waits holds people once they are let in, as an import of the same row does: who shares a number
    // or a cell, who stands at a protected person's home, what was left out beside whom. The day tells how old its
    // protection marks are by then.
    static let arrivingHeld = """
        ALTER TABLE arrivingRow ADD COLUMN file TEXT NOT NULL DEFAULT '';
        ALTER TABLE arrivingRow ADD COLUMN unit TEXT NOT NULL DEFAULT 'row';
        ALTER TABLE arrivingRow ADD COLUMN cameOn TEXT NOT NULL DEFAULT '';
        ALTER TABLE arrivingGuardian ADD COLUMN isAtProtectedHome INTEGER NOT NULL DEFAULT 0
            CHECK (isAtProtectedHome IN (0, 1));
        -- Fingerprints of contacts that were left out beside people who aren't protected, one a line.
        ALTER TABLE arrivingContact ADD COLUMN beside TEXT NOT NULL DEFAULT '';

        CREATE TABLE arrivingHeld (
            arrival INTEGER NOT NULL,
            place INTEGER NOT NULL,
            kind TEXT NOT NULL,
            identity BLOB NOT NULL CHECK (length(identity) = 16),
            reason TEXT NOT NULL,
            about TEXT NOT NULL,
            file TEXT,
            row INTEGER,
            unit TEXT,
            PRIMARY KEY (arrival, place, kind, identity, reason, about),
            FOREIGN KEY (arrival, place) REFERENCES arrivingRow ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        -- Whoever is known by number and name, because the number stands with others too; a row for each writing.
        CREATE TABLE arrivingParted (
            arrival INTEGER NOT NULL,
            place INTEGER NOT NULL,
            kind TEXT NOT NULL,
            identity BLOB NOT NULL CHECK (length(identity) = 16),
            number BLOB NOT NULL CHECK (length(number) = 16),
            givenName TEXT NOT NULL,
            familyName TEXT NOT NULL,
            PRIMARY KEY (arrival, place, kind, identity, givenName, familyName),
            FOREIGN KEY (arrival, place) REFERENCES arrivingRow ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        """
}
