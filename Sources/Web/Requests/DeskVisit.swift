import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// One request of somebody who is signed in.
struct DeskVisit: Sendable {
    let account: Account
    private let visit: OpenVisit

    /// - Parameter account: whose session the request is of.
    init(_ visit: OpenVisit, _ account: Account) {
        self.visit = visit
        self.account = account
    }

    var request: Request { visit.request }
    var site: Site { visit.site }
    var now: Moment { visit.now }
    var language: ToolLanguage { visit.language }

    /// Reads from the desk, or writes what is quickly written.
    func desk<Value: Sendable>(_ body: @escaping @Sendable (Desk) throws -> Value) async throws -> Value {
        let desk = wholeDesk
        return try await site.work { try body(desk) }
    }

    /// Changes people, letters or files: one change at a time.
    func change<Value: Sendable>(_ body: @escaping @Sendable (Desk) throws -> Value) async throws -> Value {
        let desk = wholeDesk
        return try await site.turn { try body(desk) }
    }

    /// Reads what takes longer than a page may; what comes of it is asked for by another page.
    func later(_ body: @escaping @Sendable (Desk) -> Void) {
        let desk = wholeDesk
        site.later { body(desk) }
    }

    /// Changes what takes longer than a page may: one change at a time.
    func changeLater(_ body: @escaping @Sendable (Desk) -> Void) {
        let desk = wholeDesk
        site.turnLater { body(desk) }
    }

    /// Where the request comes from, for counting failures; it is never logged.
    var client: String { visit.client }

    /// Begins a new session of the account and leads on; the present one has ended.
    func signInAgain(_ path: String) async throws -> Response {
        try await SignInPages.begin(account, visit, path)
    }

    /// Where links begin that are handed to people.
    var base: String { visit.base }

    func form() async throws -> Form { try await visit.form() }
    func parameter(_ name: String) -> String { visit.parameter(name) }
    func text(_ words: Words) -> String { visit.text(words) }

    /// A page with the way to all others above it.
    func page(
        _ template: String, title: Words, status: HTTPResponse.Status = .ok, _ model: Model = [:]
    ) throws -> Response {
        try site.pages.page(template, title: title, status: status, language, frame(), model)
    }

    /// Leads to another page, which is asked for by GET; it may begin with a sentence of the message table.
    func seeOther(_ path: String, saying said: String? = nil) -> Response {
        visit.seeOther(said.map { "\(path)?said=\($0)" } ?? path)
    }

    /// A document that stands alone, such as a letter, with nothing allowed but its own style.
    func document(_ bytes: [UInt8], download name: String? = nil) -> Response {
        StandaloneDocument(bytes: bytes, download: name).response
    }

    /// The office in this account's hands, for what only administrators are given.
    var office: Office { visit.office(actor: account.id.description) }

    private var wholeDesk: Desk { Desk(of: account, in: office) }

    private func frame() -> Model {
        var frame = visit.frame()
        frame["account"] = account.name
        frame["menu"] = Menu.items(for: account, at: request.uri.path, language)
        return frame
    }
}
