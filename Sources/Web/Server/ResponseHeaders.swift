import HTTPTypes
import Hummingbird

/// What every response tells browsers they may do with it; a response may have said otherwise itself.
struct ResponseHeaders: RouterMiddleware {
    let isSecure: Bool

    /// Nothing but our own files; no script or style in the page itself; nobody may frame it.
    static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
        "connect-src 'self'", "frame-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        var defaults: [(HTTPField.Name, String)] = [
            (.contentSecurityPolicy, Self.policy), (.xContentTypeOptions, "nosniff"), (.cacheControl, "no-store"),
            (Self.referrerPolicy, "same-origin"), (Self.openerPolicy, "same-origin"),
            (Self.resourcePolicy, "same-origin"), (Self.robots, "noindex, nofollow"),
            (Self.permissions, "camera=(self), geolocation=(), microphone=(), payment=(), usb=()"),
        ]
        if isSecure { defaults.append((.strictTransportSecurity, "max-age=31536000")) }
        for (name, value) in defaults where response.headers[name] == nil { response.headers[name] = value }
        return response
    }

    static let referrerPolicy = name("Referrer-Policy")
    static let openerPolicy = name("Cross-Origin-Opener-Policy")
    static let resourcePolicy = name("Cross-Origin-Resource-Policy")
    static let robots = name("X-Robots-Tag")
    static let permissions = name("Permissions-Policy")

    static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is the name of a header.") }
        return name
    }
}
