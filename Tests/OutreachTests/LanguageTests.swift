import Outreach
import TestSupport
import Testing

@Suite struct LanguageTests {
    @Test func `å, ä and ö come after z, accents don't count, and numbers count by value`() {
        let names = [
            "Öberg", "Zeb", "Ärla", "Åkesson", "Andersson", "Émile", "Eva", "Ó Súilleabháin", "af Ugglas", "Øst",
        ]
        #expect(
            names.sorted { SwedishOrder.key($0) < SwedishOrder.key($1) } == [
                "af Ugglas", "Andersson", "Émile", "Eva", "Ó Súilleabháin", "Zeb", "Åkesson", "Ärla", "Öberg", "Øst",
            ])
        #expect(
            ["10A", "7B", "7A", "8", "F-klass"].sorted { SwedishOrder.key($0) < SwedishOrder.key($1) } == [
                "7A", "7B", "8", "10A", "F-klass",
            ])
    }

    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1),
        ("meeting.dat", "meeting.date", 1), ("kitten", "sitting", 3), ("åäö", "aao", 3),
    ])
    func `spellings are as far apart as the slips between them`(a: String, b: String, distance: Int) {
        #expect(Spelling.distance(a, b) == distance)
        #expect(Spelling.distance(b, a) == distance)
    }

    @Test func `the nearest spelling is suggested, and nothing where nothing is near`() {
        #expect(
            Spelling.nearest(to: "Drug-Prevntion", among: ["drug-prevention", "safe-driving"]) == "drug-prevention")
        #expect(Spelling.nearest(to: "xyzzy", among: ["drug-prevention", "safe-driving"]) == nil)
    }

    @Test func `folding reads bytes where it can, and always means what reading characters means`() {
        func slowly(_ text: String) -> String {
            String(text.lowercased().unicodeScalars.map { Character(LatinFolding.base(of: $0)) })
        }
        for value in UInt32(1)...0x24F {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in [String(scalar), "A\(scalar)B", "Ö\(scalar)", "\(scalar)\(scalar)", "e\u{301}\(scalar)"] {
                #expect(LatinFolding.folded(text) == slowly(text), "U+\(String(value, radix: 16))")
            }
        }
        #expect(LatinFolding.folded("") == "")
        #expect(LatinFolding.folded("ÅKESSON Ñandú Straße Æsir Łódź") == "akesson nandu straße æsir lodz")
    }

    @Test func `a school is found by code, name or alias in any writing`() throws {
        let directory = try Self.directory()
        for text in [
            FictionalSchool.code, "9000 0001", "ekbackaskolan", "  EKBACKASKOLAN ", "Ekbacka-Högstadium",
            "ekbacka hogstadium",
        ] {
            #expect(directory.school(named: text)?.code.digits == FictionalSchool.code, "\(text)")
        }
        #expect(directory.school(named: "Okänd skola") == nil)
        #expect(directory.school(named: "99999999") == nil)
        #expect(directory.school(named: "") == nil)
    }

    @Test func `a slip in a school's name brings a suggestion`() throws {
        let directory = try Self.directory()
        #expect(directory.suggestion(for: "Ekbakaskolan")?.name == FictionalSchool.name)
        #expect(directory.suggestion(for: "Alvstrandskolan")?.name == FictionalSchool.otherName)
        #expect(directory.suggestion(for: "Tomteskolan") == nil)
    }

    @Test func `a name that two schools share finds neither`() throws {
        let directory = SchoolDirectory([
            School(code: try #require(SchoolCode("90000001")), name: "Norra", aliases: ["Skolan"]),
            School(code: try #require(SchoolCode("90000002")), name: "Södra", aliases: ["skolan "]),
        ])
        #expect(directory.school(named: "Skolan") == nil)
        #expect(directory.school(named: "Norra")?.code.digits == "90000001")
    }

    @Test func `school codes are eight digits and keep their zeros`() {
        #expect(SchoolCode("00000012")?.digits == "00000012")
        for text in ["1234567", "123456789", "1234567a", "１２３４５６７８", ""] { #expect(SchoolCode(text) == nil) }
    }

    private static func directory() throws -> SchoolDirectory {
        SchoolDirectory([
            School(
                code: try #require(SchoolCode(FictionalSchool.code)), name: FictionalSchool.name,
                aliases: [FictionalSchool.alias]),
            School(code: try #require(SchoolCode(FictionalSchool.otherCode)), name: FictionalSchool.otherName),
        ])
    }
}
