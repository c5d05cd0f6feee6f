import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// The page behind a link that works once: its owner chooses a password and is signed in.
enum WelcomePages {
    @Sendable static func show(_ visit: OpenVisit) async throws -> Response {
        let account = try await account(visit)
        return try page(visit, ["name": account.name])
    }

    @Sendable static func choose(_ visit: OpenVisit) async throws -> Response {
        let account = try await account(visit)
        guard let link = Token(visit.parameter("link")) else { throw DeskFault.notThere }
        let form = try await visit.form()
        let typed = form["name"] ?? account.name
        do {
            let name = try AccountName(typed).text
            let password = form.exact("password")
            try PasswordFault.check(password, again: form.exact("again"), name: name)
            let record = try await visit.site.passwordRecord(of: password)
            let office = visit.office(actor: account.id.description)
            let signed = try await visit.site.work {
                try SignIn.choosePassword(by: link, name: name, record: record, office)
            }
            return try await SignInPages.begin(signed, visit, "/?said=account.welcome")
        } catch let fault as AccountFault {
            return try page(
                visit, status: .unprocessableContent, ["name": typed, "nameError": visit.text(fault.words)])
        } catch let fault as PasswordFault {
            return try page(
                visit, status: .unprocessableContent, ["name": typed, "passwordError": visit.text(fault.words)])
        }
    }

    private static func account(_ visit: OpenVisit) async throws -> Account {
        let office = visit.office()
        if let link = Token(visit.parameter("link")),
            let account = try await visit.site.work({ try SignIn.account(linkedBy: link, office) })
        {
            return account
        }
        // The right link can't be guessed, so it is never closed by wrong ones.
        guard visit.site.linkThrottle.begins(visit.client, at: visit.now) else { throw RequestFault.tooMany }
        throw LinkEnded()
    }

    private static func page(
        _ visit: OpenVisit, status: HTTPResponse.Status = .ok, _ model: Model
    ) throws -> Response {
        var model = model
        model["path"] = visit.request.uri.path
        return try visit.page("welcome", title: AccountWords.welcome, status: status, model)
    }
}

/// A link that was used, has ended or never was.
struct LinkEnded: Error {}
