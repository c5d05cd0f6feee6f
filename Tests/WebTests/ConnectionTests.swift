import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import Testing

@testable import Web

/// Connections of their own, over the network of this machine.
@Suite(.fewAtOnce) struct ConnectionTests {
    private static func serving(
        _ limits: ConnectionLimits, _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        var settings = ServerSettings(port: 0)
        settings.limits = limits
        let test = try TestSite(settings: settings)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let (ports, running) = AsyncStream.makeStream(of: Int.self)
        let application = WebApplication.make(test.site, logger: logger) { running.yield($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            try await body(try #require(await ports.first { _ in true }))
            group.cancelAll()
        }
    }

    /// Sends pieces of text with a pause before each, and gives what comes back before the end, or after a while: a long
    /// one, because a machine that runs all tests at once may keep a connection waiting for many seconds.
    private static func talk(_ port: Int, _ pieces: [(Duration, String)]) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await withThrowingTaskGroup(of: String?.self) { group in
                group.addTask {
                    for piece in pieces {
                        try await Task.sleep(for: piece.0)
                        do { try await outbound.write(ByteBuffer(string: piece.1)) } catch { break }
                    }
                    return nil
                }
                group.addTask {
                    var text = ""
                    do { for try await buffer in inbound { text += String(buffer: buffer) } } catch {}
                    return text
                }
                group.addTask {
                    try await Task.sleep(for: .seconds(180))
                    return "still open"
                }
                for try await answer in group {
                    if let answer {
                        group.cancelAll()
                        return answer
                    }
                }
                return ""
            }
        }
    }

    private static let head =
        "POST /sign-in HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 50\r\n"
        + "Connection: close\r\n\r\n"

    @Test func `a body that trickles in is cut off, and one that comes at once is answered`() async throws {
        let limits = ConnectionLimits(patience: 0.5, leastRate: 200)
        try await Self.serving(limits) { port in
            let slow = [(Duration.zero, Self.head)] + (0..<20).map { _ in (Duration.milliseconds(300), "a") }
            let cutOff = try await Self.talk(port, slow)
            #expect(cutOff == "")
            let body = String(repeating: "a", count: 50)
            let answer = try await Self.talk(port, [(.zero, Self.head), (.zero, body)])
            #expect(answer.hasPrefix("HTTP/1.1 "))
        }
    }

    @Test func `an upload may take long if it comes at the least rate`() async throws {
        let limits = ConnectionLimits(patience: 0.5, leastRate: 200)
        let head = "POST /rosters HTTP/1.1\r\nHost: a\r\nContent-Length: 12000\r\nConnection: close\r\n\r\n"
        try await Self.serving(limits) { port in
            let pieces =
                [(Duration.zero, head + String(repeating: "a", count: 1_000))]
                + (0..<11).map { _ in (Duration.milliseconds(150), String(repeating: "a", count: 1_000)) }
            let answer = try await Self.talk(port, pieces)
            #expect(answer.hasPrefix("HTTP/1.1 "))
        }
    }

    @Test func `one address can't take every connection`() async throws {
        let limits = ConnectionLimits(all: 10, strangers: 8, ofStranger: 3, ofKnown: 5)
        try await Self.serving(limits) { port in
            try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<6 { group.addTask { try await Self.talk(port, [(.zero, "GET / HT")]) } }
                var closed = 0
                for _ in 0..<3 {
                    let answer = try await group.next()
                    closed += answer == "" ? 1 : 0
                }
                #expect(closed == 3)
                group.cancelAll()
            }
        }
    }
}
