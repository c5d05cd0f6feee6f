import Foundation
import GRDB
package import Outreach

/// The office in one file: everybody, every letter and all that happened to them.
///
/// All reads and writes go through `read` and `write`; each is one transaction.
package final class Registry: Sendable {
    private let database: DatabaseQueue
    private let key: RegistryKey
    private let actor: String?

    /// Opens the registry at a path, makes it where there is none, and brings its tables up to date.
    ///
    /// - Parameter mostPages: a limit on the file's size in pages, for tests of a full disk.
    package convenience init(path: String, key: RegistryKey, mostPages: Int? = nil) throws {
        try self.init(key: key) {
            try DatabaseQueue(path: path, configuration: Self.configuration(mostPages: mostPages, isOnDisk: true))
        }
    }

    /// A registry in memory, for tests and previews.
    package convenience init(inMemoryWith key: RegistryKey) throws {
        try self.init(key: key) {
            try DatabaseQueue(configuration: Self.configuration(mostPages: nil, isOnDisk: false))
        }
    }

    private init(key: RegistryKey, open: () throws -> DatabaseQueue) throws {
        database = try Self.translatingFaults {
            let database = try open()
            let migrator = Schema.migrator
            guard try database.read(migrator.hasBeenSuperseded) == false else { throw RegistryFault.newer }
            try migrator.migrate(database)
            return database
        }
        self.key = key
        actor = nil
        try checkKey()
    }

    private init(_ registry: Registry, actor: String?) {
        database = registry.database
        key = registry.key
        self.actor = actor
    }

    /// The same registry in somebody's hands: the audit log names them.
    package func inHands(of actor: String?) -> Registry { Registry(self, actor: actor) }

    /// Runs the body on a state that doesn't change meanwhile.
    package func read<Value>(_ body: (RegistryTransaction) throws -> Value) throws -> Value {
        try Self.translatingFaults { try database.read { try body(transaction($0)) } }
    }

    /// Runs the body in one transaction: all of it happens, or nothing of it.
    package func write<Value>(_ body: (RegistryTransaction) throws -> Value) throws -> Value {
        let value = try Self.translatingFaults { try database.write { try body(transaction($0)) } }
        try finishScrubbing()
        return value
    }

    /// Runs the body outside a transaction, for staging into temporary tables.
    package func stage<Value>(_ body: (RegistryTransaction) throws -> Value) throws -> Value {
        try Self.translatingFaults {
            try database.inDatabase { db in
                // One transaction makes staging fast; only temporary tables are written in it.
                var value: Value?
                try db.inTransaction(.deferred) {
                    value = try body(transaction(db))
                    return .commit
                }
                guard let value else { preconditionFailure("A committed transaction has run its body.") }
                return value
            }
        }
    }

    /// Wipes what a scrub left behind: after it, neither the write-ahead log nor free pages hold what was deleted.
    ///
    /// `secure_delete` overwrites deleted content in the file itself; the log is emptied here. A flag in the database
    /// makes sure that a process killed between the two finishes at its next start.
    private func finishScrubbing() throws {
        try Self.translatingFaults {
            let isPending = try database.read { try transaction($0).isScrubPending }
            guard isPending else { return }
            do {
                try emptyLog()
                try database.write { try transaction($0).clearScrubPending() }
                try emptyLog()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                // A backup or an import reads through a connection of its own: the next write empties the log.
                try database.write { try transaction($0).setScrubPending() }
            }
        }
    }

    private func transaction(_ db: Database) -> RegistryTransaction {
        RegistryTransaction(db: db, key: key, actor: actor)
    }

    private func emptyLog() throws {
        try database.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    }

    private func checkKey() throws {
        let known = try read { try $0.meta("key-fingerprint") }
        if let known {
            guard known == key.fingerprint else { throw RegistryFault.wrongKey }
        } else {
            try write { try $0.setMeta("key-fingerprint", key.fingerprint) }
        }
        try finishScrubbing()
    }

    private static func configuration(mostPages: Int?, isOnDisk: Bool) -> Configuration {
        var configuration = Configuration()
        // A large import is written in one transaction, through a connection of its own.
        configuration.busyMode = .timeout(20)
        // Arguments never appear in errors: they are people's data.
        configuration.publicStatementArguments = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            try db.execute(sql: "PRAGMA cache_size = -48000")
            try db.execute(sql: "PRAGMA temp.cache_size = -24000")
            try db.execute(sql: "PRAGMA temp_store = FILE")
            // Not by GRDB's own setting, which makes and drops a table at every opening: who only reads changes nothing.
            if isOnDisk { try db.execute(sql: "PRAGMA journal_mode = WAL") }
            if let mostPages { try db.execute(sql: "PRAGMA max_page_count = \(mostPages)") }
        }
        return configuration
    }

    static func translatingFaults<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw RegistryFault(error)
        }
    }
}

/// The registry within one transaction; its abilities stand in extensions, one topic each.
package struct RegistryTransaction {
    let db: Database
    /// What makes fingerprints that are stored.
    let key: RegistryKey
    /// Who acts, as the audit log names them; nil at the command line.
    let actor: String?

    init(db: Database, key: RegistryKey, actor: String?) {
        self.db = db
        self.key = key
        self.actor = actor
    }
}
