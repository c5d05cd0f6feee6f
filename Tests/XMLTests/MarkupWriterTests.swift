import Testing
import XML

struct MarkupWriterTests {
    @Test func `elements, attributes and text are written in order`() {
        var writer = MarkupWriter()
        let missing: String? = nil
        writer.doctypeHTML()
        writer.element("html", ["lang": "sv", "dir": missing, "xml:lang": "sv"]) { html in
            html.line()
            html.element("p", text: "R & B < \"2\" > 'x'")
            html.empty("br")
            html.empty("p", ["class": "a\"b<c>&\td\n"])
            html.unsafeRaw(bytes("<b>ready</b>"))
            html.text("é")
        }
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == """
                <!DOCTYPE html>
                <html lang="sv" xml:lang="sv">
                <p>R &amp; B &lt; "2" &gt; 'x'</p><br/><p class="a&quot;b&lt;c&gt;&amp;&#9;d&#10;"></p>\
                <b>ready</b>é</html>
                """)
    }

    @Test(arguments: ["br", "hr", "img", "meta", "link", "input", "col", "wbr"] as [StaticString])
    func `only void elements close themselves in HTML`(name: StaticString) {
        var writer = MarkupWriter()
        writer.empty(name)
        #expect(String(decoding: writer.takeBytes(), as: UTF8.self) == "<\(name)/>")
        writer.empty("div")
        #expect(String(decoding: writer.takeBytes(), as: UTF8.self) == "<div></div>")
    }

    @Test func `every empty element closes itself in XML`() {
        var writer = MarkupWriter(.xml)
        writer.xmlDeclaration()
        writer.empty("meeting", ["place": "Aulan"])
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<meeting place=\"Aulan\"/>"
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test func `what XML forbids becomes a replacement character, and line ends become one kind`() {
        var text: [UInt8] = []
        escapedText("a\0b\u{1B}c\u{FFFE}d\u{FFFF}e\u{FFFD}f\r\ng\rh\ni\tj\u{FEFF}ﷺ", into: &text)
        #expect(
            String(decoding: text, as: UTF8.self)
                == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\ng\nh\ni\tj\u{FEFF}ﷺ")
        var value: [UInt8] = []
        escapedAttribute("a\r\nb\rc\u{7}", into: &value)
        #expect(String(decoding: value, as: UTF8.self) == "a&#10;b&#10;c\u{FFFD}")
    }

    @Test func `what is drained is forgotten, unless the sink throws`() throws {
        struct Full: Error {}
        var writer = MarkupWriter()
        var file: [UInt8] = []
        writer.element("a") { inner in
            inner.text("1")
            inner.drain { file += $0 }
            inner.text("2")
        }
        #expect(throws: Full.self) { try writer.drain { _ in throw Full() } }
        writer.drain { file += $0 }
        writer.drain { _ in Issue.record("nothing was left") }
        #expect(String(decoding: file, as: UTF8.self) == "<a>12</a>")
    }

    @Test func `any text comes back from the reader as it went in`() throws {
        var generator = SeededGenerator(state: 2020)
        for _ in 0..<2_000 {
            let text = Self.randomText(&generator)
            let value = Self.randomText(&generator)
            var writer = MarkupWriter(.xml)
            writer.element("a", ["b": value], text: text)
            let root = try XMLDocument(parsing: writer.bytes).root
            #expect(root.text == Self.expected(text))
            #expect(root.attribute("b") == Self.expected(value))
            #expect(root.elements.isEmpty && root.attributes.count == 1)
        }
    }

    private static func expected(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xA where last == "\r": break
            case 0xD: result.append("\n")
            case 0x9, 0xA: result.append(scalar)
            case 0..<0x20, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
            last = scalar
        }
        return String(result)
    }

    private static func randomText(_ generator: inout SeededGenerator) -> String {
        let telling = Array(
            "<>&\"'\r\n\t ]]>;#xåÄöمرحبا\u{200F}🎓\u{0}\u{7F}\u{85}\u{FFFE}\u{FFFF}\u{FFFD}\u{FEFF}\u{EFFF}"
                .unicodeScalars)
        var result = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &generator) {
            let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
            let control = Unicode.Scalar(UInt8.random(in: 0...0x9F, using: &generator))
            let some = telling[Int.random(in: 0..<telling.count, using: &generator)]
            result.append([any ?? some, control, some, some][Int.random(in: 0..<4, using: &generator)])
        }
        return String(result)
    }
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
