import Testing

@testable import Outreach
@testable import RosterImport

struct DelimitedTests {
    private func names(_ reading: Reading) -> [String?] { reading.applied.map { $0.pupil?.name?.full } }

    @Test(arguments: [";", ",", "\t", "|"])
    func `the delimiter is found`(delimiter: String) throws {
        let rows = [["Pnr", "Namn", "Klass"], ["050314-2382", "\"Berg, Anna\"", "7A"]]
        let reading = try Fixtures.read(rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n"))
        #expect(names(reading) == ["Anna Berg"])
        #expect(reading.taken[0].headerRow == 1)
    }

    @Test func `Excel's first line tells the delimiter`() throws {
        #expect(try names(Fixtures.read("sep=;\r\nPnr;Namn\r\n050314-2382;Anna\r\n")) == ["Anna"])
        #expect(try names(Fixtures.read("\u{FEFF}SEP=,\nPnr,Namn\n050314-2382,Anna\n")) == ["Anna"])
        #expect(try names(Fixtures.read("sep=\nPnr;Namn\n050314-2382;Anna\n")) == ["Anna"])
        #expect(try names(Fixtures.read("sep=5\nPnr;Namn\n050314-2382;Anna\n")) == ["Anna"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `all line breaks end a row, and the last may be missing`(end: String) throws {
        let text = ["Pnr;Namn", "050314-2382;Anna", "", "060115-2382;Bo"].joined(separator: end)
        let reading = try Fixtures.read(text)
        #expect(names(reading) == ["Anna", "Bo"])
        #expect(reading.applied.map(\.location.row) == [2, 4])
        #expect(try names(Fixtures.read(text + end)) == ["Anna", "Bo"])
    }

    @Test func `quotation marks hold delimiters, line breaks and themselves`() throws {
        let reading = try Fixtures.read(
            "Pnr;Förnamn;Efternamn\r\n050314-2382;\"Karl \"\"Kalle\"\"\";\"Berg;\r\nEk\"\r\n060115-2382;Bo \"B\";Ek\r\n"
        )
        #expect(names(reading) == ["Karl \"Kalle\" Berg; Ek", "Bo \"B\" Ek"])
        #expect(reading.applied.map(\.location.row) == [2, 3])
    }

    @Test func `rows above the header are passed over`() throws {
        let preamble = (1...20).map { "Elevlista \($0);;\n" }.joined()
        let reading = try Fixtures.read(preamble + "Pnr;Namn\n050314-2382;Anna\n")
        #expect(reading.taken[0].headerRow == 21)
        #expect(names(reading) == ["Anna"])
        #expect(Fixtures.fault(of: (1...21).map { "Elevlista \($0);;\n" }.joined() + "Pnr;Namn\n") == .noHeader)
    }

    @Test func `a repeated header is skipped and told`() throws {
        let reading = try Fixtures.read("Pnr;Namn\n050314-2382;Anna\nPnr;Namn\n060115-2382;Bo\n")
        #expect(names(reading) == ["Anna", "Bo"])
        #expect(reading.rows == 2)
        #expect(reading.fileFindings.filter { $0.kind == .repeatedHeader }.map(\.location.row) == [3])
    }

    @Test func `a row that looks like a header but has a number in it is no header`() throws {
        #expect(Fixtures.fault(of: "050314-2382;Land;Ort\n060115-2382;Stad;Gata\n") == .noHeader)
    }

    @Test func `spaces that can't be seen are tidied away`() throws {
        let reading = try Fixtures.read("\u{200B}Pnr\u{A0};Namn\n050314-2382\u{A0};\u{A0}A\u{30A}sa\u{200B} Berg \n")
        #expect(names(reading) == ["Åsa Berg"])
        #expect(reading.kinds == [])
    }

    @Test func `trailing empty cells are no cells`() throws {
        let reading = try Fixtures.read(
            "Pnr;Namn;;\n050314-2382;Anna;;;;;\n060115-2382;Bo;;;;\u{A0};\n060116-2399;Cia\n")
        #expect(names(reading) == ["Anna", "Bo", "Cia"])
        #expect(reading.kinds == [])
    }

    @Test func `a row with too many cells is rejected`() throws {
        let reading = try Fixtures.read("Pnr;Namn\n050314-2382;Anna;Berg\n060115-2382;Bo\n")
        #expect(reading.rows == 2)
        #expect(reading.kinds == [.tooManyCells(found: 3, expected: 2)])
        #expect(reading.rejected.map(\.cells) == [["050314-2382", "Anna", "Berg"]])
    }

    @Test func `rejected rows keep their cells as they stood`() throws {
        let reading = try Fixtures.read("Pnr;Namn;Klass\n050314-2383; Anna ;\"7\nA\"\n")
        #expect(reading.kinds == [.pupilNumberCheckDigit])
        #expect(reading.rejected.map(\.cells) == [["050314-2383", " Anna ", "7\nA"]])
        #expect(reading.rejected.map(\.headers) == [["Pnr", "Namn", "Klass"]])
        #expect(reading.rejected.map(\.hasHeader) == [true])
    }

    @Test func `a row is rejected only where its pupil can't be identified`() throws {
        let reading = try Fixtures.read(
            """
            Pnr;Förnamn;Efternamn;Klass;Åk;Skola;Vh förnamn;Vh pnr;Vh e-post;Vh mobil;Vh postnr;Vh språk
            ;Anna;Berg;7A;7;Bohus;;;;;;
            5,03142E+08;Bo;Berg;7A;7;Bohus;;;;;;
            abc;Cia;Berg;7A;7;Bohus;;;;;;
            050314-2382;;;7A;7;Bohus;;;;;;
            060115-2382;Dan;Berg;7A;sju;Bohuskolan;Eva;800103-2380;eva@;12;4451;marsiska
            503142382;Finn;;8B;;Da Vinciskolan;;800103-2385;;;;
            """)
        #expect(
            reading.kinds == [
                .pupilNumberMissing, .pupilNumberShortened, .pupilNumberInvalid, .pupilNameMissing, .postalCodeInvalid,
                .emailInvalid, .phoneInvalid, .languageUnknown("marsiska"), .guardianNumberCheckDigit,
                .schoolUnknown(name: "Bohuskolan", suggestion: "Bohusskolan"), .schoolYearNotUnderstood,
                .pupilNumberRepaired, .guardianNameMissing,
            ])
        #expect(reading.rejected.map(\.location.row) == [2, 3, 4, 5])
        #expect(reading.incompleteClasses == [SchoolClass(school: Fixtures.code("11043800"), className: "7A")])
        let (dan, finn) = (reading.applied[0], reading.applied[1])
        #expect(dan.pupil?.school == nil && dan.pupil?.className == "7A" && dan.pupil?.schoolYear == nil)
        #expect(dan.guardians.map(\.guardian.name?.given) == ["Eva"])
        #expect(finn.pupil?.school == Fixtures.code("61084420") && finn.pupil?.schoolYear == 8 && finn.guardians == [])
    }

    @Test func `findings never quote a contact or a number that stands in the wrong column`() throws {
        let reading = try Fixtures.read(
            """
            Pnr;Namn;Skola;Vh namn;Vh språk
            050314-2382;Anna;anna@example.se;Bo;0701740605
            060115-2380;Cia;Cia Berg;Bo;Bo Berg
            060115-2382;Anna;Cia;Bo;Berg;Bohus
            """)
        #expect(
            reading.kinds == [
                .languageUnknown("…"), .schoolUnknown(name: "…", suggestion: nil), .pupilNumberCheckDigit,
                .tooManyCells(found: 6, expected: 5),
            ])
    }

    @Test func `Skola24's two files need no header and belong together`() throws {
        let pupils = "Bohusskolan;7A;050314-2382;Anna;Berg;\nBohusskolan;7B;060115-2382;Bo;Ek;1\n"
        let parents =
            "050314-2382;800103-2385;Eva;Berg;eva@example.se;0701740605\n060115-2382;;Dan;Ek\n060116-2399;;Ulf;Ny;;\n"
        let reading = try Fixtures.read(parents, pupils)
        #expect(
            reading.taken.map(\.shape.en) == ["Skola24 pupils (no header row)", "Skola24 guardians (no header row)"])
        #expect(reading.taken.allSatisfy { $0.headerRow == nil })
        #expect(reading.applied.map(\.pupil?.name?.full) == ["Anna Berg", "Bo Ek", nil, nil])
        #expect(reading.applied.compactMap(\.pupil?.protection) == [.none, .protected, .unknown, .protected])
        #expect(reading.applied[2].guardians.map(\.guardian.email) == ["eva@example.se"])
        #expect(reading.kinds == [.pupilUnknown])
        #expect(reading.rejected.map(\.location.row) == [3])
    }

    @Test func `a pupil whom the registry knows needs no file`() throws {
        let roster = try TemporaryRoster("050314-2382;;Eva;Berg\n060115-2382;;Dan;Ek\n")
        let known = try Fixtures.identity("050314-2382")
        let reading = try Fixtures.read([roster.file], isKnown: { $0 == known })
        #expect(reading.applied.map(\.location.row) == [1])
        #expect(reading.kinds == [.pupilUnknown])
    }

    @Test func `a file that names no school belongs to the one that is given`() throws {
        let roster = try TemporaryRoster("Pnr;Namn;Klass\n050314-2382;Anna;7A\n")
        let reading = try Fixtures.read(
            [roster.file], context: Fixtures.context(defaultSchool: Fixtures.code("11043800")))
        #expect(reading.applied.map(\.pupil?.school) == [Fixtures.code("11043800")])
        #expect(reading.fileFindings.map(\.kind) == [.noProtectionColumn(of: .pupil), .schoolYearFromClass])
        #expect(try Fixtures.read([roster.file]).fileFindings.map(\.kind).contains(.noSchool))
    }

    @Test func `guardians without a number are known by name and pupil`() throws {
        let reading = try Fixtures.read(
            "Pnr;Namn;Vh namn\n050314-2382;Anna;Eva Berg\n060115-2382;Bo;Eva Berg\n050314-2382;Anna;EVA  BERG\n")
        let identities = reading.applied.flatMap(\.guardians).map(\.guardian.identity)
        #expect(identities.count == 3 && identities[0] == identities[2] && identities[0] != identities[1])
    }

    @Test func `addresses are kept in their parts`() throws {
        let reading = try Fixtures.read(
            """
            Pnr;Namn;Vh namn;C/o;Adress;Postnr;Ort;Land
            050314-2382;Anna;Eva Berg;c/o Ek;Storgatan 1 lgh 1001;SE-445 37;Bohus;Sverige
            050314-2382;Anna;Bo Berg;;Storgata 1;0150;Oslo, Norge;
            050314-2382;Anna;Cia Berg;;;;;
            """)
        let addresses = reading.applied.flatMap(\.guardians).map(\.guardian.address)
        #expect(
            addresses[0]
                == PostalAddress(careOf: "Ek", street: "Storgatan 1 lgh 1001", postalCode: "44537", town: "Bohus"))
        #expect(addresses[1] == PostalAddress(street: "Storgata 1", postalCode: "0150", town: "Oslo", country: "Norge"))
        #expect(addresses[2] == nil)
        #expect(reading.kinds == [])
    }
}
