import Testing

@testable import Outreach
@testable import RosterImport

struct MappingTests {
    /// A mapping of these columns.
    private static func mapping(_ placements: KeyValuePairs<String, String>) -> RosterMapping {
        var mapping = RosterMapping()
        for (column, meaning) in placements {
            let isUnderstood = mapping.place(column, meaning: meaning)
            #expect(isUnderstood, "\(meaning)")
        }
        return mapping
    }

    private static func context(_ mapping: RosterMapping, defaultSchool: SchoolCode? = nil) -> RosterContext {
        RosterContext(
            schools: Fixtures.schools, defaultSchool: defaultSchool, key: Fixtures.key,
            referenceDate: Fixtures.referenceDate, mapping: mapping)
    }

    private static func read(_ text: String, _ mapping: RosterMapping) throws -> Reading {
        try read(bytes: Array(text.utf8), mapping)
    }

    private static func read(bytes: [UInt8], _ mapping: RosterMapping) throws -> Reading {
        let roster = try TemporaryRoster(bytes)
        return try withExtendedLifetime(roster) {
            try Fixtures.read([roster.file], context: context(mapping, defaultSchool: Fixtures.code("11043800")))
        }
    }

    /// A mapping as it is after its file has been written and read.
    private static func written(_ mapping: RosterMapping, in language: ToolLanguage) throws -> RosterMapping {
        let roster = try TemporaryRoster("\u{FEFF}" + mapping.text(in: language), named: "v.csv")
        return try withExtendedLifetime(roster) { try RosterMapping(reading: roster.file) }
    }

    private static func fault(ofFile text: String) throws -> RosterFault.Kind? {
        let roster = try TemporaryRoster(text, named: "v.csv")
        return withExtendedLifetime(roster) {
            do throws(RosterFault) {
                _ = try RosterMapping(reading: roster.file)
                return nil
            } catch {
                return error.kind
            }
        }
    }

    private static let everyMeaning =
        ColumnMeaning.all(guardians: 4) + (1...4).map { ColumnMeaning.protectionOfEither(guardian: $0) }

    @Test(arguments: everyMeaning)
    func `the words of every meaning mean it`(meaning: ColumnMeaning) {
        for words in [meaning.words.sv, meaning.words.en] {
            #expect(ColumnMeaning(words) == meaning, "\(words)")
            #expect(ColumnMeaning(words.uppercased()) == meaning, "\(words)")
            #expect(ColumnMeaning("  \(words.replacing(" ", with: "  "))") == meaning, "\(words)")
        }
    }

    @Test func `no two meanings have the same words`() {
        #expect(Self.everyMeaning.count == 71)
        #expect(Set(Self.everyMeaning.map(\.words.sv)).count == 71)
        #expect(Set(Self.everyMeaning.map(\.words.en)).count == 71)
    }

    @Test(arguments: ToolLanguage.allCases)
    func `every meaning is the same after it was written`(language: ToolLanguage) throws {
        var mapping = RosterMapping()
        for (index, meaning) in Self.everyMeaning.enumerated() { mapping.place("Kolumn \(index)", as: meaning) }
        mapping.place("Anm", as: nil)
        #expect(try Self.written(mapping, in: language) == mapping)
    }

    @Test(arguments: [
        "Pnr barn", "Pnr;barn", "Barnets \"kod\"", "a,b,c", "#", "%", "12", "Årskurs, nästa", "två\nrader", "=1+1", "'",
        "\"", ";", "\"\"", "sep=;", "kolumn", "Förälder 1: e-post", "日本", "a\tb",
    ])
    func `any header can be kept`(header: String) throws {
        var mapping = RosterMapping()
        mapping.place(header, as: .pupil(.number))
        mapping.place("Anm", as: nil)
        for language in ToolLanguage.allCases {
            let again = try Self.written(mapping, in: language)
            #expect(again.placements.map(\.meaning) == [.pupil(.number), nil])
            let shown = CellText.tidied(Array(header.utf8)[...])
            #expect(RosterColumns(headers: [shown, "Anm"], mapping: again).meanings == [.pupil(.number), nil])
        }
    }

    @Test func `the file is two columns of words`() {
        let mapping = Self.mapping([
            "Kod": "pupil personal identity number", "Vh;mejl": "guardian 1 e-mail", "Anm": "-",
        ])
        #expect(
            mapping.text(in: .sv) == """
                kolumn;betydelse
                Kod;elevens personnummer
                "Vh;mejl";vårdnadshavare 1 e-post
                Anm;används inte

                """)
        #expect(
            mapping.text(in: .en) == """
                column;meaning
                Kod;pupil personal identity number
                "Vh;mejl";guardian 1 e-mail
                Anm;not used

                """)
    }

    @Test(arguments: ["not used", "Används inte", "används  INTE", "", "inget", "-"])
    func `a column need not be used`(words: String) {
        var mapping = RosterMapping()
        let isUnderstood = mapping.place("Kod", meaning: words)
        #expect(isUnderstood)
        #expect(mapping.placements.map(\.meaning) == [nil])
    }

    @Test(arguments: [
        ("personnummer", ColumnMeaning.pupil(.number)), ("Elev pnr", .pupil(.number)),
        ("barnets namn", .pupil(.fullName)),
        ("Vårdnadshavare 2 mobil", .guardian(2, .phone)), ("guardian's e-mail", .guardian(1, .email)),
        ("e-post vårdnadshavare 2", .guardian(2, .email)), ("åk", .schoolYear),
        ("vårdnadshavare 3", .guardian(3, .fullName)),
    ])
    func `a meaning may be written as headers write it`(words: String, meaning: ColumnMeaning) {
        #expect(ColumnMeaning(words) == meaning)
    }

    @Test(arguments: ["skostorlek", "elevens språk", "guardian 1 shoe", "1", "vårdnadshavare 1 klass"])
    func `words that mean nothing are refused`(words: String) {
        var mapping = RosterMapping()
        let isUnderstood = mapping.place("Kod", meaning: words)
        #expect(!isUnderstood)
        #expect(mapping.isEmpty)
    }

    @Test(arguments: [
        ("elevens personnumer", "elevens personnummer"), ("guardian 1 mail adress", nil),
        ("vårdnadshavare1 epost", "vårdnadshavare 1 e-post"), ("shoe size of the horse", nil),
    ])
    func `the nearest meaning is suggested`(words: String, nearest: String?) {
        #expect(RosterMapping.suggestion(for: words)?.sv == nearest)
    }

    @Test(arguments: [
        ("kolumn;betydelse\nKod;skostorlek\n", 2), ("kolumn;betydelse\nKod;klass\nbara en cell\n", 3),
        ("kolumn;betydelse\n\n;klass\n", 3), ("kolumn;betydelse\nKod;Klas s;;\nB;personnr på hästen\n", 3),
    ])
    func `a file that isn't understood is refused by its row`(text: String, row: Int) throws {
        #expect(try Self.fault(ofFile: text) == .mappingRow(row))
    }

    @Test func `a file may be written by Excel, in another encoding, with blank rows`() throws {
        let text = "kolumn\tbetydelse\r\nKod\televens personnummer\r\n\t\r\nNamnet\televens namn\r\n"
        let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let roster = try TemporaryRoster(latin, named: "v.csv")
        let mapping = try withExtendedLifetime(roster) { try RosterMapping(reading: roster.file) }
        #expect(mapping == Self.mapping(["Kod": "elevens personnummer", "Namnet": "elevens namn"]))
    }

    @Test func `the last word about a column holds`() {
        let mapping = Self.mapping(["Kod": "klass", "Anm": "not used", "KOD ": "school"])
        #expect(mapping.placements.map(\.column) == ["Anm", "KOD "])
        #expect(mapping.meaning(of: "kod") == .some(.school))
        #expect(mapping.meaning(of: "Anm") == .some(nil))
        #expect(mapping.meaning(of: "Annat") == ColumnMeaning??.none)
    }

    @Test func `a header of signs means what was said of it, and no blank one does`() {
        let mapping = Self.mapping(["#": "elevens personnummer", "%": "klass"])
        #expect(
            RosterColumns(headers: ["#", "", "%", " "], mapping: mapping).meanings == [
                .pupil(.number), nil, .className, nil,
            ])
    }

    @Test func `unknown columns are read as they were placed`() throws {
        let reading = try Self.read(
            "Kod;Kallas;Hem;Vuxen 1;Anm\r\n200503142382;Ek, Anna;8A;Eva Ek;hund\r\n",
            Self.mapping([
                "Kod": "elevens personnummer", "Kallas": "elevens namn", "Hem": "klass",
                "Vuxen 1": "vårdnadshavare 1 namn",
                "Anm": "används inte",
            ]))
        let anna = try #require(reading.applied.first?.pupil)
        #expect(try anna.identity == Fixtures.identity("200503142382"))
        #expect(anna.name == PersonName(given: "Anna", family: "Ek"))
        #expect(anna.className == "8A")
        #expect(reading.guardian("Eva")?.name == PersonName(given: "Eva", family: "Ek"))
        #expect(reading.taken.map(\.headerRow) == [1])
        #expect(reading.taken.map(\.because.en) == ["4 of 5 headers are known"])
    }

    @Test func `what is said goes before what a header says`() throws {
        let text = "Personnummer;Namn;Klass;Kod;Förnamn;Efternamn\r\n900;x;7;200503142382;Anna;Ek\r\n"
        let reading = try Self.read(
            text, Self.mapping(["Kod": "elevens personnummer", "Klass": "årskurs"]))
        let anna = try #require(reading.applied.first?.pupil)
        #expect(try anna.identity == Fixtures.identity("200503142382"))
        #expect((anna.schoolYear, anna.className) == (7, nil))
        #expect(reading.fileFindings.map(\.kind).contains(.columnSecond("Personnummer")))
    }

    @Test func `a known header that isn't to be used isn't`() throws {
        let text = "Personnummer;Förnamn;Efternamn;Klass\r\n200503142382;Anna;Ek;Hund\r\n"
        let reading = try Self.read(text, Self.mapping(["Klass": "används inte"]))
        #expect(reading.applied.map(\.pupil?.className) == [nil])
        #expect(reading.taken.first?.columns.last == TakenColumn(header: "Klass", meaning: nil))
    }

    @Test func `Unikum's file has no header, tabs and ISO-8859-1: its columns are placed by number`() throws {
        let text =
            "8A\tEk\tÅsa\t20050314-2382\tN\tEva\tEk\teva@example.se\r\n7B\tAlm\tBo\t20060115-2382\tN\tPär\tÖst\t\r\n"
        let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let mapping = Self.mapping([
            "1": "klass", "2": "elevens efternamn", "3": "elevens förnamn", "4": "elevens personnummer",
            "5": "elevens skydd", "6": "vårdnadshavare 1 förnamn", "7": "vårdnadshavare 1 efternamn",
            "8": "vårdnadshavare 1 e-post",
        ])
        let reading = try Self.read(bytes: latin, mapping)
        #expect(
            reading.applied.map(\.pupil?.name) == [
                PersonName(given: "Åsa", family: "Ek"), PersonName(given: "Bo", family: "Alm"),
            ])
        #expect(reading.applied.map(\.pupil?.protection) == [Protection.none, Protection.none])
        #expect(reading.applied.flatMap(\.guardians).map(\.guardian.name?.given) == ["Eva", "Pär"])
        #expect(reading.storedContacts == ["eva@example.se"])
        #expect(reading.taken.map(\.headerRow) == [nil])
        #expect(reading.taken.map(\.because.en) == ["its columns were placed"])
        #expect(reading.taken.first?.columns.map(\.header) == ["1", "2", "3", "4", "5", "6", "7", "8"])
        #expect(throws: RosterFault(file: "elever.csv", kind: .noHeader)) {
            try Self.read(bytes: latin, RosterMapping())
        }
    }

    @Test func `columns that were placed by number go before a shape that they look like`() throws {
        let text = "Bohusskolan;8A;20050314-2382;Ek;Anna;\r\nBohusskolan;7B;20060115-2382;Alm;Bo;1\r\n"
        let mapping = Self.mapping([
            "1": "skola", "2": "klass", "3": "elevens personnummer", "4": "elevens efternamn", "5": "elevens förnamn",
            "6": "elevens skydd",
        ])
        #expect(try Self.read(text, mapping).applied.map(\.pupil?.name?.given) == ["Anna", "Bo"])
        #expect(try Self.read(text, RosterMapping()).applied.map(\.pupil?.name?.given) == ["Ek", "Alm"])
    }

    @Test func `a mapping without the number refuses the file`() throws {
        #expect(throws: RosterFault(file: "elever.csv", kind: .noPupilNumberColumn)) {
            try Self.read(
                "Kod;Kallas\r\n200503142382;Anna Ek\r\n", Self.mapping(["Kallas": "elevens namn", "Kod": "klass"]))
        }
    }

    @Test func `a protection column that was placed protects`() throws {
        let text = "Kod;Kallas;Flagga;Vuxen;Mejl\r\n200503142382;Anna Ek;S;Eva Ek;eva@example.se\r\n"
        let mapping = Self.mapping([
            "Kod": "elevens personnummer", "Kallas": "elevens namn", "Flagga": "elevens skydd",
            "Vuxen": "vårdnadshavare 1 namn", "Mejl": "vårdnadshavare 1 e-post",
        ])
        let reading = try Self.read(text, mapping)
        #expect(reading.applied.map(\.pupil?.protection) == [.protected])
        #expect(reading.storedContacts == [])
    }
}
