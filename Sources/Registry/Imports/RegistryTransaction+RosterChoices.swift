import GRDB
package import Outreach

extension RegistryTransaction {
    /// How an account read files with these headers last; nil where it never did, or too long ago.
    ///
    /// - Parameter account: nil for the command line.
    package func rosterChoice(
        headers: Fingerprint, of account: AccountID?, on date: CalendarDate
    ) throws -> RosterChoice? {
        let row = try Row.fetchOne(
            db, sql: "SELECT listing, mapping FROM rosterChoice WHERE headers = ? AND account = ? AND usedOn >= ?",
            arguments: [headers.stored, account?.number ?? 0, Self.oldestChoice(on: date)])
        return row.map { row in
            RosterChoice(
                listing: (row["listing"] as String?).flatMap { RosterListing(text: $0) }, mapping: row["mapping"])
        }
    }

    /// Remembers how an account read files with these headers, and forgets what hasn't been used for long.
    package func remember(
        _ choice: RosterChoice, headers: Fingerprint, of account: AccountID?, on date: CalendarDate
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO rosterChoice (headers, account, listing, mapping, usedOn) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET listing = excluded.listing, mapping = excluded.mapping, usedOn = excluded.usedOn
                WHERE (listing, mapping, usedOn) IS NOT (excluded.listing, excluded.mapping, excluded.usedOn)
                """,
            arguments: [
                headers.stored, account?.number ?? 0, choice.listing?.text, choice.mapping, date.description,
            ])
        try db.execute(sql: "DELETE FROM rosterChoice WHERE usedOn < ?", arguments: [Self.oldestChoice(on: date)])
    }

    /// Forgets what an account has chosen.
    func forgetRosterChoices(of account: AccountID) throws {
        try db.execute(sql: "DELETE FROM rosterChoice WHERE account = ?", arguments: [account.number])
    }

    private static func oldestChoice(on date: CalendarDate) -> String {
        CalendarDate(daysSince1970: date.daysSince1970 - RosterChoice.daysKept).description
    }
}
