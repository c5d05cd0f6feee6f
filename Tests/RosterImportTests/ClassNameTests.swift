import Testing

@testable import Outreach
@testable import RosterImport

/// Classes and years as schools write them.
struct ClassNameTests {
    @Test(arguments: [
        ("7A", "7A", 7), ("7 b", "7B", 7), ("7b", "7B", 7), ("Klass 7A", "7A", 7), ("klass 7 a", "7A", 7),
        ("åk 7A", "7A", 7),
        ("Åk7a", "7A", 7), ("År 7A", "7A", 7), ("Årskurs 8 C", "8C", 8), ("kl. 7B", "7B", 7), ("SA7", "SA7", 7),
        ("BOH7A", "BOH7A", 7), ("AFS 7A", "AFS 7A", 7), ("Röd 7", "Röd 7", 7), ("7 Blå", "7 Blå", 7), ("7:1", "7:1", 7),
        ("10A", "10A", 10), ("Spår 2 åk 7", "Spår 2 åk 7", 7), ("Class 7A", "7A", 7), ("Year 9", "9", 9),
        ("7-1", "7-1", 7),
        ("BO-7b", "BO-7b", 7), ("7", "7", 7), ("7.2", "7.2", 7), ("07A", "07A", 7),
        ("2019-7A", "2019-7A", 7),
    ])
    func `a class is tidied and tells its year`(written: String, name: String, year: Int) {
        #expect(ClassName.tidied(written) == name)
        #expect(ClassName.year(of: written) == year)
    }

    @Test(arguments: ["NA19", "77A", "2005", "Röd", "", "Blåsippan", "19-20", "½", "01-jul", "2020-07-01"])
    func `a class that tells no year tells none`(name: String) { #expect(ClassName.year(of: name) == nil) }

    @Test(arguments: [
        "F-klass", "FK", "Fsk", "F", "0A", "F0", "Fsk A", "FSK-A", "F-klassen", "Förskoleklass", "Förskoleklassen röd",
        "Åk F", "Klass F", "F-a", "Fkl", "Förskolekl.", "F Blå", "Blå F",
    ])
    func `the preschool class is year 0`(name: String) { #expect(ClassName.year(of: name) == 0) }

    @Test(arguments: [
        ("sjuan", 7), ("Klass sju", 7), ("Årskurs nio", 9), ("VII A", 7), ("IX", 9), ("7:an", 7), ("7 A Vit", 7),
        ("HT20 7A", 7), ("VT2020-7A", 7), ("20/21 7A", 7), ("2020/21 7A", 7), ("07", 7), ("7A-2020", 7), ("7-2", 7),
        ("7A/7B", 7), ("7A+7B", 7), ("Åk7A", 7), ("9C SVA", 9), ("TE3", 3), ("VIIA", 7), ("VII:1", 7), ("vii a", 7),
        ("sjua", 7), ("Sjuorna", 7), ("niorna", 9), ("2019-2020 7A", 7), ("1920 7A", 7), ("LÅ1920-7A", 7),
        ("11043800 7A", 7), ("1440-BOH-7A", 7), ("Grupp 7", 7), ("7A grupp 2", 7), ("7A.1", 7), ("7T", 7), ("7O", 7),
    ])
    func `a year in words, numerals or behind a term is read`(name: String, year: Int) {
        #expect(ClassName.year(of: name) == year)
    }

    @Test(arguments: [
        "7-8", "7–8B", "7/8", "7A/8A", "7A-8B", "7-9", "4-6", "åk 7-9", "7+8", "7&8", "7 och 8", "7och8", "7,8", "F-3",
        "F-1", "F/1", "0-1", "7-10", "Fsk-1", "7 till 9", "7t9", "7..9", "7 8 9", "7 o 8", "7 el. 8", "7A 8B", "7A8A",
        "åk7+åk8", "Åk 7, åk 8", "åk 7 - åk 9", "7B, 8B", "7 eller 8",
    ])
    func `a class of several years tells nobody's`(name: String) throws {
        #expect(ClassName.isMixed(name))
        #expect(ClassName.year(of: name) == nil)
        let reading = try Fixtures.read("Skola;Klass;Pnr;Namn\nBohus;\(name);050314-2382;Anna Ek\n")
        #expect(reading.kinds == [.classTellsNoYear])
        #expect(reading.applied.map(\.pupil?.schoolYear) == [nil])
    }

    @Test(arguments: [
        "SärA", "IM", "NA21", "TE20B", "Grön", "AB", "VUX", "FA", "78", "100", "11A", "Mentor AB", "IV", "V", "Träning",
        "MYP 2", "MYP2A", "Gy 1A", "IMA1", "Grupp 1", "Basgrupp 3", "Lag 2", "Spår 1", "Avd 1", "Hus 3",
    ])
    func `a class that tells no year is told with its row`(name: String) throws {
        let reading = try Fixtures.read("Skola;Klass;Pnr;Namn\nBohus;\(name);050314-2382;Anna Ek\n")
        #expect(reading.findings.map(\.kind) == [.classTellsNoYear])
        #expect(reading.findings.map(\.location.row) == [2])
        #expect(!reading.fileFindings.map(\.kind).contains(.schoolYearFromClass))
    }

    @Test(arguments: [
        ("Skola;Klass;Årskurs;Pnr;Namn\nBohus;;;050314-2382;Anna Ek\n", [Finding.Kind.schoolYearMissing]),
        ("Skola;Klass;Årskurs;Pnr;Namn\nBohus;-;7;050314-2382;Anna Ek\n", []),
        ("Skola;Klass;Årskurs;Pnr;Namn\nBohus;7A;7-9;050314-2382;Anna Ek\n", [.schoolYearNotUnderstood]),
        ("Skola;Klass;Årskurs;Pnr;Namn\n;7A;7;050314-2382;Anna Ek\n", [.schoolMissing]),
        ("Skola;Klass;Pnr;Namn\nBohus;7A;050314-2382;Anna Ek\n", []),
        ("Klass;Pnr;Namn\nRöd;050314-2382;Anna Ek\n", []),
    ])
    func `a pupil without a year or a school is told`(file: String, kinds: [Finding.Kind]) throws {
        #expect(try Fixtures.read(file).kinds == kinds)
    }

    @Test func `a file that has neither classes nor years is told`() throws {
        let reading = try Fixtures.read("Skola;Pnr;Namn\nBohus;050314-2382;Anna Ek\n")
        #expect(reading.fileFindings.map(\.kind).contains(.noSchoolYears))
    }

    @Test(arguments: [
        "01-jul", "1-jul", "jul-01", "2020-07-01", "01/07/2020", "7-aug", "01-okt", "7 jan. 2020", "1.7.2020",
    ])
    func `a date that Excel made of a class is told`(cell: String) throws {
        #expect(DateCell.isDate(cell))
        let reading = try Fixtures.read("Skola;Klass;Pnr;Namn\nBohus;\(cell);050314-2382;Anna Ek\n")
        #expect(reading.kinds.contains(.classIsDate))
        #expect(reading.applied.map(\.pupil?.className) == [nil])
        #expect(reading.applied.map(\.pupil?.schoolYear) == [nil])
    }

    @Test(arguments: ["7A", "7-1", "7:1", "SA7", "Maj", "Julia", "7-9", "Augusti", "Röd 7", "Marsvinen 7"])
    func `other classes are no dates`(cell: String) { #expect(!DateCell.isDate(cell)) }

    @Test(arguments: [
        ("7", 7), ("7.0", 7), ("åk 7", 7), ("ÅK7", 7), ("Årskurs 7", 7), ("klass 7", 7), ("År 8", 8), ("7A", 7),
        ("GR 7", 7),
        ("Grundskola 9", 9), ("F", 0), ("f-klass", 0), ("Förskoleklass", 0), ("Åk F", 0), ("0", 0), ("Year 7", 7),
        ("7:an", 7),
    ])
    func `a year is read in its writings`(cell: String, year: Int) throws {
        let reading = try Fixtures.read("Skola;Klass;Årskurs;Pnr;Namn\nBohus;Röd;\(cell);050314-2382;Anna Ek\n")
        #expect(reading.applied.map(\.pupil?.schoolYear) == [year])
    }

    private func list(_ classes: [String]) -> String {
        let rows = classes.enumerated().map { index, name in
            let day = index < 9 ? "0\(index + 1)" : "\(index + 1)"
            return "Bohus;\(name);\(Self.number("200503\(day)"));Elev \(index)\n"
        }
        return "Skola;Klass;Pnr;Namn\n" + rows.joined()
    }

    private static func number(_ date: String) -> String {
        for digit in 0...9 {
            let text = "\(date)238\(digit)"
            if (try? PersonalNumber(parsing: text, referenceDate: Fixtures.referenceDate)) != nil { return text }
        }
        return ""
    }

    @Test(arguments: [
        ("77A", true), ("7AA", true), ("7", true), ("7B", false), ("8A", false), ("10A", false), ("A", true),
    ])
    func `a class of few that is spelt nearly like one of many is asked about`(name: String, isAsked: Bool) throws {
        let reading = try Fixtures.read(list(Array(repeating: "7A", count: 6) + [name]))
        #expect(reading.fileFindings.map(\.kind).contains(.classPerhapsMisspelt(name, like: "7A")) == isAsked)
    }
}
