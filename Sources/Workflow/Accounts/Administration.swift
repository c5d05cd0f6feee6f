package import Outreach
import Registry

/// What an administrator may do besides: the accounts of the municipality.
package struct Administration: Sendable {
    /// Who administers.
    package let account: Account
    let office: Office

    /// The administration in an administrator's hands; nil in anybody else's.
    package init?(by account: Account, in office: Office) {
        guard account.role == .administrator else { return nil }
        self.account = account
        self.office = office
    }

    /// The schools that there are.
    package var schools: [School] { office.schools.schools }

    /// A school's name, or its code where the name isn't known.
    package func name(of school: SchoolCode) -> String { office.name(of: school) }

    /// All accounts, the closed ones last.
    package func accounts() throws -> [Account] { try office.registry.read { try $0.accounts() } }

    /// Makes an account, and a link by which its owner chooses a password.
    package func make(
        named name: String, role: AccountRole, seesByHand: Bool, letsIn: Bool = false, link: Token
    ) throws -> Account {
        try check(role)
        let name = try AccountName(name).text
        return try office.registry.write { registry in
            guard
                let id = try registry.addAccount(named: name, role: role, seesByHand: seesByHand, at: office.now)
            else { throw AccountFault.nameTaken }
            try registry.addLink(link, to: id, until: office.now.adding(seconds: SignIn.linkSeconds))
            try registry.audit("account", id.description, at: office.now)
            try setLetsIn(letsIn, of: id, registry)
            return try self.account(id, registry)
        }
    }

    /// Sets what an account may do.
    package func setRole(_ role: AccountRole, seesByHand: Bool, letsIn: Bool = false, of id: AccountID) throws {
        try check(role)
        try office.registry.write { registry in
            _ = try self.account(id, registry)
            try registry.setRole(role, seesByHand: seesByHand, of: id)
            try requireAdministrator(registry)
            try registry.audit("role", id.description, at: office.now)
            try setLetsIn(letsIn, of: id, registry)
        }
    }

    /// Gives a new link for choosing a password; the old password works until it is used.
    package func renewLink(_ link: Token, to id: AccountID) throws -> Account {
        try office.registry.write { registry in
            let account = try self.account(id, registry)
            guard !account.isClosed else { throw DeskFault.notThere }
            try registry.addLink(link, to: id, until: office.now.adding(seconds: SignIn.linkSeconds))
            try registry.audit("link", id.description, at: office.now)
            return account
        }
    }

    /// Closes an account or opens it again.
    package func setClosed(_ isClosed: Bool, _ id: AccountID) throws {
        try office.registry.write { registry in
            _ = try self.account(id, registry)
            try registry.setClosed(isClosed, id, at: office.now)
            try requireAdministrator(registry)
            try registry.audit(isClosed ? "close-account" : "open-account", id.description, at: office.now)
        }
    }

    /// Gives or takes the right to let in what an account's own rosters bring new; either is logged.
    private func setLetsIn(_ letsIn: Bool, of id: AccountID, _ registry: RegistryTransaction) throws {
        guard try registry.setLetsIn(letsIn, of: id) else { return }
        try registry.audit(letsIn ? "may-let-in" : "may-not-let-in", id.description, at: office.now)
    }

    private func account(_ id: AccountID, _ registry: RegistryTransaction) throws -> Account {
        guard let account = try registry.account(id) else { throw DeskFault.notThere }
        return account
    }

    private func check(_ role: AccountRole) throws(AccountFault) {
        guard case .coordinator(let schools) = role else { return }
        guard !schools.isEmpty, schools.allSatisfy({ office.schools[$0] != nil }) else { throw .schoolNeeded }
    }

    private func requireAdministrator(_ registry: RegistryTransaction) throws {
        guard try registry.hasAdministrator() else { throw AccountFault.lastAdministrator }
    }
}

/// The name of an account as somebody typed it, tidied.
package struct AccountName: Sendable, Equatable {
    /// The name.
    package let text: String

    /// The name, if it can be one.
    package init(_ typed: String) throws(AccountFault) {
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (3...60).contains(text.count),
            text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { throw .nameLength }
        self.text = text
    }
}
