import Hummingbird
import Logging

/// Logs what was asked without what it was about: the route's pattern, never a path, a query or an address.
struct RequestLog: RouterMiddleware {
    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let began = clock.now
        let response = try await next(request, context)
        let milliseconds = (clock.now - began) / .milliseconds(1)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method)", "route": "\(context.endpointPath ?? "none")",
                "status": "\(response.status.code)", "ms": "\(Int(milliseconds.rounded()))",
            ])
        return response
    }
}
