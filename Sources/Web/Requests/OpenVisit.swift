import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Workflow

/// One request of anybody.
struct OpenVisit: Sendable {
    let request: Request
    let context: WebContext
    let site: Site
    let now: Moment
    let language: ToolLanguage

    init(_ request: Request, _ context: WebContext, _ site: Site) {
        self.request = request
        self.context = context
        self.site = site
        now = site.now
        language = PageLanguage.of(request)
    }

    /// The office at this moment, in nobody's hands.
    func office(actor: String? = nil) -> Office { site.office.at(now, language: language, actor: actor) }

    /// A part of the path.
    func parameter(_ name: String) -> String {
        (context.parameters.get(name) ?? "").removingPercentEncoding ?? ""
    }

    /// What was filled in.
    func form() async throws -> Form {
        var request = request
        let buffer: ByteBuffer
        do {
            buffer = try await request.collectBody(upTo: Form.mostBytes)
        } catch {
            throw RequestFault.tooLarge
        }
        return try Form(urlEncoded: String(buffer: buffer))
    }

    /// Where the request comes from, for counting failures; it is never logged.
    var client: String { network.text }

    /// The network of the browser, or of the one before the proxy.
    var network: ClientNetwork {
        let forwarded = request.headers[ResponseHeaders.name("X-Forwarded-For")]
        let told = site.settings.isBehindProxy ? forwarded?.split(separator: ",").last : nil
        return ClientNetwork(told.map { $0.trimmingCharacters(in: .whitespaces) } ?? context.peer ?? "unknown")
    }

    /// Where links begin that are handed to people: as the server is told, or else as this browser reaches it.
    var base: String {
        site.settings.publicURL ?? request.head.authority.map { "http://\($0)" }
            ?? site.settings.base(listeningAt: site.settings.port)
    }

    /// Who is signed in.
    func account() async throws -> Account? {
        guard let token = SessionCookie.token(in: request, site.settings) else { return nil }
        let office = office()
        let account = try await site.work { try SignIn.account(of: token, office) }
        if account != nil { site.connections.know(network, at: now) }
        return account
    }

    /// Leads to the page for signing in, and from there back to here.
    func askToSignIn() -> Response {
        let path = request.uri.path
        let next = request.method == .get && path != "/" ? "?next=\(path.percentEncoded)" : ""
        return seeOther("/sign-in\(next)")
    }

    func text(_ words: Words) -> String { words.text(in: language) }

    /// A page for those who aren't signed in.
    func page(
        _ template: String, title: Words, status: HTTPResponse.Status = .ok, _ model: Model = [:]
    ) throws -> Response {
        try site.pages.page(template, title: title, status: status, language, frame(), model)
    }

    /// Leads to another page, which is asked for by GET.
    func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }

    /// What surrounds every page.
    func frame() -> Model {
        var frame: Model = ["path": request.method == .get ? request.uri.path : "/"]
        if let said = request.uri.queryParameters["said"].map(String.init), let words = PageWords.said[said] {
            frame["said"] = text(words)
        }
        return frame
    }
}

extension String {
    /// The text as a value of a query.
    var percentEncoded: String {
        let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
        return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
