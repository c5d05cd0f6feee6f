import Letters
import Outreach
import Testing

@Suite struct LetterFieldsTests {
    private func fields(_ letter: PrintableLetter, host: String? = "svar.example.se") -> LetterFields {
        LetterFields(letter, campaign: Fixtures.campaign, settings: Fixtures.settings(host: host))
    }

    @Test(arguments: [
        (["Anna Åkesson"], "Anna Åkesson", "Anna Åkesson", "Anna Åkesson"),
        (
            ["Anna Åkesson", "Bo Öberg"], "Anna Åkesson och Bo Öberg", "Anna Åkesson and Bo Öberg",
            "Anna Åkesson و Bo Öberg"
        ),
        (["Anna Åkesson", "Bo Åkesson"], "Anna och Bo Åkesson", "Anna and Bo Åkesson", "Anna و Bo Åkesson"),
        (
            ["Anna Ek", "Bo Ek", "Cia Ek"], "Anna, Bo och Cia Ek", "Anna, Bo and Cia Ek", "Anna، Bo و Cia Ek"
        ),
        (
            ["Anna Ek", "Bo Ek", "Cia Al"], "Anna Ek, Bo Ek och Cia Al", "Anna Ek, Bo Ek and Cia Al",
            "Anna Ek، Bo Ek و Cia Al"
        ),
        ([" Ek", "Bo Ek"], "Ek och Bo Ek", "Ek and Bo Ek", "Ek و Bo Ek"),
    ])
    func `names are joined as each language does, a shared family name once`(
        names: [String], swedish: String, english: String, arabic: String
    ) throws {
        let recipients = names.map { name in
            let parts = name.split(separator: " ", omittingEmptySubsequences: false)
            return PersonName(given: String(parts[0]), family: String(parts[1]))
        }
        for (language, joined) in [(Language.swedish, swedish), (.english, english), (.arabic, arabic)] {
            let letter = try Fixtures.letter(.handOut, language, recipients: recipients)
            #expect(fields(letter).text(of: .recipientNames) == joined)
        }
    }

    @Test(arguments: [
        (Language.swedish, "tisdag 24 mars 2020", "18.30", "10 mars 2020"),
        (.english, "Tuesday 24 March 2020", "18:30", "10 March 2020"),
        (.arabic, "الثلاثاء 24 مارس 2020", "18:30", "10 مارس 2020"),
    ])
    func `dates and times read as in each language`(language: Language, day: String, time: String, date: String) throws
    {
        let fields = fields(try Fixtures.letter(.handOut, language))
        #expect(fields.text(of: .meetingDate) == day)
        #expect(fields.text(of: .meetingTime) == time)
        #expect(fields.text(of: .letterDate) == date)
    }

    @Test func `a language without words of its own reads Swedish dates`() throws {
        let somali = try #require(Language(tag: "so"))
        #expect(fields(try Fixtures.letter(.handOut, somali)).text(of: .meetingDate) == "tisdag 24 mars 2020")
    }

    @Test func `every field has its value`() throws {
        let fields = fields(try Fixtures.letter())
        let values = TemplateField.allCases.map { "\($0.rawValue)=\(fields.text(of: $0, pupil: 0))" }
        let code = LetterCode(bits: 4711)
        #expect(
            values == [
                "pupil.givenName=Elin", "pupil.class=7A", "recipient.names=Anna Åkesson och Bo Öberg",
                "pupils.names=Elin", "letter.code=\(code.printed)", "letter.date=10 mars 2020",
                "campaign.title=Förebygga droger", "campaign.year=2020", "school.name=Aroseniusskolan",
                "meeting.date=tisdag 24 mars 2020", "meeting.time=18.30", "meeting.place=Aulan",
                "reply.link=https://svar.example.se/r/\(code.text)", "sender.name=Ale kommun",
                "sender.address=449 80 Alafors", "sender.phone=0303-70 30 00", "sender.email=kommun@ale.se",
                "sender.web=",
            ])
    }

    @Test func `without a reply page there is no link`() throws {
        #expect(fields(try Fixtures.letter(), host: nil).text(of: .replyLink) == "")
    }
}
