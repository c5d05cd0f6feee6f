package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import Outreach

/// The server, built the same for tests as for use.
package enum WebApplication {
    /// An application that serves a site.
    ///
    /// - Parameter onRunning: hears at which port it listens.
    package static func make(
        _ site: Site, logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router(site), server: server(site),
            configuration: ApplicationConfiguration(
                address: .hostname(site.settings.host, port: site.settings.port), serverName: nil),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? site.settings.port) },
            logger: logger)
    }

    /// What answers requests, without a network.
    package static func responder(_ site: Site) -> RouterResponder<WebContext> { router(site).buildResponder() }

    /// Serves until the process is told to stop; requests that have begun are finished.
    package static func serve(
        _ site: Site, logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await site.keepHouse() }
            try await make(site, logger: logger, onRunning: onRunning).runService()
            group.cancelAll()
        }
    }

    // Who connects and says nothing must not keep others out, nor the server from stopping.
    private static let idleTimeout = TimeAmount.seconds(60)

    private static func server(_ site: Site) -> HTTPServerBuilder {
        .init { responder in
            GuardedChannel(base: HTTP1Channel(responder: responder, configuration: .init(idleTimeout: idleTimeout))) {
                ConnectionGuard(site.connections, site.settings.limits) { site.now }
            }
        }
    }

    private static func router(_ site: Site) -> Router<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestLog())
        router.add(middleware: ResponseHeaders(isSecure: site.settings.isSecure))
        router.add(middleware: ErrorPages(site: site))
        router.add(middleware: SameOrigin(publicURL: site.settings.publicURL))
        for route in RouteTable.all {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try await route.respond(request, context, site)
            }
        }
        return router
    }
}
