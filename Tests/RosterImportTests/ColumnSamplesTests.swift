import Testing

@testable import Outreach
@testable import RosterImport

struct ColumnSamplesTests {
    private static func unplaced(
        _ text: String, mapping: RosterMapping = RosterMapping(), protected: Set<IdentityKey> = []
    ) throws -> UnplacedColumns {
        let roster = try TemporaryRoster(text)
        let context = RosterContext(
            schools: Fixtures.schools, defaultSchool: nil, key: Fixtures.key, referenceDate: Fixtures.referenceDate,
            mapping: mapping)
        return try withExtendedLifetime(roster) {
            try ColumnQuestions.unplaced(in: [roster.file], context: context, isProtected: protected.contains)
        }
    }

    /// Numbers with the right check digit, of pupils born on so many days of May 2006.
    private static func numbers(_ count: Int) -> [String] { (1...count).map { number($0) } }

    private static func number(_ index: Int) -> String {
        let digits = "0605\(index < 10 ? "0" : "")\(index)238"
        let sum = zip(digits.utf8, 0...).map { byte, place in
            let product = Int(byte - 0x30) * (place % 2 == 0 ? 2 : 1)
            return product / 10 + product % 10
        }.reduce(0, +)
        return "20\(digits)\((10 - sum % 10) % 10)"
    }

    /// A list of so many pupils with a mark and one column that nobody knows.
    private static func list(_ count: Int, marks: (Int) -> String = { _ in "Nej" }, value: (Int) -> String) -> String {
        "Skola;Klass;Personnummer;Förnamn;Efternamn;Skyddad;Övrigt\r\n"
            + (1...count).map { "Bohus;7A;\(number($0));Elev\($0);Ek;\(marks($0));\(value($0))\r\n" }.joined()
    }

    @Test func `words that five rows share are shown, the commonest first`() throws {
        let words =
            Array(repeating: "Fritids", count: 9) + Array(repeating: "Ja tack", count: 5) + [
                "Nej", "Nej", "Kanske", "",
            ]
        let found = try Self.unplaced(Self.list(18) { words[$0 - 1] })
        #expect(found.columns.map(\.column) == ["Övrigt"])
        #expect(found.columns.map(\.samples) == [["\"Fritids\"", "\"Ja tack\""]])
        #expect(!found.mustBePlaced)
    }

    @Test func `a table that tells no protection shows only shapes`() throws {
        for columns in [
            "Personnummer;Förnamn;Övrigt", "Kod;Förnamn;Övrigt;Skyddad",
            "Personnummer;Förnamn;Övrigt;Vh 1 namn;Vh 1 skyddad",
        ] {
            let text = "\(columns)\r\n" + Self.numbers(20).map { "\($0);Elin;Fritids;;Nej\r\n" }.joined()
            let open = try #require(try Self.unplaced(text).columns.first { $0.column == "Övrigt" })
            #expect(open.samples == ["Aaaaaaa"], "\(columns)")
        }
    }

    @Test func `names, homes, contacts and numbers are shown as shapes, whoever shares them`() throws {
        let families: [(values: [String], shape: String)] = [
            (["Storgatan 1", "Storgatan 1"], "Aaaaaaaaa 0"), (["Ågatan 12 B", "Ågatan 12 B"], "Aaaaaa 00 A"),
            (["eva@example.se"], "aaa@aaaaaaa.aa"), (["070-174 06 05"], "000-000 00 00"),
            (["200503142382"], "000000000000"),
            (["446 35"], "000 00"), (["lgh 1001"], "aaa 0000"), (["Åkesson"], "Aaaaaaa"), (["Sjö-Ek"], "Aaa-Aa"),
        ]
        for (values, shape) in families {
            // Two families of five and many of one.
            let found = try Self.unplaced(
                Self.list(28) {
                    $0 <= 10
                        ? values[($0 - 1) / 5 % values.count]
                        : String(values[0].dropLast()) + "\(UnicodeScalar(UInt8(0x61 + $0 % 26)))"
                })
            let samples = found.columns.flatMap(\.samples)
            #expect(samples.contains(shape), "\(samples)")
            #expect(samples.allSatisfy { !$0.contains("\"") }, "\(samples)")
        }
    }

    @Test func `an e-mail address or a street that everybody has is shown as a shape, too`() throws {
        for value in ["skolan@example.se", "Storgatan 1", "0303-703000", "12345"] {
            let samples = try Self.unplaced(Self.list(20) { _ in value }).columns.flatMap(\.samples)
            #expect(samples == [ColumnSamples.shape(of: value)])
        }
    }

    @Test func `of protected persons nothing is shown, not even a shape`() throws {
        let marked = try Self.unplaced(
            Self.list(20, marks: { $0 <= 6 ? "Ja" : "N" }) { $0 <= 6 ? "HEMLIG" : "Fritids" })
        #expect(marked.columns.map(\.samples) == [["\"Fritids\""]])
        let odd = try Self.unplaced(Self.list(20, marks: { $0 <= 6 ? "Se pärm" : "" }) { $0 <= 6 ? "HEMLIG" : "x" })
        #expect(odd.columns.map(\.samples) == [["\"x\""]])
        let all = try Self.unplaced(Self.list(20, marks: { _ in "1" }) { _ in "HEMLIG" })
        #expect(all.columns.map(\.samples) == [[]])
        #expect(all.columns.map(\.suggestions) == [[]])
    }

    @Test func `of those whom the registry knows as protected nothing is shown`() throws {
        let protected = try Set((1...6).map { try Fixtures.identity(Self.number($0)) })
        let found = try Self.unplaced(Self.list(20) { $0 <= 6 ? "HEMLIG" : "Fritids" }, protected: protected)
        #expect(found.columns.map(\.samples) == [["\"Fritids\""]])
    }

    @Test func `a mark in one row counts in the person's other rows`() throws {
        let number = Self.number(1)
        let own = (0..<6).map { "\(number);Anna;Ek;\($0 == 5 ? "Ja" : "Nej");HEMLIG\r\n" }.joined()
        let others = (2...20).map { "\(Self.number($0));Bo;Alm;Nej;Fritids\r\n" }.joined()
        let found = try Self.unplaced("Personnummer;Förnamn;Efternamn;Skyddad;Övrigt\r\n" + own + others)
        #expect(found.columns.map(\.samples) == [["\"Fritids\""]])
    }

    @Test(arguments: [
        ("Åsa-Lill", "Aaa-Aaaa"), ("eva.ek@example.se", "aaa.aa@aaaaaaa.aa"), ("0303-70 30 01", "0000-00 00 00"),
        ("٣½Ⅷ", "000"), ("日本", "aa"), ("", ""), ("\u{1F46A}", "\u{1F46A}"),
        ("Kungsgatan 14 lgh 1102 Älvängen", "Aaaaaaaaaa 00 aaa 0000 A…"),
    ])
    func `a shape tells letters from figures and nothing else`(value: String, shape: String) {
        #expect(ColumnSamples.shape(of: value) == shape)
    }

    @Test(arguments: [
        ("Personnumer", ColumnMeaning.pupil(.number)), ("Vh1 e-postadres", .guardian(1, .email)),
        ("Klassnamn 2020", .className),
        ("Elevens efternam", .pupil(.familyName)), ("Årskurs ht", .schoolYear),
        ("Vårdnadshavare 2 mobilnum", .guardian(2, .phone)),
        ("Modersmål hemma", .guardian(1, .language)),
    ])
    func `a header that is nearly one suggests its meaning`(header: String, meaning: ColumnMeaning) throws {
        let found = try Self.unplaced("\(header);Land;B\r\n;x;y\r\n;z;w\r\n")
        #expect(found.columns.first { $0.column == header }?.suggestions.first == meaning)
    }

    @Test(arguments: [
        ("200503142382", "20060115-2382", [ColumnMeaning.pupil(.number), .guardian(1, .number)]),
        ("eva@example.se", "bo@example.se", [.guardian(1, .email), .guardian(2, .email)]),
        ("Bohusskolan", "Bohus", [.school]), ("446 35", "44537", [.guardian(1, .postalCode), .pupil(.postalCode)]),
        ("070-174 06 05", "0303-703000", [.guardian(1, .phone), .guardian(2, .phone)]),
        ("Ja", "Nej", [.pupil(.protection)]),
        ("7", "8", [.schoolYear]), ("7A", "8B", [.className]), ("Arabiska", "Finska", [.guardian(1, .language)]),
        ("hund", "katt", []),
    ])
    func `what stands below a header suggests its meaning`(a: String, b: String, meanings: [ColumnMeaning]) throws {
        let found = try Self.unplaced("Uppgift;Land\r\n\(a);q\r\n\(b);w\r\n;\r\n")
        #expect(found.columns.map(\.column) == ["Uppgift"])
        #expect(found.columns.first?.suggestions == meanings)
        #expect(found.mustBePlaced)
    }

    @Test(arguments: [
        "Anna Ek;Hemligvägen 13;050314;J\r\nBo Alm;Storgatan 2;050315;N\r\nCia By;Storgatan 4;050316;N\r\n",
        "Anna;Ek;Hemligvägen\r\nBo;Alm;Storgatan\r\nCia;By;Storgatan\r\n",
        "Anna Ek;anna@example.se;\r\nBo Alm;bo@example.se;7\r\nCia By;cia@example.se;7\r\n",
    ])
    func `a first row that may be somebody's is never shown as a header`(text: String) throws {
        let found = try Self.unplaced(text)
        #expect(found.columns.allSatisfy { Int($0.column) != nil })
        let samples = found.columns.reduce(into: []) { $0 += $1.samples }
        #expect(!samples.contains { $0.contains("Anna") || $0.contains("Hemlig") })
    }

    @Test func `unknown words above a column of numbers are a header`() throws {
        let found = try Self.unplaced("Kod;Vem\r\n" + (1...5).map { "\(Self.number($0));Elev\r\n" }.joined())
        #expect(found.columns.map(\.column) == ["Kod", "Vem"])
    }

    @Test func `a meaning that another column has is not suggested`() throws {
        let found = try Self.unplaced(
            "Personnummer;Uppgift\r\n200503142382;200503142382\r\n200601152382;200601152382\r\n")
        #expect(found.columns.map(\.suggestions) == [[.guardian(1, .number)]])
    }

    @Test func `columns of a file without a header go by their numbers`() throws {
        let found = try Self.unplaced(
            "Anna\tEk\t200503142382\t8A\r\nBo\tAlm\t200601152382\t7B\r\nCia\tEk\t200601152390\t7B\r\n")
        #expect(found.columns.map(\.column) == ["1", "2", "3", "4"])
        #expect(found.columns.map(\.samples) == [["Aa", "Aaa", "Aaaa"], ["Aa", "Aaa"], ["000000000000"], ["0A"]])
        #expect(found.columns.map(\.suggestions.first) == [nil, nil, .pupil(.number), .className])
        #expect(found.mustBePlaced)
    }

    @Test func `what is placed or not used isn't asked about`() throws {
        var mapping = RosterMapping()
        mapping.place("Övrigt", as: nil)
        #expect(
            try Self.unplaced(Self.list(3) { _ in "x" }, mapping: mapping)
                == UnplacedColumns(columns: [], mustBePlaced: false))
        let known = "Skola;Klass;Personnummer;Förnamn;Efternamn;Skyddad\r\nBohus;7A;200601152382;Elin;Ek;\r\n"
        #expect(try Self.unplaced(known) == UnplacedColumns(columns: [], mustBePlaced: false))
    }

    @Test func `exports whose fields have fixed names aren't asked about`() throws {
        let folder = try RosterFolder(OneRosterExport(.v1_1).files)
        let found = try withExtendedLifetime(folder) {
            try ColumnQuestions.unplaced(in: [folder.folder], context: Fixtures.context()) { _ in false }
        }
        #expect(found == UnplacedColumns(columns: [], mustBePlaced: false))
    }

    @Test func `no more than a hundred columns are asked about`() throws {
        let header = (1...300).map { "Fält X\($0)" }.joined(separator: ";")
        #expect(try Self.unplaced("Personnummer;\(header)\r\n200601152382;1\r\n").columns.count == 100)
    }
}
