import Letters
import Outreach
import TestSupport
import Testing
import XML

@Suite struct PrintPackWriterTests {
    private func writer(_ language: ToolLanguage = .sv, host: String? = "svar.example.se") throws -> PrintPackWriter {
        PrintPackWriter(
            campaign: Fixtures.campaign, school: try Fixtures.school(), settings: Fixtures.settings(host: host),
            templates: try Fixtures.templates(), stylesheet: try Fixtures.stylesheet(), language: language)
    }

    /// The page as our own reader sees it, which refuses the DOCTYPE.
    private func read(_ bytes: [UInt8]) throws -> XMLElement {
        let doctype = Array("<!DOCTYPE html>\n".utf8)
        #expect(bytes.starts(with: doctype))
        return try XMLDocument(parsing: Array(bytes.dropFirst(doctype.count))).root
    }

    private func page(_ letters: [PrintableLetter], host: String? = "svar.example.se") throws -> XMLElement {
        var markup = MarkupWriter()
        let writer = try writer(host: host)
        writer.begin([], into: &markup)
        for letter in letters { writer.letter(letter, into: &markup) }
        writer.end(into: &markup)
        return try read(markup.takeBytes())
    }

    @Test(arguments: ToolLanguage.allCases) func `a pack looks as agreed`(language: ToolLanguage) throws {
        var markup = MarkupWriter()
        let writer = try writer(language)
        let pack = try Fixtures.pack(pulls: [LetterCode(bits: 7), LetterCode(bits: 8)])
        writer.begin([pack], into: &markup)
        writer.cover(pack, into: &markup)
        writer.letter(try Fixtures.letter(), into: &markup)
        writer.letter(try Fixtures.letter(.handOut, .arabic, serial: 5), into: &markup)
        writer.letter(try Fixtures.letter(.post, address: Fixtures.home, serial: 6), into: &markup)
        writer.end(into: &markup)
        expectSnapshot(of: markup.bytes, named: "letters.\(language.rawValue).html")
        let root = try read(markup.bytes)
        #expect(root.attribute(XMLName(local: "lang")) == language.rawValue)
        #expect(root.articles.count == 3)
    }

    @Test func `the window of a letter by post shows the address and nothing else`() throws {
        let letter = try Fixtures.letter(.post, address: Fixtures.home)
        #expect(
            try window(letter) == ["Anna Åkesson", "Bo Öberg", "c/o Berg", "Storgatan 1 lgh 1001", "449 31 NÖDINGE"])
    }

    @Test func `a letter handed out or by hand has no address, whatever is known`() throws {
        #expect(
            try window(Fixtures.letter(.handOut, address: Fixtures.home))
                == ["Anna Åkesson", "Bo Öberg", "Via Elin, klass 7A"])
    }

    @Test func `the head of a letter never names the school`() throws {
        for channel in [Channel.handOut, .post] {
            let root = try page([try Fixtures.letter(channel, address: Fixtures.home)])
            let head = root.articles.first?.first("header")
            #expect(head?.text.contains("Aroseniusskolan") == false)
        }
    }

    @Test func `the QR code is the reply link where there is a reply page, else the bare code`() throws {
        let letter = try Fixtures.letter()
        for (host, content) in [
            ("svar.example.se", "https://svar.example.se/r/\(letter.code.text)"), (nil, letter.code.text),
        ] {
            var expected = MarkupWriter()
            QRCode(content)?.write(label: "", into: &expected)
            let svg = try page([letter], host: host).articles.first?.first("footer")?.first("svg")
            let wanted = try XMLDocument(parsing: expected.takeBytes()).root
            #expect(svg?.first("path")?.attribute("d") == wanted.first("path")?.attribute("d"))
        }
    }

    @Test func `what the page says is what the letter says, letter for letter`() throws {
        let name = PersonName(given: "<b>&\"'", family: "\u{1}]]>")
        let letter = try Fixtures.letter(recipients: [name])
        let article = try page([letter]).articles.first
        let text = article?.elements("div").first { $0.attribute("class") == "text" }
        #expect(text?.elements("p").first?.text == "Hej <b>&\"' \u{FFFD}]]>!")
        #expect(try window(letter)?.first == "<b>&\"' \u{FFFD}]]>")
    }

    @Test func `a stylesheet that could end its element is refused`() {
        #expect(Stylesheet(Array("p{}</style><script>".utf8)) == nil)
        #expect(Stylesheet(Array("a::before{content:'&amp;'}".utf8)) == nil)
    }

    @Test func `the project's own stylesheet is accepted`() throws {
        #expect(Stylesheet(try Fixtures.projectFile("letters.css")) != nil)
    }

    @Test func `type is smaller the longer the text, and a text too long for a page is marked`() throws {
        func cssClass(_ paragraphs: Int) throws -> String? {
            var templates = TemplateSet()
            let line =
                "<p>"
                + String(repeating: "En mening om nästan hundra tecken, av det slag som brev är fulla av. ", count: 3)
                + "</p>"
            templates["invitation", .swedish] = try Fixtures.template(String(repeating: line, count: paragraphs))
            let writer = PrintPackWriter(
                campaign: Fixtures.campaign, school: nil, settings: Fixtures.settings(), templates: templates,
                stylesheet: try Fixtures.stylesheet(), language: .sv)
            var markup = MarkupWriter()
            writer.letter(try Fixtures.letter(), into: &markup)
            return try XMLDocument(parsing: markup.takeBytes()).root.first("article")?.attribute("class")
        }
        #expect(try cssClass(5) == "sheet letter hand-out fit")
        #expect(try cssClass(11) == "sheet letter hand-out fit-2")
        #expect(try cssClass(40) == "sheet letter hand-out long")
    }

    private func window(_ letter: PrintableLetter) throws -> [String]? {
        let head = try page([letter]).articles.first?.first("header")
        return head?.first("address")?.elements.map(\.text)
    }
}

extension XMLElement {
    /// The letters of a page, each out of its sheet.
    fileprivate var articles: [XMLElement] {
        (first("body")?.first("main")?.elements("div") ?? []).compactMap { $0.first("article") }
    }
}
