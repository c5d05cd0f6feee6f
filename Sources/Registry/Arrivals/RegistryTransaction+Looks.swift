import GRDB
package import Outreach

extension RegistryTransaction {
    /// Notes that a school's account had a roster read.
    package func note(_ look: Look) throws {
        try db.execute(
            sql: "INSERT INTO look (account, at, rows, persons, isWritten) VALUES (?, ?, ?, ?, ?)",
            arguments: [look.account.number, look.at.description, look.rows, look.persons, look.isWritten])
    }

    /// Notes that what was looked at has been written: it is let in by somebody else, and is no longer a mere look.
    package func noteWritten(_ look: Look) throws {
        try db.execute(
            sql: """
                UPDATE look SET isWritten = 1 WHERE id = (
                    SELECT max(id) FROM look WHERE account = ? AND rows = ? AND persons = ? AND isWritten = 0)
                """,
            arguments: [look.account.number, look.rows, look.persons])
    }

    /// How many people were new to the scope in what was read and not written since a moment, by an account or by all.
    package func personsLookedAt(by account: AccountID? = nil, since moment: Moment) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT coalesce(sum(persons), 0) FROM look
                WHERE at >= ? AND account = coalesce(?, account) AND isWritten = 0
                """,
            arguments: [moment.description, account?.number]) ?? 0
    }

    /// The looks since a moment, the latest first.
    package func looks(since moment: Moment, limit: Int) throws -> [Look] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM look WHERE at >= ? ORDER BY at DESC, id DESC LIMIT ?",
            arguments: [moment.description, limit]
        ).map { row in
            guard let at = Moment(row["at"] as String) else { throw RegistryFault.corrupt }
            return Look(
                account: AccountID(row["account"]), at: at, rows: row["rows"], persons: row["persons"],
                isWritten: row["isWritten"])
        }
    }
}
