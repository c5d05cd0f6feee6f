extension Schema {
    // What can be told from the address, the e-mail address and the phone number isn't stored beside them. The tables
    // are made anew, once instead of once per column, and so that the identities' index can be made after many inserts.
    static let printsMadeWhenNeeded = """
        CREATE TABLE newPupil (
            id INTEGER PRIMARY KEY,
            identity BLOB NOT NULL CHECK (length(identity) = 16),
            knownBy TEXT CHECK (knownBy IN ('number', 'name', 'source')),
            givenName TEXT NOT NULL,
            familyName TEXT NOT NULL,
            birthYear INTEGER,
            school TEXT,
            className TEXT,
            schoolYear INTEGER,
            protection INTEGER NOT NULL CHECK (protection BETWEEN 0 AND 2),
            standing TEXT NOT NULL CHECK (standing IN ('active', 'left', 'deregistered'))
        ) STRICT;
        INSERT INTO newPupil
        SELECT id, identity, NULL, givenName, familyName, birthYear, school, className, schoolYear, protection, standing
        FROM pupil ORDER BY id;
        DROP TABLE pupil;
        ALTER TABLE newPupil RENAME TO pupil;
        CREATE UNIQUE INDEX pupilByIdentity ON pupil (identity);
        CREATE INDEX pupilBySchool ON pupil (school, className);

        CREATE TABLE newGuardian (
            id INTEGER PRIMARY KEY,
            identity BLOB NOT NULL CHECK (length(identity) = 16),
            knownBy TEXT CHECK (knownBy IN ('number', 'name', 'source')),
            givenName TEXT NOT NULL,
            familyName TEXT NOT NULL,
            careOf TEXT, street TEXT, postalCode TEXT, town TEXT, country TEXT,
            email TEXT,
            phone TEXT,
            language TEXT,
            protection INTEGER NOT NULL CHECK (protection BETWEEN 0 AND 2),
            standing TEXT NOT NULL CHECK (standing IN ('active', 'left', 'deregistered')),
            doNotContact INTEGER NOT NULL DEFAULT 0 CHECK (doNotContact IN (0, 1)),
            ruling TEXT CHECK (ruling IN ('write', 'withhold')),
            CHECK (protection < 2 OR coalesce(careOf, street, postalCode, town, country, email, phone) IS NULL)
        ) STRICT;
        INSERT INTO newGuardian
        SELECT id, identity, NULL, givenName, familyName, careOf, street, postalCode, town, country, email, phone,
            language, protection, standing, doNotContact, ruling
        FROM guardian ORDER BY id;
        DROP TABLE guardian;
        ALTER TABLE newGuardian RENAME TO guardian;
        CREATE UNIQUE INDEX guardianByIdentity ON guardian (identity);

        -- The population register decides about the ties that it has told of, a school about the rest.
        CREATE VIEW custody (pupil, guardian, isEnded) AS
        SELECT t.pupil, t.guardian, t.endedOn IS NOT NULL FROM guardianship t
        WHERE t.source = 'population' OR NOT EXISTS (
            SELECT 1 FROM guardianship r
            WHERE r.pupil = t.pupil AND r.guardian = t.guardian AND r.source = 'population');
        """
}
