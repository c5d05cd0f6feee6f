import Testing

/// Lets a few of the tests of a suite run at once.
///
/// Each serves a site of its own, with files and connections that it holds while it waits: all at once they hold more
/// than a process should.
struct FewAtOnce: SuiteTrait, TestTrait, TestScoping {
    private static let gate = Gate(places: 4)

    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        await Self.gate.enter()
        do {
            try await function()
            await Self.gate.leave()
        } catch {
            await Self.gate.leave()
            throw error
        }
    }

    /// So many may be inside; the others wait in the order in which they came.
    private actor Gate {
        private var places: Int
        private var waiting: [CheckedContinuation<Void, Never>] = []

        init(places: Int) { self.places = places }

        func enter() async {
            guard places == 0 else {
                places -= 1
                return
            }
            await withCheckedContinuation { waiting.append($0) }
        }

        func leave() {
            if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
        }
    }
}

extension Trait where Self == FewAtOnce {
    /// Lets a few of the tests of a suite run at once.
    static var fewAtOnce: Self { FewAtOnce() }
}
