import Testing

@testable import Outreach
@testable import RosterImport

struct WorkbookCellTests {
    /// What a cell is read as.
    private func cell(_ xml: String, strings: [String] = [], formats: [Int] = [], is1904: Bool = false) throws -> String
    {
        try WorkbookMaker(rows: "<row>\(xml)<c><v>9</v></c></row>", strings: strings, formats: formats, is1904: is1904)
            .cells()[0]
    }

    @Test(arguments: [
        ("200503142382", "200503142382"), ("503142382", "503142382"), ("0503142382", "0503142382"),
        ("2.00503142382E11", "200503142382"), ("503142382.0", "503142382"), ("1.23E+11", "123000000000"),
        ("123000000000", "123000000000"), ("-7", "-7"), ("7.5", "7.5"), ("1.5E-3", "1.5E-3"),
        ("9007199254740992", "9007199254740992"), ("9.1E15", "9.1E15"),
        ("-9223372036854775808.0", "-9223372036854775808.0"),
        ("0x1p3", "0x1p3"), ("1E999", "1E999"), ("+5", "5"),
    ])
    func `whole numbers are digits, and what is more than exact stays as it stands`(value: String, text: String) throws
    {
        #expect(try cell("<c><v>\(value)</v></c>") == text)
        #expect(try cell("<c t=\"n\"><v>\(value)</v></c>") == text)
    }

    @Test(arguments: [
        ("38425", "2005-03-14"), ("38425.75", "2005-03-14"), ("1", "1900-01-01"), ("59", "1900-02-28"),
        ("60", "1900-02-29"), ("61", "1900-03-01"), ("2958465", "9999-12-31"), ("2958466", "2958466"),
        ("0.5", "0.5"), ("-1", "-1"), ("200503142382", "200503142382"), ("3.8425E4", "2005-03-14"),
    ])
    func `a number in a date's format is a day`(value: String, text: String) throws {
        #expect(try cell("<c s=\"1\"><v>\(value)</v></c>", formats: [0, 14]) == text)
    }

    @Test func `a workbook may count from 1904`() throws {
        #expect(try cell("<c s=\"0\"><v>36963</v></c>", formats: [14], is1904: true) == "2005-03-14")
        #expect(try cell("<c s=\"0\"><v>1</v></c>", formats: [14], is1904: true) == "1904-01-02")
        #expect(try cell("<c s=\"0\"><v>2957003</v></c>", formats: [14], is1904: true) == "9999-12-31")
        #expect(try cell("<c s=\"0\"><v>2957004</v></c>", formats: [14], is1904: true) == "2957004")
    }

    @Test func `formats are looked up where cells refer to`() throws {
        let maker = WorkbookMaker(
            rows: "<row>" + (0..<6).map { "<c s=\"\($0)\"><v>38425</v></c>" }.joined() + "<c><v>38425</v></c></row>",
            formats: [0, 14, 58, 49, 164], codes: [164: "yyyy\\-mm\\-dd"])
        #expect(try maker.cells() == ["38425", "2005-03-14", "2005-03-14", "38425", "2005-03-14", "38425", "38425"])
    }

    @Test(arguments: [
        ("yyyy-mm-dd", true), ("[$-41D]d mmmm yyyy;@", true), ("D/M", true), ("General", false), ("0.00", false),
        ("000000\\-0000", false), ("#,##0 \"kr per dag\"", false), ("[Red]0", false), ("0\\d", false), ("0_d*m", false),
        ("@", false), ("\"y", false), ("[y", false), ("\\", false), ("", false),
    ])
    func `a format is a date if it has a year, month or day`(code: String, isDate: Bool) {
        #expect(CellFormats.isDate(code) == isDate)
    }

    @Test(arguments: [
        ("h:mm", "0.2923611", "7:01"), ("hh:mm", "0.2923611", "07:01"), ("hh:mm:ss", "0.99999999", "00:00:00"),
        ("h:mm", "1.5", "12:00"), ("h:mm AM/PM", "0.75", "6:00 PM"), ("h:mm a/p", "0", "12:00 AM"),
        ("[h]:mm", "1.1041666666666667", "26:30"), ("[hh]:mm:ss", "0.041666666666666664", "01:00:00"),
        ("[mm]:ss", "0.0625", "90:00"), ("[s]", "0.001", "86"), ("mm:ss", "0.0625", "30:00"),
        ("[$-41D]hh\\:mm", "0.5", "12:00"), ("h\"t\"mm", "0.5", "12t00"), ("h:mm", "-0.5", "-0.5"),
        ("yyyy-mm-dd", "43830.99999999", "2019-12-31"), ("yyyy-mm-dd", "43830.999999999", "2020-01-01"),
        ("yyyy-mm-dd hh:mm:ss", "43830.999999", "2020-01-01"), ("d/m h:mm", "43830.9999", "2019-12-31"),
    ])
    func `times, durations and the last moment of a day are as a spreadsheet shows them`(
        code: String, value: String, text: String
    ) throws {
        #expect(try shown(value, code) == text)
    }

    @Test(arguments: [
        ("00000", "1234", "01234"), ("000\\ 00", "44931", "449 31"), ("000000-0000", "503142382", "050314-2382"),
        ("000000\\-0000", "200503142382", "20050314-2382"), ("00000000-0000", "503142382", "503142382"),
        ("0000-00\\ 00\\ 00", "701740605", "0701-74 06 05"), ("0\"A\"", "7", "7A"), ("\"Klass \"0", "7.0", "Klass 7"),
        ("00", "7", "07"), ("##0", "7", "7"), ("0", "7", "7"), ("@", "0503142382", "0503142382"),
        ("0.00", "7", "7"), ("#,##0", "44931", "44931"), ("0.00E+00", "200503142382", "200503142382"),
        ("00000;-00000", "-5", "-5"), ("[<=99]00;000", "7", "7"), ("00000", "1.5", "1.5"), ("0_ ", "7", "7"),
        ("0%", "0.07", "7%"), ("0.0%", "0.075", "7.5%"), ("General", "7", "7"), ("Standard", "7", "7"),
        ("General", "7.0999999999999996", "7.1"), ("General", "7.25", "7.25"),
        ("General", "0.30000000000000004", "0.3"),
    ])
    func `zeros that a format shows are read, and digits that it hides too`(code: String, value: String, text: String)
        throws
    {
        #expect(try shown(value, code) == text)
    }

    private func shown(_ value: String, _ code: String) throws -> String {
        let maker = WorkbookMaker(
            rows: "<row><c s=\"1\"><v>\(value)</v></c><c><v>9</v></c></row>", formats: [0, 164],
            codes: [164: code.replacing("\"", with: "&quot;").replacing("<", with: "&lt;")])
        return try maker.cells()[0]
    }

    @Test func `a written day loses its time`() throws {
        #expect(try cell("<c t=\"d\"><v>2005-03-14T00:00:00</v></c>") == "2005-03-14")
        #expect(try cell("<c t=\"d\"><v>2005-03-14</v></c>") == "2005-03-14")
    }

    @Test func `booleans are words`() throws {
        #expect(try cell("<c t=\"b\"><v>1</v></c>") == "TRUE")
        #expect(try cell("<c t=\"b\"><v>0</v></c>") == "FALSE")
        #expect(try cell("<c t=\"b\"/>") == "")
    }

    @Test func `a formula's last result is read`() throws {
        #expect(try cell("<c t=\"str\"><f>A2&amp;B2</f><v>Anna Berg</v></c>") == "Anna Berg")
        #expect(try cell("<c t=\"str\"><f>A2</f><v></v></c>") == "")
        #expect(try cell("<c><f>1+1</f><v>2</v></c>") == "2")
    }

    @Test func `failed and uncalculated formulas are blank, counted and marked`() throws {
        let maker = WorkbookMaker(
            rows: "<row><c t=\"e\"><f>X</f><v>#N/A</v></c><c><f>1+1</f></c><c><v>9</v></c></row>"
                + "<row><c t=\"e\"><v>#REF!</v></c></row>")
        let reading = try maker.read()
        #expect(reading.rows == [.init(number: 1, cells: ["", "", "9"])])
        #expect(reading.findings == [.errorCells(3)])
        let roster = try TemporaryRoster(maker.bytes)
        let records = try WorkbookFile(opening: roster.file).firstRecords(1)
        #expect(records[0].rawCells == ["", "", "9"])
    }

    @Test func `shared texts are joined of their runs, without how they are read aloud`() throws {
        let strings = [
            "<t>Anna</t>", "<r><rPr><b/></rPr><t>Anna</t></r><r><t xml:space=\"preserve\"> Berg</t></r>",
            "<t>東</t><rPh sb=\"0\" eb=\"1\"><t>ひがし</t></rPh><phoneticPr/>", "", "<t/>", "<t>Bo<!-- - --> Ek</t>",
        ]
        let rows = "<row>" + strings.indices.map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "</row>"
        #expect(try WorkbookMaker(rows: rows, strings: strings).cells() == ["Anna", "Anna Berg", "東", "", "", "Bo Ek"])
        #expect(try cell("<c t=\"s\"/>", strings: strings) == "")
    }

    @Test func `inline texts are read alike`() throws {
        #expect(try cell("<c t=\"inlineStr\"><is><t>Anna</t></is></c>") == "Anna")
        #expect(
            try cell("<c t=\"inlineStr\"><is><r><t>An</t></r><r><t>na</t></r><rPh><t>x</t></rPh></is></c>") == "Anna")
    }

    @Test func `characters that XML lacks are written as numbers`() throws {
        #expect(
            try cell("<c t=\"inlineStr\"><is><t>Storgatan 1_x000D_\nAle_x005F_x_x00e5__xD800__x1_</t></is></c>")
                == "Storgatan 1 Ale_xå_xD800__x1_")
        #expect(try cell("<c t=\"str\"><v>a_x0009_b</v></c>") == "a b")
    }

    @Test func `a cell without its value is blank`() throws {
        #expect(try cell("<c t=\"s\"><v></v></c>", strings: ["<t>Anna</t>"]) == "")
        #expect(try cell("<c t=\"s\"><v/></c>", strings: ["<t>Anna</t>"]) == "")
        #expect(try cell("<c t=\"inlineStr\"/>") == "")
        #expect(try cell("<c t=\"str\"/>") == "")
    }

    @Test func `a formula may have its result as a text of its own`() throws {
        let maker = WorkbookMaker(
            rows:
                "<row><c t=\"inlineStr\"><f>A2&amp;B2</f><is><t>Anna Berg</t></is></c><c t=\"str\"><f>A3</f><v>Bo</v></c>"
                + "<c><f>1+1</f><v></v></c><c><f>1+1</f><v/></c><c><v>9</v></c></row>")
        #expect(try maker.read().rows.map(\.cells) == [["Anna Berg", "Bo", "", "", "9"]])
        #expect(try maker.read().findings == [.errorCells(2)])
    }

    @Test(arguments: ["-1", "1", "x", "99999999999999999999"])
    func `a shared text that isn't there breaks the workbook`(index: String) {
        let maker = WorkbookMaker(rows: "<row><c t=\"s\"><v>\(index)</v></c></row>", strings: ["<t>Anna</t>"])
        #expect(maker.fault() == .workbookBroken)
    }

    @Test func `shared texts have a limit, and may lie across pages`() {
        var texts = SharedStrings(limit: 3_000_000)
        let long = Array(repeating: UInt8(ascii: "a"), count: 700_000)
        let added = [long, long, long, long, long, [1, 2]].map { texts.add($0) }
        #expect(added == [true, true, true, true, false, true])
        var found: [UInt8] = []
        let given = [0, 3, 4, 5, -1].map { texts.append($0, to: &found) }
        #expect(given == [true, true, true, false, false])
        #expect(found == long + long + [1, 2])
    }
}
