import Letters
import Outreach
import Testing

@Suite struct TemplateFaultTests {
    /// The mistakes of a body, which begins in line 4 of the file.
    private func faults(_ body: String) -> [TemplateFault.Kind] { allFaults(Fixtures.source(body)).map(\.kind) }

    private func allFaults(_ source: String, _ language: Language = .swedish) -> [TemplateFault] {
        do throws(TemplateFaults) {
            _ = try Template(parsing: Array(source.utf8), file: "invitation.sv.xhtml", language: language)
            return []
        } catch {
            return error.faults
        }
    }

    @Test func `all mistakes are told at once, with their lines and in their order`() {
        let body = """
            <p>Hej {{recipient.name}}!</p>
            <p>{{pupil.class}}
            {{meeting.plaec}}</p>
            <p id="x" onclick="y" style="z">Hej {{</p>
            """
        #expect(
            allFaults(Fixtures.source(body)) == [
                TemplateFault(
                    file: "invitation.sv.xhtml", line: 4,
                    kind: .unknownField("recipient.name", nearest: "recipient.names")),
                TemplateFault(file: "invitation.sv.xhtml", line: 5, kind: .fieldOutsideLoop("pupil.class")),
                TemplateFault(
                    file: "invitation.sv.xhtml", line: 6, kind: .unknownField("meeting.plaec", nearest: "meeting.place")
                ),
                TemplateFault(file: "invitation.sv.xhtml", line: 7, kind: .forbiddenAttribute("id", element: "p")),
                TemplateFault(file: "invitation.sv.xhtml", line: 7, kind: .forbiddenAttribute("onclick", element: "p")),
                TemplateFault(file: "invitation.sv.xhtml", line: 7, kind: .forbiddenAttribute("style", element: "p")),
                TemplateFault(file: "invitation.sv.xhtml", line: 7, kind: .unclosedField),
            ])
    }

    @Test(arguments: [
        ("<p>{{foo}}</p>", TemplateFault.Kind.unknownField("foo", nearest: nil)),
        ("<p>{{}}</p>", .unknownField("", nearest: nil)),
        ("<p>{{letter.code</p>", .unclosedField),
        ("<p>letter.code}}</p>", .strayBraces),
        ("<p lang=\"{{letter.code}}\">x</p>", .misplacedField("letter.code", in: "lang")),
        ("<p><a href=\"https://x.se/{{pupils.names}}\">x</a></p>", .misplacedField("pupils.names", in: "href")),
        ("<p><a href=\"javascript:alert(1)\">x</a></p>", .linkScheme("javascript:alert(1)")),
        ("<p><a href=\"http://x.se\">x</a></p>", .linkScheme("http://x.se")),
        ("<p><a href=\"{{sender.web}}\">x</a></p>", .linkScheme("{{sender.web}}")),
        ("<p><script>x</script></p>", .forbiddenElement("script")),
        ("<style>p{}</style>", .forbiddenElement("style")),
        ("<p><blink>x</blink></p>", .unknownElement("blink", nearest: nil)),
        ("<p><stron>x</stron></p>", .unknownElement("stron", nearest: "strong")),
        ("<p xmlns=\"urn:x\">x</p>", .unknownElement("p", nearest: "p")),
        ("<p><ul><li>x</li></ul></p>", .misplacedElement("ul", inside: "p")),
        ("<table><tr><td>x</td></tr></table>", .misplacedElement("tr", inside: "table")),
        ("<p><a href=\"https://a.se\"><a href=\"https://b.se\">x</a></a></p>", .misplacedElement("a", inside: "a")),
        ("<ul>x<li>y</li></ul>", .misplacedText(inside: "ul")),
        ("x<p>y</p>", .misplacedText(inside: "body")),
        ("<p>x<br>y</br></p>", .misplacedText(inside: "br")),
        ("<p class=\"x\">x</p>", .forbiddenAttribute("class", element: "p")),
        ("<p hreff=\"x\">x</p>", .unknownAttribute("hreff", element: "p", nearest: nil)),
        ("<p tilte=\"x\">x</p>", .unknownAttribute("tilte", element: "p", nearest: "title")),
        ("<p xml:lang=\"en\">x</p>", .unknownAttribute("xml:lang", element: "p", nearest: "lang")),
        ("<p dir=\"up\">x</p>", .attributeValue("up", attribute: "dir")),
        ("<p data-each=\"guardians\">{{pupil.class}}</p>", .unknownLoop("guardians")),
        ("<ul data-each=\"pupils\"><li data-each=\"pupils\">x</li></ul>", .nestedLoop),
        ("<p data-if=\"meting\">x</p>", .unknownCondition("meting", nearest: "meeting")),
        ("<p data-unless=\"\">x</p>", .unknownCondition("", nearest: nil)),
        ("<p>a&nbsp;b</p>", .entity("nbsp")),
        ("", .missingBody),
        ("only words", .missingBody),
    ])
    func `each mistake in a body has its own kind`(body: String, kind: TemplateFault.Kind) {
        #expect(faults(body) == [kind])
    }

    @Test func `a field that markup cuts in two is open at one end and at the other`() {
        #expect(faults("<p>{{letter.<em>code</em>}}</p>") == [.unclosedField, .strayBraces])
    }

    @Test func `the document around the body is checked too`() {
        let namespace = "xmlns=\"http://www.w3.org/1999/xhtml\""
        let rest = "<head><title>x</title></head><body><p>x</p></body></html>"
        func kinds(_ source: String, _ language: Language = .swedish) -> [TemplateFault.Kind] {
            allFaults(source, language).map(\.kind)
        }
        #expect(kinds("<html \(namespace)>\(rest)") == [.missingLanguage])
        #expect(kinds("<html \(namespace) lang=\"en\">\(rest)") == [.wrongLanguage(found: "en", expected: .swedish)])
        #expect(kinds("<html \(namespace) lang=\"ar\">\(rest)", .arabic) == [.wrongDirection(.arabic)])
        #expect(kinds("<html lang=\"sv\">\(rest)") == [.notXHTML(root: "html")])
        #expect(kinds("<!DOCTYPE html><html \(namespace) lang=\"sv\">\(rest)") == [.doctype])
        #expect(kinds("<html \(namespace) lang=\"sv\"><head/><body><p>x</p></body></html>") == [.missingTitle])
        #expect(
            kinds("<html \(namespace) lang=\"sv\"><head><title> </title></head><body><p>x</p></body></html>")
                == [.missingTitle])
        #expect(
            kinds("<html \(namespace) lang=\"sv\"><head><title>x</title><script/></head><body><p>x</p></body></html>")
                == [.forbiddenElement("script")])
    }

    @Test func `broken XML is told with its line`() {
        let faults = allFaults("<html>\n<p>\n</html>")
        #expect(faults.count == 1)
        #expect(faults.first?.line == 3)
        guard case .malformed? = faults.first?.kind else {
            Issue.record("Another kind: \(faults)")
            return
        }
    }

    @Test func `a sentence says where, what and what to do`() {
        let unknown = TemplateFault(
            file: "invitation.sv.xhtml", line: 7, kind: .unknownField("recipient.name", nearest: "recipient.names"))
        #expect(
            unknown.words.sv == "invitation.sv.xhtml, rad 7: fältet {{recipient.name}} finns inte. "
                + "Menas {{recipient.names}}?")
        let entity = TemplateFault(file: "invitation.sv.xhtml", line: 9, kind: .entity("nbsp"))
        #expect(
            entity.words.en
                == "invitation.sv.xhtml, line 9: XML doesn't know &nbsp;. Write the character itself instead.")
    }
}
