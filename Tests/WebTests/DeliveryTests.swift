import Foundation
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing
import Workflow

@testable import Web

@Suite(.fewAtOnce) struct DeliveryTests {
    /// Letters are made for the fictional school; Karim Haddad's goes by post.
    private static func site() throws -> TestSite {
        try TestSite { term in
            try term.importing(Families.all)
            try term.plan()
            try term.letters()
        }
    }

    /// The hidden lines of what was recorded.
    private static func past(_ answer: TestSite.Answer) -> [(String, String)] {
        Set(answer.text.matches(of: /name="past" value="([^"]*)"/).map { String($0.1) }).map { ("past", $0) }
    }

    @Test func `a code is answered on the page, and undone from there`() async throws {
        let site = try Self.site()
        let code = try site.facts(of: "Mo Granneett").code
        try await site.serving { browser in
            let page = try await browser.get("/delivery", as: .coordinator)
            #expect(page.status == 200)
            #expect(page.text.contains(#"autofocus"#))
            let fields = [("event", "handed-out"), ("date", "2020-02-24"), ("code", code.printed.lowercased())]
            let done = try await browser.post("/delivery", fields, as: .coordinator)
            #expect(done.status == 200)
            #expect(done.text.contains("Antecknat: utdelat"))
            #expect(done.text.contains("Mo Granneett"))
            #expect(done.text.contains("7C · Ekbackaskolan"))
            let again = try await browser.post("/delivery", fields + Self.past(done), as: .coordinator)
            #expect(again.text.contains("Redan utdelat 2020-02-24"))
            let entry = try #require(Self.past(done).first?.1)
            let undone = try await browser.post(
                "/delivery/undo", [("undo", entry)] + Self.past(again), as: .coordinator)
            #expect(undone.text.contains("Ångrat: inte utdelat"))
            let twice = try await browser.post("/delivery/undo", [("undo", entry)], as: .coordinator)
            #expect(twice.text.contains("Stopp"))
        }
        #expect(try site.facts(of: "Mo Granneett").state == .draft)
    }

    @Test func `another school's code and nobody's are answered with the same page`() async throws {
        let site = try Self.site()
        let theirs = try site.facts(of: "Mo Granneett").code.printed
        let nobodys = LetterCode(bits: 4711).printed
        try await site.serving { browser in
            func answer(_ code: String) async throws -> String {
                let page = try await browser.post("/delivery", [("event", "posted"), ("code", code)], as: .other)
                let entry = try #require(Self.past(page).first?.1)
                return page.text.replacing(code, with: "CODE").replacing(entry.prefix(9), with: "CODE")
            }
            let refusal = try await answer(theirs)
            #expect(refusal.contains("Inget av era brev har koden CODE"))
            #expect(try await answer(nobodys) == refusal)
        }
    }

    @Test func `what is missing is named beside its field, and what was typed is kept`() async throws {
        let site = try Self.site()
        let code = try site.facts(of: "Karim Haddad").code.text
        try await site.serving { browser in
            let empty = try await browser.post(
                "/delivery", [("event", "posted"), ("date", "2020-02-20")], as: .coordinator)
            #expect(empty.status == 422)
            #expect(empty.text.contains("Skanna eller skriv en kod."))
            #expect(empty.text.contains(#"value="posted" checked"#))
            #expect(empty.text.contains(#"type="date" value="2020-02-20""#))
            let tomorrow = try await browser.post(
                "/delivery", [("event", "posted"), ("date", "2020-02-25"), ("code", code)], as: .coordinator)
            #expect(tomorrow.status == 422)
            #expect(tomorrow.text.contains(#"id="date-error""#))
            #expect(tomorrow.text.contains(#"value="\#(code)""#))
            let reasonless = try await browser.post(
                "/delivery", [("event", "returned"), ("code", code)], as: .coordinator)
            #expect(reasonless.status == 422)
            #expect(reasonless.text.contains(#"id="reason-error""#))
        }
        #expect(try site.facts(of: "Karim Haddad").state == .draft)
    }

    @Test func `a returned letter asks for the address, and the replacement is made from the page`() async throws {
        let site = try Self.site()
        let karim = try site.facts(of: "Karim Haddad")
        let code = karim.code.text
        try await site.serving { browser in
            _ = try await browser.post("/delivery", [("event", "posted"), ("code", code)], as: .coordinator)
            let returned = try await browser.post(
                "/delivery", [("event", "returned"), ("reason", "moved"), ("code", code)], as: .coordinator)
            #expect(returned.text.contains("Antecknat: i retur"))
            #expect(returned.text.contains("Almgatan 9, 449 31 EKBACKA"))
            let address = [
                ("returned", code), ("guardian", karim.recipients[0].description), ("street", "Nygatan 3"),
                ("postalCode", "44931"),
            ]
            let incomplete = try await browser.post("/delivery/address", address, as: .coordinator)
            #expect(incomplete.status == 422)
            #expect(incomplete.text.contains(#"value="Nygatan 3""#))
            #expect(incomplete.text.contains("Adressen behöver gata"))
            let nobody = try await browser.post(
                "/delivery/address", [("returned", code), ("street", "Nygatan 3")], as: .coordinator)
            #expect(nobody.text.contains("Kryssa för vem"))
            let whole = address + [("town", "Ekbacka")]
            #expect(try await browser.post("/delivery/address", whole, as: .other).status == 404)
            let saved = try await browser.post("/delivery/address", whole, as: .coordinator)
            #expect(saved.text.contains("Adressen är sparad"))
            #expect(saved.text.contains("Gör breven"))
            let campaign = [("campaign", SchoolTerm.meetings)]
            #expect(try await browser.post("/delivery/replacements", campaign, as: .other).status == 404)
            let made = try await browser.post("/delivery/replacements", campaign, as: .coordinator)
            #expect(made.text.contains("Ett nytt brev är gjort"))
            #expect(!made.text.contains("Gör breven"))
        }
    }

    @Test func `letters that came back are listed until they have an address`() async throws {
        let site = try TestSite { term in
            try term.importing(Families.all)
            try term.plan()
            try term.letters()
            let karim = try term.letter(to: "Karim Haddad").code.text
            try term.record([karim], as: .posted)
            try term.record([karim], as: .returned, reason: .moved)
        }
        let code = try site.facts(of: "Karim Haddad").code.text
        try await site.serving { browser in
            let page = try await browser.get("/delivery", as: .coordinator, language: "en")
            #expect(page.text.contains("Waiting for a new address"))
            #expect(page.text.contains(#"href="/delivery/returned/\#(code)""#))
            #expect(try await browser.get("/delivery/returned/\(code)", as: .coordinator).text.contains("Almgatan 9"))
            #expect(try await browser.get("/delivery/returned/\(code)", as: .other).status == 404)
            #expect(try await browser.get("/delivery/returned/nothing", as: .coordinator).status == 404)
            #expect(!(try await browser.get("/delivery", as: .other)).text.contains("Haddad"))
        }
    }
}

extension TestSite {
    /// The live letter to somebody, read beside the server.
    func facts(of name: String) throws -> LetterFacts {
        let found = try FindPerson.find(name, office)
        let letters = try office.registry.read { try $0.letterFacts(ofCampaign: SchoolTerm.meetings) }
        return try #require(letters.first { $0.isLive && $0.recipients.map { .guardian($0) } == found })
    }
}
