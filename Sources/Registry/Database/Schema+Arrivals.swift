extension Schema {
    // What a school's roster brings new into its scope stands apart from the registry until the municipality lets it in.
    // It holds what the registry would: no contact of anybody who was protected when it came. Persons have provisional
    // numbers, in the order of the rows; those whom the registry knew at the school have none, and wait with their
    // contacts or their ties alone.
    static let arrivals = """
        ALTER TABLE account ADD COLUMN letsIn INTEGER NOT NULL DEFAULT 0 CHECK (letsIn IN (0, 1));

        CREATE TABLE arrival (
            id INTEGER PRIMARY KEY,
            account INTEGER NOT NULL,
            at TEXT NOT NULL
        ) STRICT;
        CREATE TABLE arrivingRow (
            arrival INTEGER NOT NULL REFERENCES arrival ON DELETE CASCADE,
            place INTEGER NOT NULL,
            row INTEGER NOT NULL,
            source TEXT CHECK (source IN ('school', 'population')),
            carriesGuardians INTEGER NOT NULL CHECK (carriesGuardians IN (0, 1)),
            number INTEGER,
            isMarked INTEGER NOT NULL CHECK (isMarked IN (0, 1)),
            identity BLOB CHECK (length(identity) = 16),
            knownBy TEXT, givenName TEXT, familyName TEXT, birthYear INTEGER, school TEXT, className TEXT,
            schoolYear INTEGER, protection INTEGER, standing TEXT,
            -- Contacts that are left out until it is answered whether they are a protected person's, one a line.
            doubts TEXT NOT NULL,
            PRIMARY KEY (arrival, place)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX arrivingRowBySchool ON arrivingRow (school);
        CREATE TABLE arrivingGuardian (
            arrival INTEGER NOT NULL,
            place INTEGER NOT NULL,
            position INTEGER NOT NULL,
            number INTEGER,
            isMarked INTEGER NOT NULL CHECK (isMarked IN (0, 1)),
            identity BLOB NOT NULL CHECK (length(identity) = 16),
            knownBy TEXT NOT NULL, givenName TEXT, familyName TEXT,
            careOf TEXT, street TEXT, postalCode TEXT, town TEXT, country TEXT, email TEXT, phone TEXT, language TEXT,
            protection INTEGER NOT NULL CHECK (protection BETWEEN 0 AND 2),
            standing TEXT, endedOn TEXT,
            PRIMARY KEY (arrival, place, position),
            FOREIGN KEY (arrival, place) REFERENCES arrivingRow ON DELETE CASCADE,
            CHECK (protection < 2 OR coalesce(careOf, street, postalCode, town, country, email, phone) IS NULL)
        ) STRICT, WITHOUT ROWID;
        -- Fingerprints of contacts that the rows had of people who were protected elsewhere, one a line: barred when they
        -- are let in. As one text, so that how many there are shows in no number of statements.
        CREATE TABLE arrivingContact (
            id INTEGER PRIMARY KEY,
            arrival INTEGER NOT NULL REFERENCES arrival ON DELETE CASCADE,
            contacts TEXT NOT NULL
        ) STRICT;
        CREATE INDEX arrivingContactByArrival ON arrivingContact (arrival);

        -- Each time a school's account had a roster read, and how many people in it were new to its scope.
        CREATE TABLE look (
            id INTEGER PRIMARY KEY,
            account INTEGER NOT NULL,
            at TEXT NOT NULL,
            rows INTEGER NOT NULL,
            persons INTEGER NOT NULL,
            isWritten INTEGER NOT NULL CHECK (isWritten IN (0, 1))
        ) STRICT;
        CREATE INDEX lookByTime ON look (at);
        """
}
