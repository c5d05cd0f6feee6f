import GRDB
package import Outreach

extension RegistryTransaction {
    /// A value that the registry remembers of itself.
    package func meta(_ name: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name])
    }

    /// Remembers a value.
    package func setMeta(_ name: String, _ value: String) throws {
        try db.execute(
            sql: "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            arguments: [name, value])
    }

    /// Adds a line to the audit log: a verb and an id, never a name.
    package func audit(_ verb: String, _ subject: String, at moment: Moment) throws {
        try db.execute(
            sql: "INSERT INTO audit (at, verb, subject, actor) VALUES (?, ?, ?, ?)",
            arguments: [moment.description, verb, subject, actor])
    }

    /// When somebody became protected last: copies made before that still hold the contacts. Nil where nobody did since
    /// the registry remembers it.
    package var scrubbedAt: Moment? {
        get throws { try meta("scrubbed-at").flatMap { Moment($0) } }
    }

    /// Remembers that somebody became protected.
    package func setScrubbed(at moment: Moment) throws { try setMeta("scrubbed-at", moment.description) }

    /// Whether something was scrubbed of which the log may still hold a copy.
    var isScrubPending: Bool {
        get throws { try meta("scrub-pending") == "1" }
    }

    /// Says that a copy of what was scrubbed may be in the log.
    func setScrubPending() throws { try setMeta("scrub-pending", "1") }

    func clearScrubPending() throws { try setMeta("scrub-pending", "0") }
}
