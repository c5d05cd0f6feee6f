import Foundation
import GRDB
package import Outreach

extension RegistryTransaction {
    /// Begins a session of an account.
    package func beginSession(_ token: Token, of id: AccountID, at moment: Moment) throws {
        try db.execute(
            sql: "INSERT INTO session (token, account, beganAt, usedAt) VALUES (?, ?, ?, ?)",
            arguments: [Data(token.hash), id.number, moment.description, moment.description])
    }

    /// The account whose session a token is, and when it was last noted as used; nil where the session has ended.
    ///
    /// - Parameters:
    ///   - idle: sessions that haven't been used since have ended.
    ///   - whole: sessions that began before have ended.
    package func session(
        _ token: Token, usedSince idle: Moment, begunSince whole: Moment
    ) throws -> (account: Account, usedAt: Moment)? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT a.*, s.usedAt FROM session s JOIN account a ON a.id = s.account
                        WHERE s.token = ? AND s.usedAt >= ? AND s.beganAt >= ? AND a.closedAt IS NULL
                        """),
                arguments: [Data(token.hash), idle.description, whole.description])
        else { return nil }
        guard let usedAt = Moment(row["usedAt"] as String) else { throw RegistryFault.corrupt }
        return (try account(row), usedAt)
    }

    /// Notes that a session is used.
    package func touchSession(_ token: Token, at moment: Moment) throws {
        try db.execute(
            sql: "UPDATE session SET usedAt = ? WHERE token = ?", arguments: [moment.description, Data(token.hash)])
    }

    /// Ends a session.
    package func endSession(_ token: Token) throws {
        try db.execute(sql: "DELETE FROM session WHERE token = ?", arguments: [Data(token.hash)])
    }

    /// Ends all sessions of an account.
    package func endSessions(of id: AccountID) throws {
        try db.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [id.number])
    }

    /// Forgets sessions and links that have ended.
    package func forgetEnded(sessionsBegunBefore whole: Moment, at moment: Moment) throws {
        try db.execute(sql: "DELETE FROM session WHERE beganAt < ?", arguments: [whole.description])
        try db.execute(sql: "DELETE FROM accountLink WHERE endsAt <= ?", arguments: [moment.description])
        try db.execute(sql: "DELETE FROM doorLink WHERE endsAt <= ?", arguments: [moment.description])
    }
}
