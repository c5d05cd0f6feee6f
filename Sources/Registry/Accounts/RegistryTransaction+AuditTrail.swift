import GRDB
package import Outreach

/// A line of the audit log.
package struct AuditLine: Sendable, Equatable {
    /// When.
    package let at: Moment
    /// What was done, as it was logged: `decide write`.
    package let verb: String
    /// To whom or what.
    package let subject: String
    /// Who did it: an account's id or another hand; nil at the command line.
    package let actor: String?
}

extension RegistryTransaction {
    /// Notes how many of something there were, if there were any: by one statement in either case.
    package func auditIfAny(_ verb: String, _ count: Int, _ what: String, at moment: Moment) throws {
        try db.execute(
            sql: "INSERT INTO audit (at, verb, subject, actor) SELECT ?, ?, ?, ? WHERE ? > 0",
            arguments: [moment.description, verb, "\(count) \(what)", actor, count])
    }

    /// How often somebody did something since a moment.
    package func auditCount(_ verb: String, by actor: String, since moment: Moment) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM audit WHERE verb = ? AND actor = ? AND at >= ?",
            arguments: [verb, actor, moment.description]) ?? 0
    }

    /// When somebody signed in to an account, the latest first.
    package func signIns(of account: AccountID, limit: Int) throws -> [Moment] {
        try String.fetchAll(
            db,
            sql: """
                SELECT at FROM audit WHERE subject = ? AND verb = 'sign-in' ORDER BY at DESC, id DESC LIMIT \(limit)
                """,
            arguments: [account.description]
        ).map { text in
            guard let at = Moment(text) else { throw RegistryFault.corrupt }
            return at
        }
    }

    /// What was done to these, the latest first.
    package func auditTrail(of subjects: [String], limit: Int) throws -> [AuditLine] {
        let places = subjects.map { _ in "?" }.joined(separator: ", ")
        return try Row.fetchAll(
            db,
            sql: """
                SELECT at, verb, subject, actor FROM audit WHERE subject IN (\(places))
                ORDER BY at DESC, id DESC LIMIT \(limit)
                """,
            arguments: StatementArguments(subjects)
        ).map { row in
            guard let at = Moment(row["at"] as String) else { throw RegistryFault.corrupt }
            return AuditLine(at: at, verb: row["verb"], subject: row["subject"], actor: row["actor"])
        }
    }
}
