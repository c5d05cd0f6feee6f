import Testing

@testable import Outreach
@testable import RosterImport

struct PersonalNumberTests {
    private func parse(_ text: String, on date: CalendarDate = Fixtures.referenceDate) throws -> PersonalNumber {
        try PersonalNumber(parsing: text, referenceDate: date)
    }

    private func fault(_ text: String) -> PersonalNumber.Fault? {
        do throws(PersonalNumber.Fault) {
            _ = try PersonalNumber(parsing: text, referenceDate: Fixtures.referenceDate)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "640823-3234", "6408233234", "19640823-3234", "196408233234", " 640823 - 3234 ", "640823\u{2013}3234",
        "640823\u{2212}3234", "1964-08-23-3234",
    ])
    func `all writings of a number are one number`(text: String) throws {
        #expect(try parse(text) == parse("196408233234"))
        #expect(try parse(text).birthYear == 1964)
        #expect(try Fixtures.identity(text) == Fixtures.identity("196408233234"))
    }

    @Test func `the century is told by the reference date`() throws {
        #expect(try parse("050314-2382").birthYear == 2005)
        #expect(try parse("050314-2382", on: Fixtures.date(2005, 3, 14)).birthYear == 2005)
        #expect(try parse("050314-2382", on: Fixtures.date(2005, 3, 13)).birthYear == 1905)
        #expect(try parse("050314-2382", on: Fixtures.date(2120, 1, 1)).birthYear == 2105)
        #expect(try parse("800103-2385").birthYear == 1980)
    }

    @Test func `a plus sign is a hundred years more`() throws {
        #expect(try parse("050314+2382").birthYear == 1905)
        #expect(try parse("640823+3234").birthYear == 1864)
        #expect(try parse("050314+2382") == parse("190503142382"))
    }

    @Test func `coordination numbers have sixty more days`() throws {
        let number = try parse("050374-2389")
        #expect(number.birthYear == 2005)
        #expect(try number != parse("050314-2382"))
    }

    @Test(arguments: ["050014-2385", "050360-2385", "050060-2388", "200500142385"])
    func `month 00 and day 60 are numbers whose birth date is unknown`(text: String) throws {
        #expect(try parse(text).birthYear == nil)
    }

    @Test(arguments: "TRSUWXJKLMN".map(String.init))
    func `the letter of a temporary number counts as 1`(letter: String) throws {
        #expect(try parse("050314-\(letter)384").birthYear == 2005)
        #expect(try parse("050314-\(letter.lowercased())384") == parse("20050314\(letter)384"))
        #expect(fault("050314-\(letter)385") == .checkDigit)
    }

    @Test func `other letters make no temporary number`() {
        for letter in ["A", "B", "I", "O", "Z"] { #expect(fault("050314-\(letter)384") == .invalid) }
    }

    @Test func `the two-letter form of SS 12000 has no check digit`() throws {
        #expect(try parse("20130101TF01").birthYear == 2013)
        #expect(try parse("20130101-TF01") == parse("130101TF01"))
        #expect(fault("20131301TF01") == .invalid)
        #expect(fault("20130101TFX1") == .invalid)
    }

    @Test func `nine digits are repaired only where the check digit agrees`() throws {
        let repaired = try parse("503142382")
        #expect(repaired.isRepaired && repaired.birthYear == 2005)
        #expect(try repaired.identityKey(Fixtures.key) == Fixtures.identity("050314-2382"))
        #expect(try !parse("0503142382").isRepaired)
        #expect(fault("503142383") == .shortenedByExcel)
        #expect(fault("50314-2382") == .invalid)
    }

    @Test(arguments: ["5,03142E+08", "2,00503E+11", "2.00503e+11", "5,03142E+8"])
    func `what Excel has rounded can't be repaired`(text: String) {
        #expect(fault(text) == .shortenedByExcel)
    }

    @Test(arguments: ["640823-3235", "196408233230", "050374-2380", "050014-2386"])
    func `a wrong check digit is told as such`(text: String) {
        #expect(fault(text) == .checkDigit)
    }

    @Test(arguments: [
        "1", "-", "+", "64082332345", "641323-3234", "640832-3234", "640800-3234", "640895-3234", "000000-0000",
        "ABCDEF-GHIJ", "64082Å-3234", "6408233٢34", "12345678901234567890", "050314-0006", "20050314-0006", "A@B.SE",
        "070-174 06 0", "E", "050314-238E", "99999999999E",
    ])
    func `what can't be a number is refused`(text: String) {
        #expect(fault(text) == .invalid)
    }

    @Test func `a blank is missing`() {
        #expect(fault("") == .missing)
        #expect(fault("  ") == .missing)
    }

    @Test func `a number never shows itself`() throws {
        let number = try parse("640823-3234")
        #expect("\(number)" == "PersonalNumber(…)")
        #expect(!String(reflecting: number).contains("640823"))
    }
}
