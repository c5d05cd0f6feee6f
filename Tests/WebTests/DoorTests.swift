import Foundation
import HTTPTypes
import NIOCore
import Outreach
import TestSupport
import TestTerm
import Testing
import Workflow

@testable import Web

/// A meeting whose door is open.
private struct OpenDoor: Sendable {
    let both: LetterCode
    let karim: LetterCode
    var token: Token { Self.token }
    private static let token = Token(bytes: [UInt8](repeating: 9, count: Token.byteCount))
    static let meeting = "drug-prevention-2020/90000001/1"

    private init(_ codes: [LetterCode]) { (both, karim) = (codes[0], codes[1]) }

    static func make() throws -> (TestSite, OpenDoor) {
        var codes: [LetterCode] = []
        let site = try TestSite(on: "2020-03-24") { term in
            var children = Families.all
            children[3].parents[0].protection = "Ja"
            try term.importing(children)
            try term.plan()
            try term.letters()
            codes = [try term.letter(to: "Anna Åkesson", "Bo Åkesson").code, try term.letter(to: "Karim Haddad").code]
            try term.desk(on: "2020-03-24") { _ = try $0.openDoor(of: MeetingID(meeting), link: token) }
        }
        return (site, OpenDoor(codes))
    }

    /// Sends a form as the door's script does.
    func send(
        _ path: String, _ fields: [(String, String)], _ browser: TestSite.Browser, isScript: Bool = true
    ) async throws -> TestSite.Answer {
        let body = fields.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        return try await browser.send(
            .post, path,
            headers: [
                .accept: isScript ? "application/json" : "text/html", .cookie: "utskick-door=\(token.text)",
                .contentType: "application/x-www-form-urlencoded", TestSite.Browser.fetchSite: "same-origin",
                .acceptLanguage: "sv",
            ], body: ByteBuffer(string: body))
    }

    func show(_ path: String, _ browser: TestSite.Browser) async throws -> TestSite.Answer {
        try await browser.send(
            .get, path, headers: [.cookie: "utskick-door=\(token.text)", .acceptLanguage: "sv"])
    }
}

@Suite(.fewAtOnce) struct DoorTests {
    @Test func `a link is taken in by a cookie and stands in no address`() async throws {
        let (site, open) = try OpenDoor.make()
        try await site.serving { browser in
            let entered = try await browser.get("/door/\(open.token.text)")
            #expect(entered.status == 303)
            #expect(entered.location == "/door")
            let cookie = entered.headers[.setCookie] ?? ""
            #expect(cookie.hasPrefix("utskick-door=\(open.token.text);"))
            #expect(cookie.contains("HttpOnly") && cookie.contains("Path=/door") && cookie.contains("SameSite=Lax"))
            #expect(try await open.show("/door", browser).status == 200)
            #expect(try await browser.get("/door").status == 404)
            let wrong = Token(bytes: [UInt8](repeating: 1, count: Token.byteCount)).text
            #expect(try await browser.get("/door/\(wrong)").status == 404)
            #expect(try await browser.get("/door/list").status == 404)
        }
    }

    @Test func `a device is answered in green, yellow and red`() async throws {
        let (site, open) = try OpenDoor.make()
        try await site.serving { browser in
            let green = try await open.send(
                "/door/check-in", [("code", open.both.text), ("adults", "2"), ("id", "device-01")], browser)
            #expect(
                green.text
                    == "{\"answer\":{\"adults\":2,\"code\":\"\(open.both.text)\",\"names\":\"Anna Åkesson, Bo Åkesson\","
                    + "\"sign\":\"✓\",\"text\":\"2 vuxna\",\"tone\":\"good\",\"undo\":\"device-01\",\"word\":\"Välkomna\"},"
                    + "\"counts\":{\"adults\":2,\"letters\":1,\"walkIns\":0}}")
            let yellow = try await open.send(
                "/door/check-in", [("code", open.both.text), ("id", "device-02")], browser)
            #expect(yellow.text.contains("\"tone\":\"warn\""))
            #expect(yellow.text.contains("\"word\":\"Redan inne kl. 12.00\""))
            let red = try await open.send("/door/check-in", [("code", "K7Q"), ("id", "device-03")], browser)
            #expect(red.text.contains("\"tone\":\"bad\",\"undo\":\"\",\"word\":\"Fel kod\""))
        }
    }

    @Test func `what a device sends twice and out of order counts once`() async throws {
        let (site, open) = try OpenDoor.make()
        try await site.serving { browser in
            let sent: [(String, [(String, String)])] = [
                ("/door/check-in", [("code", open.both.text), ("id", "device-01")]),
                (
                    "/door/check-in",
                    [("code", open.both.text), ("adults", "2"), ("correct", "yes"), ("id", "device-02")]
                ),
                ("/door/check-in", [("code", open.karim.text), ("id", "device-03"), ("ago", "600")]),
                ("/door/walk-in", [("adults", "2"), ("id", "device-04")]),
                ("/door/walk-in", [("adults", "1"), ("id", "device-05")]),
                ("/door/undo", [("id", "device-05")]),
            ]
            for (path, fields) in sent.reversed() + sent { _ = try await open.send(path, fields, browser) }
            let counts = try await open.show("/door/counts", browser)
            #expect(counts.text == "{\"adults\":5,\"expected\":0,\"letters\":2,\"walkIns\":2}")
        }
    }

    @Test func `what was done at another meeting's door counts at none, and the device keeps it`() async throws {
        let (site, open) = try OpenDoor.make()
        try await site.serving { browser in
            let page = try await open.show("/door", browser).text
            #expect(page.contains("data-meeting=\"\(OpenDoor.meeting)\""))
            let other = [("adults", "1"), ("id", "device-01"), ("meeting", "drug-prevention-2020/90000002/1")]
            #expect(try await open.send("/door/walk-in", other, browser).status == 404)
            let own = [("adults", "1"), ("id", "device-02"), ("meeting", OpenDoor.meeting)]
            #expect(try await open.send("/door/walk-in", own, browser).status == 200)
            #expect(try await open.show("/door/counts", browser).text.contains("\"adults\":1"))
        }
    }

    @Test func `what can't be read today can't tomorrow, and the script is told so in its own way`() async throws {
        let (site, open) = try OpenDoor.make()
        try await site.serving { browser in
            let wrong = try await open.send("/door/walk-in", [("adults", "1"), ("id", "x")], browser)
            #expect(wrong.status == 422)
            #expect(wrong.text.hasPrefix("{\"refused\":\"Formuläret gick inte att läsa."))
            let plain = try await open.send("/door/walk-in", [("adults", "1"), ("id", "x")], browser, isScript: false)
            #expect(plain.status == 400)
        }
    }

    @Test func `fifty devices at once are all counted`() async throws {
        let (site, open) = try OpenDoor.make()
        try await site.serving { browser in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 100..<150 {
                    group.addTask {
                        try await open.send("/door/walk-in", [("adults", "1"), ("id", "device-\(number)")], browser)
                            .status
                    }
                }
                for try await status in group { #expect(status == 200) }
            }
            #expect(try await open.show("/door/counts", browser).text.contains("\"adults\":50"))
        }
    }

    @Test func `everything works by plain forms`() async throws {
        let (site, open) = try OpenDoor.make()
        try await site.serving { browser in
            let checkedIn = try await open.send(
                "/door/check-in", [("code", open.both.text), ("adults", "2"), ("id", "device-01")], browser,
                isScript: false)
            #expect(checkedIn.location == "/door?done=device-01")
            let shown = try await open.show("/door?done=device-01", browser).text
            #expect(shown.contains("<div class=\"answer good\" id=\"answer\">"))
            #expect(shown.contains("<span>Välkomna</span>"))
            #expect(shown.contains("<dd data-count=\"letters\">1</dd>"))
            let undone = try await open.send("/door/undo", [("id", "device-01")], browser, isScript: false)
            #expect(undone.location == "/door?done=device-01")
            #expect(try await open.show("/door?done=device-01", browser).text.contains("<span>Ångrat</span>"))
            let found = try await open.send("/door/find", [("name", "akess")], browser, isScript: false).text
            #expect(found.contains("<strong>Anna Åkesson, Bo Åkesson</strong>"))
            #expect(!found.contains("Haddad"))
            let nobody = try await open.send("/door/find", [("name", "Grannetv")], browser, isScript: false).text
            #expect(nobody.contains("Ingen med det namnet"))
        }
    }

    @Test func `the list to print names nobody protected`() async throws {
        let (site, open) = try OpenDoor.make()
        try await site.serving { browser in
            let list = try await open.show("/door/list", browser).text
            #expect(list.contains("<td class=\"code\">\(open.both.printed)</td>"))
            #expect(list.matches(of: /<tr><td>/).count == 14)
            #expect(!list.contains("Grannetvå"))
        }
    }

    @Test func `another site can't send anything to the door`() async throws {
        let (site, open) = try OpenDoor.make()
        try await site.serving { browser in
            let answer = try await browser.send(
                .post, "/door/walk-in",
                headers: [
                    .cookie: "utskick-door=\(open.token.text)", .contentType: "application/x-www-form-urlencoded",
                    TestSite.Browser.fetchSite: "cross-site",
                ], body: ByteBuffer(string: "adults=1&id=device-01"))
            #expect(answer.status == 403)
        }
    }

    @Test func `the school's coordinator opens the door and closes it, and nobody else`() async throws {
        let (site, open) = try OpenDoor.make()
        try await site.serving { browser in
            let fields = [("meeting", OpenDoor.meeting)]
            #expect(try await browser.post("/meetings/door", fields, as: .other).status == 404)
            #expect(try await browser.post("/meetings/door/close", fields, as: .other).status == 404)
            let page = try await browser.post("/meetings/door", fields, as: .coordinator)
            #expect(page.status == 200)
            let link = try #require(page.text.firstMatch(of: /href="(\/door\/[A-Za-z0-9_-]{43})"/)).1
            #expect(page.text.contains("src=\"data:image/svg+xml;base64,"))
            #expect(try await browser.get(String(link)).location == "/door")
            let closed = try await browser.post("/meetings/door/close", fields, as: .coordinator)
            #expect(closed.text.contains("Inga länkar gäller."))
            #expect(try await browser.get(String(link)).status == 404)
            #expect(try await open.show("/door", browser).status == 404)
        }
    }
}
