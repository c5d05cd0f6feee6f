import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// One thing that can be asked of the server, and by whom.
///
/// A handler is given a visit that only the right people can have, so that a forgotten check doesn't compile.
struct Route: Sendable {
    /// Who may ask.
    enum Access: String, Sendable, CaseIterable {
        /// Everybody.
        case open
        /// Whoever is signed in; what they see is their scope's.
        case desk
        /// Administrators.
        case administration
        /// Whoever stands at the door of a meeting.
        case door
    }

    let method: HTTPRequest.Method
    let path: String
    let access: Access
    let respond: @Sendable (Request, WebContext, Site) async throws -> Response

    static func open(
        _ method: HTTPRequest.Method, _ path: String,
        _ handler: @escaping @Sendable (OpenVisit) async throws -> Response
    ) -> Route {
        Route(method: method, path: path, access: .open) { request, context, site in
            try await handler(OpenVisit(request, context, site))
        }
    }

    static func desk(
        _ method: HTTPRequest.Method, _ path: String,
        _ handler: @escaping @Sendable (DeskVisit) async throws -> Response
    ) -> Route {
        Route(method: method, path: path, access: .desk) { request, context, site in
            let visit = OpenVisit(request, context, site)
            guard let account = try await visit.account() else { return visit.askToSignIn() }
            return try await handler(DeskVisit(visit, account))
        }
    }

    static func administration(
        _ method: HTTPRequest.Method, _ path: String,
        _ handler: @escaping @Sendable (AdministratorVisit) async throws -> Response
    ) -> Route {
        Route(method: method, path: path, access: .administration) { request, context, site in
            let visit = OpenVisit(request, context, site)
            guard let account = try await visit.account() else { return visit.askToSignIn() }
            guard let administrator = AdministratorVisit(DeskVisit(visit, account)) else {
                throw DeskFault.forMunicipality
            }
            return try await handler(administrator)
        }
    }
}
