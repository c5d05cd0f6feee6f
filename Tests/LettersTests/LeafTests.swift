import Foundation
import Letters
import Outreach
import Testing
import XML

/// A letter never stands on the back of another family's.
@Suite struct LeafTests {
    private static let own = ".leaf{min-height:593.6mm}"

    private func settings(_ sheets: SheetUse) -> Settings {
        var settings = Fixtures.settings()
        settings.sheets = sheets
        return settings
    }

    private func pack(_ sheets: SheetUse, pulls: [LetterCode] = []) throws -> String {
        var markup = MarkupWriter()
        let writer = PrintPackWriter(
            campaign: Fixtures.campaign, school: nil, settings: settings(sheets),
            templates: try Fixtures.templates(), stylesheet: try Fixtures.stylesheet(), language: .sv)
        let pack = try Fixtures.pack(pulls: pulls)
        writer.begin([pack], into: &markup)
        writer.cover(pack, into: &markup)
        for serial: UInt64 in 1...3 { writer.letter(try Fixtures.letter(serial: serial), into: &markup) }
        writer.end(into: &markup)
        return String(decoding: markup.bytes, as: UTF8.self)
    }

    /// The classes of what stands side by side in a page, and on paper one below the other.
    private func parts(_ page: String) throws -> [String] {
        let root = try XMLDocument(parsing: Array(page.replacing("<!DOCTYPE html>\n", with: "").utf8)).root
        return (root.first("body")?.first("main")?.elements ?? []).map { $0.attribute("class") ?? "" }
    }

    @Test func `in a pack the cover and each letter begin on a sheet of their own`() throws {
        let page = try pack(.own)
        #expect(try parts(page) == ["index", "leaf", "leaf letters", "leaf letters", "leaf letters"])
        #expect(page.contains(Self.own))
        #expect(page.contains("Skriv ut på A4, dubbelsidigt"))
        #expect(page.contains("Skriv ut dubbelsidigt på A4."))
    }

    @Test func `where letters may share sheets the pack says that it must be printed on one side`() throws {
        let page = try pack(.shared)
        #expect(!page.contains("min-height:593.6mm"))
        #expect(page.contains(".leaf + .leaf{break-before:page}"))
        #expect(page.contains("Skriv ut på A4, enkelsidigt"))
        #expect(page.contains("Skriv ut enkelsidigt på A4"))
    }

    @Test func `the rule stands after the workspace's own style, which can't undo it by standing later`() throws {
        let page = try pack(.own)
        let style = try #require(page.range(of: "p{margin:0}"))
        let rule = try #require(page.range(of: Self.own))
        #expect(style.upperBound < rule.lowerBound)
    }

    @Test func `letters by hand, previews and a letter as it was sent begin on sheets of their own`() throws {
        let (campaign, templates, stylesheet) = (
            Fixtures.campaign, try Fixtures.templates(), try Fixtures.stylesheet()
        )
        var markup = MarkupWriter()
        let byHand = ByHandWriter(
            campaign: campaign, settings: settings(.own), templates: templates, stylesheet: stylesheet, language: .sv)
        byHand.begin(letters: 1, into: &markup)
        byHand.letter(try Fixtures.letter(.byHand), into: &markup)
        byHand.end(into: &markup)
        #expect(try parts(String(decoding: markup.takeBytes(), as: UTF8.self)) == ["leaf", "leaf letters"])
        let preview = PreviewWriter(
            campaign: campaign, settings: settings(.own), templates: templates, stylesheet: stylesheet, language: .sv)
        preview.begin(into: &markup)
        preview.letter(try Fixtures.letter(), caption: .household, into: &markup)
        preview.incomplete(to: [Fixtures.anna], mailing: "invitation", missing: [.room], into: &markup)
        preview.end(into: &markup)
        #expect(try parts(String(decoding: markup.takeBytes(), as: UTF8.self)) == ["index", "leaf letters", "leaf"])
        LetterWriter(campaign: campaign, settings: settings(.own), templates: templates, stylesheet: stylesheet)
            .write(try Fixtures.letter(), in: .sv, into: &markup)
        let alone = String(decoding: markup.takeBytes(), as: UTF8.self)
        #expect(try parts(alone) == ["leaf letters"])
        #expect(alone.contains(Self.own))
    }

    @Test(arguments: [(0, 1), (24, 1), (25, 2), (96, 2), (97, 3), (500, 8)])
    func `letters to pull that a cover has no room for stand on sheets after it`(pulls: Int, sheets: Int) throws {
        let codes = (0..<pulls).map { LetterCode(bits: UInt64(1_000 + $0)) }
        let page = try pack(.own, pulls: codes)
        #expect(try parts(page).count { $0 == "leaf" } == sheets)
        for code in codes { #expect(page.contains("<li class=\"code\">\(code.printed)</li>")) }
    }

    @Test(arguments: [(1, 1), (30, 1), (40, 2), (120, 4)])
    func `a list that two pages can't hold goes on on another sheet`(lines: Int, sheets: Int) throws {
        var markup = MarkupWriter()
        let writer = HandOutListWriter(
            campaign: Fixtures.campaign, school: try Fixtures.school(), sender: Fixtures.settings().sender,
            stylesheet: try Fixtures.stylesheet(), language: .en)
        writer.begin(into: &markup)
        writer.list(
            try Fixtures.pack(),
            (1...lines).map {
                HandOutLine(
                    code: LetterCode(bits: UInt64($0)), pupils: [PersonName(given: "Elin", family: "Åkesson")],
                    recipients: [Fixtures.anna, Fixtures.bo], handedOutOn: nil)
            }, into: &markup)
        writer.end(into: &markup)
        let page = String(decoding: markup.bytes, as: UTF8.self)
        #expect(try parts(page).count { $0 == "leaf" } == sheets)
        #expect(page.contains("Class 7A (1/\(sheets))") == (sheets > 1))
        #expect(page.split(separator: "<tr>").count - 1 == lines + sheets)
    }

    @Test(arguments: [(5, false), (26, false), (30, true), (55, true), (400, true)])
    func `a letter that would take a third page is told before it is made`(paragraphs: Int, isTooLong: Bool) throws {
        var templates = TemplateSet()
        let line =
            "<p>"
            + String(repeating: "En mening om nästan hundra tecken, av det slag som brev är fulla av. ", count: 3)
            + "</p>"
        templates["invitation", .swedish] = try Fixtures.template(String(repeating: line, count: paragraphs))
        let limit = SheetLimit(campaign: Fixtures.campaign, settings: settings(.own), templates: templates)
        #expect(limit.isExceeded(by: try Fixtures.letter()) == isTooLong)
        #expect(limit.tooLong().count == (isTooLong ? 1 : 0))
        let shared = SheetLimit(campaign: Fixtures.campaign, settings: settings(.shared), templates: templates)
        #expect(!shared.isExceeded(by: try Fixtures.letter()))
    }

    @Test func `one household's letter may be too long where another's isn't`() throws {
        var templates = TemplateSet()
        templates["invitation", .swedish] = try Fixtures.template(
            "<ul><li data-each=\"pupils\">{{pupil.givenName}}</li></ul>")
        let limit = SheetLimit(campaign: Fixtures.campaign, settings: settings(.own), templates: templates)
        func letter(_ pupils: Int) throws -> PrintableLetter {
            try Fixtures.letter(pupils: (0..<pupils).map { PupilOnLetter(givenName: "Elin\($0)", className: nil) })
        }
        #expect(!limit.isExceeded(by: try letter(2)))
        #expect(limit.isExceeded(by: try letter(200)))
        #expect(!limit.isExceeded(by: try letter(3)))
        #expect(limit.tooLong().isEmpty)
    }
}
