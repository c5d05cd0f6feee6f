import Foundation
import HTTPTypes
import NIOCore
import Outreach
import TestTerm
import Testing
import Workflow

@testable import Web

@Suite(.fewAtOnce) struct OwnAccountTests {
    private static let present = "tre röda äpplen i mars"
    private static let chosen = "fyra gröna päron i maj"

    /// A site on which the coordinator has a password.
    private func site() throws -> TestSite {
        let test = try TestSite()
        let account = try #require(try SignIn.account(named: "coordinator", test.office)).account
        let record = try PasswordRecord(of: Self.present, salt: [UInt8](repeating: 1, count: 16)).text
        try SignIn.changePassword(of: account, record: record, test.office)
        return test
    }

    private static func signIn(_ browser: TestSite.Browser, _ password: String) async throws -> TestSite.Answer {
        try await browser.post("/sign-in", [("name", "coordinator"), ("password", password)])
    }

    private static func session(_ answer: TestSite.Answer) throws -> String {
        String(try #require(answer.headers[.setCookie]?.split(separator: ";").first))
    }

    private static func change(
        _ browser: TestSite.Browser, _ session: String, present: String = present, to password: String = chosen,
        again: String? = nil
    ) async throws -> TestSite.Answer {
        func encoded(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }
        let body = [("present", present), ("password", password), ("again", again ?? password)]
            .map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&")
        return try await browser.send(
            .post, "/account/password",
            headers: [
                .cookie: session, .acceptLanguage: "sv", .contentType: "application/x-www-form-urlencoded",
                TestSite.Browser.fetchSite: "same-origin",
            ], body: ByteBuffer(string: body))
    }

    @Test func `the own account says what it may do and when somebody signed in`() async throws {
        try await site().serving { browser in
            let session = try Self.session(try await Self.signIn(browser, Self.present))
            let page = try await browser.send(.get, "/account", headers: [.cookie: session, .acceptLanguage: "sv"])
            #expect(page.status == 200)
            #expect(page.text.contains("<h2>coordinator</h2>"))
            #expect(page.text.contains("<dd>Ekbackaskolan<br></dd>"))
            #expect(page.text.contains("<li>2020-02-24 12.00</li>"))
        }
    }

    @Test func `the password is changed by the present one, and all other sessions end`() async throws {
        try await site().serving { browser in
            let first = try Self.session(try await Self.signIn(browser, Self.present))
            let second = try Self.session(try await Self.signIn(browser, Self.present))
            let changed = try await Self.change(browser, first)
            #expect(changed.status == 303)
            #expect(changed.location == "/account?said=account.passwordChanged")
            let third = try Self.session(changed)
            for (session, status) in [(first, 303), (second, 303), (third, 200)] {
                #expect(try await browser.send(.get, "/account", headers: [.cookie: session]).status == status)
            }
            #expect(try await Self.signIn(browser, Self.present).status == 422)
            #expect(try await Self.signIn(browser, Self.chosen).status == 303)
        }
    }

    @Test func `a wrong present password changes nothing, and neither does an easy or a mistyped new one`() async throws
    {
        try await site().serving { browser in
            let session = try Self.session(try await Self.signIn(browser, Self.present))
            let wrong = try await Self.change(browser, session, present: "fel fel fel fel")
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("Det är inte ditt nuvarande lösenord."))
            let easy = try await Self.change(browser, session, to: "123456789012")
            #expect(easy.status == 422)
            #expect(easy.text.contains("lätt att gissa"))
            let other = try await Self.change(browser, session, again: "fyra gröna päron i juni")
            #expect(other.text.contains("inte samma lösenord"))
            #expect(try await Self.signIn(browser, Self.present).status == 303)
        }
    }

    @Test func `whoever sits at an open session guesses no faster than at the door`() async throws {
        try await site().serving { browser in
            let session = try Self.session(try await Self.signIn(browser, Self.present))
            for _ in 0..<8 {
                #expect(try await Self.change(browser, session, present: "fel fel fel fel").status == 422)
            }
            #expect(try await Self.change(browser, session).status == 429)
        }
    }
}
