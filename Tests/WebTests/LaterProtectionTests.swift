import HTTPTypes
import NIOCore
import Outreach
import TestSupport
import TestTerm
import Testing
import Workflow

@testable import Web

/// Every page as everybody, when somebody became protected after the letters had come so far: one table says who may be
/// named where.
@Suite(.fewAtOnce) struct LaterProtectionTests {
    private typealias Name = LaterProtection.Name
    private typealias Role = LaterProtection.Role

    /// Who may be named on pages whose path begins so, and to whom; the first that fits counts.
    private struct Rule {
        let path: String
        var seesByHand: Bool?
        let names: Set<Role>
    }

    private static let rules = [
        // Who is protected is named on the pages of those reached by hand alone, never a pupil.
        Rule(path: "/by-hand", names: [.protectedGuardian, .protectedPupilsGuardian, .siblingsGuardian]),
        // Whoever has another child is that one's guardian there.
        Rule(path: "/families", names: [.protectedPupilsGuardian, .siblingsGuardian]),
        Rule(path: "/letters", seesByHand: true, names: [.protectedPupilsGuardian, .siblingsGuardian]),
        Rule(path: "/reports", names: [.siblingsGuardian]), Rule(path: "/review", names: [.siblingsGuardian]),
        // Scanned at the door, a letter to or about them tells nobody.
        Rule(path: hiddenLetter, names: []),
        Rule(path: "/r", names: []),
        Rule(path: "/", names: [.siblingsGuardian]),
    ]

    private static let hiddenLetter = "a letter to or about them"

    /// Those who ask, and whether they may see who is reached by hand.
    private static let everybody: [(who: TestSite.Who, seesByHand: Bool)] = [
        (.nobody, false), (.administrator, true), (.coordinator, false), (.trusted, true), (.other, false),
    ]

    @Test(arguments: LaterProtection.cases.indices.filter { LaterProtection.isTriedOnPages(LaterProtection.cases[$0]) })
    func `no page tells a name, a contact or a letter that it must not`(_ index: Int) async throws {
        let (stage, way, cast) = LaterProtection.cases[index]
        let log = LogLines()
        var played: LaterProtection?
        let door = Token(bytes: [UInt8](repeating: 9, count: Token.byteCount))
        let test = try TestSite(on: stage.day) { term in
            played = try LaterProtection(stage, by: way, cast, in: term)
            try term.desk(on: stage.day) {
                _ = try $0.openDoor(of: MeetingID("\(SchoolTerm.meetings)/\(FictionalSchool.code)/1"), link: door)
            }
        }
        let protection = try #require(played)
        let pages = EveryPage.paths(protection)
        #expect(pages.count > 100)
        try await test.serving(loggingTo: log) { browser in
            // To those who see nothing of the school the stages are one.
            for (who, seesByHand) in Self.everybody where stage == .out || who.seesSchool {
                for path in pages {
                    let answer = try await browser.get(path, as: who)
                    #expect(answer.status != 500, "\(path)")
                    Self.expect(answer, path, who, seesByHand, protection)
                }
                for name in cast.names {
                    for (path, field) in Self.searches {
                        let answer = try await browser.post(path, [(field, name.rawValue)], as: who)
                        Self.expect(answer, path, who, seesByHand, protection, isSearch: true)
                    }
                }
            }
            for path in ["/door", "/door/list", "/door/counts"] {
                let answer = try await Self.atDoor(.get, path, door, browser)
                #expect(answer.status == 200)
                Self.expect(answer, path, .nobody, false, protection)
            }
            for name in cast.names {
                let answer = try await Self.atDoor(.post, "/door/find", door, browser, [("name", name.rawValue)])
                Self.expect(answer, "/door/find", .nobody, false, protection, isSearch: true)
            }
            for (index, code) in protection.hiddenLetters.enumerated() {
                let fields = [("code", code.text), ("id", "device-0\(index)")]
                let answer = try await Self.atDoor(.post, "/door/check-in", door, browser, fields)
                Self.expect(answer, Self.hiddenLetter, .nobody, false, protection)
                for who in [TestSite.Who.coordinator, .trusted, .administrator] {
                    let scanned = try await browser.post(
                        "/delivery", [("code", code.text), ("event", "handed-out")], as: who)
                    // The desk shows beside the answer whose letters came back and wait.
                    Self.expect(scanned, "/delivery", who, who != .coordinator, protection)
                }
            }
            // What a form answers that was filled in badly; the last ones change what others show.
            for (who, seesByHand) in [(TestSite.Who.coordinator, false), (.trusted, true)] {
                for path in Self.forms(protection) {
                    for fields in [[], Self.nonsense(protection)] {
                        let answer = try await browser.post(path, fields, as: who)
                        #expect(answer.status != 500, "\(path)")
                        Self.expect(answer, path, who, seesByHand, protection)
                    }
                }
            }
        }
        let lines = log.lines.joined(separator: "\n")
        #expect(log.lines.count > 500)
        for secret in Name.allCases.map(\.rawValue) + LaterProtection.contacts
            + protection.letters.flatMap({ [$0.text, $0.printed] })
        where lines.contains(secret) { Issue.record("The server's log tells \(secret)") }
        let person = try Regex("[^A-Za-z0-9][PG][0-9]+[^A-Za-z0-9]")
        #expect(lines.firstMatch(of: person) == nil)
    }

    /// Every form of the route table but those that bring in samples or change accounts.
    private static func forms(_ protection: LaterProtection) -> [String] {
        func isLate(_ path: String) -> Bool { path.hasSuffix("/letters") || path.hasSuffix("protect") }
        let paths = EveryPage.paths(protection, .post).filter { path in
            !["/rosters/samples", "/language", "/accounts", "/welcome", "/sign-out"].contains(where: path.hasPrefix)
        }
        return paths.filter { !isLate($0) } + paths.filter(isLate)
    }

    private static func nonsense(_ protection: LaterProtection) -> [(String, String)] {
        [
            ("answer", "zzz"), ("code", protection.hiddenLetters.first?.text ?? ""), ("event", "zzz"),
            ("date", "zzz"), ("reason", ""), ("text", "zzz"), ("words", "zzz"), ("adults", "99"), ("street", ""),
            ("postalCode", "1"), ("year", "zzz"), ("years", "zzz"), ("starts", "zzz"), ("place", ""), ("school", "zzz"),
        ]
    }

    /// What may not stand in an answer, doesn't.
    private static func expect(
        _ answer: TestSite.Answer, _ path: String, _ who: TestSite.Who, _ seesByHand: Bool,
        _ protection: LaterProtection, isSearch: Bool = false
    ) {
        let text = answer.text
        let page = "\(path) as \(who)"
        for contact in LaterProtection.contacts where text.contains(contact) {
            Issue.record("\(page) tells the contact \(contact)")
        }
        let rule = rules.first { path.hasPrefix($0.path) && ($0.seesByHand ?? seesByHand) == seesByHand }
        let isOutside = !who.seesSchool && !path.hasPrefix("/door")
        let mayStand = isOutside || (path.hasPrefix("/by-hand") && !seesByHand) ? [] : rule?.names ?? []
        // A search shows again what was typed.
        for name in Name.allCases
        where !mayStand.contains(name.role) && text.contains(isSearch ? name.full : name.rawValue) {
            // Who may be somebody protected is a child's guardian all the same, and named to those who may decide it.
            if name.isTwice, path.hasPrefix("/families") || seesByHand && path.hasPrefix("/letters") { continue }
            Issue.record("\(page) names \(name.full), \(name.role)")
        }
        guard path.hasPrefix("/reports") else { return }
        for code in protection.hiddenLetters where text.contains(code.text) || text.contains(code.printed) {
            Issue.record("\(page) lists a letter that nobody may be asked about")
        }
    }

    private static let searches =
        [("/families", "text")]
        + [SchoolTerm.meetings, SchoolTerm.post].map {
            ("/campaigns/\($0)/audience", "words")
        }

    private static func atDoor(
        _ method: HTTPRequest.Method, _ path: String, _ link: Token, _ browser: TestSite.Browser,
        _ fields: [(String, String)] = []
    ) async throws -> TestSite.Answer {
        try await browser.send(
            method, path,
            headers: [
                .accept: path == "/door/check-in" ? "application/json" : "text/html",
                .cookie: "utskick-door=\(link.text)", .acceptLanguage: "sv",
                .contentType: "application/x-www-form-urlencoded", TestSite.Browser.fetchSite: "same-origin",
            ],
            body: fields.isEmpty ? nil : ByteBuffer(string: fields.map { "\($0.0)=\($0.1)" }.joined(separator: "&")))
    }
}

extension TestSite.Who {
    /// Whether the fictional school's families are shown to them.
    fileprivate var seesSchool: Bool { self != .nobody && self != .other }
}
