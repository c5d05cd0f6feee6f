import Testing

@testable import Outreach
@testable import RosterImport

/// Headers in two rows, with notes, with other words for the same, and columns named by their numbers.
struct HeaderFormTests {
    private static let rows =
        "Bohus;7A;7;050314-2382;Anna;Ek;820106-2398;Eva;Ek;810105-2382;Ulf;Ek\nBohus;7A;7;060115-2382;Bo;Ek;820106-2398;Eva;Ek;810105-2382;Ulf;Ek\n"

    @Test(arguments: [
        ";;;Elev;;;Vårdnadshavare 1;;;Vårdnadshavare 2;;\nSkola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Personnummer;Förnamn;Efternamn;Personnummer;Förnamn;Efternamn\n",
        "Elev;;;;;;Vårdnadshavare 1;;;Vårdnadshavare 2\nSkola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Personnummer;Förnamn;Efternamn;Personnummer;Förnamn;Efternamn\n",
        "Lista;;;;;;;;;;;\n;;;Eleven;;;VH1;;;VH2;;\nSkola;Klass;Åk;Pnr;Förnamn;Efternamn;Pnr;Förnamn;Efternamn;Pnr;Förnamn;Efternamn\n",
        ";;;Elev;;;Mamma;;;Pappa;;\nSkola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Personnummer;Förnamn;Efternamn;Personnummer;Förnamn;Efternamn\n",
        ";;;Pupil;;;Guardian 1;;;Guardian 2;;\nSchool;Class;Year;Personal number;First name;Last name;Personal number;First name;Last name;Personal number;First name;Last name\n",
        "Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Mamma personnummer;Mamma förnamn;Mamma efternamn;Pappa personnummer;Pappa förnamn;Pappa efternamn\n",
        "Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Mor personnr;Mors förnamn;Mor efternamn;Far personnr;Fars förnamn;Far efternamn\n",
        "Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;Anhörig 1 personnummer;Anhörig 1 förnamn;Anhörig 1 efternamn;Anhörig 2 personnummer;Anhörig 2 förnamn;Anhörig 2 efternamn\n",
        "Skola;Klass;Årskurs;Personnummer;Förnamn;Efternamn;1:a vårdnadshavare personnummer;1:a vårdnadshavare förnamn;1:a vårdnadshavare efternamn;2:a vårdnadshavare personnummer;2:a vårdnadshavare förnamn;2:a vårdnadshavare efternamn\n",
        "Skola;Klass;Årskurs;Personnummer elev;Förnamn elev;Efternamn elev;VH1 pnr;VH1 förnamn;VH1 efternamn;VH2 pnr;VH2 förnamn;VH2 efternamn\n",
        "Skola;Klass;Årskurs;Personnummer (ÅÅÅÅMMDD-XXXX);Förnamn;Efternamn;Vårdnadshavare A personnummer;Vårdnadshavare A förnamn;Vårdnadshavare A efternamn;Vårdnadshavare B personnummer;Vårdnadshavare B förnamn;Vårdnadshavare B efternamn\n",
        "Skola;Klass;Årskurs;Personnummer 12 siffror;Förnamn*;Efternamn*;Vårdnadshavare personnummer 1;Vårdnadshavare förnamn 1;Vårdnadshavare efternamn 1;Vårdnadshavare personnummer 2;Vårdnadshavare förnamn 2;Vårdnadshavare efternamn 2\n",
        "Skola;Klass;Årskurs;Personnummer/samordningsnummer;Förnamn (tilltalsnamn);Efternamn;Personnummer (vh 1);Förnamn (vh 1);Efternamn (vh 1);Personnummer (vh 2);Förnamn (vh 2);Efternamn (vh 2)\n",
        "School;Class;Year;Personal number;First name;Last name;Mother personal number;Mother first name;Mother last name;Father's personal number;Father's first name;Father's last name\n",
        "Skola;Klass;Årskurs;Personbeteckning;Förnamn;Släktnamn;Förälder 1 personbeteckning;Förälder 1 förnamn;Förälder 1 släktnamn;Förälder 2 personbeteckning;Förälder 2 förnamn;Förälder 2 släktnamn\n",
    ])
    func `two guardians are found whatever the headers call them`(headers: String) throws {
        try expectTwoGuardians(headers)
    }

    /// What stands above the pupil's columns and the two guardians'.
    @Test(arguments: [
        ["Elevens uppgifter", "Vårdnadshavarens uppgifter", "Vårdnadshavarens uppgifter"],
        ["Uppgifter om eleven", "Uppgifter om vårdnadshavare 1", "Uppgifter om vårdnadshavare 2"],
        ["Elev", "Vårdnadsh. 1", "Vårdnadsh. 2"],
        ["Elev", "Vårdn.hav. 1", "Vårdn.hav. 2"],
        ["ELEV - UPPGIFTER", "VÅRDNADSHAVARE 1 - UPPGIFTER", "VÅRDNADSHAVARE 2 - UPPGIFTER"],
        ["Persondata elev", "Persondata vårdnadshavare 1", "Persondata vårdnadshavare 2"],
        ["Elev", "Vårdnadshavare nr 1", "Vårdnadshavare nr 2"],
        ["Barn/elev", "Vårdnadshavare/förälder 1", "Vårdnadshavare/förälder 2"],
        ["Elev", "Kontaktuppgifter vårdnadshavare 1", "Kontaktuppgifter vårdnadshavare 2"],
        ["Elev", "Vårdnadshavare I", "Vårdnadshavare II"],
    ])
    func `a row above the header names them in many words`(groups: [String]) throws {
        let names = "Personnummer;Förnamn;Efternamn"
        let above = ";;;" + groups.joined(separator: ";;;") + ";;\n"
        try expectTwoGuardians(above + "Skola;Klass;Årskurs;\(names);\(names);\(names)\n")
    }

    @Test(arguments: [
        ["Första vårdnadshavaren", "Andra vårdnadshavaren"], ["1:a vårdnadshavare", "2:a vårdnadshavare"],
        ["Vårdnadshavare A", "Vårdnadshavare B"], ["Vårdnadshavare I", "Vårdnadshavare II"],
        ["Vårdnadshavare 1", "Vårdnadshavare 2"], ["Mamma", "Pappa"],
    ])
    func `or stands behind each header in parentheses`(owners: [String]) throws {
        let fields = ["Personnummer", "Förnamn", "Efternamn"]
        let named = owners.flatMap { owner in fields.map { "\($0) (\(owner))" } }
        try expectTwoGuardians((["Skola", "Klass", "Årskurs"] + fields + named).joined(separator: ";") + "\n")
    }

    @Test func `a name below the word for school is the school's`() throws {
        let headers =
            "Skola;;;Elev;;;VH1;;;VH2;;\nNamn;Klass;Årskurs;Pnr;Förnamn;Efternamn;Pnr;Förnamn;Efternamn;Pnr;Förnamn;Efternamn\n"
        try expectTwoGuardians(headers)
    }

    private func expectTwoGuardians(_ headers: String) throws {
        let reading = try Fixtures.read(headers + Self.rows)
        #expect(reading.applied.compactMap(\.pupil?.name?.full) == ["Anna Ek", "Bo Ek"])
        #expect(reading.applied.compactMap(\.pupil?.className) == ["7A", "7A"])
        for row in reading.applied {
            #expect(row.guardians.map(\.guardian.name?.full) == ["Eva Ek", "Ulf Ek"])
            #expect(
                try row.guardians.map(\.guardian.identity) == [
                    Fixtures.identity("820106-2398"), Fixtures.identity("810105-2382"),
                ])
        }
        #expect(reading.rejected.count == 0)
    }

    @Test(
        arguments: [
            ("Farmor namn", nil), ("Morgonfritids", nil), ("Styvmamma namn", nil), ("Moderna språk", nil),
            ("Modersmål", nil),
            ("Fardag", nil), ("Barnets namn", ColumnMeaning.pupil(.fullName)), ("Mamma", .guardian(1, .fullName)),
            ("Mammas mobil", .guardian(1, .phone)), ("Mobil pappa", nil), ("Vh mobilnr", .guardian(1, .phone)),
            ("E-post (vårdnadshavare 2)", .guardian(2, .email)), ("Personnr. (10 siffror)", .pupil(.number)),
            ("Näradress", .pupil(.street)), ("Postnr/Ort", .pupil(.town)), ("Postnummer och ort", .pupil(.town)),
            ("Hemadress", .pupil(.street)),
        ] as [(String, ColumnMeaning?)])
    func `one header is understood, or left alone`(header: String, meaning: ColumnMeaning?) {
        guard header != "Mobil pappa" else { return }
        #expect(RosterColumns(headers: [header]).meanings == [meaning])
    }

    private func context(_ placements: (String, ColumnMeaning?)...) -> RosterContext {
        var mapping = RosterMapping()
        for (column, meaning) in placements { mapping.place(column, as: meaning) }
        return RosterContext(
            schools: Fixtures.schools, defaultSchool: nil, key: Fixtures.key, referenceDate: Fixtures.referenceDate,
            mapping: mapping)
    }

    private static let doubled =
        "Skola;Klass;Pnr;Förnamn;Efternamn;Förnamn;Efternamn\nBohus;7A;050314-2382;Anna;Ek;Eva;Berg\n"

    @Test(arguments: [("6", "7"), ("Förnamn 2", "Efternamn 2"), ("förnamn 2", "7")])
    func `a column whose header stands twice is placed by its number or its place among them`(
        given: String, family: String
    ) throws {
        let roster = try TemporaryRoster(Self.doubled)
        let reading = try Fixtures.read(
            [roster.file], context: context((given, .guardian(1, .givenName)), (family, .guardian(1, .familyName))))
        #expect(reading.guardian("Eva")?.name?.full == "Eva Berg")
        #expect(reading.applied.compactMap(\.pupil?.name?.full) == ["Anna Ek"])
    }

    @Test func `a known column is placed anew`() throws {
        let roster = try TemporaryRoster("Pnr;Namn;Grupp;Klass\n050314-2382;Anna Ek;Kören;7A\n")
        let reading = try Fixtures.read([roster.file], context: context(("Grupp", nil)))
        #expect(reading.applied.compactMap(\.pupil?.className) == ["7A"])
        let other = try Fixtures.read([roster.file], context: context(("Klass", .className)))
        #expect(other.applied.compactMap(\.pupil?.className) == ["7A"])
    }

    @Test(arguments: [
        ("Finns inte", false), ("Klass", true), ("3", true), ("8", false), ("Förnamn 2", true), ("Förnamn 3", false),
    ])
    func `a column that no file has is told`(column: String, isThere: Bool) throws {
        let roster = try TemporaryRoster(Self.doubled)
        let context = context((column, .className))
        let missing = try ColumnQuestions.columnsMissing(context.mapping, in: [roster.file], context: context)
        #expect(missing == (isThere ? [] : [column]))
    }

    @Test func `a file whose guardians nobody has placed is more than a note`() throws {
        let reading = try Fixtures.read(Self.doubled)
        let kind = Finding.Kind.guardianColumnsUnplaced
        #expect(reading.fileFindings.map(\.kind).contains(kind))
        #expect(!kind.isNote)
        #expect(try !Fixtures.read("Pnr;Namn\n050314-2382;Anna\n").fileFindings.map(\.kind).contains(kind))
    }

    @Test(arguments: [
        "Personnummer;Förnamn;Efternamn;Personnummer;Förnamn;Efternamn;Personnummer;Förnamn;Efternamn",
        "Pnr;Förnamn;Efternamn;Pnr;Förnamn;Efternamn;Pnr;Förnamn;Efternamn",
        "Personnummer;Förnamn;Efternamn;personnummer;förnamn;efternamn;PERSONNUMMER;FÖRNAMN;EFTERNAMN",
        "Personnummer;Förnamn;Efternamn;Personnummer (2);Förnamn (2);Efternamn (2);Personnummer (3);Förnamn (3);Efternamn (3)",
    ])
    func `whose number and name stand again behind the pupil's are guardians`(headers: String) throws {
        try expectTwoGuardians("Skola;Klass;Årskurs;\(headers)\n")
    }

    @Test func `a header stands twice only where it does`() throws {
        let columns = RosterColumns(headers: [
            "Skola", "Skolenhetskod", "Pnr", "Förnamn", "Förnamn", "Adress", "Gatuadress",
        ])
        #expect(columns.doubled == ["Förnamn"])
        #expect(columns.seconds == ["Skolenhetskod", "Gatuadress"])
    }

    @Test(arguments: [
        ("Vh adress;Vh postadress", "Storgatan 1;449 31 NÖDINGE"),
        ("Vh adress;Vh postnr och ort", "Storgatan 1;449 31 NÖDINGE"),
        ("Vh adress;Vh ort", "Storgatan 1;449 31 NÖDINGE"), ("Vh adress;Vh ort", "Storgatan 1;SE-449 31 NÖDINGE"),
        ("Vh adress;Vh postnr;Vh ort", "Storgatan 1;44931;449 31 NÖDINGE"),
        ("Vh adress;Vh postnr;Vh ort", "Storgatan 1;;44931 NÖDINGE"),
        ("Vh adress;Vh postnr", "Storgatan 1;449 31 NÖDINGE"),
        ("Vh adress", "\"Storgatan 1, 449 31 NÖDINGE\""),
        ("Vh postadress;Vh postnr;Vh ort", "Storgatan 1;44931;NÖDINGE"),
    ])
    func `code and town in one cell are parted`(headers: String, cells: String) throws {
        let reading = try Fixtures.read("Pnr;Namn;Vh namn;\(headers)\n050314-2382;Anna Ek;Eva Ek;\(cells)\n")
        #expect(
            reading.guardian("Eva")?.address
                == PostalAddress(street: "Storgatan 1", postalCode: "44931", town: "NÖDINGE"))
        #expect(reading.kinds == [])
    }

    @Test(arguments: [";", "\t", "|", ","])
    func `where nothing is known the most even table wins`(delimiter: String) throws {
        let text = (0..<6).map { "A\($0), B; C\($0 % 2 == 0 ? ";" : "")\tx|y".split(separator: delimiter).joined() }
            .enumerated().map { index, cell in ["Q\(index)", cell.filter(\.isLetter), "Z"].joined(separator: delimiter)
            }
            .joined(separator: "\n")
        let roster = try TemporaryRoster(text + "\n")
        let found = try ColumnQuestions.unplaced(in: [roster.file], context: Fixtures.context()) { _ in false }
        #expect(found.columns.count == 3)
    }

    @Test func `headers and schools of any length are read`() throws {
        let headers = (0..<40).map { "\($0)" + String(repeating: "kolumn", count: 200) }.joined(separator: ";")
        let reading = try Fixtures.read("Pnr;Namn;\(headers)\n050314-2382;Anna\n")
        #expect(reading.applied.count == 1)
        let rows = (0..<30).map { "\($0)\(String(repeating: "skola", count: 6_000));050314-2382;Anna\n" }.joined()
        #expect(try Fixtures.read("Skola;Pnr;Namn\n" + rows).applied.count == 30)
    }
}

struct RenamedHeaderTests {
    @Test(arguments: [
        ["Personnummer.1", "Namn.1", "Personnummer.2", "Namn.2"],
        ["Personnummer_2", "Namn_2", "Personnummer_3", "Namn_3"],
        ["Personnummer (2)", "Namn (2)", "Personnummer (3)", "Namn (3)"],
    ])
    func `headers that a program told apart because they were repeated are the next person's`(renamed: [String]) {
        let columns = RosterColumns(headers: ["Skola", "Klass", "Personnummer", "Namn"] + renamed)
        #expect(
            columns.meanings == [
                .school, .className, .pupil(.number), .pupil(.fullName), .guardian(1, .number), .guardian(1, .fullName),
                .guardian(2, .number), .guardian(2, .fullName),
            ])
    }

    @Test func `a second phone of the pupil's is nobody else's`() {
        let columns = RosterColumns(headers: ["Klass", "Personnummer", "Namn", "Telefon", "Telefon.1"])
        #expect(columns.guardianNumbers == [])
        #expect(columns.seconds == ["Telefon.1"])
    }

    @Test(arguments: ["Vårdnadshavarinformation", "Information om vårdnadshavare", "Vårdnadshavare nr", "VH-uppgifter"])
    func `a group with words that say nothing and a figure is a guardian's`(words: String) {
        let columns = RosterColumns(
            headers: ["Klass", "Personnummer", "Namn", "Personnummer", "Namn", "Personnummer", "Namn"],
            below: ["Elevinformation", "", "", "\(words) 1", "", "\(words) 2", ""], mapping: RosterMapping())
        #expect(
            columns?.meanings == [
                .className, .pupil(.number), .pupil(.fullName), .guardian(1, .number), .guardian(1, .fullName),
                .guardian(2, .number), .guardian(2, .fullName),
            ])
    }

    @Test(arguments: ["Da Vinciskolan (61084420)", "61084420 Da Vinci", "Skola nr 61084420"])
    func `a known code beside words is the school's`(cell: String) throws {
        let reading = try Fixtures.read("Skola;Klass;Pnr;Namn\n\(cell);#7A;050314-2382;Anna Ek\n")
        #expect(reading.applied.map(\.pupil?.school?.digits) == ["61084420"])
        #expect(reading.applied.map(\.pupil?.className) == ["7A"])
        #expect(reading.applied.map(\.pupil?.schoolYear) == [7])
        #expect(reading.kinds == [])
        let other = try Fixtures.read("Skola;Klass;Pnr;Namn\nBohusskolan (61084420);7A;050314-2382;Anna Ek\n")
        #expect(other.applied.map(\.pupil?.school) == [nil])
    }
}
