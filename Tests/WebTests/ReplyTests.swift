import Foundation
import HTTPTypes
import NIOCore
import Outreach
import TestSupport
import TestTerm
import Testing
import Workflow

@testable import Web

/// A term with letters, and the code of one of them.
private enum LetterSite {
    static func make(on day: String = "2020-03-01", language: String = "") throws -> (TestSite, LetterCode) {
        var code: LetterCode?
        let site = try TestSite(on: day) { term in
            var children = Families.all
            children[1].parents[1].language = language
            try term.importing(children)
            try term.plan()
            try term.letters()
            code = try term.letter(to: "Karim Haddad").code
        }
        return (site, try #require(code))
    }
}

@Suite(.fewAtOnce) struct ReplyTests {
    @Test func `a letter's page shows the meeting, takes the answer and another one`() async throws {
        let (site, code) = try LetterSite.make()
        let path = "/r/\(code.text)"
        try await site.serving { browser in
            let first = try await browser.get(path)
            #expect(first.status == 200)
            #expect(first.text.contains("<dd>tisdag 24 mars 2020 klockan 18.30</dd>"))
            #expect(first.text.contains("<bdi>Ekbackaskolan</bdi>"))
            #expect(!first.text.contains("Haddad") && !first.text.contains("Omar"))
            let sent = try await browser.post(
                "\(path)?lang=en", [("answer", "yes"), ("adults", "2"), ("interpreter", "so")])
            #expect(sent.status == 303)
            #expect(sent.location == "\(path)?lang=en&thanks=1")
            let thanks = try await browser.get("\(path)?lang=en&thanks=1")
            #expect(thanks.text.contains("Thank you for your answer!"))
            #expect(thanks.text.contains("<p>Adults: 2</p>"))
            #expect(thanks.text.contains("<bdi lang=\"so\">soomaali</bdi>"))
            #expect(thanks.text.contains("\(path)/meeting.ics?lang=en"))
            _ = try await browser.post(path, [("answer", "no")])
            #expect(try await browser.get(path).text.contains("Ni har svarat att ni inte kommer."))
        }
    }

    @Test func `the page is in the letter's language, and in any other that is chosen`() async throws {
        let (site, code) = try LetterSite.make(language: "Arabiska")
        let path = "/r/\(code.text)"
        try await site.serving { browser in
            let own = try await browser.get(path).text
            #expect(own.contains("<html lang=\"ar\" dir=\"rtl\">"))
            #expect(own.contains("<dd>الثلاثاء 24 مارس 2020، الساعة 18:30</dd>"))
            #expect(own.contains("lang=\"sv\" hreflang=\"sv\" dir=\"ltr\">Svenska</a>"))
            #expect(try await browser.get("\(path)?lang=en").text.contains("<html lang=\"en\" dir=\"ltr\">"))
            #expect(try await browser.get("\(path)?lang=xx").text.contains("<html lang=\"ar\" dir=\"rtl\">"))
        }
    }

    @Test func `every text is in every language`() throws {
        for (name, text) in ReplyWords.table {
            for language in ReplyPage.languages { #expect(!text.text(in: language).isEmpty, "\(name) \(language)") }
            #expect(Set(ReplyPage.languages.map { text.text(in: $0) }).count == 3, "\(name)")
        }
        var named: Set<String> = []
        for (_, bytes) in ReplyRoutes.templates {
            let page = String(decoding: bytes, as: UTF8.self)
            for match in page.matches(of: /\{\{t\.([A-Za-z]+)\}\}/) { named.insert(String(match.1)) }
        }
        #expect(named == Set(ReplyWords.table.keys))
    }

    @Test func `no cookie is set, and nobody is told whence one came`() async throws {
        let (site, code) = try LetterSite.make()
        let path = "/r/\(code.text)"
        try await site.serving { browser in
            for answer in [
                try await browser.get("/r"), try await browser.get(path), try await browser.get("/r/K7QF3MXD4"),
                try await browser.post(path, [("answer", "yes")]), try await browser.get("\(path)/meeting.ics"),
            ] {
                #expect(answer.headers[.setCookie] == nil)
                #expect(answer.headers[ResponseHeaders.referrerPolicy] == "no-referrer")
                #expect(answer.headers[.cacheControl] == "no-store")
                #expect(answer.headers[ResponseHeaders.robots] == "noindex, nofollow")
            }
        }
    }

    @Test func `an old browser that says nothing of itself can answer`() async throws {
        let (site, code) = try LetterSite.make()
        try await site.serving { browser in
            let answer = try await browser.send(
                .post, "/r/\(code.text)",
                headers: [.contentType: "application/x-www-form-urlencoded", .origin: "null"],
                body: ByteBuffer(string: "answer=yes&adults=1"))
            #expect(answer.status == 303)
        }
    }

    @Test(arguments: ["0", "-1", "21", "två"])
    func `who comes with nobody, or with a crowd, hasn't answered`(adults: String) async throws {
        let (site, code) = try LetterSite.make()
        try await site.serving { browser in
            let answer = try await browser.post("/r/\(code.text)", [("answer", "yes"), ("adults", adults)])
            #expect(answer.status == 422)
            #expect(try await browser.post("/r/\(code.text)", [("answer", "no"), ("adults", adults)]).status == 303)
        }
    }

    @Test func `an answer that is neither yes nor no is asked for again`() async throws {
        let (site, code) = try LetterSite.make()
        try await site.serving { browser in
            let answer = try await browser.post("/r/\(code.text)", [("adults", "2")])
            #expect(answer.status == 422)
            #expect(answer.text.contains("id=\"answer-error\" role=\"alert\">Välj ja eller nej.</p>"))
        }
    }

    @Test func `all wrong codes are answered alike, and too many not at all`() async throws {
        let (site, code) = try LetterSite.make()
        try await site.serving { browser in
            let first = try await browser.get("/r/\(LetterCode(bits: 5).text)")
            #expect(first.status == 404)
            for wrong in ["K7QF3MXD4", "x", "%00", "..%2F..", "A%20B", String(repeating: "A", count: 300)] {
                let answer = try await browser.get("/r/\(wrong)")
                #expect(answer.status == 404)
                #expect(answer.bytes == first.bytes)
            }
            #expect(try await browser.get("/r/K7QF3MXD4/meeting.ics").bytes == first.bytes)
            #expect(try await browser.post("/r", [("code", "K7QF3MXD5")]).bytes == first.bytes)
            #expect(try await browser.post("/r/K7QF3MXD4", [("answer", "yes")]).bytes == first.bytes)
            for _ in 0..<40 { _ = try await browser.get("/r/K7QF3MXD4") }
            #expect(try await browser.get("/r/K7QF3MXD4").status == 429)
            #expect(try await browser.get("/r/\(code.text)").status == 429)
        }
    }

    @Test func `a typed code leads to its page`() async throws {
        let (site, code) = try LetterSite.make()
        let typed = code.printed.lowercased()
        try await site.serving { browser in
            let answer = try await browser.post("/r?lang=ar", [("code", typed)])
            #expect(answer.status == 303)
            #expect(answer.location == "/r/\(code.text)?lang=ar")
            #expect(try await browser.get("/r", language: "ar-SY,en").text.contains("dir=\"rtl\""))
        }
    }

    @Test func `the meeting can be put into a calendar while it is to come`() async throws {
        let (site, code) = try LetterSite.make()
        try await site.serving { browser in
            let file = try await browser.get("/r/\(code.text)/meeting.ics?lang=en")
            #expect(file.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(file.text.contains("DTSTART:20200324T173000Z\r\n"))
            #expect(!file.text.contains(code.text))
        }
        let (late, old) = try LetterSite.make(on: "2020-03-25")
        try await late.serving { browser in
            let file = try await browser.get("/r/\(old.text)/meeting.ics")
            #expect(file.status == 404)
            let page = try await browser.get("/r/\(old.text)")
            #expect(page.text.contains("Det går inte längre att svara."))
        }
    }
}
