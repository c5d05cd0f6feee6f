import Foundation
import HTTPTypes
import Outreach
import Registry
import TestSupport
import TestTerm
import Testing
import Workflow

@testable import Web

@Suite(.fewAtOnce) struct `Campaign pages` {
    private static let campaign = "/campaigns/drug-prevention-2020"
    private static let school = "\(campaign)/schools/\(FictionalSchool.code)"

    /// Both schools have a meeting; with letters unless told otherwise.
    private func site(hasLetters: Bool = true, _ prepare: (SchoolTerm) throws -> Void = { _ in }) throws -> TestSite {
        try TestSite { term in
            try term.importing(Families.all + [Families.elsewhere])
            try term.plan()
            try term.plan(place: "Matsalen", school: FictionalSchool.otherCode)
            if hasLetters { try term.letters() }
            try prepare(term)
        }
    }

    private static func facts(_ site: TestSite) throws -> [LetterFacts] {
        try site.office.registry.read { try $0.letterFacts(ofCampaign: SchoolTerm.meetings) }
    }

    /// A guardian's one letter, and the code of the pack it lies in.
    private static func letter(to name: String, _ site: TestSite) throws -> (facts: LetterFacts, pack: String) {
        let person = try #require(try FindPerson.find(name, site.office).first)
        return try site.office.registry.read { registry in
            let code = try #require(try registry.letters(of: person).first)
            let facts = try #require(try registry.letterFacts(code))
            return (facts, try #require(try registry.storedLetter(code)?.pack).text)
        }
    }

    @Test func `a pack is printed alone, and letters that stay aren't recorded as out`() async throws {
        let site = try site()
        let (own, pack) = try Self.letter(to: "Mo Granneett", site)
        let (foreign, _) = try Self.letter(to: "Anna Åkesson", site)
        let path = "\(Self.campaign)/packs/\(pack)"
        try await site.serving { browser in
            let printed = try await browser.get("\(path)/print", as: .coordinator)
            #expect(printed.status == 200)
            #expect(printed.text.contains("Försättsblad") && printed.text.contains(own.code.printed))
            #expect(!printed.text.contains(foreign.code.printed))
            #expect(try await browser.get("\(path)/print", as: .other).status == 404)
            func record(_ kept: String) async throws -> TestSite.Answer {
                try await browser.post(
                    path, [("event", "handed-out"), ("date", "2020-02-24"), ("kept", kept)], as: .coordinator)
            }
            let mistyped = try await record("K7Q")
            #expect(mistyped.status == 422)
            #expect(mistyped.text.contains("Inget har antecknats: &quot;K7Q&quot; är ingen brevkod."))
            let elsewhere = try await record(foreign.code.printed)
            #expect(elsewhere.text.contains("Inget har antecknats: \(foreign.code.printed) ligger inte i packen."))
            #expect(try await record("\(own.code.printed), ").status == 303)
        }
        let facts = try Self.facts(site)
        #expect(facts.count { $0.state == .out } == 11)
        #expect(facts.first { $0.code == own.code }?.state == .draft)
    }

    @Test func `a pile lists its letters by pupil, and those that are ticked stay`() async throws {
        let site = try site()
        let (own, pack) = try Self.letter(to: "Mo Granneett", site)
        try await site.serving { browser in
            for path in ["\(Self.campaign)/packs/\(pack)", "\(Self.school)/classes/7C"] {
                let page = try await browser.get(path, as: .coordinator).text
                let rows = page.matches(of: /name="stays".*\n.*/).map { String($0.output) }
                #expect(rows.count == 12, "\(path)")
                let row = try #require(rows.first { $0.contains(own.code.text) })
                #expect(row.contains("Mo Granneett") && row.contains(own.code.printed))
            }
            let ticks = [("event", "handed-out"), ("date", "2020-02-30"), ("stays", own.code.text)]
            let wrong = try await browser.post("\(Self.school)/classes/7C", ticks, as: .coordinator)
            #expect(wrong.status == 422)
            #expect(wrong.text.firstMatch(of: /name="stays" value="([A-Z0-9]+)"[^>]* checked/)?.1 == own.code.text[...])
            let right = try await browser.post(
                "\(Self.school)/classes/7C",
                [("event", "handed-out"), ("date", "2020-02-24"), ("stays", own.code.text)], as: .coordinator)
            #expect(right.status == 303)
            let page = try await browser.get("\(Self.school)/classes/7C", as: .coordinator).text
            #expect(page.matches(of: /name="stays"/).count == 1)
            #expect(page.matches(of: /<td>har lämnat huset</).count == 11)
        }
        #expect(try Self.facts(site).first { $0.code == own.code }?.state == .draft)
    }

    @Test func `a campaign's pages are there in both languages`() async throws {
        let site = try site()
        let pack = try Self.letter(to: "Mo Granneett", site).pack
        try await site.serving { browser in
            let pages = [
                ("/campaigns", "Kampanjer", "Campaigns"),
                (Self.campaign, "Förebygga droger bland unga", "Preventing drug use among young people"),
                ("\(Self.campaign)/audience", "Målgruppen", "The audience"),
                ("\(Self.campaign)/preview", "Förhandsvisning", "Preview"),
                ("\(Self.campaign)/letters", "Gör breven", "Make the letters"),
                ("\(Self.campaign)/packs/\(pack)", "Klass 7C, Ekbackaskolan", "Class 7C, Ekbackaskolan"),
                ("\(Self.school)/classes/7C", "Klass 7C, Ekbackaskolan", "Class 7C, Ekbackaskolan"),
                ("\(Self.school)/post", "Post, Ekbackaskolan", "Post, Ekbackaskolan"),
            ]
            for (path, sv, en) in pages {
                let swedish = try await browser.get(path, as: .coordinator)
                #expect(swedish.status == 200, "\(path)")
                #expect(swedish.text.contains("<h1>\(sv)</h1>"), "\(path)")
                let english = try await browser.get(path, as: .coordinator, language: "en")
                #expect(english.text.contains("<h1>\(en)</h1>"), "\(path)")
            }
        }
    }

    @Test func `another school's packs, files and classes aren't there`() async throws {
        let site = try site()
        let pack = try Self.letter(to: "Mo Granneett", site).pack
        try await site.serving { browser in
            for path in [
                "\(Self.campaign)/packs/\(pack)", "\(Self.school)/files/letters.html",
                "\(Self.school)/downloads/letters.xml", "\(Self.school)/classes/7C", "\(Self.school)/post",
                "\(Self.campaign)/schools/none/files/letters.html", "\(Self.school)/files/preview.html",
                "/campaigns/..%2F..%2Fetc", "\(Self.campaign)/packs/XYZ",
            ] {
                #expect(try await browser.get(path, as: .other).status == 404, "\(path)")
            }
            let record = [("event", "handed-out"), ("date", "2020-02-24")]
            for path in ["\(Self.campaign)/packs/\(pack)", "\(Self.school)/classes/7C"] {
                #expect(try await browser.post(path, record, as: .other).status == 404, "\(path)")
            }
            let page = try await browser.get(Self.campaign, as: .other).text
            #expect(page.contains(FictionalSchool.otherName))
            #expect(!page.contains(FictionalSchool.name))
            #expect(!page.contains(pack))
        }
        #expect(try Self.facts(site).allSatisfy { $0.state == .draft })
    }

    @Test func `the audience is searched by a form, and what was asked for stays in it`() async throws {
        try await site().serving { browser in
            let all = try await browser.get("\(Self.campaign)/audience", as: .coordinator).text
            #expect(all.contains("Anna Åkesson") && all.contains("Karim Haddad"))
            #expect(all.contains("<strong>16 beslut</strong>"))
            let found = try await browser.post(
                "\(Self.campaign)/audience", [("words", "akes <zz>"), ("place", "\(FictionalSchool.code)/7A")],
                as: .coordinator
            ).text
            #expect(!found.contains("Anna Åkesson"))
            #expect(found.contains("value=\"akes &lt;zz&gt;\""))
            let akes = try await browser.post(
                "\(Self.campaign)/audience", [("words", "akes"), ("place", "\(FictionalSchool.code)/7A")],
                as: .coordinator
            ).text
            #expect(akes.contains("Anna Åkesson") && !akes.contains("Karim Haddad"))
            #expect(akes.contains("<option value=\"\(FictionalSchool.code)/7A\" selected>"))
            let foreign = try await browser.post(
                "\(Self.campaign)/audience", [("place", FictionalSchool.otherCode)], as: .coordinator)
            #expect(foreign.status == 404)
        }
    }

    @Test func `letters are made after it was shown what that means`() async throws {
        let site = try site(hasLetters: false)
        try await site.serving { browser in
            let shown = try await browser.get("\(Self.campaign)/letters", as: .coordinator).text
            #expect(shown.contains("<dt>Nya brev</dt><dd>15</dd>"))
            #expect(shown.contains("alla skolor på en gång. Siffrorna här gäller dina skolor."))
            let made = try await browser.post("\(Self.campaign)/letters", as: .coordinator)
            #expect(made.status == 303)
            #expect(made.location == "\(Self.campaign)?said=campaign.made")
            let page = try await browser.get(try #require(made.location), as: .coordinator).text
            #expect(page.contains("Breven är gjorda."))
            #expect(page.contains(">7C</a>"))
        }
        #expect(try Self.facts(site).count == 16)
    }

    @Test func `a pack with a letter to pull is refused in red, with the codes, until they are taken out`() async throws
    {
        let site = try site()
        let (letter, code) = try Self.letter(to: "Mo Granneett", site)
        let path = "\(Self.campaign)/packs/\(code)"
        let guardian = letter.recipients[0]
        let office = site.office
        try await site.serving { browser in
            let today = ("date", "2020-02-24")
            let printed = try await browser.post(path, [("event", "printed"), today], as: .coordinator)
            #expect(printed.location == "\(path)?said=pack.printed")
            _ = try ChangePerson.setDoNotContact(true, guardian, office)
            let refused = try await browser.post(path, [("event", "handed-out"), today], as: .coordinator)
            #expect(refused.status == 422)
            #expect(refused.text.contains("De här breven får inte lämna huset"))
            #expect(refused.text.contains("name=\"out\" value=\"\(letter.code)\""))
            let left = try await browser.post(
                path, [("event", "handed-out"), today, ("out", letter.code.text)], as: .coordinator)
            #expect(left.location == "\(path)?said=pack.handed-out")
            let page = try await browser.get(path, as: .coordinator).text
            #expect(page.contains("Alla brev har lämnat huset."))
            let at = try #require(page.firstMatch(of: /name="at" value="([^"]*)"/)?.1)
            let undone = try await browser.post(
                "\(path)/undo", [("event", "handed-out"), ("at", String(at))], as: .coordinator)
            #expect(undone.location == "\(path)?said=pack.undone")
        }
    }

    @Test func `a day that hasn't been isn't recorded`() async throws {
        let site = try site()
        let pack = try Self.letter(to: "Mo Granneett", site).pack
        try await site.serving { browser in
            let answer = try await browser.post(
                "\(Self.campaign)/packs/\(pack)", [("event", "printed"), ("date", "2020-02-25")], as: .coordinator)
            #expect(answer.status == 422)
            #expect(answer.text.contains("aria-describedby=\"date-error\""))
            #expect(answer.text.contains("value=\"2020-02-25\""))
        }
    }

    @Test func `a class is recorded at once`() async throws {
        let site = try site()
        try await site.serving { browser in
            let path = "\(Self.school)/classes/7C"
            let answer = try await browser.post(
                path, [("event", "handed-out"), ("date", "2020-02-24")], as: .coordinator)
            #expect(answer.location == "\(path)?said=pack.handed-out")
            #expect(try await browser.get("\(Self.school)/classes/9X", as: .coordinator).status == 404)
        }
    }

    @Test func `documents can do nothing but be shown, and downloads have plain names`() async throws {
        try await site().serving { browser in
            let preview = try await browser.get("\(Self.campaign)/preview/document", as: .coordinator)
            #expect(preview.text.contains("Åkesson") && !preview.text.contains("Siv Lind"))
            let frame = try await browser.get("\(Self.campaign)/preview", as: .coordinator).text
            #expect(frame.contains("<iframe class=\"paper\" sandbox src=\"\(Self.campaign)/preview/document\""))
            for path in ["\(Self.campaign)/preview/document", "\(Self.school)/files/letters.html"] {
                let answer = try await browser.get(path, as: .coordinator)
                let policy = try #require(answer.headers[.contentSecurityPolicy])
                #expect(policy.contains("style-src 'sha256-") && policy.contains("sandbox"))
                #expect(!policy.contains("script-src"))
                #expect(answer.headers[.cacheControl] == "no-store")
            }
            for name in ["letters.html", "hand-out.html", "letters.xml"] {
                let answer = try await browser.get("\(Self.school)/downloads/\(name)", as: .coordinator)
                #expect(answer.status == 200)
                #expect(
                    answer.headers[.contentDisposition]
                        == "attachment; filename=\"drug-prevention-2020-ekbackaskolan-\(name)\"")
            }
        }
    }

    @Test func `a broken template is shown with file, line and the nearest field`() async throws {
        let site = try site { term in
            let path = "Templates/drug-prevention-2020/invitation.sv.xhtml"
            try term.write(try term.read(path).replacing("{{meeting.place}}", with: "{{meeting.plaec}}"), to: path)
        }
        try await site.serving { browser in
            for path in ["preview", "letters"] {
                let page = try await browser.get("\(Self.campaign)/\(path)", as: .coordinator)
                #expect(page.status == 200)
                #expect(page.text.contains("invitation.sv.xhtml"), "\(path)")
                #expect(page.text.contains("meeting.place"), "\(path)")
                #expect(!page.text.contains("<iframe"))
            }
        }
    }
}
