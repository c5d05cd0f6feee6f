import HTTPTypes
import NIOCore
import Outreach
import TestSupport
import TestTerm
import Testing
import Workflow

@testable import Web

/// The game of two registries, played through the router: no page of a coordinator tells them apart, before a file, when
/// it is shown, or when it is written.
@Suite(.fewAtOnce) struct ScopePagesTests {
    /// What one page said, as one of those who ask saw it.
    private struct Seen: Sendable, Equatable {
        let page: String
        let text: String
    }

    private static let persons = (1...3).flatMap { ["G\($0)", "P\($0)"] } + ["G17", "P15", "G99"]

    private static func pages(_ job: String) -> [String] {
        let values: [(String, [String])] = [
            ("{campaign}", [SchoolTerm.meetings]), ("{person}", persons), ("{school}", [FictionalSchool.code]),
            ("{class}", ["7A", "7C"]), ("{meeting}", ["1"]), ("{import}", ["1", "2", "3"]), ("{job}", [job]),
            ("{file}", ["1", "report.html", "report.csv", "public-report.html", "letters.html", "hand-out.html"]),
        ]
        return RouteTable.all.filter { $0.method == .get && !$0.path.hasPrefix("/assets") }.map(\.path).flatMap {
            path in
            values.reduce([path]) { paths, value in
                paths.flatMap { path in
                    path.contains(value.0) ? value.1.map { path.replacing(value.0, with: $0) } : [path]
                }
            }
        }.filter { !$0.contains("{") }
    }

    private static func look(_ moment: String, _ job: String, _ browser: TestSite.Browser) async throws -> [Seen] {
        var seen: [Seen] = []
        func add(_ page: String, _ who: TestSite.Who, _ answer: TestSite.Answer) {
            #expect(answer.status != 500, "\(page)")
            seen.append(
                Seen(
                    page: "\(moment): \(page.replacing(job, with: "JOB")) as \(who)",
                    text: "\(answer.status) \(answer.location ?? "") \(answer.text)".replacing(job, with: "JOB")))
        }
        for who in [TestSite.Who.coordinator, .trusted] {
            for page in pages(job) { add(page, who, try await browser.get(page, as: who)) }
            for name in ["Siv", "Sund", "Ny", "G17"] {
                add("search \(name)", who, try await browser.post("/families", [("text", name)], as: who))
                let words = try await browser.post(
                    "/campaigns/\(SchoolTerm.meetings)/audience", [("words", name)], as: who)
                add("audience \(name)", who, words)
            }
        }
        return seen
    }

    private static func play(
        _ world: ScopeGame.World, _ file: String, as who: TestSite.Who
    ) async throws -> [Seen] {
        let seen = Box()
        try await TestSite(on: "2020-02-24", { try world.come(in: $0) }).serving { browser in
            let path = try await browser.upload([("elever.csv", file)], as: who)
            let job = path.split(separator: "/").last.map(String.init) ?? ""
            _ = try await browser.settled(path, as: who)
            await seen.add(try await look("shown", job, browser))
            let answer = try await browser.post(
                "\(path)/write", [("leavers", "yes"), ("protected", "yes")], as: who)
            #expect(answer.status == 303)
            _ = try await browser.settled(path, as: who)
            await seen.add(try await look("written", job, browser))
        }
        return await seen.all
    }

    private actor Box {
        private(set) var all: [Seen] = []
        func add(_ more: [Seen]) { all += more }
    }

    /// One file a game, each in turn, lest it take too long; all of them are tried on the workflows.
    @Test(arguments: ScopeGame.differences.indices)
    func `no page tells of somebody at another school`(_ index: Int) async throws {
        let game = ScopeGame.differences[index]
        let files = ScopeGame.files + ScopeGame.marking
        let likely = files.filter { $0.guess.contains("like a protected") }
        let chosen = game.testDescription.contains("home") ? likely : [files[1 + index % (files.count - 1)]]
        let who: TestSite.Who = index % 2 == 0 ? .trusted : .coordinator
        for (guess, file) in chosen {
            let one = try await Self.play(game.worlds.0, file, as: who)
            let other = try await Self.play(game.worlds.1, file, as: who)
            #expect(one.map(\.page) == other.map(\.page))
            for (a, b) in zip(one, other) where a != b {
                let lines = Set(a.text.split(separator: "\n")).symmetricDifference(b.text.split(separator: "\n"))
                Issue.record("\(guess): \(a.page): \(lines.prefix(6))")
            }
        }
    }
}
