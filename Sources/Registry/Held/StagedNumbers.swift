import GRDB
import Outreach

/// Who is meant by a number that several people have had.
///
/// Whoever is known by number and name gets the number when a file tells it of them alone; and whoever has the number
/// already is meant by a row that tells it with a name like theirs.
struct StagedNumbers {
    /// By number, the people who are known by it and a name.
    private var known: [IdentityKey: [Somebody]] = [:]
    private let db: Database
    private let table: String
    private let scope: Scope

    private struct Somebody {
        let id: Int64
        let identity: IdentityKey
        let name: PersonName
    }

    /// - Parameters:
    ///   - table: `pupil` or `guardian`.
    ///   - scope: who may be recognised. A part of the municipality gives nobody a number that somebody elsewhere may have.
    init(of table: String, in scope: Scope, _ db: Database) throws {
        self.db = db
        self.table = table
        self.scope = scope
        guard scope == .municipality else { return }
        let letter = table == "pupil" ? "P" : "G"
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT h.about, p.id, p.identity, p.givenName, p.familyName
                FROM held h JOIN \(table) p ON p.id = CAST(substr(h.person, 2) AS INTEGER)
                WHERE h.reason = 'one-number' AND h.person GLOB '\(letter)*' ORDER BY p.id
                """)
        for row in rows {
            guard let number = IdentityKey(hexadecimal: row["about"]), let identity = IdentityKey(blob: row["identity"])
            else { continue }
            known[number, default: []].append(
                Somebody(
                    id: row["id"], identity: identity,
                    name: PersonName(given: row["givenName"], family: row["familyName"])))
        }
    }

    /// The identity of whoever is meant by a number that nobody has alone; nil where that is somebody new.
    func holder(of number: IdentityKey, named name: PersonName?) throws -> IdentityKey? {
        guard let all = known[number], !all.contains(where: { $0.identity == number }) else { return nil }
        let meant = all.filter { somebody in name.map { somebody.name.mayBeOnePerson(with: $0) } ?? false }
        guard let holder = meant.count == 1 ? meant.first : all.count == 1 ? all.first : nil else { return nil }
        try db.execute(
            sql: "INSERT OR IGNORE INTO temp.stagedHolder VALUES (?, ?, ?, ?)",
            arguments: [table, holder.id, holder.identity.blob, number.blob])
        return holder.identity
    }

    /// Whether the registry knows somebody by a number alone under one of these names.
    func isKnown(_ number: IdentityKey, under names: [PersonName]) throws -> Bool {
        guard
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT givenName, familyName FROM \(table) p
                    WHERE p.identity = ? AND \(scope.recognises(table, "p"))
                    """, arguments: [number.blob])
        else { return false }
        let name = PersonName(given: row["givenName"], family: row["familyName"])
        return names.contains { $0.mayBeOnePerson(with: name) }
    }

    static let tables = """
        DROP TABLE IF EXISTS temp.stagedHolder;
        CREATE TEMP TABLE stagedHolder (
            kind TEXT NOT NULL, id INTEGER NOT NULL, identity BLOB NOT NULL, number BLOB NOT NULL, PRIMARY KEY (kind, id)
        ) STRICT, WITHOUT ROWID;
        """
}
