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
    private let publicContacts: PublicContacts
    /// For how many seconds it is waited for another writer.
    private let patience: Double

    /// Hears each statement of the connections that are opened meanwhile: what a test counts.
    @TaskLocal package static var hearing: (@Sendable (String) -> Void)?

    /// Opens the registry at a path, makes it where there is none, and brings its tables up to date.
    ///
    /// - Parameters:
    ///   - mostPages: a limit on the file's size in pages, for tests of a full disk.
    ///   - patience: for how many seconds it is waited for another writer. A large import is written in one transaction,
    ///     through a connection of its own.
    package convenience init(path: String, key: RegistryKey, mostPages: Int? = nil, patience: Double = 20) throws {
        try self.init(key: key, patience: patience) {
            var configuration = Self.configuration(mostPages: mostPages, isOnDisk: true)
            configuration.busyMode = .timeout(patience)
            return try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    /// A registry in memory, for tests and previews.
    package convenience init(inMemoryWith key: RegistryKey) throws {
        try self.init(key: key, patience: 0) {
            try DatabaseQueue(configuration: Self.configuration(mostPages: nil, isOnDisk: false))
        }
    }

    private init(key: RegistryKey, patience: Double, open: () throws -> DatabaseQueue) throws {
        self.patience = patience
        database = try Self.translatingFaults {
            let database = try open()
            let migrator = Schema.migrator
            guard try database.read(migrator.hasBeenSuperseded) == false else { throw RegistryFault.newer }
            try migrator.migrate(database)
            return database
        }
        self.key = key
        actor = nil
        publicContacts = PublicContacts()
        try checkKey()
    }

    private init(_ registry: Registry, actor: String?, publicContacts: PublicContacts) {
        self.publicContacts = publicContacts
        database = registry.database
        key = registry.key
        patience = registry.patience
        self.actor = actor
    }

    /// The same registry in somebody's hands: the audit log names them.
    package func inHands(of actor: String?) -> Registry {
        Registry(self, actor: actor, publicContacts: publicContacts)
    }

    /// The same registry, which takes these contacts for nobody's secret.
    package func knowing(_ publicContacts: PublicContacts) -> Registry {
        Registry(self, actor: actor, publicContacts: publicContacts)
    }

    /// Runs the body on a state that doesn't change meanwhile.
    package func read<Value>(_ body: (RegistryTransaction) throws -> Value) throws -> Value {
        try Self.translatingFaults { try database.read { try body(transaction($0)) } }
    }

    /// Runs the body in one transaction: all of it happens, or nothing of it.
    package func write<Value>(_ body: (RegistryTransaction) throws -> Value) throws -> Value {
        let (value, isScrubPending) = try Self.translatingFaults {
            try database.write { db in
                let transaction = transaction(db)
                return (try body(transaction), try transaction.isScrubPending)
            }
        }
        // What was written stays written, whatever becomes of this.
        if isScrubPending { try? finishScrubbing() }
        return value
    }

    /// Runs the body in a transaction of which nothing is left: what a step would lead to.
    package func trying<Value>(_ body: (RegistryTransaction) throws -> Value) throws -> Value {
        var value: Value?
        do {
            try write { transaction in
                value = try body(transaction)
                throw TakenBack()
            }
        } catch is TakenBack {}
        guard let value else { preconditionFailure("A transaction that was taken back has run its body.") }
        return value
    }

    /// Ends a transaction of which nothing is to be left.
    private struct TakenBack: Error {}

    /// Runs several bodies in one transaction, for which the disk is waited for once.
    ///
    /// - Returns: what each gave, or why it failed: then nothing of it happened, and the others go on. What ends the
    ///   transaction, such as a full disk, is thrown, and nothing of any has happened.
    package func write<Value>(
        each bodies: [(RegistryTransaction) throws -> Value]
    ) throws -> [Result<Value, any Error>] {
        try write { transaction in try bodies.map(transaction.attempt) }
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

    /// Wipes what a scrub left behind, where that couldn't be done at once because somebody was reading.
    package func finishPendingScrub() throws {
        if try read({ try $0.isScrubPending }) { try finishScrubbing() }
    }

    /// Wipes what a scrub left behind: after it, neither the write-ahead log nor free pages hold what was deleted.
    ///
    /// `secure_delete` overwrites deleted content, but not what is left in the gaps of a page whose rows have been moved
    /// to others; so the file is rewritten, and the log is emptied. A flag in the database makes sure that a process
    /// killed meanwhile finishes at its next start.
    private func finishScrubbing() throws {
        try Self.translatingFaults {
            do {
                try withoutPatience { try $0.execute(sql: "VACUUM") }
                try emptyLog()
                try database.write { try transaction($0).clearScrubPending() }
                try emptyLog()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                // A backup or an import reads through a connection of its own: a later write empties the log.
                try database.write { try transaction($0).setScrubPending() }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
                // There is no room to rewrite the file. The flag stands, so that it is tried again with every write.
                try emptyLog()
            }
        }
    }

    private func transaction(_ db: Database) -> RegistryTransaction {
        RegistryTransaction(db: db, key: key, actor: actor, publicContacts: publicContacts)
    }

    /// Empties the log if nobody reads from it; it isn't waited for them, because everybody else would wait as well.
    private func emptyLog() throws { try withoutPatience { _ = try $0.checkpoint(.truncate) } }

    private func withoutPatience(_ body: (Database) throws -> Void) throws {
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA busy_timeout = 0")
            defer { try? db.execute(sql: "PRAGMA busy_timeout = \(Int(patience * 1_000))") }
            try body(db)
        }
    }

    private func checkKey() throws {
        let known = try read { try $0.meta("key-fingerprint") }
        if let known {
            guard known == key.fingerprint else { throw RegistryFault.wrongKey }
        } else {
            try write { try $0.setMeta("key-fingerprint", key.fingerprint) }
        }
        try finishPendingScrub()
    }

    private static func configuration(mostPages: Int?, isOnDisk: Bool) -> Configuration {
        var configuration = Configuration()
        // Arguments never appear in errors: they are people's data.
        configuration.publicStatementArguments = false
        let hearing = hearing
        configuration.prepareDatabase { db in
            if let hearing { db.trace { hearing($0.description) } }
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
    /// Contacts that are nobody's secret: the schools' and the sender's own.
    let publicContacts: PublicContacts

    init(
        db: Database, key: RegistryKey, actor: String?, publicContacts: PublicContacts = PublicContacts()
    ) {
        self.publicContacts = publicContacts
        self.db = db
        self.key = key
        self.actor = actor
    }

    /// Runs a body of which nothing is left when it fails; what ends the whole transaction is thrown.
    func attempt<Value>(_ body: (RegistryTransaction) throws -> Value) throws -> Result<Value, any Error> {
        var outcome: Result<Value, any Error>?
        try db.inSavepoint {
            do {
                outcome = .success(try body(self))
                return .commit
            } catch let error as DatabaseError where !db.isInsideTransaction || RegistryFault(error) == .full {
                throw error
            } catch {
                outcome = .failure((error as? DatabaseError).map(RegistryFault.init) ?? error)
                return .rollback
            }
        }
        guard let outcome else { preconditionFailure("A savepoint that was left has run its body.") }
        return outcome
    }
}
