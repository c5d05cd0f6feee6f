package import Outreach

/// How the server is reached.
package struct ServerSettings: Sendable {
    /// The address it listens at.
    package var host: String
    /// The port it listens at; 0 takes a free one.
    package var port: Int
    /// How browsers reach it, without a path: `https://utskick.example.se`; nil where it is as it listens.
    package var publicURL: String?
    /// Whether a proxy stands before it that tells the client's address in `X-Forwarded-For`.
    package var isBehindProxy: Bool
    /// How many connections there may be, and how slowly requests may come.
    package var limits = ConnectionLimits()
    /// A fixed clock, for tests and demonstrations.
    package var fixedNow: Moment?

    /// Settings from their parts.
    package init(
        host: String = "127.0.0.1", port: Int = 8080, publicURL: String? = nil, isBehindProxy: Bool = false,
        fixedNow: Moment? = nil
    ) {
        self.host = host
        self.port = port
        self.publicURL = publicURL
        self.isBehindProxy = isBehindProxy
        self.fixedNow = fixedNow
    }

    /// Whether browsers speak to it over TLS, so that cookies may be for TLS alone.
    var isSecure: Bool { publicURL?.hasPrefix("https://") ?? false }

    /// Where links begin that are handed to people.
    ///
    /// - Parameter port: where the server really listens.
    package func base(listeningAt port: Int) -> String {
        publicURL ?? "http://\(["0.0.0.0", "::"].contains(host) ? "localhost" : host):\(port)"
    }

    /// Whether passwords can't be read on their way: by TLS, or because they don't leave the machine.
    package var isReachedSafely: Bool { isSecure || host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
