import HTTPTypes
import Outreach
import TestTerm
import Testing
import Workflow

@testable import Web

@Suite(.fewAtOnce) struct AccountTests {
    @Test func `whoever isn't signed in is asked to, and led on from there`() async throws {
        try await TestSite().serving { browser in
            let answer = try await browser.get("/accounts")
            #expect(answer.status == 303)
            #expect(answer.location == "/sign-in?next=/accounts")
            let page = try await browser.get("/sign-in?next=/accounts")
            #expect(page.status == 200)
            #expect(page.text.contains(#"name="next" value="/accounts""#))
        }
    }

    @Test func `signing in leads nowhere but to our own pages`() {
        #expect(LocalPath("/families/G1").text == "/families/G1")
        for elsewhere in ["//evil.example", "https://evil.example", "/\\evil", "", "families", "/a b", nil] {
            #expect(LocalPath(elsewhere).text == "/")
        }
    }

    @Test func `a link works once: it chooses the password with which one signs in`() async throws {
        let test = try TestSite()
        let office = test.office
        try await test.serving { browser in
            let made = try await browser.post(
                "/accounts", [("name", "Åsa Ek"), ("role", "coordinator"), ("school", "90000001")], as: .administrator)
            #expect(made.status == 200)
            let link = try #require(made.text.firstMatch(of: /\/welcome\/([A-Za-z0-9_-]{43})/)).1
            let short = try await browser.post(
                "/welcome/\(link)", [("name", "Åsa Ek"), ("password", "kort"), ("again", "kort")])
            #expect(short.status == 422)
            #expect(short.text.contains("minst 12 tecken"))
            let password = "tre röda äpplen i mars"
            let chosen = try await browser.post(
                "/welcome/\(link)", [("name", "Åsa Ek"), ("password", password), ("again", password)])
            #expect(chosen.status == 303)
            #expect(try await browser.get("/welcome/\(link)").status == 404)
            let wrong = try await browser.post("/sign-in", [("name", "åsa ek"), ("password", "fel fel fel fel")])
            #expect(wrong.status == 422)
            #expect(wrong.headers[.setCookie] == nil)
            let right = try await browser.post(
                "/sign-in", [("name", "Åsa Ek"), ("password", password), ("next", "/accounts")])
            #expect(right.status == 303)
            #expect(right.location == "/accounts")
            let cookie = try #require(right.headers[.setCookie])
            #expect(cookie.contains("HttpOnly"))
            #expect(cookie.contains("SameSite=Lax"))
            let kept = try #require(try SignIn.account(named: "Åsa Ek", office))
            #expect(kept.password?.contains(password) == false)
            #expect(kept.password?.hasPrefix("scrypt$15$8$3$") == true)
        }
    }

    @Test func `a name is the same in small letters and large, with dots and rings too`() throws {
        let site = try TestSite()
        let office = site.office
        let administration = try #require(Administration(by: .administrator, in: office))
        let link = Token(bytes: [UInt8](repeating: 77, count: Token.byteCount))
        _ = try administration.make(named: "Åsa Öhman", role: .administrator, seesByHand: false, link: link)
        #expect(try SignIn.account(named: "åsa öhman", office)?.account.name == "Åsa Öhman")
        #expect(try SignIn.account(named: "ÅSA O\u{308}HMAN", office)?.account.name == "Åsa Öhman")
        #expect(throws: AccountFault.nameTaken) {
            try administration.make(named: "åsa ÖHMAN", role: .administrator, seesByHand: false, link: link)
        }
    }

    @Test func `after eight wrong passwords the ninth isn't even looked at`() async throws {
        try await TestSite().serving { browser in
            for attempt in 1...9 {
                let answer = try await browser.post("/sign-in", [("name", "administrator"), ("password", "x")])
                #expect(answer.status == (attempt < 9 ? 422 : 429))
            }
        }
    }

    @Test func `a session ends when its account is closed, when it signs out, and after an hour without use`()
        async throws
    {
        let test = try TestSite()
        let office = test.office
        try await test.serving { browser in
            let before = try await browser.get("/", as: .coordinator)
            #expect(before.status == 200)
            let later = office.at(office.now.adding(seconds: 3_601), language: .sv, actor: nil)
            let token = Token(bytes: [UInt8](repeating: 102, count: 32))
            #expect(try SignIn.account(of: token, office) != nil)
            #expect(try SignIn.account(of: token, later) == nil)
            #expect(try await browser.post("/accounts/A2/close", as: .administrator).status == 303)
            #expect(try await browser.get("/", as: .coordinator).status == 303)
            #expect(try await browser.post("/sign-out", as: .other).status == 303)
            #expect(try await browser.get("/", as: .other).status == 303)
        }
    }

    @Test func `the last administrator can't be closed or made less`() async throws {
        try await TestSite().serving { browser in
            let closed = try await browser.post("/accounts/A1/close", as: .administrator)
            #expect(closed.status == 422)
            #expect(closed.text.contains("enda administratören"))
            let less = try await browser.post(
                "/accounts/A1", [("role", "coordinator"), ("school", "90000001")], as: .administrator)
            #expect(less.status == 422)
        }
    }

    @Test func `whoever starts the server can become one more administrator, and the others stay`() async throws {
        let test = try TestSite()
        #expect(try test.site.linkForAdministrator() == nil)
        let path = try #require(try test.site.linkForAdministrator(evenIfThereIsOne: true))
        try await test.serving { browser in
            let page = try await browser.get(path)
            #expect(page.status == 200)
            #expect(page.text.contains(#"value="administrator-2""#))
            let other = try await browser.get("/accounts", as: .administrator)
            #expect(other.status == 200)
        }
    }

    @Test func `accounts are for administrators`() async throws {
        try await TestSite().serving { browser in
            let list = try await browser.get("/accounts", as: .administrator)
            #expect(list.status == 200)
            #expect(try await browser.get("/accounts", as: .coordinator).status == 403)
            #expect(try await browser.post("/accounts/A1/link", as: .coordinator).status == 403)
        }
    }

    @Test func `what another site sends changes nothing`() async throws {
        try await TestSite().serving { browser in
            let path = "/accounts/A2/close"
            for headers: HTTPFields in [
                [:], [TestSite.Browser.fetchSite: "cross-site"], [TestSite.Browser.fetchSite: "same-site"],
                [.origin: "https://evil.example"], [.origin: "null"],
            ] {
                let answer = try await browser.send(.post, path, as: .administrator, headers: headers)
                #expect(answer.status == 403)
            }
            #expect(try await browser.get("/", as: .coordinator).status == 200)
        }
    }
}
