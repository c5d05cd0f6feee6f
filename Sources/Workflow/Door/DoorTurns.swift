import Dispatch
package import Outreach
import Registry
import Synchronization

/// What devices at the doors do, in the order in which it arrives.
///
/// What arrives while the disk is waited for is done together afterwards, in one transaction, so that fifty devices
/// wait for the disk no longer than one. Nothing is answered before it is kept. Of what is too much, nothing is done.
package final class DoorTurns: Sendable {
    private let registry: Registry
    private let queue = DispatchQueue(label: "utskick.door")
    private let waiting = Mutex<[Turn]>([])

    /// The turns at all doors of an office.
    package init(_ office: Office) { registry = office.registry.inHands(of: Self.actor) }

    /// Who acts at a door, as the audit log names them.
    package static let actor = "door"

    private static let mostTogether = 200
    private static let mostWaiting = 2_000

    /// Does something at the door that a link opens; `DoorFault.ended` where it opens none, `DoorFault.busy` where too
    /// many wait.
    ///
    /// All of it happens, or nothing of it.
    package func act<Value: Sendable>(
        openedBy link: Token, in office: Office, _ body: @escaping @Sendable (Door) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(
                Turn(
                    attempt: { registry in
                        let value = try body(Door(openedBy: link, in: office, registry))
                        return { continuation.resume(returning: value) }
                    },
                    fail: { continuation.resume(throwing: $0) }))
        }
    }

    private func enqueue(_ turn: Turn) {
        let count = waiting.withLock { turns in
            guard turns.count < Self.mostWaiting else { return 0 }
            turns.append(turn)
            return turns.count
        }
        if count == 0 { turn.fail(DoorFault.busy) }
        if count == 1 { queue.async { self.doWaiting() } }
    }

    private func doWaiting() {
        let (turns, hasMore) = waiting.withLock { waiting in
            let turns = Array(waiting.prefix(Self.mostTogether))
            waiting.removeFirst(turns.count)
            return (turns, !waiting.isEmpty)
        }
        defer { if hasMore { queue.async { self.doWaiting() } } }
        do {
            let outcomes = try registry.write(each: turns.map(\.attempt))
            for (turn, outcome) in zip(turns, outcomes) {
                switch outcome {
                case .success(let tell): tell()
                case .failure(let error): turn.fail(error)
                }
            }
        } catch {
            for turn in turns { turn.fail(error) }
        }
    }

    /// Something that a device does.
    private struct Turn: Sendable {
        /// Does it, and gives what tells the device of it once it is kept.
        let attempt: @Sendable (RegistryTransaction) throws -> @Sendable () -> Void
        /// Tells the device that nothing of it happened.
        let fail: @Sendable (any Error) -> Void
    }
}
