import Testing

@testable import Outreach
@testable import RosterImport

/// What spreadsheets put round values, and what they take from them.
struct SpreadsheetDressTests {
    @Test(arguments: [
        ("200503142382.0", "200503142382"), ("=\"0503142382\"", "0503142382"), ("'0503142382", "0503142382"),
        ("'0503142382'", "0503142382"), ("44931.0", "44931"), ("44931,00", "44931"), ("=0503142382", "0503142382"),
        ("\"0503142382\"", "0503142382"), ("7.0", "7"), ("=\"\"", ""),
    ])
    func `a value is read without its dress`(cell: String, value: String) {
        #expect(CellDress.undressed(cell, isFigure: true) == value)
        #expect(CellDress.mayHave(Array(cell.utf8)[...]))
    }

    @Test(arguments: ["'t Hooft", "Anna", "0503142382", "7A", "Storgatan 1.0", "10", "070-174 06 10", "", "'"])
    func `what has none stays as it is`(cell: String) { #expect(CellDress.undressed(cell, isFigure: true) == nil) }

    @Test(arguments: [
        "20050314-2382", "200503142382", "0503142382", "050314-2382", "503142382", "20050314.2382", "2005-03-14-2382",
        "2005/03/14-2382", "SE200503142382", "SE 0503142382", "20050314 2382", "20050314–2382", "200503142382.0",
        "=\"200503142382\"", "'200503142382", "20050314_2382",
    ])
    func `a pupil is known by the number in any dress`(number: String) throws {
        let cell = number.contains("\"") ? "\"\(number.replacing("\"", with: "\"\""))\"" : number
        let reading = try Fixtures.read("Pnr;Namn\n\(cell);Anna Ek\n")
        #expect(reading.applied.compactMap(\.pupil?.identity) == [try Fixtures.identity("20050314-2382")])
    }

    @Test func `a dress is told once for each column`() throws {
        let reading = try Fixtures.read(
            """
            Skola;Klass;Pnr;Namn;Vh pnr;Vh namn;Vh adress;Vh postnr;Vh ort;Vh mobil
            Bohus;7A;200503142382.0;Anna Ek;198201062398.0;Eva Ek;Gatan 1;44537.0;Bohus;="0701740605"
            Bohus;7A;200601152382.0;Bo Ek;198201062398.0;Eva Ek;Gatan 1;44537.0;Bohus;="0701740605"

            """)
        #expect(reading.findings.map(\.kind) == Array(repeating: .spreadsheetDress, count: 4))
        #expect(reading.findings.map(\.column) == ["Pnr", "Vh pnr", "Vh postnr", "Vh mobil"])
        #expect(Set(reading.findings.map(\.location.row)) == [2])
        #expect(reading.guardian("Eva")?.address?.postalCode == "44537")
        #expect(reading.guardian("Eva")?.phone == "0701740605")
    }

    @Test(arguments: ["051423823", "012345678", "000000001"])
    func `nine digits that begin with a zero aren't repaired`(number: String) {
        #expect(throws: PersonalNumber.Fault.invalid) {
            try PersonalNumber(parsing: number, referenceDate: Fixtures.referenceDate)
        }
    }

    /// A coordination number with the right check digit.
    private static func coordination(_ date: String) -> String {
        let nine = "\(date.dropFirst(2))238"
        for digit in 0...9 {
            let ten = nine + String(digit)
            var sum = 0
            for (index, character) in ten.enumerated() {
                let product = (character.wholeNumberValue ?? 0) * (index % 2 == 0 ? 2 : 1)
                sum += product / 10 + product % 10
            }
            if sum % 10 == 0 { return "\(date)238\(digit)" }
        }
        return ""
    }

    @Test(arguments: ["19700491", "19700991", "20050289", "20050290", "20040290", "20050291", "20051191", "19850691"])
    func `coordination numbers have days that no month has`(date: String) throws {
        let number = try PersonalNumber(parsing: Self.coordination(date), referenceDate: Fixtures.referenceDate)
        #expect(number.birthYear == Int(date.prefix(4)))
    }

    @Test(arguments: ["20050230", "20050431", "20050292", "20051361", "20050200"])
    func `other days that no month has are none`(date: String) {
        #expect(throws: PersonalNumber.Fault.invalid) {
            try PersonalNumber(parsing: Self.coordination(date), referenceDate: Fixtures.referenceDate)
        }
    }

    @Test(arguments: [
        ("201231+2380", 2020, 1920), ("200101+2380", 2020, 1920), ("190101+2380", 2020, 1919),
        ("210101+2380", 2020, 1821), ("990101+2380", 2020, 1899), ("050314-2382", 2020, 2005),
    ])
    func `a plus counts from the year in which somebody turns a hundred`(number: String, today: Int, year: Int) throws {
        let date = String(number.prefix(6))
        let separator = String(number.dropFirst(6).prefix(1))
        let valid = Self.coordination("19" + date).dropFirst(2)
        let text = valid.prefix(6) + separator + valid.suffix(4)
        let read = try PersonalNumber(parsing: String(text), referenceDate: Fixtures.date(today, 3, 1))
        #expect(read.birthYear == year)
    }

    private static let schools = SchoolDirectory([
        School(code: Fixtures.code("01234567"), name: "Nollskolan"),
        School(code: Fixtures.code("11043800"), name: "Bohusskolan"),
    ])

    @Test(arguments: [("01234567", 0), ("1234567", 1), ("1234567.0", 2), ("Nollskolan", 0), ("=\"01234567\"", 1)])
    func `a school code that lost its zero is that school, and told`(cell: String, findings: Int) throws {
        let written = cell.contains("\"") ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
        let roster = try TemporaryRoster("Skola;Klass;Pnr;Namn\n\(written);7A;050314-2382;Anna Ek\n")
        let reading = try Fixtures.read([roster.file], context: Fixtures.context(schools: Self.schools))
        #expect(reading.applied.compactMap(\.pupil?.school?.digits) == ["01234567"])
        #expect(reading.findings.count == findings)
    }

    @Test(arguments: ["1234567", "1234567.0", "'1234567"])
    func `a list of schools in which Excel ate a zero is read and told`(code: String) throws {
        let list = try TemporaryRoster("code;name\n\(code);Nollskolan\n11043800;Bohusskolan\n", named: "schools.csv")
        let schools = try SchoolList.read(list.file)
        #expect(schools.schools.map(\.code.digits) == ["11043800", "01234567"])
        #expect(schools.repairedCodes.map(\.digits) == ["01234567"])
        let roster = try TemporaryRoster("Skola;Pnr;Namn\n01234567;050314-2382;Anna Ek\n")
        let reading = try Fixtures.read([roster.file], context: Fixtures.context(schools: schools))
        #expect(reading.fileFindings.map(\.kind).contains(.schoolListCodeRepaired("01234567")))
    }

    @Test(arguments: ["123456", "123456789", "A234567"])
    func `a list of schools with other codes is refused`(code: String) throws {
        let list = try TemporaryRoster("code;name\n\(code);Nollskolan\n", named: "schools.csv")
        #expect(throws: RosterFault(file: "schools.csv", kind: .schoolListRow(2))) { try SchoolList.read(list.file) }
    }

    @Test(arguments: [
        "(20050314-2382)", "[20050314-2382]", "20050314-2382 (flicka)", "Pnr 20050314-2382", "pnr: 20050314-2382",
        "20050314-2382.", "20050314-2382;", "20050314—2382", "２００５０３１４-２３８２", "2.00503142382E+11",
        "2,00503142382E+11", "200.503.142.382", "200,503,142,382", "”20050314-2382”", "`20050314-2382`",
        "»20050314-2382»",
    ])
    func `a number in other signs is read`(number: String) throws {
        let reading = try Fixtures.read("Skola;Klass;Årskurs;Pnr;Namn\nBohus;7A;7;\"\(number)\";Anna Ek\n")
        #expect(try reading.applied.map(\.pupil?.identity) == [Fixtures.identity("20050314-2382")])
    }

    @Test(arguments: ["2,00503E+11", "2.00503E11", "20050314-238X", "20050314", "20050314-2382 20060115-2382", "Pnr"])
    func `what isn't a whole number is none`(number: String) throws {
        let reading = try Fixtures.read("Skola;Klass;Årskurs;Pnr;Namn\nBohus;7A;7;\"\(number)\";Anna Ek\n")
        #expect(reading.rejected.count == 1)
    }
}
