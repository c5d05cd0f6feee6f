import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// One request of an administrator.
struct AdministratorVisit: Sendable {
    private let administration: Administration
    private let visit: DeskVisit

    /// The administrator at the desk like anybody.
    var desk: DeskVisit { visit }

    /// Nil for anybody else.
    init?(_ visit: DeskVisit) {
        guard let administration = Administration(by: visit.account, in: visit.office) else { return nil }
        self.administration = administration
        self.visit = visit
    }

    var account: Account { visit.account }
    var site: Site { visit.site }
    var language: ToolLanguage { visit.language }

    /// Asks or changes something of the accounts.
    func work<Value: Sendable>(_ body: @escaping @Sendable (Administration) throws -> Value) async throws -> Value {
        let administration = administration
        return try await site.work { try body(administration) }
    }

    /// Where links begin that are handed to people.
    var base: String { visit.base }

    func form() async throws -> Form { try await visit.form() }
    func parameter(_ name: String) -> String { visit.parameter(name) }
    func text(_ words: Words) -> String { visit.text(words) }

    func page(
        _ template: String, title: Words, status: HTTPResponse.Status = .ok, _ model: Model = [:]
    ) throws -> Response {
        try visit.page(template, title: title, status: status, model)
    }

    func seeOther(_ path: String, saying said: String? = nil) -> Response { visit.seeOther(path, saying: said) }
}
