import Foundation
import GRDB
package import Outreach

extension RegistryTransaction {
    /// All accounts by name, the closed ones last.
    package func accounts() throws -> [Account] {
        try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY closedAt IS NOT NULL, key, id").map(account)
    }

    /// The account with this id.
    package func account(_ id: AccountID) throws -> Account? {
        try Row.fetchOne(db, sql: "SELECT * FROM account WHERE id = ?", arguments: [id.number]).map(account)
    }

    /// The open account with this name, in any case, and the record of its password.
    package func account(named name: String) throws -> (account: Account, password: String?)? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM account WHERE key = ? AND closedAt IS NULL",
                arguments: [Account.key(ofName: name)])
        else { return nil }
        return (try account(row), row["password"])
    }

    /// Whether somebody can sign in who may do everything.
    package func hasAdministrator() throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM account
                    WHERE role = 'administrator' AND closedAt IS NULL AND password IS NOT NULL)
                """) ?? false
    }

    /// Adds an account; nil where another has the name.
    package func addAccount(
        named name: String, role: AccountRole, seesByHand: Bool, at moment: Moment
    ) throws -> AccountID? {
        try db.execute(
            sql: "INSERT OR IGNORE INTO account (name, key, role, seesByHand, madeAt) VALUES (?, ?, ?, ?, ?)",
            arguments: [name, Account.key(ofName: name), role.stored, seesByHand, moment.description])
        guard db.changesCount > 0 else { return nil }
        let id = AccountID(db.lastInsertedRowID)
        try setSchools(of: role, account: id)
        return id
    }

    /// Sets what an account may do.
    package func setRole(_ role: AccountRole, seesByHand: Bool, of id: AccountID) throws {
        try db.execute(
            sql: "UPDATE account SET role = ?, seesByHand = ? WHERE id = ?",
            arguments: [role.stored, seesByHand, id.number])
        try setSchools(of: role, account: id)
    }

    /// Sets whether what an account's own rosters bring new is let in without the municipality.
    ///
    /// - Returns: whether that changed.
    package func setLetsIn(_ letsIn: Bool, of id: AccountID) throws -> Bool {
        try db.execute(
            sql: "UPDATE account SET letsIn = ?1 WHERE id = ?2 AND letsIn <> ?1", arguments: [letsIn, id.number])
        return db.changesCount > 0
    }

    /// Gives an account another name; false where another account has it.
    package func rename(_ id: AccountID, to name: String) throws -> Bool {
        try db.execute(
            sql: "UPDATE OR IGNORE account SET name = ?, key = ? WHERE id = ?",
            arguments: [name, Account.key(ofName: name), id.number])
        return db.changesCount > 0
    }

    /// Closes an account or opens it again; closing ends its sessions and links, and forgets its password.
    package func setClosed(_ isClosed: Bool, _ id: AccountID, at moment: Moment) throws {
        try db.execute(
            sql: "UPDATE account SET closedAt = ?, password = NULL WHERE id = ?",
            arguments: [isClosed ? moment.description : nil, id.number])
        if isClosed { try forgetRosterChoices(of: id) }
        try endSessions(of: id)
        try endLinks(to: id)
    }

    /// Sets the record of an account's password; its sessions end, because somebody else may hold one.
    package func setPassword(_ record: String, of id: AccountID) throws {
        try db.execute(sql: "UPDATE account SET password = ? WHERE id = ?", arguments: [record, id.number])
        try endSessions(of: id)
    }

    /// Adds a link by which an account's password is chosen; an earlier one stops working.
    package func addLink(_ token: Token, to id: AccountID, until end: Moment) throws {
        try endLinks(to: id)
        try db.execute(
            sql: "INSERT INTO accountLink (token, account, endsAt) VALUES (?, ?, ?)",
            arguments: [Data(token.hash), id.number, end.description])
    }

    /// The open account that a link leads to; nil where it was used or has ended.
    package func account(linkedBy token: Token, at moment: Moment) throws -> Account? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT a.* FROM accountLink l JOIN account a ON a.id = l.account
                WHERE l.token = ? AND l.endsAt > ? AND a.closedAt IS NULL
                """,
            arguments: [Data(token.hash), moment.description]
        ).map(account)
    }

    /// Makes an account's links useless.
    package func endLinks(to id: AccountID) throws {
        try db.execute(sql: "DELETE FROM accountLink WHERE account = ?", arguments: [id.number])
    }

    func account(_ row: Row) throws -> Account {
        let id = AccountID(row["id"])
        let role: String = row["role"]
        let schools = try String.fetchAll(
            db, sql: "SELECT school FROM accountSchool WHERE account = ?", arguments: [id.number])
        return Account(
            id: id, name: row["name"],
            role: role == AccountRole.administrator.stored
                ? .administrator : .coordinator(Set(schools.compactMap { SchoolCode($0) })),
            seesByHand: row["seesByHand"], letsIn: row["letsIn"], hasPassword: (row["password"] as String?) != nil,
            isClosed: (row["closedAt"] as String?) != nil)
    }

    private func setSchools(of role: AccountRole, account id: AccountID) throws {
        try db.execute(sql: "DELETE FROM accountSchool WHERE account = ?", arguments: [id.number])
        guard case .coordinator(let schools) = role else { return }
        for school in schools {
            try db.execute(
                sql: "INSERT INTO accountSchool (account, school) VALUES (?, ?)", arguments: [id.number, school.digits])
        }
    }
}

extension AccountRole {
    /// The word for it in the registry.
    fileprivate var stored: String {
        switch self {
        case .administrator: "administrator"
        case .coordinator: "coordinator"
        }
    }
}
