import Dispatch
package import Outreach
import Registry
import Synchronization

/// What devices at the doors do, in the order in which it arrives.
///
/// What arrives while the disk is waited for is done together afterwards, in one transaction, so that fifty devices
/// wait for the disk no longer than one. Nothing is answered before it is kept.
package final class DoorTurns: Sendable {
    private let registry: Registry
    private let queue = DispatchQueue(label: "utskick.door")
    private let waiting = Mutex<[Turn]>([])

    /// The turns at all doors of an office.
    package init(_ office: Office) { registry = office.registry.inHands(of: Self.actor) }

    /// Who acts at a door, as the audit log names them.
    package static let actor = "door"

    /// Does something at the door that a link opens; `DoorFault.ended` where it opens none.
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
        let isFirst = waiting.withLock { turns in
            turns.append(turn)
            return turns.count == 1
        }
        if isFirst { queue.async { self.doWaiting() } }
    }

    private func doWaiting() {
        let turns = waiting.withLock { turns in
            defer { turns = [] }
            return turns
        }
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
