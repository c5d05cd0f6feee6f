import Foundation
import GRDB
package import Outreach

/// A roster in temporary tables, beside the registry: it can be compared with what is known before anything is written.
///
/// SQLite keeps the tables in a file without a name, which is gone when the program ends, however it ends. Contacts of
/// protected persons have been dropped before, so that they are not even there.
package struct RosterStage {
    private let db: Database
    private let pupilStatement: Statement
    private let guardianStatement: Statement
    private let guardianshipStatement: Statement
    private let sourceStatement: Statement
    private let contactStatement: Statement
    private var ordinal = 0

    init(_ db: Database) throws {
        self.db = db
        try db.execute(sql: Self.tables)
        pupilStatement = try db.makeStatement(sql: Self.addPupil)
        guardianStatement = try db.makeStatement(sql: Self.addGuardian)
        guardianshipStatement = try db.makeStatement(
            sql: "INSERT OR IGNORE INTO temp.stagedGuardianship (pupil, guardian, source) VALUES (?, ?, ?)")
        sourceStatement = try db.makeStatement(
            sql: "INSERT OR IGNORE INTO temp.stagedSource (pupil, source) VALUES (?, ?)")
        contactStatement = try db.makeStatement(
            sql: "INSERT OR IGNORE INTO temp.stagedContact (kind, print, owner) VALUES (?, ?, ?)")
    }

    /// Adds a row. Of two rows about one person the first to tell something is believed, and a mark always.
    package mutating func add(_ row: JudgedRow) throws {
        ordinal += 1
        guard let pupil = row.pupil else { return }
        let identity = pupil.identity.blob
        try pupilStatement.execute(arguments: [
            identity, pupil.name?.given, pupil.name?.family, pupil.birthYear, pupil.school?.digits, pupil.className,
            pupil.schoolYear, pupil.protection.stored, ordinal,
        ])
        // A school's roster and the population register speak each for themselves, even if they come together.
        let source = pupil.school != nil ? "school" : pupil.name != nil ? "population" : ""
        if row.carriesGuardians { try sourceStatement.execute(arguments: [identity, source]) }
        for judged in row.guardians {
            let guardian = judged.guardian
            guard let name = guardian.name else { continue }
            let address = guardian.address
            let prints = judged.contacts
            ordinal += 1
            try guardianStatement.execute(arguments: [
                guardian.identity.blob, name.given, name.family, address?.careOf, address?.street,
                address?.postalCode, address?.town, address?.country, prints.address?.whole.stored,
                prints.address?.home.stored, prints.address?.house.stored, prints.address?.street.stored,
                prints.address?.namesApartment,
                guardian.email, prints.email?.stored, guardian.phone, prints.phone?.stored, guardian.language?.tag,
                guardian.protection.stored, ordinal,
            ])
            try guardianshipStatement.execute(arguments: [identity, guardian.identity.blob, source])
        }
        for contacts in row.protectedContacts { try add(protected: contacts) }
    }

    /// Adds contacts that no row may bring in, now or later.
    package func add(protected owned: OwnedContacts) throws {
        var set = ProtectedContacts()
        set.insert(owned.contacts)
        for (kind, fingerprint) in set.stored {
            try contactStatement.execute(arguments: [kind.rawValue, fingerprint.stored, owned.owner?.blob ?? Data()])
        }
    }

    /// Adds somebody whom a rejected row protects: now if the registry knows them, or as soon as a file tells of them.
    package func add(heldBack person: IdentityKey) throws {
        try contactStatement.execute(arguments: [ProtectedPersons.heldBackKind, 0, person.blob])
    }

    private static let tables = """
        DROP TABLE IF EXISTS temp.stagedPupil;
        CREATE TEMP TABLE stagedPupil (
            identity BLOB PRIMARY KEY, givenName TEXT, familyName TEXT, birthYear INTEGER, school TEXT, className TEXT,
            schoolYear INTEGER, protection INTEGER NOT NULL, ordinal INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.stagedGuardian;
        CREATE TEMP TABLE stagedGuardian (
            identity BLOB PRIMARY KEY, givenName TEXT NOT NULL, familyName TEXT NOT NULL,
            careOf TEXT, street TEXT, postalCode TEXT, town TEXT, country TEXT,
            addressWhole INTEGER, addressHome INTEGER, addressHouse INTEGER, addressStreet INTEGER,
            namesApartment INTEGER,
            email TEXT, emailPrint INTEGER, phone TEXT, phonePrint INTEGER, language TEXT,
            protection INTEGER NOT NULL, ordinal INTEGER NOT NULL, addressConflict INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.stagedGuardianship;
        CREATE TEMP TABLE stagedGuardianship (
            pupil BLOB NOT NULL, guardian BLOB NOT NULL, source TEXT NOT NULL, PRIMARY KEY (pupil, guardian, source)
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.stagedSource;
        CREATE TEMP TABLE stagedSource (
            pupil BLOB NOT NULL, source TEXT NOT NULL, PRIMARY KEY (pupil, source)
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.stagedContact;
        CREATE TEMP TABLE stagedContact (
            kind TEXT NOT NULL, print INTEGER NOT NULL, owner BLOB NOT NULL, PRIMARY KEY (kind, print, owner)
        ) STRICT, WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.incompleteClass;
        CREATE TEMP TABLE incompleteClass (school TEXT NOT NULL, className TEXT NOT NULL) STRICT;
        """

    private static let addPupil = """
        INSERT INTO temp.stagedPupil VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (identity) DO UPDATE SET
            givenName = coalesce(givenName, excluded.givenName),
            familyName = coalesce(familyName, excluded.familyName),
            birthYear = coalesce(birthYear, excluded.birthYear),
            school = coalesce(school, excluded.school),
            className = coalesce(className, excluded.className),
            schoolYear = coalesce(schoolYear, excluded.schoolYear),
            protection = max(protection, excluded.protection)
        """

    // An address is believed as a whole: parts of two are never mixed.
    private static let addGuardian = """
        INSERT INTO temp.stagedGuardian VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        ON CONFLICT (identity) DO UPDATE SET
            addressConflict = max(addressConflict,
                addressWhole IS NOT NULL AND excluded.addressWhole IS NOT NULL AND addressWhole <> excluded.addressWhole),
            careOf = iif(coalesce(street, town, postalCode) IS NULL, excluded.careOf, careOf),
            country = iif(coalesce(street, town, postalCode) IS NULL, excluded.country, country),
            addressWhole = iif(coalesce(street, town, postalCode) IS NULL, excluded.addressWhole, addressWhole),
            addressHome = iif(coalesce(street, town, postalCode) IS NULL, excluded.addressHome, addressHome),
            addressHouse = iif(coalesce(street, town, postalCode) IS NULL, excluded.addressHouse, addressHouse),
            addressStreet = iif(coalesce(street, town, postalCode) IS NULL, excluded.addressStreet, addressStreet),
            namesApartment = iif(coalesce(street, town, postalCode) IS NULL, excluded.namesApartment, namesApartment),
            street = iif(coalesce(street, town, postalCode) IS NULL, excluded.street, street),
            postalCode = iif(coalesce(street, town, postalCode) IS NULL, excluded.postalCode, postalCode),
            town = iif(coalesce(street, town, postalCode) IS NULL, excluded.town, town),
            email = coalesce(email, excluded.email),
            emailPrint = coalesce(emailPrint, excluded.emailPrint),
            phone = coalesce(phone, excluded.phone),
            phonePrint = coalesce(phonePrint, excluded.phonePrint),
            language = coalesce(language, excluded.language),
            protection = max(protection, excluded.protection)
        """
}

extension RegistryTransaction {
    /// Begins a stage; one that was there before is gone.
    package func makeStage() throws -> RosterStage { try RosterStage(db) }

    /// Whether the registry knows a pupil.
    package func knowsPupil(_ identity: IdentityKey) throws -> Bool {
        try db.cachedStatement(sql: "SELECT 1 FROM pupil WHERE identity = ?")
            .fetchExists(arguments: [identity.blob])
    }
}

extension Statement {
    fileprivate func fetchExists(arguments: StatementArguments) throws -> Bool {
        try Int.fetchOne(self, arguments: arguments) != nil
    }
}
