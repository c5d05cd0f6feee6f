import GRDB

/// The tables of the registry, migration by migration; a migration that has been released is never changed.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 registry") { db in
            try db.execute(sql: people)
            try db.execute(sql: outreach)
            try db.execute(sql: follow)
        }
        migrator.registerMigration("2 prints made when needed") { db in
            try db.execute(sql: printsMadeWhenNeeded)
        }
        migrator.registerMigration("3 review and imports") { db in try db.execute(sql: reviewAndImports) }
        migrator.registerMigration("4 accounts and the door") { db in try db.execute(sql: accountsAndDoor) }
        migrator.registerMigration("5 views") { db in try db.execute(sql: views) }
        migrator.registerMigration("6 reasons of protected contacts") { db in
            try db.execute(sql: reasonsOfProtectedContacts)
        }
        migrator.registerMigration("7 letters to be told of") { db in try db.execute(sql: untoldLetters) }
        migrator.registerMigration("8 suspicions") { db in try db.execute(sql: suspicions) }
        migrator.registerMigration("9 arrivals") { db in try db.execute(sql: arrivals) }
        migrator.registerMigration("10 held persons") { db in try db.execute(sql: heldPersons) }
        migrator.registerMigration("11 age of protection marks") { db in try db.execute(sql: marks) }
        migrator.registerMigration("12 contacts kept from somebody") { db in try db.execute(sql: contactsKeptFrom) }
        migrator.registerMigration("13 held persons who arrive") { db in
            try db.execute(sql: arrivingHeld)
            try db.execute(sql: answersAbout)
        }
        migrator.registerMigration("14 reckoning") { db in try db.execute(sql: reckoning) }
        migrator.registerMigration("15 roster choices") { db in try db.execute(sql: rosterChoices) }
        migrator.registerMigration("16 letters that are counted") { db in try db.execute(sql: countedLetters) }
        migrator.registerMigration("17 places of homes") { db in try db.execute(sql: placesOfHomes) }
        migrator.registerMigration("18 answers that are overturned") { db in try db.execute(sql: overturnedAnswers) }
        migrator.registerMigration("19 pupils that are counted") { db in try db.execute(sql: countedPupils) }
        migrator.registerMigration("20 gone addresses") { db in try db.execute(sql: goneAddresses) }
        migrator.registerMigration("21 open imports") { db in try db.execute(sql: openImports) }
        migrator.registerMigration("22 what imports found") { db in try db.execute(sql: importFindings) }
        migrator.registerMigration("23 who may be protected is set apart") { db in try db.execute(sql: heldSetApart) }
        migrator.registerMigration("24 words for the unknown") { db in try db.execute(sql: vouching) }
        return migrator
    }

    // Protection is 0 unknown, 1 none, 2 protected: what two sources say together is the greater.
    private static let people = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE pupil (
            id INTEGER PRIMARY KEY,
            identity BLOB NOT NULL UNIQUE CHECK (length(identity) = 16),
            givenName TEXT NOT NULL,
            familyName TEXT NOT NULL,
            birthYear INTEGER,
            school TEXT,
            className TEXT,
            schoolYear INTEGER,
            protection INTEGER NOT NULL CHECK (protection BETWEEN 0 AND 2),
            standing TEXT NOT NULL CHECK (standing IN ('active', 'left', 'deregistered'))
        ) STRICT;
        CREATE INDEX pupilBySchool ON pupil (school, className);

        CREATE TABLE guardian (
            id INTEGER PRIMARY KEY,
            identity BLOB NOT NULL UNIQUE CHECK (length(identity) = 16),
            givenName TEXT NOT NULL,
            familyName TEXT NOT NULL,
            careOf TEXT, street TEXT, postalCode TEXT, town TEXT, country TEXT,
            addressWhole INTEGER, addressHome INTEGER, addressHouse INTEGER, addressStreet INTEGER,
            namesApartment INTEGER,
            email TEXT, emailPrint INTEGER,
            phone TEXT, phonePrint INTEGER,
            language TEXT,
            protection INTEGER NOT NULL CHECK (protection BETWEEN 0 AND 2),
            standing TEXT NOT NULL CHECK (standing IN ('active', 'left', 'deregistered')),
            doNotContact INTEGER NOT NULL DEFAULT 0 CHECK (doNotContact IN (0, 1)),
            ruling TEXT CHECK (ruling IN ('write', 'withhold')),
            CHECK (protection < 2 OR coalesce(careOf, street, postalCode, town, country, email, phone) IS NULL)
        ) STRICT;
        CREATE INDEX guardianByHome ON guardian (addressHome);
        CREATE INDEX guardianByHouse ON guardian (addressHouse);
        CREATE INDEX guardianByStreet ON guardian (addressStreet);
        CREATE INDEX guardianByEmail ON guardian (emailPrint);
        CREATE INDEX guardianByPhone ON guardian (phonePrint);

        CREATE TABLE guardianship (
            pupil INTEGER NOT NULL REFERENCES pupil,
            guardian INTEGER NOT NULL REFERENCES guardian,
            source TEXT NOT NULL CHECK (source IN ('school', 'population')),
            endedOn TEXT,
            PRIMARY KEY (pupil, guardian, source)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX guardianshipByGuardian ON guardianship (guardian);

        -- What was set by hand and wins over later files.
        CREATE TABLE handSet (
            person TEXT NOT NULL,
            field TEXT NOT NULL,
            setAt TEXT NOT NULL,
            PRIMARY KEY (person, field)
        ) STRICT, WITHOUT ROWID;

        -- Keyed fingerprints of protected persons' contacts, so that a later file can't bring them back.
        CREATE TABLE protectedContact (
            kind TEXT NOT NULL,
            print INTEGER NOT NULL,
            owner BLOB NOT NULL,
            PRIMARY KEY (kind, print, owner)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE import (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            files INTEGER NOT NULL,
            rowsRead INTEGER NOT NULL,
            rowsApplied INTEGER NOT NULL,
            rowsWithFindings INTEGER NOT NULL,
            rowsRejected INTEGER NOT NULL
        ) STRICT;
        """

    private static let outreach = """
        CREATE TABLE meeting (
            id TEXT PRIMARY KEY,
            campaign TEXT NOT NULL,
            school TEXT NOT NULL,
            years TEXT NOT NULL,
            starts TEXT,
            place TEXT,
            status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled', 'replaced'))
        ) STRICT, WITHOUT ROWID;

        -- Templates and settings by the hash under which letters name them.
        CREATE TABLE document (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE letter (
            code TEXT PRIMARY KEY,
            campaign TEXT NOT NULL,
            mailing TEXT NOT NULL,
            meeting TEXT REFERENCES meeting,
            channel TEXT NOT NULL CHECK (channel IN ('hand-out', 'post', 'by-hand')),
            state TEXT NOT NULL CHECK (state IN ('draft', 'printed', 'out', 'returned', 'withdrawn')),
            generation INTEGER NOT NULL,
            replaces TEXT REFERENCES letter,
            school TEXT,
            className TEXT,
            packOrder TEXT NOT NULL,
            content TEXT,
            contentPrint INTEGER NOT NULL,
            addressPrint INTEGER,
            template TEXT NOT NULL REFERENCES document,
            settings TEXT NOT NULL REFERENCES document,
            pack TEXT,
            pull TEXT CHECK (pull IN ('outdated', 'must-not-be-sent')),
            noticeDue INTEGER NOT NULL DEFAULT 0 CHECK (noticeDue IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX letterByPack ON letter (pack, packOrder);
        CREATE INDEX letterByReplaced ON letter (replaces) WHERE replaces IS NOT NULL;
        CREATE INDEX letterToPull ON letter (campaign, packOrder) WHERE pull IS NOT NULL;
        CREATE INDEX letterByCampaign ON letter (campaign, school, mailing, packOrder);

        CREATE TABLE letterGuardian (
            letter TEXT NOT NULL REFERENCES letter ON DELETE CASCADE,
            guardian INTEGER NOT NULL REFERENCES guardian,
            occasion TEXT NOT NULL,
            isLive INTEGER NOT NULL DEFAULT 1 CHECK (isLive IN (0, 1)),
            PRIMARY KEY (letter, guardian)
        ) STRICT, WITHOUT ROWID;
        -- A second copy is impossible.
        CREATE UNIQUE INDEX oneLetterEach ON letterGuardian (occasion, guardian) WHERE isLive = 1;
        CREATE INDEX letterByGuardian ON letterGuardian (guardian);

        CREATE TABLE letterPupil (
            letter TEXT NOT NULL REFERENCES letter ON DELETE CASCADE,
            pupil INTEGER NOT NULL REFERENCES pupil,
            PRIMARY KEY (letter, pupil)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX letterByPupil ON letterPupil (pupil);

        -- A pack as one sheet of paper names it: its letters and what each of them said.
        CREATE TABLE pack (
            code TEXT NOT NULL,
            letter TEXT NOT NULL,
            contentPrint INTEGER NOT NULL,
            PRIMARY KEY (code, letter)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX packByLetter ON pack (letter);

        CREATE TABLE decision (
            campaign TEXT NOT NULL,
            guardian INTEGER NOT NULL REFERENCES guardian,
            meeting TEXT NOT NULL,
            reason TEXT NOT NULL,
            missing TEXT NOT NULL,
            PRIMARY KEY (campaign, guardian, meeting, reason)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE run (
            campaign TEXT PRIMARY KEY,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    private static let follow = """
        -- What happened to letters: rows are added, never changed. An undo is an event that names another.
        CREATE TABLE event (
            id TEXT PRIMARY KEY,
            letter TEXT NOT NULL,
            kind TEXT NOT NULL,
            onDate TEXT NOT NULL,
            at TEXT NOT NULL,
            reason TEXT,
            undoes TEXT REFERENCES event
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX eventByLetter ON event (letter);

        CREATE TABLE reply (
            id TEXT PRIMARY KEY,
            letter TEXT NOT NULL,
            isComing INTEGER NOT NULL CHECK (isComing IN (0, 1)),
            adults INTEGER NOT NULL,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX replyByLetter ON reply (letter);

        -- Letters that came to a meeting, and one row per meeting for adults without a letter.
        CREATE TABLE attendance (
            id TEXT PRIMARY KEY,
            meeting TEXT NOT NULL REFERENCES meeting,
            letter TEXT,
            adults INTEGER NOT NULL,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attendanceByLetter ON attendance (letter);

        -- Who did what when: ids and verbs, no names.
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            verb TEXT NOT NULL,
            subject TEXT NOT NULL
        ) STRICT;
        """
}
