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
            -- 1 where a row had an address, 2 where it had room for one and none, 3 where there were both.
            address INTEGER NOT NULL,
            PRIMARY KEY (pupil, guardian, source)
        ) STRICT, WITHOUT ROWID;
        -- The same of rows that tell of guardians alone.
        DROP TABLE IF EXISTS temp.stagedAlone;
        CREATE TEMP TABLE stagedAlone (guardian INTEGER PRIMARY KEY, address INTEGER NOT NULL) STRICT;
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
        CREATE TEMP TABLE incompleteClass (
            school TEXT NOT NULL, className TEXT NOT NULL, PRIMARY KEY (school, className)
        ) STRICT, WITHOUT ROWID;
        """

    static let addPupil = """
        INSERT INTO temp.stagedPupil VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            (givenName, familyName) = \(betterName),
            birthYear = \(lesser("birthYear")),
            school = \(lesser("school")),
            className = \(ofPlace("className")),
            schoolYear = \(ofPlace("schoolYear")),
            protection = max(protection, excluded.protection),
            standing = \(joinedStanding),
            toldGuardians = toldGuardians | excluded.toldGuardians
        """

    // An address is believed as a whole: parts of two are never mixed.
    static let addGuardian = """
        INSERT INTO temp.stagedGuardian VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            (givenName, familyName) = \(betterName),
            \(["careOf", "street", "postalCode", "town", "country", "file", "row"]
                .map { "\($0) = iif(\(isBetterAddress), excluded.\($0), \($0))" }.joined(separator: ",\n    ")),
            email = \(lesser("email")),
            phone = \(lesser("phone")),
            language = \(lesser("language")),
            protection = max(protection, excluded.protection),
            standing = \(joinedStanding)
        """

    // That custody has ended is a mark: it counts whoever else in the same source doesn't say so.
    static let addTie = """
        INSERT INTO temp.stagedTie VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET endedOn = coalesce(endedOn, excluded.endedOn), address = address | excluded.address
        """

    static let addAlone = """
        INSERT INTO temp.stagedAlone VALUES (?, ?) ON CONFLICT DO UPDATE SET address = address | excluded.address
        """

    static let stagedAddress = """
        SELECT careOf, street, postalCode, town, country, file, row FROM temp.stagedGuardian
        WHERE id = ? AND \(hasAddress)
        """

    // Where two rows disagree, the order of rows decides nothing: the name that says more is taken, the place and the
    // address that do, and of equals the first in order.

    private static func lesser(_ column: String) -> String {
        "coalesce(min(\(column), excluded.\(column)), \(column), excluded.\(column))"
    }

    private static func ofPlace(_ column: String) -> String {
        """
        CASE WHEN school < excluded.school THEN \(column) WHEN school > excluded.school THEN excluded.\(column)
            ELSE \(lesser(column)) END
        """
    }

    private static let betterName = """
        (SELECT CASE WHEN isBetter THEN excluded.givenName ELSE givenName END,
            CASE WHEN isBetter THEN excluded.familyName ELSE familyName END
        FROM (SELECT CASE WHEN excluded.givenName IS NULL THEN 0 WHEN givenName IS NULL THEN 1
            ELSE (length(excluded.givenName || excluded.familyName), excluded.familyName, excluded.givenName)
                > (length(givenName || familyName), familyName, givenName) END AS isBetter))
        """

    private static let isBetterAddress = """
        (coalesce(excluded.careOf, excluded.street, excluded.postalCode, excluded.town, excluded.country) IS NOT NULL
        AND (NOT \(hasAddress) OR (\(addressOrder("excluded."))) < (\(addressOrder("")))))
        """

    private static func addressOrder(_ row: String) -> String {
        // Without a street an address leads nowhere, whatever else it tells.
        let missing = "3 * (\(row)street IS NULL) + (\(row)postalCode IS NULL) + (\(row)town IS NULL)"
        let texts = ["street", "postalCode", "town", "careOf", "country"].map { "coalesce(\(row)\($0), '')" }
        return ([missing] + texts).joined(separator: ", ")
    }

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
