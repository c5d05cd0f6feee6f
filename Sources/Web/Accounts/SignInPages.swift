import Foundation
import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// Signing in and out.
enum SignInPages {
    @Sendable static func show(_ visit: OpenVisit) async throws -> Response {
        let next = LocalPath(visit.request.uri.queryParameters["next"]?.removingPercentEncoding).text
        guard try await visit.account() == nil else { return visit.seeOther(next) }
        let office = visit.office()
        let isNew = try await visit.site.work { try SignIn.needsAdministrator(office) }
        return try page(visit, ["next": next, "isNew": isNew])
    }

    @Sendable static func signIn(_ visit: OpenVisit) async throws -> Response {
        let form = try await visit.form()
        let name = form["name"] ?? ""
        let password = form.exact("password")
        let throttle = visit.site.signInThrottle
        let mark = DeviceCookie.mark(in: visit.request, of: name, visit.site)
        guard throttle.begins(name, from: visit.client, device: mark, at: visit.now) else {
            throw RequestFault.tooMany
        }
        let office = visit.office()
        let found = try await visit.site.work { try SignIn.account(named: name, office) }
        let record = found?.password.map(PasswordRecord.init(stored:)) ?? .nobodys
        let matches = try await visit.site.passwordWork { try record.matches(password) }
        guard matches, let account = found?.account else {
            return try page(
                visit, status: .unprocessableContent,
                ["next": LocalPath(form["next"]).text, "name": name, "isWrong": true])
        }
        throttle.succeeded(name, from: visit.client, device: mark)
        return try await begin(account, visit, LocalPath(form["next"]).text)
    }

    @Sendable static func signOut(_ visit: OpenVisit) async throws -> Response {
        if let token = SessionCookie.token(in: visit.request, visit.site.settings) {
            let office = visit.office()
            try await visit.site.work { try SignIn.end(token, office) }
        }
        var response = visit.seeOther("/sign-in?said=account.signedOut")
        SessionCookie.clear(on: &response, visit.site.settings)
        return response
    }

    /// Begins a session and leads on; an earlier session of this browser ends.
    static func begin(_ account: Account, _ visit: OpenVisit, _ path: String) async throws -> Response {
        let earlier = SessionCookie.token(in: visit.request, visit.site.settings)
        let token = visit.site.newToken()
        let office = visit.office(actor: account.id.description)
        try await visit.site.work {
            if let earlier { try SignIn.end(earlier, office) }
            try SignIn.begin(token, of: account, office)
        }
        var response = visit.seeOther(path)
        SessionCookie.set(token, on: &response, visit.site.settings)
        DeviceCookie.set(for: account.name, on: &response, visit.site)
        visit.site.connections.know(visit.network, at: visit.now)
        return response
    }

    private static func page(
        _ visit: OpenVisit, status: HTTPResponse.Status = .ok, _ model: Model
    ) throws -> Response {
        try visit.page("sign-in", title: AccountWords.signIn, status: status, model)
    }
}
