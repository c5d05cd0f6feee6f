import Outreach
import Registry
import TestSupport
import TestTerm
import Testing
import Workflow

@testable import Web

/// A meeting that was held yesterday, and the paper that lay at its door.
private struct PaperTerm: Sendable {
    private let office: Office
    let both: LetterCode
    let karim: LetterCode
    let byHand: LetterCode
    static let meeting = MeetingID("drug-prevention-2020/\(FictionalSchool.code)/1")
    static let path = "/meetings/\(meeting)/attendance"

    static func make(on day: String = "2020-03-25") throws -> (TestSite, PaperTerm) {
        var codes: [LetterCode] = []
        let test = try TestSite(on: day) { term in
            var children = Families.all
            children[3].parents[0].protection = "Ja"
            try term.importing(children)
            try term.plan()
            try term.letters()
            codes = [
                try term.letter(to: "Anna Åkesson", "Bo Åkesson").code, try term.letter(to: "Karim Haddad").code,
                try #require(try term.facts().first { $0.channel == .byHand && $0.isLive }).code,
            ]
        }
        return (test, PaperTerm(office: test.office, both: codes[0], karim: codes[1], byHand: codes[2]))
    }

    func adults(_ code: LetterCode) throws -> Int? {
        try office.registry.read { try $0.attendance(of: code, at: Self.meeting)?.adults }
    }

    func totals() throws -> String {
        let totals = try office.registry.read { try $0.attendanceTotals(at: Self.meeting) }
        return "\(totals.letters) letters, \(totals.adults) adults, \(totals.walkIns) walk-ins"
    }
}

@Suite(.fewAtOnce) struct `Attendance from paper` {
    @Test func `numbers beside families are taken, corrected and taken back, and the same again changes nothing`()
        async throws
    {
        let (test, term) = try PaperTerm.make()
        let (both, karim) = (term.both, term.karim)
        try await test.serving { browser in
            func post(_ fields: [(String, String)]) async throws -> TestSite.Answer {
                try await browser.post(PaperTerm.path, fields, as: .coordinator)
            }
            let page = try await browser.get(PaperTerm.path, as: .coordinator)
            #expect(page.status == 200)
            #expect(page.text.contains("name=\"adults-\(both)\" value=\"\""))
            #expect(page.text.contains("Elin Åkesson") && page.text.contains("7A"))
            let first = try await post([("adults-\(both)", "2"), ("adults-\(karim)", ""), ("walkIns", "3")])
            #expect(first.status == 200)
            #expect(first.text.contains("registrerat: 2 vuxna"))
            #expect(first.text.contains("1 familj är sparad. Antalet utan brev är sparat."))
            #expect(try term.totals() == "1 letters, 5 adults, 3 walk-ins")
            let again = try await post([("adults-\(both)", "2"), ("adults-\(karim)", ""), ("walkIns", "3")])
            #expect(again.text.contains("var redan registrerat: 2 vuxna"))
            #expect(try term.totals() == "1 letters, 5 adults, 3 walk-ins")
            let shown = ("shown", "\(both)=2")
            let corrected = try await post([shown, ("adults-\(both)", "1"), ("adults-\(karim)", "1")])
            #expect(corrected.text.contains("ändrat från 2: 1 vuxen"))
            #expect(try term.totals() == "2 letters, 5 adults, 3 walk-ins")
            let back = try await post([
                ("shown", "\(both)=1 \(karim)=1"), ("adults-\(both)", ""), ("adults-\(karim)", "0"),
            ])
            #expect(back.text.contains("borttaget: ingen kom"))
            #expect(try term.totals() == "0 letters, 3 adults, 3 walk-ins")
        }
        // Whoever came had the letter, though nobody recorded that it left.
        #expect(try test.term.fact(both)?.state == .out)
    }

    @Test func `what isn't a number is told beside its line, kept, and the rest is taken`() async throws {
        let (test, term) = try PaperTerm.make()
        try await test.serving { browser in
            let answer = try await browser.post(
                PaperTerm.path,
                [
                    ("adults-\(term.both)", "21"), ("adults-\(term.karim)", "1"), ("walkIns", "många"),
                    ("walkInsShown", "0"),
                ],
                as: .coordinator)
            #expect(answer.status == 422)
            #expect(answer.text.contains("value=\"21\""))
            #expect(answer.text.contains("id=\"error-\(term.both)\">Ange ett antal, 0–20."))
            #expect(answer.text.contains("value=\"många\"") && answer.text.contains("id=\"walkIns-error\""))
        }
        #expect(try term.totals() == "1 letters, 1 adults, 0 walk-ins")
    }

    @Test func `codes are typed line by line, each with a number or without`() async throws {
        let (test, term) = try PaperTerm.make()
        let (both, karim) = (term.both, term.karim)
        try await test.serving { browser in
            let lines = [
                "\(both.printed.lowercased()) 2", " \(karim.text)=3 ", "", "XYZ 4", "httpsÖ--svar.ale.se-r-\(karim)",
                "\(both) 21",
            ]
            let answer = try await browser.post(
                PaperTerm.path, [("codes", lines.joined(separator: "\r\n"))], as: .coordinator)
            #expect(answer.status == 422)
            #expect(answer.text.contains("</span>: registrerat: 2 vuxna"))
            #expect(answer.text.contains("</span>: registrerat: 3 vuxna"))
            #expect(answer.text.contains("</span>: var redan registrerat: 3 vuxna"))
            #expect(answer.text.contains("XYZ: en kod har nio tecken"))
            // What couldn't be taken stays to be mended.
            #expect(answer.text.contains(">XYZ 4\n\(both) 21</textarea>"))
        }
        #expect(try term.totals() == "2 letters, 5 adults, 0 walk-ins")
    }

    @Test func `a page that lay open takes nobody back who was let in meanwhile`() async throws {
        let (test, term) = try PaperTerm.make()
        try await test.serving { browser in
            for _ in 0..<2 {
                _ = try await browser.post(PaperTerm.path, [("adults-\(term.karim)", "1")], as: .coordinator)
            }
            let late = try await browser.post(
                PaperTerm.path, [("shown", ""), ("adults-\(term.karim)", ""), ("adults-\(term.both)", "2")],
                as: .coordinator)
            #expect(late.status == 200)
        }
        #expect(try term.adults(term.karim) == 1)
        #expect(try term.adults(term.both) == 2)
    }

    @Test func `who is reached by hand is there by code, for those who may see it, and on no list`() async throws {
        let (test, term) = try PaperTerm.make()
        try await test.serving { browser in
            for (who, sees) in [(TestSite.Who.coordinator, false), (.trusted, true), (.administrator, true)] {
                let page = try await browser.get(PaperTerm.path, as: who).text
                #expect(page.contains(term.byHand.printed) == sees, "\(who)")
                #expect(!page.contains("Grannetvå"), "\(who)")
                let list = try await browser.get("/meetings/\(PaperTerm.meeting)/list", as: who).text
                #expect(list.contains("Elin Åkesson") && list.contains("7A"))
                #expect(!list.contains(term.byHand.printed) && !list.contains("Grannetvå"), "\(who)")
            }
            _ = try await browser.post(
                PaperTerm.path, [("adults-\(term.byHand)", "2"), ("walkIns", "5")], as: .trusted)
        }
        // They are among those without a letter, so that no figure tells of them.
        #expect(try term.totals() == "0 letters, 5 adults, 5 walk-ins")
    }

    @Test func `nobody has come to a meeting that hasn't begun, and another school's isn't there`() async throws {
        let (test, early) = try PaperTerm.make(on: "2020-03-23")
        try await test.serving { browser in
            let page = try await browser.get(PaperTerm.path, as: .coordinator)
            #expect(page.text.contains("har inte börjat eller är inställt"))
            #expect(!page.text.contains("<form method=\"post\" action=\"\(PaperTerm.path)\""))
            let answer = try await browser.post(PaperTerm.path, [("adults-\(early.both)", "2")], as: .coordinator)
            #expect(answer.status == 422)
            for path in [PaperTerm.path, "/meetings/\(PaperTerm.meeting)/list"] {
                #expect(try await browser.get(path, as: .other).status == 404)
            }
            #expect(try await browser.post(PaperTerm.path, as: .other).status == 404)
        }
        #expect(try early.totals() == "0 letters, 0 adults, 0 walk-ins")
    }

    @Test func `a letter to another meeting is refused and counts nothing`() async throws {
        var foreign: LetterCode?
        let test = try TestSite(on: "2020-03-25") { term in
            try term.importing(Families.all + [Families.elsewhere])
            try term.plan()
            try term.plan(school: FictionalSchool.otherCode)
            try term.letters()
            foreign = try term.letter(to: "Siv Lind").code
        }
        let code = try #require(foreign)
        try await test.serving { browser in
            let answer = try await browser.post(
                PaperTerm.path, [("codes", code.text), ("adults-\(code)", "1")], as: .coordinator)
            #expect(answer.status == 422)
            #expect(answer.text.contains("är en inbjudan till ett annat möte"))
            #expect(!answer.text.contains("Lind"))
        }
    }
}
