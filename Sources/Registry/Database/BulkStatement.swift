import GRDB
import GRDBSQLite
import Outreach

/// A statement that is run for hundreds of thousands of rows.
///
/// GRDB's arguments cost several allocations per value, more than SQLite's own work. Here the values of a row are laid
/// side by side in one buffer that is used again, and bound from there without being copied; they are bound while the
/// statement runs and at no other time. This is the only place of the registry that touches SQLite's pointers.
struct BulkStatement {
    private let statement: Statement
    private let argumentCount: Int
    private var bytes: [UInt8] = []
    private var values: [Value] = []

    /// A value that is to be bound; texts and blobs tell where they end in the buffer.
    private enum Value: Hashable {
        case null
        case integer(Int64)
        case text(end: Int)
        case blob(end: Int)
    }

    init(_ db: Database, sql: String) throws {
        statement = try db.makeStatement(sql: sql)
        argumentCount = unsafe Int(sqlite3_bind_parameter_count(statement.sqliteStatement))
    }

    /// A fingerprint of the values so far, good for this process.
    var print: Int {
        var hasher = Hasher()
        hasher.combine(values)
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        return hasher.finalize()
    }

    mutating func removeValues() {
        bytes.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
    }

    mutating func add(_ number: Int64?) { values.append(number.map(Value.integer) ?? .null) }

    mutating func add(_ number: Int?) { add(number.map(Int64.init)) }

    mutating func add(_ text: String?) {
        guard let text else { return values.append(.null) }
        bytes.append(contentsOf: text.utf8)
        values.append(.text(end: bytes.count))
    }

    mutating func add(_ identity: IdentityKey?) {
        guard let identity else { return values.append(.null) }
        identity.forEachByte { bytes.append($0) }
        values.append(.blob(end: bytes.count))
    }

    /// Runs the statement with the values added since the last `removeValues`.
    func run() throws {
        precondition(values.count == argumentCount, "A statement takes as many values as it has places.")
        let handle = unsafe statement.sqliteStatement
        let code = unsafe bytes.withUnsafeBytes { buffer in
            defer {
                unsafe sqlite3_reset(handle)
                unsafe sqlite3_clear_bindings(handle)
            }
            var start = 0
            for (index, value) in values.enumerated() {
                let place = Int32(index + 1)
                switch value {
                case .null: continue
                case .integer(let number): unsafe sqlite3_bind_int64(handle, place, number)
                case .text(let end):
                    let text = unsafe buffer.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
                    // An empty text in an empty buffer has no address, and is no null for that.
                    if let text = unsafe text {
                        unsafe sqlite3_bind_text(handle, place, text, Int32(end - start), nil)
                    } else {
                        unsafe sqlite3_bind_text(handle, place, "", 0, nil)
                    }
                    start = end
                case .blob(let end):
                    unsafe sqlite3_bind_blob(
                        handle, place, buffer.baseAddress?.advanced(by: start), Int32(end - start), nil)
                    start = end
                }
            }
            return unsafe sqlite3_step(handle)
        }
        guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
