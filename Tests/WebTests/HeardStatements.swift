import Foundation
import Synchronization

/// The statements that connections were asked, each once.
final class HeardStatements: Sendable {
    private let all = Mutex<Set<String>>([])

    func hear(_ statement: String) {
        let lines = statement.split(separator: "\n").drop { $0.contains(Self.comment) }
        _ = all.withLock { $0.insert(lines.joined(separator: "\n").trimmingCharacters(in: .whitespaces)) }
    }

    /// Those that read or write rows of tables that are there; migrations' own are gone after them.
    var asking: [String] {
        sorted.filter { sql in
            Self.verbs.contains(where: sql.hasPrefix) && !sql.contains(Self.migrations) && !sql.contains("personName_")
        }
    }

    /// Those that make tables which only their connection has.
    var makingTemporary: [String] {
        let made = sorted.filter { $0.hasPrefix("CREATE TEMP") }
        return made + sorted.filter { $0.hasPrefix("CREATE INDEX temp.") || $0.hasPrefix("CREATE UNIQUE INDEX temp.") }
    }

    private var sorted: [String] { all.withLock { $0.sorted() } }

    private static let verbs = ["SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "WITH"]
    private static var comment: Regex<Substring> { /^ *--/ }
    private static var migrations: Regex<Substring> { /\bnew(?:Guardian|Pupil|ProtectedContact)\b/ }
}
