import NIOCore
import Outreach
import Synchronization

/// The connections that are open, by network, so that nobody takes them all.
///
/// Behind a proxy all come from one address, and the proxy counts.
final class Connections: Sendable {
    private let limits: ConnectionLimits
    private let isBehindProxy: Bool
    private let state = Mutex(State())

    private struct State {
        var next = 0
        var open: [Int: Open] = [:]
        var strangers = 0
        var ofNetwork: [ClientNetwork: Int] = [:]
        /// When somebody was last signed in or at a door there.
        var known: [ClientNetwork: Moment] = [:]
    }

    private struct Open {
        let network: ClientNetwork
        let isStranger: Bool
        var heardAt: NIODeadline
        /// Whether a whole request waits for its answer.
        var isAnswered = false
        let end: @Sendable () -> Void
    }

    /// How long a network is known after somebody there was last signed in or at a door.
    private static let seconds = 12 * 3_600
    private static let mostKnown = 10_000
    /// How long a connection must have been quiet to give way to another.
    static let leastQuiet = TimeAmount.milliseconds(250)

    init(_ limits: ConnectionLimits, isBehindProxy: Bool) {
        self.limits = limits
        self.isBehindProxy = isBehindProxy
    }

    /// What an open connection is counted as.
    struct Place: Sendable {
        fileprivate let number: Int
    }

    /// Counts a connection. Where there are too many, the one that has been quiet for longest is ended for it: whoever
    /// only keeps places, a byte now and then, keeps nobody out who works.
    ///
    /// - Parameters:
    ///   - uptime: when it was opened, by the clock that runs on.
    ///   - end: ends it, when it must give way.
    /// - Returns: nil where none has been quiet, so that this one is closed.
    func open(
        from network: ClientNetwork, at now: Moment, uptime: NIODeadline = .now(), end: @escaping @Sendable () -> Void
    ) -> Place? {
        let (place, given) = state.withLock { state -> (Place?, (@Sendable () -> Void)?) in
            let isStranger = !isBehindProxy && !isKnown(network, now, state)
            let given: Int?
            if !isBehindProxy,
                state.ofNetwork[network] ?? 0 >= (isStranger ? limits.ofStranger : limits.ofKnown)
            {
                given = Self.quietest(of: state, at: uptime) { $0.network == network }
            } else if isStranger, state.strangers >= limits.strangers {
                given = Self.quietest(of: state, at: uptime, where: \.isStranger)
            } else if state.open.count >= limits.all {
                given = Self.quietest(of: state, at: uptime) { _ in true }
            } else {
                return (add(network, isStranger, uptime, end, &state), nil)
            }
            guard let given, let quiet = Self.remove(given, from: &state) else { return (nil, nil) }
            return (add(network, isStranger, uptime, end, &state), quiet.end)
        }
        given?()
        return place
    }

    private func add(
        _ network: ClientNetwork, _ isStranger: Bool, _ uptime: NIODeadline, _ end: @escaping @Sendable () -> Void,
        _ state: inout State
    ) -> Place {
        state.next += 1
        state.open[state.next] = Open(network: network, isStranger: isStranger, heardAt: uptime, end: end)
        state.strangers += isStranger ? 1 : 0
        state.ofNetwork[network, default: 0] += 1
        return Place(number: state.next)
    }

    private static func quietest(
        of state: State, at uptime: NIODeadline, where isMeant: (Open) -> Bool
    ) -> Int? {
        state.open.filter {
            isMeant($0.value) && !$0.value.isAnswered && uptime - $0.value.heardAt >= leastQuiet
        }
        .min { ($0.value.heardAt, $0.key) < ($1.value.heardAt, $1.key) }?.key
    }

    private static func remove(_ number: Int, from state: inout State) -> Open? {
        guard let gone = state.open.removeValue(forKey: number) else { return nil }
        state.strangers -= gone.isStranger ? 1 : 0
        let left = (state.ofNetwork[gone.network] ?? 1) - 1
        state.ofNetwork[gone.network] = left > 0 ? left : nil
        return gone
    }

    /// Notes that something came or went over a connection.
    ///
    /// - Parameter isAnswered: whether a whole request waits for its answer, so that nobody takes the place.
    func heard(_ place: Place, at uptime: NIODeadline, isAnswered: Bool = false) {
        state.withLock { state in
            state.open[place.number]?.heardAt = uptime
            state.open[place.number]?.isAnswered = isAnswered
        }
    }

    /// Counts a connection no longer.
    func close(_ place: Place) { state.withLock { _ = Self.remove(place.number, from: &$0) } }

    /// Remembers a network from which somebody is signed in or stands at a door.
    func know(_ network: ClientNetwork, at now: Moment) {
        state.withLock { state in
            if state.known.count >= Self.mostKnown, state.known[network] == nil {
                state.known = state.known.filter { now < $0.value.adding(seconds: Self.seconds) }
                guard state.known.count < Self.mostKnown else { return }
            }
            state.known[network] = now
        }
    }

    private func isKnown(_ network: ClientNetwork, _ now: Moment, _ state: State) -> Bool {
        state.known[network].map { now < $0.adding(seconds: Self.seconds) } ?? false
    }
}
