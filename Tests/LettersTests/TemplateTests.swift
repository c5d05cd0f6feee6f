import Letters
import Outreach
import Testing
import XML

@Suite struct TemplateTests {
    @Test func `fields, conditions and the loop are carried out`() throws {
        let pupils = [
            PupilOnLetter(givenName: "Elin", className: "7A"), PupilOnLetter(givenName: "Noa", className: nil),
        ]
        let text = Fixtures.written(try Fixtures.template(Fixtures.text), try Fixtures.letter(pupils: pupils))
        let link = "https://svar.example.se/r/\(LetterCode(bits: 4711).text)"
        #expect(
            text == """

                <h1>Möte</h1>
                <p>Hej Anna Åkesson och Bo Öberg!</p>
                <p>Välkommen tisdag 24 mars 2020 klockan 18.30, Aulan.<br/>Aroseniusskolan</p>
                <ul><li>Elin<span> i 7A</span></li><li>Noa</li></ul>
                <p>Svara på <a href="\(link)" title="\(LetterCode(bits: 4711).printed)">\(link)</a>.</p>

                """)
    }

    @Test func `the loop comes before the condition on the same element`() throws {
        let template = try Fixtures.template(
            "<ul><li data-if=\"pupil.class\" data-each=\"pupils\">{{pupil.givenName}}</li></ul>")
        let pupils = [
            PupilOnLetter(givenName: "Noa", className: nil), PupilOnLetter(givenName: "Elin", className: "7A"),
        ]
        #expect(Fixtures.written(template, try Fixtures.letter(pupils: pupils)) == "\n<ul><li>Elin</li></ul>\n")
        #expect(Fixtures.written(template, try Fixtures.letter(pupils: [])) == "\n<ul></ul>\n")
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("Bo & Co", "Bo &amp; Co"),
        ("O\"Brien'", "O\"Brien'"), ("A\u{0}\u{7}B", "A\u{FFFD}\u{FFFD}B"), ("{{letter.code}}", "{{letter.code}}"),
        ("&lt;", "&amp;lt;"),
    ])
    func `a hostile name stays a name`(name: String, escaped: String) throws {
        let letter = try Fixtures.letter(recipients: [PersonName(given: name, family: "")])
        let template = try Fixtures.template("<p title=\"{{recipient.names}}\">{{recipient.names}}</p>")
        let attribute = escaped.replacing("\"", with: "&quot;")
        let text = Fixtures.written(template, letter)
        #expect(text == "\n<p title=\"\(attribute)\">\(escaped)</p>\n")
        let page = try XMLDocument(parsing: Array("<body>\(text)</body>".utf8))
        #expect(
            page.root.first("p")?.text == name.replacing("\u{0}", with: "\u{FFFD}").replacing("\u{7}", with: "\u{FFFD}")
        )
    }

    @Test func `a link's field has no character that ends it or starts another`() throws {
        var settings = Fixtures.settings()
        settings.sender.email = "a b\"<å@x.se"
        let template = try Fixtures.template(
            "<p><a href=\"mailto:{{sender.email}}\">x</a><a href=\"tel:{{sender.phone}}\">y</a></p>")
        #expect(
            Fixtures.written(template, try Fixtures.letter(), settings: settings)
                == "\n<p><a href=\"mailto:a%20b%22%3C%C3%A5@x.se\">x</a><a href=\"tel:0303-703000\">y</a></p>\n")
    }

    @Test func `names, codes and links are isolated in right-to-left text, and dates and figures aren't`() throws {
        let template = try Fixtures.template(
            "<p>{{recipient.names}} {{letter.code}} {{meeting.date}} {{campaign.year}} <bdi>{{school.name}}</bdi></p>",
            .arabic)
        #expect(
            Fixtures.written(template, try Fixtures.letter(.handOut, .arabic))
                == "\n<p><bdi>Anna Åkesson</bdi> و <bdi>Bo Öberg</bdi> <bdi>\(LetterCode(bits: 4711).printed)</bdi> "
                + "الثلاثاء 24 مارس 2020 2020 <bdi>Aroseniusskolan</bdi></p>\n")
    }

    @Test func `every lang has its xml:lang, and only void elements are closed in their start tag`() throws {
        let template = try Fixtures.template("<p lang=\"en\">a<br/><span/></p>")
        #expect(
            Fixtures.written(template, try Fixtures.letter())
                == "\n<p lang=\"en\" xml:lang=\"en\">a<br/><span></span></p>\n")
    }

    @Test func `missing is what would be said and isn't known`() throws {
        let template = try Fixtures.template(
            """
            <p>{{recipient.names}} {{meeting.place}} {{sender.web}}</p>
            <p data-if="sender.phone">{{sender.phone}}</p>
            <p data-each="pupils">{{pupil.class}}</p>
            <p data-unless="meeting.cancelled">{{meeting.place}}</p>
            """)
        let meeting = MeetingOnLetter(starts: try Fixtures.meeting().starts, place: " ", isReplaced: false)
        let letter = try Fixtures.letter(
            recipients: [], pupils: [PupilOnLetter(givenName: "Noa", className: nil)], meeting: meeting)
        let fields = LetterFields(letter, campaign: Fixtures.campaign, settings: Fixtures.settings(phone: nil))
        #expect(
            template.missingFields(for: fields) == [.recipientNames, .meetingPlace, .senderWeb, .pupilClass])
        let all = LetterFields(try Fixtures.letter(), campaign: Fixtures.campaign, settings: Fixtures.settings())
        #expect(try Fixtures.template(Fixtures.text).missingFields(for: all) == [])
    }

    @Test(arguments: [
        ("meeting", true, false), ("meeting.cancelled", false, true), ("school", true, true), ("pupils", true, true),
        ("pupils.several", false, false), ("recipient.several", true, true), ("pupil.class", true, true),
        ("reply.link", true, true), ("sender.phone", true, true), ("sender.email", true, true),
        ("sender.web", false, false), ("posted", false, false), ("handedOut", true, true),
    ])
    func `each condition knows an invitation from the letter that replaces a meeting`(
        name: String, inInvitation: Bool, inReplacement: Bool
    ) throws {
        let template = try Fixtures.template("<p data-if=\"\(name)\">x</p>")
        let said = "\n<p>x</p>\n"
        #expect((Fixtures.written(template, try Fixtures.letter()) == said) == inInvitation)
        let replacement = try Fixtures.letter(meeting: try Fixtures.meeting(isReplaced: true))
        #expect((Fixtures.written(template, replacement) == said) == inReplacement)
    }

    @Test(arguments: [
        "drug-prevention-2020/invitation", "drug-prevention-2020/information", "safe-driving-2020/information",
    ])
    func `the project's own templates have no fault and lack nothing in a full letter`(path: String) throws {
        for language in [Language.swedish, .english, .arabic] {
            let file = "\(path).\(language).xhtml"
            let template = try Template(parsing: try Fixtures.projectFile(file), file: file, language: language)
            let letter = try Fixtures.letter(.handOut, language)
            let fields = LetterFields(letter, campaign: Fixtures.campaign, settings: Fixtures.settings())
            #expect(template.missingFields(for: fields) == [])
        }
    }
}
