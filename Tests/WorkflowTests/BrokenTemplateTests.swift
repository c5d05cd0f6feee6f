import Foundation
import Letters
import Outreach
import TestSupport
import TestTerm
import Testing

@testable import Workflow

@Suite struct `Templates that are broken` {
    private static let template = "Templates/drug-prevention-2020/invitation.en.xhtml"

    private func term() throws -> SchoolTerm {
        let term = try SchoolTerm()
        try term.importing(Families.all)
        try term.plan()
        try term.letters()
        return term
    }

    private func breakTemplate(_ term: SchoolTerm) throws {
        let text = try term.read(Self.template)
        try term.write(
            text.replacing("</body>", with: "<p>{{pupil.phone}} {{recipient.shoeSize}}</p></body>"), to: Self.template)
    }

    @Test func `an unknown field stops the run before anything is written`() throws {
        let term = try term()
        let before = try term.files(in: "Output")
        let letters = try term.facts()
        try breakTemplate(term)
        let faults = #expect(throws: TemplateFaults.self) { try term.letters(on: "2020-02-18") }
        #expect(faults?.faults.count == 2)
        #expect(try term.files(in: "Output") == before)
        #expect(try term.facts() == letters)
    }

    @Test func `an import that would have to judge letters by it is refused whole`() throws {
        let term = try term()
        try breakTemplate(term)
        #expect(throws: TemplateFaults.self) {
            try term.importing(Families.all { $0.className = "7B" }, on: "2020-03-01")
        }
        let anna = try term.guardian("Anna Åkesson")
        let card = try term.on("2020-03-01") { try FindPerson.card(.guardian(anna), $0) }
        #expect(card.family.count == 1)
        let pupil = try term.on("2020-03-01") { try FindPerson.card(card.family[0].id, $0) }
        #expect(pupil.pupil?.className == "7A")
    }

    @Test func `protection doesn't wait for it, and Output loses what names the person`() throws {
        let term = try term()
        let leyla = try term.guardian("Leyla Haddad")
        try breakTemplate(term)
        let result = try term.on("2020-03-01") { try ChangePerson.protect(.guardian(leyla), $0) }
        #expect(result.scrub.newlyProtected == 1)
        #expect(result.scrub.mustBePulled.count == 1)
        for (name, data) in try term.files(in: "Output") {
            #expect(data.range(of: Data("Lindgatan 5".utf8)) == nil, "\(name)")
            #expect(data.range(of: Data("Leyla".utf8)) == nil, "\(name)")
        }
        // Mended, the rest comes back.
        let text = try String(
            contentsOf: SchoolTerm.repository.appending(path: Self.template), encoding: .utf8)
        try term.write(text, to: Self.template)
        try term.on("2020-03-02") { _ in }
        let xml = try term.read("Output/drug-prevention-2020/ekbackaskolan/letters.xml")
        #expect(xml.contains("Anna Åkesson"))
        #expect(!xml.contains("Leyla"))
    }

    @Test func `a campaign taken out of Templates is over and stops nothing`() throws {
        let term = try term()
        try FileManager.default.removeItem(at: term.folder.appending(path: "Templates/drug-prevention-2020"))
        let result = try term.importing(Families.all { $0.parents[0].protection = "Ja" }, on: "2020-03-01")
        #expect(result.scrub.mustBePulled.count == 1)
        for (name, data) in try term.files(in: "Output") {
            #expect(data.range(of: Data("Anna".utf8)) == nil, "\(name)")
        }
        try term.on("2020-03-02") { _ in }
    }

    @Test func `a preview that was broken off is gone when somebody in it becomes protected`() throws {
        let term = try term()
        try term.write("Leyla Haddad, Lindgatan 5", to: "Output/drug-prevention-2020/.preview.html.part")
        try term.write("Leyla Haddad, Lindgatan 5", to: "Output/drug-prevention-2020/.report.html.part")
        _ = try term.on("2020-02-18") { try PreviewLetters.run(SchoolTerm.meetings, $0) }
        try term.write("Leyla Haddad, Lindgatan 5", to: "Output/drug-prevention-2020/.preview.html.part")
        let leyla = try term.guardian("Leyla Haddad")
        _ = try term.on("2020-03-01") { try ChangePerson.protect(.guardian(leyla), $0) }
        for (name, data) in try term.files(in: "Output") {
            #expect(data.range(of: Data("Lindgatan 5".utf8)) == nil, "\(name)")
        }
        #expect(!term.exists("Output/drug-prevention-2020/preview.html"))
    }
}
