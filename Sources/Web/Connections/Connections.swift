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
        var all = 0
        var strangers = 0
        var open: [ClientNetwork: Int] = [:]
        /// When somebody was last signed in or at a door there.
        var known: [ClientNetwork: Moment] = [:]
    }

    /// How long a network is known after somebody there was last signed in or at a door.
    private static let seconds = 12 * 3_600
    private static let mostKnown = 10_000

    init(_ limits: ConnectionLimits, isBehindProxy: Bool) {
        self.limits = limits
        self.isBehindProxy = isBehindProxy
    }

    /// What an open connection is counted as.
    struct Place: Sendable {
        fileprivate let network: ClientNetwork
        fileprivate let isStranger: Bool
    }

    /// Counts a connection; nil where there are too many, so that it is closed.
    func open(from network: ClientNetwork, at now: Moment) -> Place? {
        state.withLock { state in
            let isStranger = !isBehindProxy && !isKnown(network, now, state)
            let ofNetwork = state.open[network] ?? 0
            guard state.all < limits.all, !isStranger || state.strangers < limits.strangers,
                isBehindProxy || ofNetwork < (isStranger ? limits.ofStranger : limits.ofKnown)
            else { return nil }
            state.all += 1
            state.strangers += isStranger ? 1 : 0
            state.open[network] = ofNetwork + 1
            return Place(network: network, isStranger: isStranger)
        }
    }

    /// Counts a connection no longer.
    func close(_ place: Place) {
        state.withLock { state in
            state.all -= 1
            state.strangers -= place.isStranger ? 1 : 0
            let left = (state.open[place.network] ?? 1) - 1
            state.open[place.network] = left > 0 ? left : nil
        }
    }

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
