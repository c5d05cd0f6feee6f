import Foundation
import HTTPTypes
import Outreach
import Registry
import TestTerm
import Testing
import Workflow

@testable import Web

@Suite(.fewAtOnce) struct FamilyTests {
    /// Elin's and Omar's families with letters made; the father Bo is protected where asked for.
    private func site(
        isBoProtected: Bool = false, changing change: (inout [RosterChild]) -> Void = { _ in }
    ) throws -> TestSite {
        try TestSite { term in
            var children = Families.all
            if isBoProtected { children[0].parents[1].protection = "Ja" }
            change(&children)
            try term.importing(children)
            try term.plan()
            try term.letters()
        }
    }

    private func person(_ name: String, _ site: TestSite) throws -> PersonID {
        try #require(try FindPerson.find(name, site.office).first)
    }

    @Test func `a name is searched for in the body of a request, and found by its beginnings`() async throws {
        let site = try site()
        let elin = try person("Elin Åkesson", site)
        try await site.serving { browser in
            let page = try await browser.get("/families", as: .coordinator)
            #expect(page.text.contains(#"<form method="post" action="/families""#))
            let found = try await browser.post("/families", [("text", "ELI ake")], as: .coordinator)
            #expect(found.status == 200)
            #expect(found.text.contains(#"<a href="/families/\#(elin)">Elin Åkesson</a>"#))
            #expect(found.text.contains(#"value="ELI ake""#))
            let none = try await browser.post("/families", [("text", "ELI ake")], as: .other)
            #expect(none.text.contains("Ingen hittades."))
            let number = try await browser.post("/families", [("text", "\(elin)")], as: .coordinator)
            #expect(number.location == "/families/\(elin)")
            let empty = try await browser.post("/families", [("text", " ")], as: .coordinator)
            #expect(empty.status == 422)
            #expect(empty.text.contains(#"aria-invalid="true""#))
            let markup = try await browser.post("/families", [("text", "\"><script>x</script>")], as: .coordinator)
            #expect(!markup.text.contains("<script>x"))
        }
    }

    @Test func `the guardians of protected pupils alone are numbers to those who may not know, and found by no name`()
        async throws
    {
        let site = try site { children in
            for index in children.indices where children[index].family == "Haddad" {
                children[index].protection = "Ja"
            }
        }
        let karim = try site.term.guardian("Karim Haddad")
        try await site.serving { browser in
            for name in ["Karim", "Haddad"] {
                let found = try await browser.post("/families", [("text", name)], as: .coordinator)
                #expect(found.text.contains("Ingen hittades."))
            }
            let page = try await browser.get("/families/\(karim)", as: .coordinator)
            #expect(!page.text.contains("Haddad"))
            let correct = try await browser.get("/families/\(karim)/correct", as: .coordinator)
            #expect(correct.status == 422)
            #expect(!correct.text.contains("Haddad"))
            let known = try await browser.post("/families", [("text", "Karim")], as: .administrator)
            #expect(known.text.contains("Karim Haddad"))
        }
    }

    @Test func `a reply by phone is taken from the letter's page until the meeting begins`() async throws {
        let site = try site()
        let letter = try site.term.letter(to: "Karim Haddad").code
        let path = "/letters/\(letter.text)"
        try await site.serving { browser in
            #expect(try await browser.get(path, as: .coordinator).text.contains("Svar på telefon"))
            let lacking = try await browser.post("\(path)/reply", [("adults", "2")], as: .coordinator)
            #expect(lacking.status == 422)
            #expect(lacking.text.contains("Välj om de kommer eller inte."))
            let taken = try await browser.post(
                "\(path)/reply", [("answer", "yes"), ("adults", "2"), ("interpreter", "ar")], as: .coordinator)
            #expect(taken.location == "\(path)?said=families.replied")
            #expect(try await browser.get(path, as: .coordinator).text.contains("kommer, 2 vuxna, tolk: arabiska"))
            let foreign = try await browser.post("\(path)/reply", [("answer", "no")], as: .other)
            #expect(foreign.status == 404)
        }
        #expect(try site.office.registry.read { try $0.reply(to: letter)?.adults } == 2)
    }

    @Test func `a family's page tells all of it, in both languages`() async throws {
        let site = try site()
        let elin = try person("Elin Åkesson", site)
        let anna = try person("Anna Åkesson", site)
        let letter = try site.term.letter(to: "Anna Åkesson", "Bo Åkesson").code
        try await site.serving { browser in
            for language in ["sv", "en"] {
                let page = try await browser.get("/families/\(elin)", as: .coordinator, language: language)
                #expect(page.status == 200)
                for text in ["Elin Åkesson", "Anna Åkesson", "Bo Åkesson", "anna@example.se", letter.printed, "7A"] {
                    #expect(page.text.contains(text), "\(text)")
                }
                #expect(page.text.contains(#"href="/families/\#(anna)/correct""#))
            }
        }
    }

    @Test func `whatever of a family another school asks for isn't there`() async throws {
        let site = try site()
        let anna = try person("Anna Åkesson", site)
        let elin = try person("Elin Åkesson", site)
        let letter = try site.term.letter(to: "Anna Åkesson", "Bo Åkesson").code
        try await site.serving { browser in
            for path in [
                "/families/\(anna)", "/families/\(elin)", "/families/\(anna)/correct", "/families/\(anna)/protect",
                "/families/\(elin)/birth-year", "/letters/\(letter)", "/letters/\(letter)/document", "/families/G9999",
                "/families/x", "/letters/K7QF3MXD4", "/letters/x",
            ] {
                let answer = try await browser.get(path, as: .other)
                #expect(answer.status == 404, "\(path)")
            }
            for (path, fields) in [
                ("/families/\(anna)/correct", [("given", "X")]), ("/families/\(anna)/protect", []),
                ("/families/\(anna)/decide", [("ruling", "write")]), ("/families/\(anna)/contact", [("contact", "no")]),
                ("/families/\(elin)/birth-year", [("year", "2006")]),
                ("/families/\(anna)/unprotect", [("reason", "x")]),
                ("/review", [("answer", "ruling \(anna) write")]),
            ] {
                let answer = try await browser.post(path, fields, as: .other)
                #expect(answer.status == 404, "\(path)")
            }
        }
    }

    @Test func `a wrong address is told beside the field, with what was typed`() async throws {
        let site = try site()
        let anna = try person("Anna Åkesson", site)
        try await site.serving { browser in
            let path = "/families/\(anna)/correct"
            var fields = [
                ("given", "Anna"), ("family", "Åkesson"), ("street", "Nygatan 7"), ("postal-code", "12"),
                ("town", "Ekbacka"), ("email", "anna@example.se"), ("phone", "070-174 06 01"),
            ]
            let wrong = try await browser.post(path, fields, as: .coordinator)
            #expect(wrong.status == 422)
            #expect(wrong.text.contains(#"<p class="error" id="address-error">"#))
            #expect(wrong.text.contains(#"aria-describedby="address-error""#))
            #expect(wrong.text.contains("Nygatan 7"))
            fields[3] = ("postal-code", "449 32")
            let right = try await browser.post(path, fields, as: .coordinator)
            #expect(right.location == "/families/\(anna)?said=families.corrected")
            let page = try await browser.get("/families/\(anna)", as: .coordinator)
            #expect(page.text.contains("Nygatan 7"))
            #expect(page.text.contains("449 32 EKBACKA"))
            #expect(page.text.contains("<td>coordinator</td>"))
        }
    }

    @Test func `protecting is asked twice, and then shows the codes to pull`() async throws {
        let site = try site()
        let elin = try person("Elin Åkesson", site)
        let letter = try site.term.letter(to: "Anna Åkesson", "Bo Åkesson").code
        try await site.serving { browser in
            let asked = try await browser.get("/families/\(elin)/protect", as: .coordinator)
            #expect(asked.text.contains("1 brev som kan vara utskrivet"))
            let before = try await browser.get("/families/\(elin)", as: .coordinator)
            #expect(before.text.contains("Elin Åkesson"))
            let done = try await browser.post("/families/\(elin)/protect", as: .coordinator)
            #expect(done.status == 200)
            #expect(done.text.contains(letter.printed))
            #expect(done.text.contains("Ekbackaskolan, 7A"))
            #expect(!done.text.contains("Elin"))
            let after = try await browser.get("/families/\(elin)", as: .coordinator)
            #expect(!after.text.contains("Elin"))
            #expect(!after.text.contains("/unprotect"))
            #expect(try await browser.get("/families/\(elin)/unprotect", as: .coordinator).status == 403)
            let lift = try await browser.post("/families/\(elin)/unprotect", [("reason", " ")], as: .administrator)
            #expect(lift.status == 422)
            let lifted = try await browser.post(
                "/families/\(elin)/unprotect", [("reason", "Rektor")], as: .administrator)
            #expect(lifted.location == "/families/\(elin)?said=families.unprotected")
        }
    }

    @Test func `a letter stands in a frame in which nothing runs`() async throws {
        let site = try site()
        let letter = try site.term.letter(to: "Anna Åkesson", "Bo Åkesson").code
        try await site.serving { browser in
            let page = try await browser.get("/letters/\(letter)", as: .coordinator)
            #expect(page.text.contains(#"sandbox src="/letters/\#(letter)/document""#))
            let document = try await browser.get("/letters/\(letter)/document", as: .coordinator)
            #expect(document.status == 200)
            let policy = try #require(document.headers[.contentSecurityPolicy])
            #expect(policy.contains("sandbox"))
            #expect(policy.contains("frame-ancestors 'self'"))
            #expect(!policy.contains("script-src"))
            #expect(document.text.contains("Anna"))
        }
    }

    @Test func `nobody protected is named on any page but by hand, and that is for those who may`() async throws {
        let site = try site(isBoProtected: true)
        let elin = try person("Elin Åkesson", site)
        let bo = PersonID.guardian(GuardianID(2))
        let letter = try site.term.letter(to: "G2").code
        try await site.serving { browser in
            for who in [TestSite.Who.coordinator, .administrator] {
                for path in ["/families/\(elin)", "/families/\(bo)", "/review", "/families/\(bo)/unprotect"] {
                    let page = try await browser.get(path, as: who)
                    #expect(!page.text.contains("Bo Åkesson"), "\(path)")
                    #expect(page.status == 200 || path.hasSuffix("unprotect") && who == .coordinator, "\(path)")
                }
                let found = try await browser.post("/families", [("text", "Bo Åkesson")], as: who)
                #expect(found.text.contains("Ingen hittades."))
            }
            #expect(try await browser.get("/by-hand", as: .coordinator).status == 403)
            #expect(try await browser.get("/letters/\(letter)", as: .coordinator).status == 403)
            #expect(try await browser.get("/by-hand/\(SchoolTerm.meetings)/letters", as: .coordinator).status == 403)
            let list = try await browser.get("/by-hand", as: .administrator)
            #expect(list.text.contains("Bo Åkesson"))
            let letters = try await browser.get("/by-hand/\(SchoolTerm.meetings)/letters", as: .administrator)
            #expect(letters.text.contains("Bo Åkesson"))
            let done = try await browser.post("/by-hand/handed-over", [("code", letter.text)], as: .administrator)
            #expect(done.location == "/by-hand?said=byHand.handedOver")
            #expect(try await browser.get("/by-hand", as: .administrator).text.contains("Lämnat 2020-02-24"))
        }
        let looks = try site.office.registry.read { try $0.auditTrail(of: ["list", SchoolTerm.meetings], limit: 9) }
        #expect(looks.filter { $0.verb == "read by-hand" }.count == 3)
    }

    @Test func `what waits has a button for each answer, and that two are one is asked again`() async throws {
        let site = try site { children in
            var twin = Families.anna
            (twin.number, twin.given) = ("", "Anna Karin")
            children[0].parents = [Families.anna, twin]
        }
        try await site.serving { browser in
            let page = try await browser.get("/review", as: .coordinator)
            #expect(page.text.contains(#"value="same G1 G2""#))
            #expect(page.text.contains("Anna Karin Åkesson"))
            let asked = try await browser.post("/review", [("answer", "same G1 G2")], as: .coordinator)
            #expect(asked.status == 200)
            #expect(asked.text.contains("går inte att ångra"))
            #expect(try await browser.get("/review", as: .coordinator).text.contains("Anna Karin"))
            let done = try await browser.post(
                "/review", [("answer", "same G1 G2"), ("sure", "yes")], as: .coordinator)
            #expect(done.location == "/review?said=review.settled")
            #expect(try await browser.get("/families/G2", as: .coordinator).location == "/families/G1")
            let wrong = try await browser.post("/review", [("pupil", "P1"), ("year", "12")], as: .coordinator)
            #expect(wrong.status == 422)
            #expect(try await browser.post("/review", [("answer", "hello")], as: .coordinator).status == 422)
        }
    }
}
