import Testing
import XML

struct XMLDocumentTests {
    private static let sample = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- for the school -->
        <campaign xmlns="urn:c" xmlns:x="urn:x" year="2020" x:id="é&#38;">
          <title>Ålder &lt; 15<!-- cut --> &amp; <![CDATA[<raw>]]></title>
          <?php no?>
          <mailing/>
          <mailing></mailing>
        </campaign>

        """

    @Test func `a document becomes a tree of names, attributes, text and lines`() throws {
        let root = try XMLDocument(parsing: bytes(Self.sample)).root
        #expect(root.name == XMLName(namespace: "urn:c", local: "campaign"))
        #expect(root.line == 3)
        #expect(
            root.attributes == [
                XMLAttribute(name: XMLName(local: "year"), value: "2020"),
                XMLAttribute(name: XMLName(namespace: "urn:x", local: "id"), value: "é&"),
            ])
        #expect(root.attribute("year") == "2020")
        #expect(root.attribute(XMLName(namespace: "urn:x", local: "id")) == "é&")
        #expect(root.attribute("none") == nil)
        #expect(root.first("title")?.text == "Ålder < 15 & <raw>")
        #expect(root.first("title")?.children == [.text("Ålder < 15 & <raw>")])
        #expect(root.elements("mailing").map(\.line) == [6, 7])
        #expect(root.elements.map(\.name.local) == ["title", "mailing", "mailing"])
        #expect(root.children.first == .text("\n  "))
    }

    @Test func `an attribute without a namespace goes before its namesake`() throws {
        let root = try XMLDocument(parsing: bytes(#"<a xmlns:x="urn:x" x:id="1" id="2"/>"#)).root
        #expect(root.attribute("id") == "2")
    }

    @Test func `a document cut off at any byte is a fault and never a crash`() throws {
        let whole = bytes(Self.sample)
        let end = whole.count - 1
        for length in 0..<end {
            #expect(throws: XMLFault.self, "\(length) bytes") { try XMLDocument(parsing: Array(whole[..<length])) }
        }
        _ = try XMLDocument(parsing: Array(whole[..<end]))
    }

    @Test(arguments: ["", " ", "\n\n", "plain text", "\u{FEFF}", "<", "<?xml version=\"1.0\"?>", "<!-- only -->"])
    func `what has no root element is malformed`(text: String) {
        #expect { try XMLDocument(parsing: bytes(text)) } throws: { error in
            if case XMLFault.malformed = error { true } else { false }
        }
    }

    @Test func `malformed documents are explained with line and reason`() {
        expect("<html>\n<p>a</div></html>", 2, "the element <p> that was opened on line 2 is closed by </div>")
        expect("<a>\n\nR & B</a>", 3, "a bare & must be written as &amp;")
        expect("<a>1 < 2</a>", 1, "a tag has no name; a bare < must be written as &lt;")
        expect("<a b=1/>", 1, "an attribute value is not in quotation marks")
        expect("<a b='1' b='2'/>", 1, "an attribute is written twice in one tag")
        expect("<a><x:b/></a>", 1, "a prefix is used that no xmlns declares")
        expect("<a/>\n<b/>", 2, "something follows the root element, or the document ends too early")
    }

    @Test func `a fault never quotes the document`() {
        for text in [
            "<a>Anna <Svensson></a>", "<a>Anna <Svensson x='Ale'</a>", "<a Svensson='1' Svensson='2'/>",
            "<a><Svensson:b/></a>", "<a>Svensson & Co</a>", "<a>Svensson \u{1}</a>", "<a/>Svensson", "<Svensson",
        ] {
            #expect { try XMLDocument(parsing: bytes(text)) } throws: { !"\($0)".contains("Svensson") }
        }
    }

    @Test func `an unknown entity is named, so that the caller can say to write the character`() {
        #expect(throws: XMLFault.undefinedEntity(name: "nbsp", line: 2)) {
            try XMLDocument(parsing: bytes("<p>\n10&nbsp;kr</p>"))
        }
        #expect(throws: XMLFault.undefinedEntity(name: "ouml", line: 1)) {
            try XMLDocument(parsing: bytes("<p title='&ouml;'/>"))
        }
    }

    @Test func `encodings that are declared are read`() throws {
        let latin = bytes("<?xml version='1.0' encoding='ISO-8859-1'?><a>") + [0xC5, 0xE4] + bytes("</a>")
        #expect(try XMLDocument(parsing: latin).root.text == "Åä")
        let windows = bytes("<?xml version='1.0' encoding='windows-1252'?><a>") + [0x80, 0x96] + bytes("</a>")
        #expect(try XMLDocument(parsing: windows).root.text == "€–")
        let wide = "<?xml version='1.0' encoding='UTF-16'?><a>Åsa عربي 🎓</a>"
        #expect(try XMLDocument(parsing: utf16(wide)).root.text == "Åsa عربي 🎓")
        #expect(try XMLDocument(parsing: utf16(wide, bigEndian: true)).root.text == "Åsa عربي 🎓")
        #expect(try XMLDocument(parsing: bytes("\u{FEFF}<a>Å</a>")).root.text == "Å")
    }

    @Test func `bytes that are not in the document's encoding are malformed`() {
        let problem = "the bytes are not in the encoding of the document, which is UTF-8 unless declared"
        #expect { try XMLDocument(parsing: bytes("<a>\n") + [0xC5, 0xE4] + bytes("</a>")) } throws: { error in
            guard case XMLFault.malformed(2, _, problem) = error else { return false }
            return true
        }
        #expect(throws: XMLFault.self) { try XMLDocument(parsing: bytes("<a b='") + [0xFF] + bytes("'/>")) }
        #expect(throws: XMLFault.self) { try XMLDocument(parsing: bytes("<a>") + [0xED, 0xA0, 0x80] + bytes("</a>")) }
        let loneSurrogate = utf16("<a>") + [0x00, 0xD8] + utf16("</a>", mark: false)
        #expect(throws: XMLFault.self) { try XMLDocument(parsing: loneSurrogate) }
    }

    @Test func `a NUL byte anywhere is malformed`() {
        for text in ["<a>x\0y</a>", "<a b='\0'/>", "<a\0/>", "\0<a/>", "<a/>\0", "\0\0\0\0\0"] {
            #expect(throws: XMLFault.self, "\(text.debugDescription)") { try XMLDocument(parsing: bytes(text)) }
        }
        #expect(throws: XMLFault.self) { try XMLDocument(parsing: [UInt8](repeating: 0, count: 10_000)) }
    }

    @Test func `a document may be as deep as the limit and no deeper`() throws {
        _ = try XMLDocument(parsing: bytes(Attacks.nested(64)))
        for depth in [65, 200, 257, 5_000, 100_000] {
            #expect { try XMLDocument(parsing: bytes(Attacks.nested(depth))) } throws: { error in
                guard case XMLFault.tooDeep(1, 64) = error else { return false }
                return true
            }
        }
    }

    @Test func `a document larger than the limit is refused`() {
        let limits = XMLLimits(maximumBytes: 10)
        #expect(throws: XMLFault.tooLarge(maximumBytes: 10)) {
            try XMLDocument(parsing: bytes("<a>12345</a>"), limits: limits)
        }
        #expect(throws: Never.self) { try XMLDocument(parsing: bytes("<a>123</a>"), limits: limits) }
    }

    @Test func `a text, a value or a tag beyond the limit is refused`() {
        var limits = XMLLimits.standard
        limits.maximumTextBytes = 100
        limits.maximumAttributes = 2
        let long = String(repeating: "x", count: 101)
        for text in ["<a>\(long)</a>", "<a b='\(long)'/>", "<a b='' c='' d=''/>", "<a>\(long.dropLast())<!-- -->y</a>"]
        {
            #expect(throws: XMLFault.textTooLong(line: 1)) { try XMLDocument(parsing: bytes(text), limits: limits) }
        }
        let huge = String(repeating: "x", count: 12_000_000)
        for text in ["<a b='\(huge)'/>", "<a>\(huge)</a>", "<\(huge)/>", "<a><!-- \(huge) --></a>"] {
            #expect(throws: XMLFault.textTooLong(line: 1)) {
                try XMLDocument(parsing: bytes(text), limits: .streaming)
            }
        }
    }

    @Test func `many documents are read at the same time, good and bad`() async {
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<400 {
                group.addTask {
                    let good = try? XMLDocument(parsing: bytes("<a n='\(number)'>\(number)</a>"))
                    let bad = Result {
                        try XMLDocument(parsing: bytes("<a>\(String(repeating: "\n", count: number))&x;"))
                    }
                    guard case .failure(XMLFault.undefinedEntity("x", number + 1)) = bad else { return false }
                    return good?.root.text == "\(number)"
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    private func expect(
        _ text: String, _ line: Int, _ problem: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(sourceLocation: sourceLocation) {
            try XMLDocument(parsing: bytes(text))
        } throws: { error in
            guard case XMLFault.malformed(let foundLine, _, let found) = error else { return false }
            #expect(found == problem, sourceLocation: sourceLocation)
            return foundLine == line
        }
    }
}
