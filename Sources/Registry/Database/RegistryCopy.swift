import Foundation
import GRDB
package import Outreach

/// A copy of a registry in one file, with small files of the workspace in it.
///
/// It is made from a connection of its own that only reads, so others may write meanwhile; the copy is the registry at
/// one moment. `VACUUM INTO` writes what is stored and nothing else: no free pages, in which something deleted could
/// be left, and no log.
package struct RegistryCopy {
    /// A file of the workspace that the copy carries.
    package struct CarriedFile: Sendable, Equatable {
        /// Its path in the workspace.
        package let path: String
        /// What it holds.
        package let bytes: [UInt8]

        /// A file from its parts.
        package init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// Copies the registry at a path into an empty file, and checks the copy.
    package static func make(
        of path: String, into copy: String, key: RegistryKey, carrying files: [CarriedFile], at moment: Moment
    ) throws -> BackupContents {
        try Registry.translatingFaults {
            try reader(path).inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
            try writer(copy).inDatabase { db in
                try db.inTransaction {
                    try db.execute(
                        sql:
                            "CREATE TABLE carriedFile (path TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID"
                    )
                    for file in files {
                        try db.execute(
                            sql: "INSERT INTO carriedFile (path, bytes) VALUES (?, ?)",
                            arguments: [file.path, Data(file.bytes)])
                    }
                    try transaction(db, key).setMeta(madeAt, moment.description)
                    return .commit
                }
            }
            return try contents(of: copy, key: key)
        }
    }

    /// What a copy holds, once it is found to be whole and to belong to the key.
    package static func contents(of copy: String, key: RegistryKey) throws -> BackupContents {
        try Registry.translatingFaults {
            try reader(copy).inDatabase { db in
                guard try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"], try isCopy(db) else {
                    throw RegistryFault.corrupt
                }
                guard try Schema.migrator.hasBeenSuperseded(db) == false else { throw RegistryFault.newer }
                let registry = transaction(db, key)
                guard try registry.meta("key-fingerprint") == key.fingerprint else { throw RegistryFault.wrongKey }
                func count(_ table: String) throws -> Int {
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
                }
                return BackupContents(
                    pupils: try count("pupil"), guardians: try count("guardian"), letters: try count("letter"),
                    madeAt: try registry.meta(madeAt).flatMap { Moment($0) }, scrubbedAt: try registry.scrubbedAt)
            }
        }
    }

    /// The files that a copy carries, by path.
    package static func carriedFiles(in copy: String) throws -> [CarriedFile] {
        try Registry.translatingFaults {
            try reader(copy).inDatabase { db in
                try Row.fetchAll(db, sql: "SELECT path, bytes FROM carriedFile ORDER BY path").map {
                    CarriedFile(path: $0["path"], bytes: Array($0["bytes"] as Data))
                }
            }
        }
    }

    /// Makes a registry to work with of a copy: without the files, with nobody signed in, no door open, and all of
    /// `Output` to be written anew.
    package static func open(_ copy: String, key: RegistryKey) throws {
        try Registry.translatingFaults {
            try writer(copy).inDatabase { db in
                try db.inTransaction {
                    try db.execute(sql: "DROP TABLE carriedFile")
                    for table in ["session", "accountLink", "doorLink"] where try db.tableExists(table) {
                        try db.execute(sql: "DELETE FROM \(table)")
                    }
                    let registry = transaction(db, key)
                    try registry.setMeta("output-pending", registry.campaignsWithLetters().joined(separator: " "))
                    return .commit
                }
            }
        }
    }

    private static let madeAt = "backup-at"

    private static func isCopy(_ db: Database) throws -> Bool {
        let tables = ["meta", "pupil", "guardian", "letter", "carriedFile"]
        return try tables.allSatisfy { try db.tableExists($0) }
    }

    private static func transaction(_ db: Database, _ key: RegistryKey) -> RegistryTransaction {
        RegistryTransaction(db: db, key: key, actor: nil)
    }

    private static func reader(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.publicStatementArguments = false
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private static func writer(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.publicStatementArguments = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            // A copy that is broken off is thrown away whole, so it needs no journal beside it.
            try db.execute(sql: "PRAGMA journal_mode = OFF")
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}
