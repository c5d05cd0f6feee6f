import Outreach
import TestSupport
import TestTerm
import Testing
import Workflow

@testable import Web

/// Tables that name no school, on the import's page: asked before anything is shown.
@Suite(.fewAtOnce) struct ListingPageTests {
    private static let roster = RosterText.wide(Families.all).replacing("Skola;", with: "").replacing(
        "Ekbackaskolan;", with: "")

    @Test func `an administrator says whose list it is before anything is shown`() async throws {
        try await TestSite().serving { browser in
            let path = try await browser.upload([("klass.csv", Self.roster)], as: .administrator)
            let asked = try await browser.settled(path, as: .administrator)
            #expect(asked.contains("<h1>Något behöver du svara på först</h1>"))
            #expect(asked.contains("<legend>Vems lista är klass.csv?</legend>"))
            #expect(asked.contains("name=\"listing-0\" value=\"everybody\"> Alla i kommunen"))
            #expect(!asked.contains("nya elever") && !asked.contains("checked"))

            // What is wrong stands at its field, and what was typed stays.
            let nothing = try await browser.post("\(path)/read", [("format", "csv")], as: .administrator)
            #expect(nothing.status == 422)
            #expect(nothing.text.contains("id=\"listing-0-error\" role=\"alert\">Säg vems lista det är."))
            #expect(nothing.text.contains("<option value=\"csv\" selected>"))
            let noSchool = try await browser.post("\(path)/read", [("listing-0", "school")], as: .administrator)
            #expect(noSchool.status == 422)
            #expect(noSchool.text.contains("role=\"alert\">Välj skolan."))
            #expect(noSchool.text.contains("name=\"listing-0\" value=\"school\" checked>"))

            let said = [("listing-0", "school"), ("listing-0-school", FictionalSchool.code)]
            #expect(try await browser.post("\(path)/read", said, as: .administrator).status == 303)
            let shown = try await browser.settled(path, as: .administrator)
            #expect(shown.contains("<dt>nya elever</dt><dd>14</dd>"))
            // The answer can still be another.
            #expect(shown.contains("name=\"listing-0\" value=\"school\" checked>"))
            _ = try await browser.post("\(path)/read", [("listing-0", "everybody")], as: .administrator)
            #expect(
                try await browser.settled(path, as: .administrator).contains(
                    "läses som folkbokföringens lista över alla i kommunen"))
            _ = try await browser.post("\(path)/read", said, as: .administrator)
            _ = try await browser.settled(path, as: .administrator)
            _ = try await browser.post("\(path)/write", as: .administrator)
            _ = try await browser.settled(path, as: .administrator)

            // The next one is preselected, said, and still asked.
            let next = try await browser.upload([("ny.csv", Self.roster)], as: .administrator)
            let proposed = try await browser.settled(next, as: .administrator)
            #expect(proposed.contains("Förra gången du läste in en sådan fil var det Ekbackaskolan."))
            #expect(proposed.contains("name=\"listing-0\" value=\"school\" checked>"))
            #expect(proposed.contains("<option value=\"\(FictionalSchool.code)\" selected>Ekbackaskolan</option>"))
            _ = try await browser.post("\(next)/read", said, as: .administrator)
            #expect(
                try await browser.settled(next, as: .administrator).contains("Läses som förra gången: Ekbackaskolan."))
            // What one account chose isn't proposed to another.
            let other = try await browser.upload([("ny.csv", Self.roster)], as: .coordinator)
            #expect(!(try await browser.settled(other, as: .coordinator).contains("Förra gången")))
        }
    }

    @Test func `a coordinator can choose own schools alone, and the only one is chosen`() async throws {
        try await TestSite().serving { browser in
            let path = try await browser.upload([("klass.csv", Self.roster)], as: .coordinator)
            let asked = try await browser.settled(path, as: .coordinator)
            #expect(!asked.contains("value=\"everybody\""))
            #expect(!asked.contains(FictionalSchool.otherName))
            #expect(asked.contains("<option value=\"\(FictionalSchool.code)\" selected>Ekbackaskolan</option>"))
            for answer in [
                [("listing-0", "everybody")],
                [("listing-0", "school"), ("listing-0-school", FictionalSchool.otherCode)],
                [("school", "everybody")],
            ] {
                #expect(try await browser.post("\(path)/read", answer, as: .coordinator).status == 422, "\(answer)")
            }
            let said = [("listing-0", "school"), ("listing-0-school", FictionalSchool.code)]
            _ = try await browser.post("\(path)/read", said, as: .coordinator)
            #expect(try await browser.settled(path, as: .coordinator).contains("<dt>nya elever</dt><dd>14</dd>"))
        }
    }

    @Test func `each of several files is asked about, and those that name the school aren't`() async throws {
        let named = RosterText.wide([Families.elsewhere])
        try await TestSite().serving { browser in
            let files = [("b.csv", Self.roster), ("a.csv", RosterText.register), ("c.csv", named)]
            let path = try await browser.upload(files, as: .administrator)
            let asked = try await browser.settled(path, as: .administrator)
            #expect(asked.contains("Vems lista är b.csv?") && asked.contains("Vems lista är a.csv?"))
            #expect(!asked.contains("Vems lista är c.csv?"))
            let said = [
                ("listing-0", "school"), ("listing-0-school", FictionalSchool.code), ("listing-1", "everybody"),
            ]
            _ = try await browser.post("\(path)/read", said, as: .administrator)
            #expect(try await browser.settled(path, as: .administrator).contains("<h1>Det här skulle ändras</h1>"))
        }
    }

    @Test func `a column that is known can mean something else`() async throws {
        let text = RosterText.wide(Families.all)
        try await TestSite().serving { browser in
            let path = try await browser.upload([("elever.csv", text)], as: .coordinator)
            let shown = try await browser.settled(path, as: .coordinator)
            #expect(shown.contains("<summary>Ändra vad en kolumn betyder</summary>"))
            #expect(
                shown.contains("<label for=\"known-1\">Klass <span class=\"quiet\">i filen elever.csv</span></label>"))
            #expect(shown.contains("<select id=\"known-1\" name=\"known-1\">"))
            let read = try await browser.post(
                "\(path)/read", [("known-0", "skola"), ("known-1", "används inte")], as: .coordinator)
            #expect(read.status == 303)
            let again = try await browser.settled(path, as: .coordinator)
            #expect(again.contains("<dt>Används inte</dt><dd>Klass</dd>"))
            #expect(again.contains("<option value=\"används inte\" selected>används inte</option>"))
        }
    }
}

extension RosterText {
    /// One pupil as the population register tells of them.
    fileprivate static var register: String {
        text([
            ["Personnummer", "Förnamn", "Efternamn", "Skyddad"],
            [TestNumber.born(2005, day: 200), "Ove", "Öster", "Nej"],
        ])
    }
}
