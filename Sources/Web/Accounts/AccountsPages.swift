import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// The municipality's accounts, for administrators.
enum AccountsPages {
    @Sendable static func list(_ visit: AdministratorVisit) async throws -> Response {
        try await list(visit, filled: AccountForm(), status: .ok)
    }

    @Sendable static func make(_ visit: AdministratorVisit) async throws -> Response {
        let filled = AccountForm(try await visit.form())
        let link = visit.site.newToken()
        do {
            let account = try await visit.work {
                try $0.make(
                    named: filled.name, role: filled.role, seesByHand: filled.seesByHand, letsIn: filled.letsIn,
                    link: link)
            }
            return try showLink(link, account, visit)
        } catch let fault as AccountFault {
            return try await list(visit, filled: filled.failing(fault), status: .unprocessableContent)
        }
    }

    @Sendable static func show(_ visit: AdministratorVisit) async throws -> Response {
        let account = try await account(visit)
        return try await page(of: account, visit, filled: AccountForm(account), status: .ok)
    }

    @Sendable static func change(_ visit: AdministratorVisit) async throws -> Response {
        let account = try await account(visit)
        let filled = AccountForm(try await visit.form())
        do {
            try await visit.work {
                try $0.setRole(filled.role, seesByHand: filled.seesByHand, letsIn: filled.letsIn, of: account.id)
            }
            return visit.seeOther("/accounts", saying: "account.changed")
        } catch let fault as AccountFault {
            return try await page(of: account, visit, filled: filled.failing(fault), status: .unprocessableContent)
        }
    }

    @Sendable static func renewLink(_ visit: AdministratorVisit) async throws -> Response {
        let account = try await account(visit)
        let link = visit.site.newToken()
        _ = try await visit.work { try $0.renewLink(link, to: account.id) }
        return try showLink(link, account, visit)
    }

    @Sendable static func close(_ visit: AdministratorVisit) async throws -> Response {
        try await setClosed(true, visit, saying: "account.closed")
    }

    @Sendable static func open(_ visit: AdministratorVisit) async throws -> Response {
        try await setClosed(false, visit, saying: "account.opened")
    }

    private static func setClosed(
        _ isClosed: Bool, _ visit: AdministratorVisit, saying said: String
    ) async throws -> Response {
        let account = try await account(visit)
        do {
            try await visit.work { try $0.setClosed(isClosed, account.id) }
            return visit.seeOther("/accounts", saying: said)
        } catch let fault as AccountFault {
            let filled = AccountForm(account).failing(fault)
            return try await page(of: account, visit, filled: filled, status: .unprocessableContent)
        }
    }

    private static func account(_ visit: AdministratorVisit) async throws -> Account {
        let asked = visit.parameter("account")
        guard let account = try await visit.work({ try $0.accounts() }).first(where: { $0.id.description == asked })
        else { throw DeskFault.notThere }
        return account
    }

    private static func list(
        _ visit: AdministratorVisit, filled: AccountForm, status: HTTPResponse.Status
    ) async throws -> Response {
        let (accounts, schools) = try await visit.work { (try $0.accounts(), $0.schools) }
        let names = Dictionary(schools.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let rows: [Model] = accounts.map { account in
            [
                "id": account.id.description, "name": account.name,
                "role": visit.text(AccountWords.name(of: account.role)),
                "schools": account.role.schools.map { names[$0] ?? $0.digits }.sorted().joined(separator: ", "),
                "seesByHand": account.seesByHand,
                "state": visit.text(AccountWords.state(of: account)), "isClosed": account.isClosed,
                "waits": !account.isClosed && !account.hasPassword,
            ]
        }
        var model = filled.model(schools, visit.text)
        model["accounts"] = rows
        return try visit.page("accounts", title: AccountWords.accounts, status: status, model)
    }

    private static func page(
        of account: Account, _ visit: AdministratorVisit, filled: AccountForm, status: HTTPResponse.Status
    ) async throws -> Response {
        let schools = try await visit.work { $0.schools }
        var model = filled.model(schools, visit.text)
        model["id"] = account.id.description
        model["name"] = account.name
        model["isClosed"] = account.isClosed
        model["isSelf"] = account.id == visit.account.id
        return try visit.page("account", title: Words(account.name), status: status, model)
    }

    private static func showLink(_ link: Token, _ account: Account, _ visit: AdministratorVisit) throws -> Response {
        try visit.page(
            "account-link", title: AccountWords.link,
            ["name": account.name, "link": "\(visit.base)/welcome/\(link.text)"])
    }
}
