import Letters
import Outreach
import TestSupport
import Testing
import XML

@Suite struct LettersXMLWriterTests {
    private func record(_ letters: [PrintableLetter], school: SchoolCode?) throws -> [UInt8] {
        var markup = MarkupWriter(.xml)
        let writer = LettersXMLWriter(
            campaign: Fixtures.campaign, mailing: "invitation", school: school, settings: Fixtures.settings(),
            templates: try Fixtures.templates())
        writer.begin(into: &markup)
        for letter in letters { writer.letter(letter, into: &markup) }
        writer.end(into: &markup)
        return markup.takeBytes()
    }

    private func schema() throws -> RelaxNGSchema {
        try RelaxNGSchema(parsing: try Fixtures.projectFile("letters.rng"))
    }

    @Test func `the record looks as agreed and follows its schema`() throws {
        let first = try Fixtures.letter()
        let replacement = PrintableLetter(
            code: LetterCode(bits: 12), mailing: "invitation", channel: .post,
            content: try Fixtures.letter(.post, address: Fixtures.home).content, replaces: first.code)
        let bytes = try record(
            [first, try Fixtures.letter(.handOut, .arabic, address: Fixtures.home, serial: 5), replacement],
            school: try Fixtures.school().code)
        expectSnapshot(of: bytes, named: "letters.xml")
        #expect(try schema().violations(in: bytes) == [])
    }

    @Test(arguments: [
        PostalAddress(street: "Main St 1\nSuite 2", postalCode: "DC 20004", town: "Washington", country: "USA"),
        PostalAddress(street: "Main St 1", country: "USA"), PostalAddress(town: "Vaduz", country: "Liechtenstein"),
        PostalAddress(street: "Box <1> & 2", postalCode: "44931", town: "\u{2}Nödinge"),
    ])
    func `addresses abroad and hostile ones follow the schema too`(address: PostalAddress) throws {
        let bytes = try record([try Fixtures.letter(.post, pupils: [], address: address)], school: nil)
        #expect(try schema().violations(in: bytes) == [])
    }

    @Test func `a letter handed out never has an address in it`() throws {
        let bytes = try record([try Fixtures.letter(.handOut, address: Fixtures.home)], school: nil)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("Storgatan"))
        #expect(!text.contains("<address"))
        #expect(!text.contains("school="))
    }

    @Test func `the record and the page have the same bytes for the text`() throws {
        let letter = try Fixtures.letter()
        let body = Fixtures.written(try Fixtures.template(Fixtures.text), letter)
        let record = String(decoding: try record([letter], school: nil), as: UTF8.self)
        #expect(record.contains("<body xmlns=\"http://www.w3.org/1999/xhtml\">\(body)</body>"))
        var markup = MarkupWriter()
        PrintPackWriter(
            campaign: Fixtures.campaign, school: nil, settings: Fixtures.settings(),
            templates: try Fixtures.templates(), stylesheet: try Fixtures.stylesheet(), language: .sv
        ).letter(letter, into: &markup)
        #expect(String(decoding: markup.bytes, as: UTF8.self).contains("<div class=\"text\">\(body)</div>"))
    }
}
