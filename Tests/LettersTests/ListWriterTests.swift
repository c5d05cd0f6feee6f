import Letters
import Outreach
import TestSupport
import Testing
import XML

@Suite struct ListWriterTests {
    @Test(arguments: ToolLanguage.allCases) func `a hand-out list looks as agreed`(language: ToolLanguage) throws {
        let lines = [
            HandOutLine(
                code: LetterCode(bits: 1), pupils: [PersonName(given: "Elin", family: "Åkesson")],
                recipients: [Fixtures.anna, Fixtures.bo], handedOutOn: nil),
            HandOutLine(
                code: LetterCode(bits: 2), pupils: [PersonName(given: "<Noa>", family: "& Ek")],
                recipients: [Fixtures.anna], handedOutOn: CalendarDate("2020-03-11")),
        ]
        var markup = MarkupWriter()
        let writer = HandOutListWriter(
            campaign: Fixtures.campaign, school: try Fixtures.school(), sender: Fixtures.settings().sender,
            stylesheet: try Fixtures.stylesheet(), language: language)
        writer.begin(into: &markup)
        writer.list(try Fixtures.pack(), lines, into: &markup)
        writer.end(into: &markup)
        expectSnapshot(of: markup.bytes, named: "hand-out.\(language.rawValue).html")
    }

    @Test(arguments: ToolLanguage.allCases) func `the by-hand list looks as agreed`(language: ToolLanguage) throws {
        let rows = [
            ByHandRow(
                guardian: GuardianID(12), name: Fixtures.anna, mailing: "invitation",
                task: .handOver(LetterCode(bits: 3))),
            ByHandRow(guardian: GuardianID(13), name: Fixtures.bo, mailing: nil, task: .decide),
            ByHandRow(
                guardian: GuardianID(14), name: Fixtures.bo, mailing: "invitation",
                task: .handedOver(LetterCode(bits: 4), on: try #require(CalendarDate("2020-03-12")))),
            ByHandRow(
                guardian: GuardianID(15), name: Fixtures.bo, mailing: "invitation",
                task: .complete([.field("meeting.place")])),
        ]
        var markup = MarkupWriter()
        ByHandListWriter(campaign: Fixtures.campaign, stylesheet: try Fixtures.stylesheet(), language: language)
            .write(rows, into: &markup)
        expectSnapshot(of: markup.bytes, named: "by-hand-list.\(language.rawValue).html")
    }

    @Test func `by-hand letters come with a page that tells how, and without address or class`() throws {
        var markup = MarkupWriter()
        let writer = ByHandWriter(
            campaign: Fixtures.campaign, settings: Fixtures.settings(), templates: try Fixtures.templates(),
            stylesheet: try Fixtures.stylesheet(), language: .en)
        writer.begin(letters: 1, into: &markup)
        let before = markup.bytes.count
        writer.letter(try Fixtures.letter(.byHand, address: Fixtures.home), into: &markup)
        let letter = String(decoding: markup.bytes[before...], as: UTF8.self)
        #expect(!letter.contains("Storgatan"))
        #expect(!letter.contains("Via Elin"))
        writer.end(into: &markup)
        expectSnapshot(of: markup.bytes, named: "by-hand.en.html")
    }

    @Test func `a preview shows letters with their captions, and what incomplete ones lack`() throws {
        var markup = MarkupWriter()
        let writer = PreviewWriter(
            campaign: Fixtures.campaign, settings: Fixtures.settings(), templates: try Fixtures.templates(),
            stylesheet: try Fixtures.stylesheet(), language: .en)
        writer.begin(into: &markup)
        writer.letter(try Fixtures.letter(), caption: .household, into: &markup)
        writer.letter(try Fixtures.letter(.handOut, .arabic), caption: .language(.arabic), into: &markup)
        writer.incomplete(
            to: [Fixtures.anna], mailing: "invitation", missing: [.address(.postalCode), .field("meeting.place")],
            into: &markup)
        writer.end(into: &markup)
        expectSnapshot(of: markup.bytes, named: "preview.en.html")
    }
}
