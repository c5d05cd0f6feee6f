/// Once that a school's account had a roster read: also one that was cancelled, or never written.
package struct Look: Sendable, Equatable {
    /// Whose it was.
    package let account: AccountID
    /// When.
    package let at: Moment
    /// How many rows were read.
    package let rows: Int
    /// How many people in it were new to the account's scope.
    package let persons: Int
    /// Whether it was written.
    package let isWritten: Bool

    /// A look from its parts.
    package init(account: AccountID, at: Moment, rows: Int, persons: Int, isWritten: Bool) {
        self.account = account
        self.at = at
        self.rows = rows
        self.persons = persons
        self.isWritten = isWritten
    }

    /// How many people may be new to an account's scope in what it has read within so many days.
    package static let limits: [(days: Int, persons: Int)] = [(1, 20_000), (7, 60_000)]
    /// How many people may be new in what all accounts have read within a week.
    package static let mostOfAll = 500_000
}
