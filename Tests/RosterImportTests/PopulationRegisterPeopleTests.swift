import Testing

@testable import Outreach
@testable import RosterImport

struct PopulationRegisterPeopleTests {
    @Test func `a child's row refers to its guardians, and each guardian has a row of their own`() throws {
        let (rows, late) = try Register.rows(Register.document(Register.family))
        #expect(rows.map { $0.pupil?.name?.given } == ["Elin", nil, nil])
        let pupil = rows[0]
        #expect(pupil.pupil?.identity == (try Fixtures.identity(Register.elin)))
        #expect(pupil.birthYear == 2005)
        #expect(pupil.carriesGuardians)
        #expect(pupil.source == .population)
        #expect(pupil.school == nil)
        #expect(
            pupil.guardians.map(\.identity) == [
                try Fixtures.identity(Register.anna), try Fixtures.identity(Register.bo),
            ])
        #expect(pupil.guardians.allSatisfy { $0.knownBy == .number && $0.name == nil && $0.address == nil })
        #expect(pupil.guardians.allSatisfy { $0.protection == .unknown && $0.custodyEndedOn == nil })
        #expect(rows[1].guardians.map(\.name) == [PersonName(given: "Anna", family: "Åkesson")])
        #expect(rows[1].guardians[0].identity == pupil.guardians[0].identity)
        #expect(rows[2].guardians[0].address?.postalCode == "01234")
        #expect(rows[2].source == .population)
        #expect(!rows[2].carriesGuardians)
        #expect(rows.flatMap(\.findings).isEmpty)
        #expect(rows.map(\.location.row) == [1, 2, 3])
        #expect(rows[0].location.unit == .record)
        #expect(late.isEmpty)
    }

    @Test func `parents without custody, spouses and siblings are no guardians`() throws {
        let relations = ["MO", "FA", "F", "M", "P", "B", "v"].map { Register.relation($0, Register.anna) }.joined()
        let rows = try Register.rows(of: Register.post(Register.elin, relations: relations))
        #expect(rows.map { $0.guardians.count } == [0])
        #expect(rows[0].carriesGuardians)
    }

    @Test func `somebody is a child until the day they turn 18`() throws {
        #expect(try Register.rows(of: Register.post("200203022389"))[0].pupil != nil)
        #expect(
            try Register.fault(of: Array(Register.document(Register.post("200203012380")).utf8))
                == .registerWithoutPersons)
    }

    @Test func `somebody of 18 who has guardians still, or had, and is one too, gives two rows`() throws {
        let ended = Register.relation("V", Register.anna, "<RelationTomdatum>20200301</RelationTomdatum>")
        let post = Register.post("200203012380", relations: ended + Register.relation("VF", Register.elin))
        let rows = try Register.rows(of: post)
        #expect(rows.map { $0.pupil != nil } == [true, false])
        #expect(rows[0].guardians.map(\.custodyEndedOn) == [Fixtures.date(2020, 3, 1)])
        #expect(rows[1].guardians.map(\.identity) == [rows[0].pupil?.identity])
    }

    @Test func `who is neither child nor guardian is only counted, unless protected`() throws {
        let home = Register.home("SKOGSVÄGEN 9")
        let marked = Register.post(
            Register.greta, marks: "<Sekretessmarkering>J</Sekretessmarkering>\(Register.noProtection)", address: home)
        let (rows, late) = try Register.rows(
            Register.document(Register.family, marked, Register.post("200203012380"), Register.post("198001012387")))
        #expect(rows.count == 4)
        #expect(rows[3].pupil == nil)
        #expect(rows[3].guardians.isEmpty)
        #expect(rows[3].others.map(\.protection) == [.protected])
        #expect(rows[3].others.map(\.address?.street) == ["SKOGSVÄGEN 9"])
        #expect(late.map(\.kind) == [.personsNotConcerned(2)])
    }

    @Test(arguments: [
        ("20190801", Fixtures.date(2019, 8, 1)), ("20200301", Fixtures.date(2020, 3, 1)), ("20200302", nil),
        ("20210000", nil), ("20200000", Fixtures.date(2020, 1, 1)), ("20190600", Fixtures.date(2019, 6, 1)),
        ("20190231", Fixtures.date(2019, 2, 1)), ("2018", Fixtures.date(2018, 1, 1)),
        ("00000000", Fixtures.date(2020, 3, 1)), ("okänt", Fixtures.date(2020, 3, 1)), ("", nil),
    ]) func `custody has ended when its last day has come, or isn't known`(
        written: String, ended: CalendarDate?
    ) throws {
        let relation = Register.relation("V", Register.anna, "<RelationTomdatum>\(written)</RelationTomdatum>")
        let rows = try Register.rows(of: Register.post(Register.elin, relations: relation))
        #expect(rows[0].guardians.map(\.custodyEndedOn) == [ended])
    }

    @Test func `custody that ended and began again goes on`() throws {
        let ended = Register.relation("V", Register.anna, "<RelationTomdatum>20150101</RelationTomdatum>")
        let later = Register.relation("V", Register.anna, "<RelationTomdatum>20160101</RelationTomdatum>")
        let again = Register.relation("V", Register.anna)
        for relations in [ended + again, again + ended] {
            let rows = try Register.rows(of: Register.post(Register.elin, relations: relations))
            #expect(rows[0].guardians.map(\.custodyEndedOn) == [nil])
        }
        let rows = try Register.rows(of: Register.post(Register.elin, relations: later + ended))
        #expect(rows[0].guardians.map(\.custodyEndedOn) == [Fixtures.date(2016, 1, 1)])
    }

    @Test func `a guardian of whom only the time of birth is known is known by the child and the name`() throws {
        let relation = """
            <Relation><RelationId><FodelsetidNr>198001010000</FodelsetidNr></RelationId><Relationstyp>V</Relationstyp>
            <Namn><Fornamn>Mia</Fornamn><Efternamn>Hassan</Efternamn></Namn></Relation>
            """
        let row = try Register.rows(of: Register.post(Register.elin, relations: relation))[0]
        let name = PersonName(given: "Mia", family: "Hassan")
        let identity = Fixtures.key.identityKey(ofGuardianNamed: name, of: try Fixtures.identity(Register.elin))
        #expect(row.guardians.map(\.identity) == [identity])
        #expect(row.guardians.map(\.knownBy) == [.name])
        #expect(row.guardians.map(\.name) == [name])
        #expect(row.findings.isEmpty)
    }

    @Test func `a guardian's number that can't be read is dropped, and the name told in the relation serves`() throws {
        let name = "<Namn>\(Register.name("Mia"))</Namn>"
        let wrong = Register.relation("V", "198001012380", name)
        let short = Register.relation("V", "1980", name)
        let nameless = Register.relation("V", "")
        let row = try Register.rows(of: Register.post(Register.elin, relations: wrong + short + nameless))[0]
        #expect(row.kinds == [.guardianNumberCheckDigit, .guardianNumberInvalid, .guardianNameMissing])
        #expect(row.guardians.map(\.knownBy) == [.name, .number])
        #expect(row.guardians.map { $0.identity != nil } == [true, false])
    }

    @Test func `a relation's name goes with a reference by number`() throws {
        let relation = Register.relation("V", Register.anna, "<Namn>\(Register.name("Anna"))</Namn>")
        let row = try Register.rows(of: Register.post(Register.elin, relations: relation))[0]
        #expect(row.pupil?.name?.given == "Elin")
        #expect(row.guardians.map(\.name) == [PersonName(given: "Anna", family: "Åkesson")])
        #expect(row.guardians.map(\.identity) == [try Fixtures.identity(Register.anna)])
    }

    @Test func `an adult's word alone makes nobody a guardian, and is told`() throws {
        let claim = Register.post(
            Register.greta, name: Register.name("Greta"), relations: Register.relation("VF", Register.elin))
        let ended = Register.post(
            "195001012383", name: Register.name("Greta"),
            relations: Register.relation("VF", Register.elin, "<RelationTomdatum>20190101</RelationTomdatum>"))
        let elsewhere = Register.relation("VF", Register.ida)
        let (rows, late) = try Register.rows(Register.document(claim, Register.family))
        #expect(rows[1].guardians.count == 2)
        #expect(late.map(\.kind) == [.guardianshipOneSided])
        #expect(late.map(\.location.row) == [1])
        #expect(try Register.rows(Register.document(ended, Register.family)).late.isEmpty)
        #expect(
            try Register.rows(Register.document(Register.post(Register.anna, relations: elsewhere), Register.family))
                .late.isEmpty)
    }

    @Test func `many one-sided guardianships are told in figures`() throws {
        let claims = String(
            repeating: Register.post(Register.greta, relations: Register.relation("VF", Register.elin)), count: 250)
        let late = try Register.rows(Register.document(Register.family, claims)).late
        #expect(late.count == 201)
        #expect(late.last?.kind == .guardianshipsOneSided(50))
    }

    @Test func `who is deregistered for whatever reason stays so, and post goes nowhere`() throws {
        let gone = "<Avregistrering><AvregistreringsorsakKod>AV</AvregistreringsorsakKod></Avregistrering>"
        let empty = "<Avregistrering><AvregistreringsorsakKod/></Avregistrering>"
        let home = Register.home("SKOLVÄGEN 2")
        let rows = try Register.rows(
            of: Register.post(
                Register.elin, relations: Register.relation("V", Register.anna, gone), person: gone),
            Register.post(Register.bo, address: home, relations: Register.relation("VF", Register.ida), person: gone),
            Register.post(Register.ida, person: empty))
        #expect(rows.map { $0.pupil?.standing } == [.deregistered, nil, .active])
        #expect(rows[0].guardians.map(\.standing) == [.deregistered])
        #expect(rows[1].guardians.map(\.standing) == [.deregistered])
        #expect(rows[1].guardians[0].address == nil)
        #expect(rows[1].guardians[0].otherAddresses.map(\.street) == ["SKOLVÄGEN 2"])
    }

    @Test func `an old and a new number are never linked`() throws {
        let person = "<HanvisningsPersonNr>\(Register.ida)</HanvisningsPersonNr>"
        let row = try Register.rows(of: Register.post(Register.elin, person: person))[0]
        #expect(row.pupil?.identity == (try Fixtures.identity(Register.elin)))
        #expect(row.others.isEmpty)
    }

    @Test func `a coordination number is a number, and its birth year may stand beside it`() throws {
        func row(_ number: String, _ birth: String) throws -> ReadRow {
            let id = "<PersonId><TilldelatPersonNrSamordningsNr>\(number)</TilldelatPersonNrSamordningsNr></PersonId>"
            return try Register.rows(of: Register.post(person: id + "<Fodelsedatum>\(birth)</Fodelsedatum>"))[0]
        }
        let known = try row("200503742389", "")
        #expect(known.pupil?.identity == (try Fixtures.identity("200503742389")))
        #expect(known.birthYear == 2005)
        #expect(try row("200503602385", "20050000").birthYear == 2005)
        #expect(try row("200503602385", "20050000").kinds == [])
        #expect(try row("200503602385", "").birthYear == nil)
        #expect(try row("200500742382", "").kinds == [.birthYearUnknown])
    }

    @Test func `a child whose number or name is no good is rejected, and its guardians stay in the row`() throws {
        func row(_ post: String) throws -> ReadRow { try Register.rows(of: post)[0] }
        let relation = Register.relation("V", Register.anna)
        let none = try row(Register.post(relations: relation))
        #expect(none.kinds == [.pupilNumberMissing])
        #expect(none.unreadNumber == nil)
        #expect(none.guardians.count == 1)
        let wrong = try row(Register.post("200503142380", relations: relation))
        #expect(wrong.kinds == [.pupilNumberCheckDigit])
        #expect(wrong.unreadNumber == "200503142380")
        #expect(try row(Register.post("2005", relations: relation)).kinds == [.pupilNumberInvalid])
        #expect(try row(Register.post(Register.elin, name: "")).kinds == [.pupilNameMissing])
    }

    @Test func `a post without a number or a birth date may be a child's, and isn't passed over`() throws {
        #expect(try Register.rows(of: Register.post()).map(\.kinds) == [[.pupilNumberMissing]])
    }

    @Test func `two different numbers in one post reject it; one written twice doesn't`() throws {
        func id(_ numbers: String...) -> String {
            "<PersonId>" + numbers.map { "<PersonNr>\($0)</PersonNr>" }.joined() + "</PersonId>"
        }
        let rows = try Register.rows(
            of: Register.post(person: id(Register.elin, Register.ida)),
            Register.post(person: id(Register.elin, Register.elin)),
            Register.post(relations: Register.relation("VF", Register.elin), person: id(Register.anna, Register.bo)))
        #expect(rows.map(\.kinds) == [[.registerNumbersDiffer], [], [.registerNumbersDiffer]])
        #expect(rows.map(\.isRejected) == [true, false, true])
        #expect(rows[0].others.map(\.identity) == [try Fixtures.identity(Register.ida)])
    }

    @Test func `a guardian's post with a number or name that is no good is told`() throws {
        let relation = Register.relation("VF", Register.elin)
        let rows = try Register.rows(
            of: Register.post("198001012380", relations: relation),
            Register.post(Register.bo, name: "", relations: relation))
        #expect(rows.map(\.kinds) == [[.guardianPostUnusable], [.guardianNameMissing]])
        #expect(rows.map { $0.guardians.first?.identity != nil } == [false, true])
        #expect(!rows[0].isRejected)
    }

    @Test func `a second post of one person is told`() throws {
        let rows = try Register.rows(
            of: Register.post(Register.elin), Register.post(Register.elin, name: Register.name("Mia")))
        #expect(rows.map(\.kinds) == [[], [.registerPostRepeated]])
    }

    @Test func `no more than 200 guardianships of one post are read, and the rest is told`() throws {
        let relations = String(repeating: Register.relation("V", Register.anna), count: 200)
        let full = try Register.rows(of: Register.post(Register.elin, relations: relations))[0]
        #expect(full.kinds == [])
        let row = try Register.rows(
            of: Register.post(Register.elin, relations: relations + Register.relation("V", Register.bo)))[0]
        #expect(row.kinds == [.tooManyGuardianships(limit: 200)])
        #expect(row.guardians.map(\.identity) == [try Fixtures.identity(Register.anna)])
        #expect(!row.carriesGuardians)
    }
}
