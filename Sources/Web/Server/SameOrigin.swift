import HTTPTypes
import Hummingbird

/// Refuses what changes something unless the browser says that it comes from our own pages.
struct SameOrigin: RouterMiddleware {
    let publicURL: String?

    private static let fetchSite = ResponseHeaders.name("Sec-Fetch-Site")

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let isFree = request.method == .get || request.method == .head || ReplyRoutes.contains(request.uri.path)
        guard isFree || comesFromUs(request) else { throw RequestFault.fromElsewhere }
        return try await next(request, context)
    }

    private func comesFromUs(_ request: Request) -> Bool {
        if let site = request.headers[Self.fetchSite] { return site == "same-origin" }
        guard let origin = request.headers[.origin] else { return false }
        if let publicURL { return origin == publicURL }
        guard let host = request.head.authority else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }
}
