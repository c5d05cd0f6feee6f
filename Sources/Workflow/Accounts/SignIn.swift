package import Outreach
import Registry

/// Who is signed in, and how one comes to be.
package struct SignIn {
    /// A session ends when it hasn't been used for an hour.
    package static let idleSeconds = 3_600
    /// A session ends after twelve hours, used or not.
    package static let wholeSeconds = 12 * 3_600
    /// A link for choosing a password works for a week.
    package static let linkSeconds = 7 * 86_400

    /// Whether nobody can sign in yet who may do everything.
    package static func needsAdministrator(_ office: Office) throws -> Bool {
        try office.registry.read { try !$0.hasAdministrator() }
    }

    /// A link for the first administrator; one that was given before stops working.
    ///
    /// - Parameter token: a new one.
    package static func linkFirstAdministrator(_ token: Token, _ office: Office) throws {
        try office.registry.write { registry in
            let waiting = try registry.accounts().first {
                $0.role == .administrator && !$0.isClosed && !$0.hasPassword
            }
            var name = "administrator"
            var id = waiting?.id
            while id == nil {
                id = try registry.addAccount(named: name, role: .administrator, seesByHand: true, at: office.now)
                name += "-2"
            }
            guard let id else { preconditionFailure("The loop ends with an account.") }
            try registry.addLink(token, to: id, until: office.now.adding(seconds: linkSeconds))
            try registry.audit("first-administrator", id.description, at: office.now)
        }
    }

    /// The account with this name and the record of its password; nil where there is none or it is closed.
    package static func account(
        named name: String, _ office: Office
    ) throws -> (account: Account, password: String?)? {
        try office.registry.read { try $0.account(named: name) }
    }

    /// Begins a session under a new token.
    package static func begin(_ token: Token, of account: Account, _ office: Office) throws {
        try office.registry.write { registry in
            try registry.beginSession(token, of: account.id, at: office.now)
            try registry.audit("sign-in", account.id.description, at: office.now)
            try registry.forgetEnded(
                sessionsBegunBefore: office.now.adding(seconds: -wholeSeconds), at: office.now)
        }
    }

    /// The account whose session a token is; nil where it has ended.
    package static func account(of token: Token, _ office: Office) throws -> Account? {
        let found = try office.registry.read {
            try $0.session(
                token, usedSince: office.now.adding(seconds: -idleSeconds),
                begunSince: office.now.adding(seconds: -wholeSeconds))
        }
        guard let found else { return nil }
        // Noted once a minute: not every page is a write.
        if found.usedAt < office.now.adding(seconds: -60) {
            // A page needn't fail because this can't be noted just now.
            try? office.registry.write { try $0.touchSession(token, at: office.now) }
        }
        return found.account
    }

    /// Ends a session.
    package static func end(_ token: Token, _ office: Office) throws {
        try office.registry.write { try $0.endSession(token) }
    }

    /// The account whose password a link lets one choose; nil where the link was used or has ended.
    package static func account(linkedBy token: Token, _ office: Office) throws -> Account? {
        try office.registry.read { try $0.account(linkedBy: token, at: office.now) }
    }

    /// Sets another password; all sessions of the account end.
    ///
    /// - Parameter record: what is kept of the password.
    package static func changePassword(of account: Account, record: String, _ office: Office) throws {
        try office.registry.write { try setPassword(record, of: account.id, $0, office) }
    }

    private static func setPassword(
        _ record: String, of id: AccountID, _ registry: RegistryTransaction, _ office: Office
    ) throws {
        try registry.setPassword(record, of: id)
        try registry.endLinks(to: id)
        try registry.audit("password", id.description, at: office.now)
    }

    /// Sets the password by a link, which then stops working; returns the account.
    ///
    /// - Parameters:
    ///   - name: another name for the account, if it is to have one.
    ///   - record: what is kept of the password.
    package static func choosePassword(
        by link: Token, name: String?, record: String, _ office: Office
    ) throws -> Account {
        try office.registry.write { registry in
            guard let account = try registry.account(linkedBy: link, at: office.now) else { throw DeskFault.notThere }
            if let name, name != account.name {
                guard try registry.rename(account.id, to: name) else { throw AccountFault.nameTaken }
            }
            try setPassword(record, of: account.id, registry, office)
            guard let signed = try registry.account(account.id) else { throw DeskFault.notThere }
            return signed
        }
    }
}

extension Desk {
    /// When somebody signed in to the own account, the latest first.
    package func ownSignIns() throws -> [Moment] {
        try office.registry.read { try $0.signIns(of: account, limit: 10) }
    }
}
