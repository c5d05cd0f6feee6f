import Outreach
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `What devices at doors do at the same time` {
    private let term: SchoolTerm
    private let link = Token(bytes: [UInt8](repeating: 7, count: Token.byteCount))
    private let ended = Token(bytes: [UInt8](repeating: 8, count: Token.byteCount))
    private let meeting = MeetingID("drug-prevention-2020/90000001/1")

    init() throws {
        term = try SchoolTerm()
        try term.importing(Families.all)
        try term.plan()
        try term.letters()
        try term.desk(on: "2020-03-24") { _ = try $0.openDoor(of: meeting, link: link) }
    }

    private func office(mostPages: Int? = nil) throws -> Office {
        let noon = SwedishTime.moment(local: try #require(LocalDateTime("2020-03-24T12:00")))
        return try Office(opening: term.folder, now: noon, language: .sv, mostPages: mostPages)
    }

    /// Each sends its action at once with the others; how many adults were counted without a letter, and who failed.
    private func sending(
        _ actions: [@Sendable (Door) throws -> DoorAnswer], _ office: Office
    ) async throws -> (adults: Int, failed: [Int]) {
        let turns = DoorTurns(office)
        let failed: [Int] = await withTaskGroup(of: Int?.self) { group in
            for (index, action) in actions.enumerated() {
                group.addTask { [link] in
                    do {
                        _ = try await turns.act(openedBy: link, in: office, action)
                        return nil
                    } catch { return index }
                }
            }
            return await group.reduce(into: []) { failed, index in if let index { failed.append(index) } }
        }
        return (try Door.ask(openedBy: link, in: office) { try $0.counts().walkIns }, failed.sorted())
    }

    private static func walkIn(_ number: Int, adults: Int = 1) -> @Sendable (Door) throws -> DoorAnswer {
        { door in try door.walkIn(adults, id: try #require(DoorActionID("device-\(number)-once"))) }
    }

    @Test func `is all counted, and once`() async throws {
        let actions = (0..<60).map { Self.walkIn($0 % 40) }
        let (adults, failed) = try await sending(actions, try office())
        #expect(adults == 40)
        #expect(failed.isEmpty)
    }

    @Test func `is counted although something beside it fails, of which nothing is left`() async throws {
        struct Stop: Error {}
        var actions = (0..<20).map { Self.walkIn($0) }
        actions.insert(Self.walkIn(20, adults: 21), at: 3)
        actions.insert(
            { door in
                _ = try Self.walkIn(21)(door)
                throw Stop()
            }, at: 11)
        let (adults, failed) = try await sending(actions, try office())
        #expect(adults == 20)
        #expect(failed == [3, 11])
    }

    @Test func `is refused where a link has ended, and counted where it hasn't`() async throws {
        let (office, link, ended) = (try office(), link, ended)
        let turns = DoorTurns(office)
        async let first = turns.act(openedBy: link, in: office, Self.walkIn(1))
        await #expect(throws: DoorFault.ended) {
            try await turns.act(openedBy: ended, in: office, Self.walkIn(2))
        }
        #expect(try await first.kind == .walkIn)
        #expect(try Door.ask(openedBy: link, in: office) { try $0.counts().walkIns } == 1)
    }

    @Test func `is told as kept only if it is, on a full disk too`() async throws {
        let pages = try #require(try term.files(in: ".")["registry.sqlite"].map { $0.count / 4096 + 1 })
        let (adults, failed) = try await sending((0..<400).map { Self.walkIn($0) }, try office(mostPages: pages))
        #expect(!failed.isEmpty)
        #expect(adults == 400 - failed.count)
        // With space they are sent again, the kept ones too, and all count once.
        let again = try await sending((0..<400).map { Self.walkIn($0) }, try office())
        #expect(again.adults == 400)
        #expect(again.failed.isEmpty)
    }
}
