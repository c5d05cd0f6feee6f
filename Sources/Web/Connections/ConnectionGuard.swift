import NIOCore
import Outreach

/// Stands before everything else in a connection: closes it where its network has too many, and where a request comes so
/// slowly that it only keeps a place.
///
/// That nothing at all comes, or never a whole head, the server notices itself. A byte now and then it takes for a
/// request that is coming; so whatever comes late must have come at the least rate, uploads too.
final class ConnectionGuard: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private let connections: Connections
    private let limits: ConnectionLimits
    private let now: @Sendable () -> Moment
    private var place: Connections.Place?
    private var began: NIODeadline?
    private var bytes = 0
    private var progress = RequestProgress()

    init(_ connections: Connections, _ limits: ConnectionLimits, now: @escaping @Sendable () -> Moment) {
        self.connections = connections
        self.limits = limits
        self.now = now
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { enter(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        enter(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { leave() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        progress.take(buffer.readableBytesView)
        heard(context)
        let start = began ?? context.eventLoop.now
        began = start
        bytes += buffer.readableBytes
        let seconds = Double((context.eventLoop.now - start).nanoseconds) / 1e9
        guard seconds < limits.patience || Double(bytes) >= seconds * limits.leastRate else {
            return context.close(promise: nil)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        // An answer has begun; what comes next is another request.
        began = nil
        bytes = 0
        progress = RequestProgress()
        heard(context)
        context.write(data, promise: promise)
    }

    private func enter(_ context: ChannelHandlerContext) {
        guard place == nil else { return }
        let network = ClientNetwork(context.channel.remoteAddress?.ipAddress ?? "unknown")
        let channel = context.channel
        place = connections.open(from: network, at: now(), uptime: context.eventLoop.now) {
            channel.close(promise: nil)
        }
        if place == nil { context.close(promise: nil) }
    }

    private func heard(_ context: ChannelHandlerContext) {
        if let place { connections.heard(place, at: context.eventLoop.now, isAnswered: progress.isWhole) }
    }

    private func leave() {
        if let place { connections.close(place) }
        place = nil
    }
}
