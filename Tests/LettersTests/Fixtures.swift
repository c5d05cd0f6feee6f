import Foundation
import Letters
import Outreach
import Testing
import XML

/// The people, school and campaign of these tests.
enum Fixtures {
    static let anna = PersonName(given: "Anna", family: "Åkesson")
    static let bo = PersonName(given: "Bo", family: "Öberg")
    static let home = PostalAddress(
        careOf: "Berg", street: "Storgatan 1 lgh 1001", postalCode: "44931", town: "Nödinge")

    static let campaign = Campaign(
        id: "drug-prevention-2020", year: 2020,
        titles: [.swedish: "Förebygga droger", .english: "Preventing drug use", .arabic: "وقاية الشباب"],
        audience: .schoolYears(7...8), recipientPolicy: .household, channel: .handOut,
        mailings: [
            Mailing(
                id: "invitation", titles: [.swedish: "Inbjudan", .english: "Invitation"], due: .meetingPlanned)
        ])

    static func settings(host: String? = "svar.example.se", phone: String? = "0303-70 30 00") -> Settings {
        Settings(
            sender: Sender(
                name: "Ale kommun", addressLines: ["449 80 Alafors"], phone: phone, email: "kommun@ale.se", web: nil),
            window: EnvelopeWindow(left: 105, top: 42, width: 90, height: 32), replyHost: host, retentionMonths: 24)
    }

    static func school() throws -> School {
        School(code: try #require(SchoolCode("48529699")), name: "Aroseniusskolan")
    }

    static func schoolOnLetter(className: String? = "7A") throws -> SchoolOnLetter {
        SchoolOnLetter(code: try school().code, name: "Aroseniusskolan", className: className)
    }

    static func meeting(isReplaced: Bool = false) throws -> MeetingOnLetter {
        MeetingOnLetter(
            starts: try #require(LocalDateTime("2020-03-24T18:30")), place: "Aulan", isReplaced: isReplaced)
    }

    static func letter(
        _ channel: Channel = .handOut, _ language: Language = .swedish, recipients: [PersonName] = [anna, bo],
        pupils: [PupilOnLetter] = [PupilOnLetter(givenName: "Elin", className: "7A")], address: PostalAddress? = nil,
        meeting: MeetingOnLetter? = nil, serial: UInt64 = 4711
    ) throws -> PrintableLetter {
        PrintableLetter(
            code: LetterCode(bits: serial), mailing: "invitation", channel: channel,
            content: LetterContent(
                recipients: recipients, address: address, language: language, pupils: pupils,
                school: try schoolOnLetter(), meeting: try meeting ?? self.meeting(),
                date: try #require(CalendarDate("2020-03-10"))),
            replaces: nil)
    }

    static func pack(
        _ channel: Channel = .handOut, pulls: [LetterCode] = [], vouchings: [Vouching] = []
    ) throws -> PackSheet {
        PackSheet(
            code: LetterCode(bits: 99), mailing: "invitation", channel: channel, school: try schoolOnLetter(),
            meeting: try meeting(), letters: 2, pupils: 2, guardians: 3,
            languages: [
                LanguageCount(language: .arabic, letters: 1), LanguageCount(language: .swedish, letters: 1),
            ],
            mustBePulled: pulls, vouchings: vouchings)
    }

    /// A template from the inside of its body.
    static func template(_ body: String, _ language: Language = .swedish) throws -> Template {
        try Template(parsing: Array(source(body, language).utf8), file: "test.xhtml", language: language)
    }

    static func source(_ body: String, _ language: Language = .swedish) -> String {
        let direction = language.isRightToLeft ? " dir=\"rtl\"" : ""
        return """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language)"\(direction)>
            <head><meta charset="UTF-8"/><title>Brev</title></head>
            <body>
            \(body)
            </body>
            </html>
            """
    }

    static let text = """
        <h1>Möte</h1>
        <p>Hej {{recipient.names}}!</p>
        <p data-if="meeting">Välkommen {{meeting.date}} klockan {{meeting.time}}, {{meeting.place}}.<br/>{{school.name}}</p>
        <ul><li data-each="pupils">{{pupil.givenName}}<span data-if="pupil.class"> i {{pupil.class}}</span></li></ul>
        <p data-if="reply.link">Svara på <a href="{{reply.link}}" title="{{letter.code}}">{{reply.link}}</a>.</p>
        """

    static func templates() throws -> TemplateSet {
        var templates = TemplateSet()
        templates["invitation", .swedish] = try template(text)
        templates["invitation", .arabic] = try template(
            """
            <h1>دعوة</h1>
            <p>مرحبًا {{recipient.names}}!</p>
            <p>{{meeting.date}} {{meeting.place}} <bdi>{{letter.code}}</bdi> {{campaign.year}}</p>
            """, .arabic)
        return templates
    }

    static func stylesheet() throws -> Stylesheet { try #require(Stylesheet(Array("p{margin:0}".utf8))) }

    /// What a template says about a letter.
    static func written(
        _ template: Template, _ letter: PrintableLetter, settings: Settings = settings()
    ) -> String {
        var bytes: [UInt8] = []
        template.write(LetterFields(letter, campaign: campaign, settings: settings), into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A file of the project's own templates.
    static func projectFile(_ name: String) throws -> [UInt8] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appendingPathComponent("Templates").appendingPathComponent(name)))
    }
}
