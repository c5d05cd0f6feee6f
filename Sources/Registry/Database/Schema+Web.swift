extension Schema {
    // Of tokens only the SHA-256 is kept, so that nobody who reads the file can use one. Names are found by words
    // without their accents; whoever is protected isn't in the index, so that no search finds them.
    static let accountsAndDoor = """
        CREATE TABLE account (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            -- The name in small letters: nobody else may have it.
            key TEXT NOT NULL UNIQUE,
            role TEXT NOT NULL CHECK (role IN ('administrator', 'coordinator')),
            seesByHand INTEGER NOT NULL DEFAULT 0 CHECK (seesByHand IN (0, 1)),
            password TEXT,
            madeAt TEXT NOT NULL,
            closedAt TEXT
        ) STRICT;
        CREATE TABLE accountSchool (
            account INTEGER NOT NULL REFERENCES account,
            school TEXT NOT NULL,
            PRIMARY KEY (account, school)
        ) STRICT, WITHOUT ROWID;
        -- Links that work once: whoever opens one chooses the account's password.
        CREATE TABLE accountLink (
            token BLOB PRIMARY KEY CHECK (length(token) = 32),
            account INTEGER NOT NULL REFERENCES account,
            endsAt TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE session (
            token BLOB PRIMARY KEY CHECK (length(token) = 32),
            account INTEGER NOT NULL REFERENCES account,
            beganAt TEXT NOT NULL,
            usedAt TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sessionByAccount ON session (account);
        -- Links for those who stand at the door of one meeting; they end with it.
        CREATE TABLE doorLink (
            token BLOB PRIMARY KEY CHECK (length(token) = 32),
            meeting TEXT NOT NULL REFERENCES meeting,
            endsAt TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX doorLinkByMeeting ON doorLink (meeting);

        -- What devices at the door have sent, under ids that they made: sent again it changes nothing.
        CREATE TABLE checkIn (
            id TEXT PRIMARY KEY,
            meeting TEXT NOT NULL REFERENCES meeting,
            letter TEXT,
            adults INTEGER NOT NULL,
            answer TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Who did it: an account (A3), a device at the door, a family; NULL at the command line.
        ALTER TABLE audit ADD COLUMN actor TEXT;
        CREATE INDEX auditBySubject ON audit (subject);
        CREATE INDEX eventByUndone ON event (undoes) WHERE undoes IS NOT NULL;
        CREATE INDEX letterByHand ON letter (code) WHERE channel = 'by-hand';
        -- The language in which a family wants the meeting interpreted; NULL where they don't.
        ALTER TABLE reply ADD COLUMN interpreter TEXT;

        -- The row of a pupil is twice its id, that of a guardian one more.
        CREATE VIRTUAL TABLE personName USING fts5(
            name, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
        \(nameTriggers(table: "pupil", row: "2 *"))
        \(nameTriggers(table: "guardian", row: "1 + 2 *"))
        """

    /// What is found must follow from what is written, whoever writes. A change is one trigger, not two: the order of
    /// two isn't ours, and a name that is taken out after the new one went in takes the words that both share.
    private static func nameTriggers(table: String, row: String) -> String {
        func remove(_ condition: String) -> String {
            """
            INSERT INTO personName (personName, rowid, name)
                SELECT 'delete', \(row) OLD.id, OLD.givenName || ' ' || OLD.familyName WHERE \(condition);
            """
        }
        func add(_ condition: String) -> String {
            """
            INSERT INTO personName (rowid, name)
                SELECT \(row) NEW.id, NEW.givenName || ' ' || NEW.familyName WHERE \(condition);
            """
        }
        return """
            INSERT INTO personName (rowid, name)
            SELECT \(row) id, givenName || ' ' || familyName FROM \(table) WHERE protection < 2;
            CREATE TRIGGER \(table)Named AFTER INSERT ON \(table) WHEN NEW.protection < 2 BEGIN
                \(add("true"))
            END;
            CREATE TRIGGER \(table)Forgotten AFTER DELETE ON \(table) WHEN OLD.protection < 2 BEGIN
                \(remove("true"))
            END;
            CREATE TRIGGER \(table)Renamed AFTER UPDATE OF givenName, familyName, protection ON \(table)
            WHEN OLD.givenName <> NEW.givenName OR OLD.familyName <> NEW.familyName
                OR (OLD.protection = 2) <> (NEW.protection = 2)
            BEGIN
                \(remove("OLD.protection < 2"))
                \(add("NEW.protection < 2"))
            END;
            """
    }
}
