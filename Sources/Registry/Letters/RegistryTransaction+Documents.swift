import Foundation
import GRDB
import Outreach

extension RegistryTransaction {
    /// Keeps a template or settings under its hash, so that letters can be made again byte for byte.
    package func keepDocument(_ bytes: [UInt8], hash: String) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO document (hash, bytes) VALUES (?, ?)", arguments: [hash, Data(bytes)])
    }

    /// A document that was kept.
    package func document(_ hash: String) throws -> [UInt8]? {
        try Data.fetchOne(db, sql: "SELECT bytes FROM document WHERE hash = ?", arguments: [hash]).map { Array($0) }
    }
}
