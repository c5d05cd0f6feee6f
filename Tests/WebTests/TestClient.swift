import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOEmbedded
import Web

/// Asks the site without a network.
struct TestClient: Sendable {
    private let responder: RouterResponder<WebContext>
    private let logger: Logger

    init(_ site: Site, loggingTo lines: LogLines? = nil) {
        responder = WebApplication.responder(site)
        var logger = lines.map { lines in Logger(label: "test") { _ in lines.handler } } ?? Logger(label: "test")
        logger.logLevel = lines == nil ? .critical : .trace
        self.logger = logger
    }

    /// Sends a request, its body in the pieces in which a network would bring it.
    func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: ByteBuffer?
    ) async throws -> (response: HTTPResponse, bytes: [UInt8]) {
        var headers = headers
        if let body { headers[.contentLength] = "\(body.readableBytes)" }
        let (pieces, network) = AsyncStream.makeStream(of: ByteBuffer.self)
        var rest = body ?? ByteBuffer()
        while let piece = rest.readSlice(length: min(Self.pieceSize, max(1, rest.readableBytes))) {
            network.yield(piece)
        }
        network.finish()
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
        let context = WebContext(
            source: ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: logger))
        let response = try await responder.respond(
            to: Request(head: head, body: RequestBody(asyncSequence: pieces)), context: context)
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        return (response.head, await collected.bytes)
    }

    private static let pieceSize = 32 * 1024

    private actor Collected {
        private(set) var bytes: [UInt8] = []

        func add(_ buffer: ByteBuffer) { bytes += buffer.readableBytesView }
    }

    private struct Writer: ResponseBodyWriter {
        let collected: Collected

        func write(_ buffer: ByteBuffer) async throws { await collected.add(buffer) }

        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
