import Testing

@testable import Outreach
@testable import RosterImport

struct PopulationRegisterProtectionTests {
    private static let none = "<Sekretessmarkering>N</Sekretessmarkering>"

    @Test(arguments: [
        ("<Sekretessmarkering>J</Sekretessmarkering>", Protection.protected),
        ("<Sekretessmarkering>N</Sekretessmarkering>", .none),
        ("<Sekretessmarkering/>", .none), ("", .unknown),
        (#"<Sekretessmarkering xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>"#, .none),
        ("<SkyddadFolkbokforing>J</SkyddadFolkbokforing>", .protected),
        ("<SkyddadFolkbokforing> j\n</SkyddadFolkbokforing>", .protected),
        ("<Sekretessmarkering>N</Sekretessmarkering><SkyddadFolkbokforing>J</SkyddadFolkbokforing>", .protected),
        ("<Sekretessmarkering>J</Sekretessmarkering><SkyddadFolkbokforing>N</SkyddadFolkbokforing>", .protected),
        ("<Sekretessmarkering>J</Sekretessmarkering><Sekretessmarkering>N</Sekretessmarkering>", .protected),
        ("<Sekretessmarkering>N</Sekretessmarkering><Sekretessmarkering>J</Sekretessmarkering>", .protected),
        ("<Ny><Skydd><SkyddadFolkbokforing>J</SkyddadFolkbokforing></Skydd></Ny>", .protected),
        ("<x:Sekretessmarkering xmlns:x='urn:x'>J</x:Sekretessmarkering>", .protected),
        ("<Sekretessmarkering><!-- -->J</Sekretessmarkering>", .protected),
    ]) func `a mark counts wherever it stands, and a file without the field tells nothing`(
        marks: String, protection: Protection
    ) throws {
        let row = try Register.rows(of: Register.post(Register.elin, marks: marks))[0]
        #expect(row.pupil?.protection == protection)
        #expect(row.findings.isEmpty)
    }

    @Test func `no mark is none in a file that has the field, wherever that stands`() throws {
        let rows = try Register.rows(
            Register.document(
                Register.post(Register.elin, marks: ""), Register.post(Register.ida, marks: Self.none))
        ).rows
        #expect(rows.map(\.pupil?.protection) == [Protection.none, Protection.none])
    }

    @Test func `a mark that isn't understood protects and is told`() throws {
        for marks in ["<SkyddadFolkbokforing>1</SkyddadFolkbokforing>", "<Sekretessmarkering>JA</Sekretessmarkering>"] {
            let row = try Register.rows(of: Register.post(Register.elin, marks: marks))[0]
            #expect(row.pupil?.protection == .protected)
            #expect(row.kinds == [.protectionMarkNotUnderstood])
        }
    }

    @Test func `a mark within a name protects and isn't part of the name`() throws {
        let name = "<Fornamn>El<Sekretessmarkering>J</Sekretessmarkering>in</Fornamn>"
        let pupil = try Register.rows(of: Register.post(Register.elin, name: name))[0].pupil
        #expect(pupil?.protection == .protected)
        #expect(pupil?.name?.given == "Elin")
    }

    @Test func `a mark within a relation is the other person's`() throws {
        let mark = "<Sekretessmarkering>J</Sekretessmarkering>"
        let relations = Register.relation("V", Register.anna, mark) + Register.relation("MO", Register.greta, mark)
        let row = try Register.rows(of: Register.post(Register.elin, relations: relations))[0]
        #expect(row.pupil?.protection == Protection.none)
        #expect(row.guardians.map(\.protection) == [.protected])
        #expect(row.others.map(\.identity) == [try Fixtures.identity(Register.greta)])
    }

    @Test func `an older file is told once to lack protected registration, and one without marks too`() throws {
        let old = try Register.rows(
            Register.document(
                Register.post(Register.elin, marks: Self.none), Register.post(Register.ida, marks: Self.none)))
        #expect(old.late.map(\.kind) == [.registerWithoutProtectedRegistration])
        #expect(old.late.map(\.location.row) == [0])
        #expect(old.rows.map(\.pupil?.protection) == [Protection.none, Protection.none])
        let bare = try Register.rows(Register.document(Register.post(Register.elin, marks: "")))
        #expect(bare.late.map(\.kind) == [.registerWithoutProtectedRegistration, .registerWithoutMarks])
    }

    @Test func `a rejected post of somebody protected keeps both numbers and its home from everybody`() throws {
        let id = "<PersonId><PersonNr>\(Register.elin)</PersonNr><PersonNr>\(Register.ida)</PersonNr></PersonId>"
        let rejected = Register.post(
            marks: "<SkyddadFolkbokforing>J</SkyddadFolkbokforing>", address: Register.home("STORGATAN 1"), person: id)
        let sibling = Register.post(
            Register.bo, name: Register.name("Bo"), address: Register.home("STORGATAN 1"),
            relations: Register.relation("VF", Register.ida))
        let roster = try TemporaryRoster(Register.document(rejected, sibling), named: "navet.xml")
        let form = try NavetForm(roster.file, context: Fixtures.context())
        var survey = ProtectionSurvey(known: KnownProtection())
        survey.beginReading(isFirst: true)
        survey.beginFile("navet.xml")
        _ = try form.forEachRow { row, _ throws(RosterFault) in
            survey.add(row)
            return true
        }
        survey.finish()
        #expect(survey.protected == [try Fixtures.identity(Register.elin), try Fixtures.identity(Register.ida)])
        var judged: [JudgedRow?] = []
        _ = try form.forEachRow { row, _ throws(RosterFault) in
            judged.append(survey.judged(row, key: Fixtures.key))
            return true
        }
        withExtendedLifetime(roster) {}
        #expect(judged.map { $0 != nil } == [false, true])
        #expect(judged[1]?.guardians.map(\.guardian.address) == [nil])
    }

    @Test func `a protected grandmother's home is kept from the child's guardian`() throws {
        let grandmother = Register.post(
            Register.greta, marks: "<Sekretessmarkering>J</Sekretessmarkering>", name: Register.name("Greta"),
            address: Register.home("SKOLVÄGEN 2", "1234"))
        let roster = try TemporaryRoster(Register.document(Register.family, grandmother), named: "navet.xml")
        let reading = try withExtendedLifetime(roster) { try Fixtures.read([roster.file]) }
        #expect(reading.guardian("Anna")?.address?.street == "STORGATAN 1 LGH 1001")
        #expect(reading.guardian("Bo")?.address == nil)
        #expect(reading.guardian("Greta") == nil)
        #expect(reading.marks == [RosterMarks(file: "navet.xml", persons: 4, marked: 1, unknownMarks: [])])
    }
}
