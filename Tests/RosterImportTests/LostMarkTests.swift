import Testing

@testable import Outreach
@testable import RosterImport

/// Marks that a file lost on the way: cut rows, and headers that are nearly a mark's.
struct LostMarkTests {
    @Test func `a row that ends before the mark leaves protection unknown`() throws {
        let reading = try Fixtures.read(
            """
            Pnr;Namn;Vh namn;Vh adress;Vh postnr;Vh ort;Vh skyddad
            050314-2382;Anna Ek;Eva Ek;Storgatan 1
            060115-2382;Bo Alm;Gun Alm;Ågatan 2;44537;Bohus;N

            """)
        #expect(reading.guardian("Eva")?.protection == .unknown)
        #expect(reading.guardian("Gun")?.protection == Protection.none)
        #expect(reading.findings.map(\.kind) == [.markNotReached])
        #expect(reading.findings.map(\.column) == ["Vh skyddad"])
        #expect(reading.findings.map(\.location.row) == [2])
    }

    @Test func `a short last row without a line end is perhaps cut off`() throws {
        let text = "Pnr;Namn;Vh namn;Vh ort;Vh skyddad\n060115-2382;Bo Alm;Gun Alm;Bohus;N\n050314-2382;Anna Ek;Eva"
        let reading = try Fixtures.read(text)
        #expect(reading.kinds == [.markNotReached, .perhapsCutOff])
        #expect(try Fixtures.read(text + " Ek;Bohus;J").kinds == [])
        #expect(try Fixtures.read(text + "\n").kinds == [.markNotReached])
    }

    @Test func `one mark column that is reached doesn't clear another that isn't`() throws {
        let reading = try Fixtures.read("Pnr;Namn;Skyddad;Klass;Sekretess\n050314-2382;Anna;N;7A\n")
        #expect(reading.applied.compactMap(\.pupil?.protection) == [.unknown])
        let marked = try Fixtures.read("Pnr;Namn;Skyddad;Klass;Sekretess\n050314-2382;Anna;J;7A\n")
        #expect(marked.applied.compactMap(\.pupil?.protection) == [.protected])
    }

    @Test(arguments: [
        "S-märkt", "S märkt", "S-markt", "S-mrkt", "S-m?rkt", "S-märkning", "S.", "SFB", "Sk. pers.", "Särskild hänsyn",
        "Sekr.", "Sekr", "Sekretesmarkering", "Sekretssmarkering", "Skydad", "Skydade personuppgifter", "Hemlig adress",
        "Dölj", "Dolda uppgifter", "Markering", "Spärrad", "Vårdnadshavare 1 sekr.", "D\u{FFFD}lj kontaktuppgifter",
        "Protection level", "Konfidentiellt", "Hidden", "Sek.", "SPU", "Dolt", "Visa ej", "Får ej visas",
        "Får ej lämnas ut", "Hide contact details", "Non-disclosure", "Privacy flag", "Säkerhetsmärkning", "S-mark",
    ])
    func `a header that may be a mark's stops the import until somebody has placed it`(header: String) throws {
        let text = "Pnr;Namn;\(header)\n050314-2382;Anna Ek;J\n"
        #expect(Fixtures.fault(of: text) == .markColumnUnplaced(column: header))
        let roster = try TemporaryRoster(text)
        let open = try ColumnQuestions.unplaced(in: [roster.file], context: Fixtures.context()) { _ in false }
        #expect(open.mustBePlaced)
        #expect(open.columns.first?.suggestions.first?.isProtection == true)
        var mapping = RosterMapping()
        mapping.place(header, as: nil)
        let context = RosterContext(
            schools: Fixtures.schools, defaultSchool: nil, key: Fixtures.key, referenceDate: Fixtures.referenceDate,
            mapping: mapping)
        #expect(try !ColumnQuestions.unplaced(in: [roster.file], context: context) { _ in false }.mustBePlaced)
    }

    @Test(arguments: [
        "Sekretess?", "Skyddad id", "Skyddsmarkering", "Sekretessmarkering (J/N)", "SKYDDADE PERSONUPPGIFTER",
        "Protected",
        "Spärrmarkering", "Säkerhetsförbud", "Dolj kontaktuppgifter", "Skyddad folkbokforing",
    ])
    func `a header that is surely a mark's is one`(header: String) {
        #expect(RosterColumns(headers: ["Pnr", header]).meanings == [.pupil(.number), .pupil(.protection)])
    }

    @Test(arguments: ["Anmärkning", "Kommentar", "Skostorlek", "Specialkost", "Säkring", "Kön", "Modersmål", "Status"])
    func `other headers stop nothing`(header: String) throws {
        #expect(try Fixtures.read("Pnr;Namn;\(header)\n050314-2382;Anna Ek;x\n").applied.count == 1)
    }
}
