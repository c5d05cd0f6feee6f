import GRDB
import Outreach

extension RosterStage {
    // The ids are those of the registry: people it knows have theirs, new ones the one that they will get. An identity
    // stands with new ones only.
    static let tables = """
        DROP TABLE IF EXISTS temp.stagedPupil;
        CREATE TEMP TABLE stagedPupil (
            id INTEGER PRIMARY KEY, identity BLOB, knownBy TEXT NOT NULL, givenName TEXT, familyName TEXT,
            birthYear INTEGER, school TEXT, className TEXT, schoolYear INTEGER, protection INTEGER NOT NULL,
            standing TEXT, toldGuardians INTEGER NOT NULL
        ) STRICT;
        DROP TABLE IF EXISTS temp.stagedGuardian;
        CREATE TEMP TABLE stagedGuardian (
            id INTEGER PRIMARY KEY, identity BLOB, knownBy TEXT NOT NULL, givenName TEXT, familyName TEXT,
            careOf TEXT, street TEXT, postalCode TEXT, town TEXT, country TEXT, email TEXT, phone TEXT, language TEXT,
            protection INTEGER NOT NULL, standing TEXT, file INTEGER NOT NULL, row INTEGER NOT NULL
        ) STRICT;
        DROP TABLE IF EXISTS temp.stagedTie;
        CREATE TEMP TABLE stagedTie (
            pupil INTEGER NOT NULL, guardian INTEGER NOT NULL, source TEXT NOT NULL, endedOn TEXT,
            PRIMARY KEY (pupil, guardian, source)
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.stagedContact;
        CREATE TEMP TABLE stagedContact (
            kind TEXT NOT NULL, print INTEGER NOT NULL, owner BLOB NOT NULL, holder BLOB NOT NULL,
            PRIMARY KEY (kind, print, owner, holder)
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.barredContact;
        CREATE TEMP TABLE barredContact (
            kind TEXT NOT NULL, print INTEGER NOT NULL, holder BLOB NOT NULL, PRIMARY KEY (kind, print, holder)
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.stagedSuspicion;
        CREATE TEMP TABLE stagedSuspicion (
            pair INTEGER NOT NULL, guardian INTEGER NOT NULL, pupil INTEGER NOT NULL, kind TEXT NOT NULL,
            likeness INTEGER NOT NULL, certainty TEXT NOT NULL, file TEXT NOT NULL, row INTEGER NOT NULL,
            PRIMARY KEY (pair, guardian, pupil)
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.addressConflict;
        CREATE TEMP TABLE addressConflict (guardian INTEGER PRIMARY KEY) STRICT;
        DROP TABLE IF EXISTS temp.keptByHand;
        CREATE TEMP TABLE keptByHand (guardian INTEGER NOT NULL, field TEXT NOT NULL) STRICT;
        DROP TABLE IF EXISTS temp.incompleteClass;
        CREATE TEMP TABLE incompleteClass (school TEXT NOT NULL, className TEXT NOT NULL) STRICT;
        """

    static let addPupil = """
        INSERT INTO temp.stagedPupil VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            familyName = iif(givenName IS NULL, excluded.familyName, familyName),
            givenName = coalesce(givenName, excluded.givenName),
            birthYear = coalesce(birthYear, excluded.birthYear),
            school = coalesce(school, excluded.school),
            className = coalesce(className, excluded.className),
            schoolYear = coalesce(schoolYear, excluded.schoolYear),
            protection = max(protection, excluded.protection),
            standing = \(joinedStanding),
            toldGuardians = toldGuardians | excluded.toldGuardians
        """

    // An address is believed as a whole: parts of two are never mixed.
    static let addGuardian = """
        INSERT INTO temp.stagedGuardian VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            familyName = iif(givenName IS NULL, excluded.familyName, familyName),
            givenName = coalesce(givenName, excluded.givenName),
            \(["careOf", "street", "postalCode", "town", "country", "file", "row"]
                .map { "\($0) = iif(\(hasAddress), \($0), excluded.\($0))" }.joined(separator: ",\n    ")),
            email = coalesce(email, excluded.email),
            phone = coalesce(phone, excluded.phone),
            language = coalesce(language, excluded.language),
            protection = max(protection, excluded.protection),
            standing = \(joinedStanding)
        """

    // That custody has ended is a mark: it counts whoever else in the same source doesn't say so.
    static let addTie = """
        INSERT INTO temp.stagedTie VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET endedOn = coalesce(endedOn, excluded.endedOn)
        """

    static let stagedAddress = """
        SELECT careOf, street, postalCode, town, country, file, row FROM temp.stagedGuardian
        WHERE id = ? AND \(hasAddress)
        """

    private static let hasAddress = "coalesce(careOf, street, postalCode, town, country) IS NOT NULL"

    private static let joinedStanding =
        "iif('deregistered' IN (standing, excluded.standing), 'deregistered', coalesce(standing, excluded.standing))"
}

extension PostalAddress {
    /// The address that a row has in its columns; empty where it has none.
    init(_ row: Row) {
        self.init(
            careOf: row["careOf"], street: row["street"], postalCode: row["postalCode"], town: row["town"],
            country: row["country"])
    }
}
