import Foundation
import Outreach
import Synchronization

/// Counts failures by a key, such as an address or a name, and says when it is enough for a while.
///
/// It holds at most some thousands of keys; when there are more, the older half is forgotten.
final class Throttle: Sendable {
    private let mostFailures: Int
    private let window: Int
    private let failures = Mutex<[String: Count]>([:])
    private static let mostKeys = 20_000

    private struct Count {
        var began: Moment
        var failures: Int
    }

    /// - Parameters:
    ///   - mostFailures: how many a key may have.
    ///   - window: within how many seconds.
    init(mostFailures: Int, within window: Int) {
        self.mostFailures = mostFailures
        self.window = window
    }

    /// Whether a key has failed too often.
    func isClosed(to key: String, at now: Moment) -> Bool {
        failures.withLock { failures in
            guard let count = failures[key], isRecent(count, now) else { return false }
            return count.failures >= mostFailures
        }
    }

    /// Counts an attempt as a failure until it is taken back, unless it has failed too often; whoever asks many times
    /// at once is counted each time.
    func begins(_ key: String, at now: Moment) -> Bool {
        guard !isClosed(to: key, at: now) else { return false }
        fail(key, at: now)
        return true
    }

    /// Takes one failure back.
    func takeBack(_ key: String) {
        failures.withLock { failures in
            guard let count = failures[key] else { return }
            failures[key] = count.failures > 1 ? Count(began: count.began, failures: count.failures - 1) : nil
        }
    }

    /// Notes a failure.
    func fail(_ key: String, at now: Moment) {
        failures.withLock { failures in
            if failures.count >= Self.mostKeys {
                let kept = failures.sorted { $0.value.began > $1.value.began }.prefix(Self.mostKeys / 2)
                failures = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
            }
            if let count = failures[key], isRecent(count, now) {
                failures[key]?.failures = count.failures + 1
            } else {
                failures[key] = Count(began: now, failures: 1)
            }
        }
    }

    /// Forgets a key's failures.
    func forgive(_ key: String) { failures.withLock { $0[key] = nil } }

    private func isRecent(_ count: Count, _ now: Moment) -> Bool {
        now < count.began.adding(seconds: window)
    }
}
