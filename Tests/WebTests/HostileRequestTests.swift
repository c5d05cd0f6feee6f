import Foundation
import HTTPTypes
import NIOCore
import Outreach
import TestTerm
import Testing
import Workflow

@testable import Web

/// What no browser sends, and what a browser sends that means no good.
@Suite(.fewAtOnce) struct HostileRequestTests {
    @Test func `a header that makes no sense brings nothing down`() async throws {
        try await TestSite().serving { browser in
            for languages in [";", ",;", ";q=1", "", ",,,", "sv;;;", String(repeating: "a,", count: 5_000)] {
                let answer = try await browser.send(.get, "/sign-in", headers: [.acceptLanguage: languages])
                #expect(answer.status == 200, "\(languages.prefix(9))")
            }
            for cookie in ["utskick=", "utskick=;;", "=", "language=xx; utskick=%00", "door=\u{1}"] {
                let answer = try await browser.send(.get, "/families", headers: [.cookie: cookie])
                #expect(answer.status == 303, "\(cookie)")
            }
        }
    }

    @Test func `numbers and days beyond all measure are refused, and bring nothing down`() async throws {
        let test = try TestSite { term in
            try term.importing(Families.all)
            try term.plan()
            try term.letters()
        }
        let code = try test.term.letter(to: "Anna Åkesson", "Bo Åkesson").code.text
        try await test.serving { browser in
            for seconds in ["1000000000000", "-1", "9223372036854775807", "x"] {
                let past = "\(code).posted.\(seconds).done"
                let answer = try await browser.post("/delivery", [("past", past), ("code", code)], as: .coordinator)
                #expect(answer.status < 500)
            }
            for date in ["9999-12-31", "1600-01-01", "0000-00-00", "2101-01-01"] {
                let fields = [
                    ("campaign", SchoolTerm.meetings), ("school", "90000001"), ("year", "7"), ("date", date),
                    ("time", "18:30"), ("where", "Aulan"),
                ]
                let answer = try await browser.post("/meetings/plan", fields, as: .coordinator)
                #expect(answer.status == 422, "\(date)")
            }
            for number in ["-9223372036854775808", "0", "99999999999999999999"] {
                let answer = try await browser.get("/rosters/imports/x/rejected/\(number)", as: .coordinator)
                #expect(answer.status == 404)
            }
        }
    }

    @Test func `asking many times at once gives no more tries at a password`() async throws {
        let test = try TestSite()
        try await test.serving { browser in
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        let fields = [("name", "administrator"), ("password", "guess \(number)")]
                        return try await browser.post("/sign-in", fields).status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.count { $0 == 422 } == 8)
            #expect(statuses.count { $0 == 429 } == 12)
        }
    }

    @Test func `a form that is too large or isn't text is refused`() async throws {
        try await TestSite().serving { browser in
            let large = try await browser.post("/sign-in", [("name", String(repeating: "x", count: 70_000))])
            #expect(large.status == 413)
            let broken = try await browser.send(
                .post, "/sign-in", headers: [TestSite.Browser.fetchSite: "same-origin"],
                body: ByteBuffer(string: "name=%FF%FE&password=%ZZ"))
            #expect(broken.status == 400)
        }
    }

    @Test func `that a child is protected is told only to those who see who is reached by hand`() async throws {
        let test = try TestSite { term in
            var children = Families.all
            children[0].protection = "Ja"
            try term.importing(children)
            try term.plan()
            try term.letters()
        }
        let anna = try test.term.guardian("Anna Åkesson")
        try await test.serving { browser in
            let page = try await browser.get("/families/\(anna)", as: .coordinator)
            let review = try await browser.get("/review", as: .coordinator)
            for text in [page.text, review.text] {
                #expect(!text.contains("skydd") || !text.contains("barn har skydd"))
                #expect(!text.contains("ruling \(anna)"))
                #expect(!text.contains("name=\"ruling\""))
            }
            let decided = try await browser.post("/families/\(anna)/decide", [("ruling", "write")], as: .coordinator)
            #expect(decided.status == 403)
            let settled = try await browser.post("/review", [("answer", "ruling \(anna) write")], as: .coordinator)
            #expect(settled.status == 403)
            let own = try await browser.get("/review", as: .administrator)
            #expect(own.text.contains("ruling \(anna) write"))
        }
    }

    @Test func `nobody is made one with a stranger`() async throws {
        let test = try TestSite { term in try term.importing(Families.all) }
        let anna = try test.term.guardian("Anna Åkesson")
        let leyla = try test.term.guardian("Leyla Haddad")
        try await test.serving { browser in
            let fields = [("answer", "same \(anna) \(leyla)"), ("sure", "1")]
            let answer = try await browser.post("/review", fields, as: .administrator)
            #expect(answer.status == 404)
        }
        #expect(try test.term.guardian("Leyla Haddad") == leyla)
    }
}
