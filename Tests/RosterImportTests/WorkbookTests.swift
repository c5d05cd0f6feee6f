import Testing

@testable import Outreach
@testable import RosterImport

struct WorkbookTests {
    private let rows = "<row><c><v>1</v></c></row>"

    @Test func `cells stand where their reference says`() throws {
        let reading = try WorkbookMaker(
            rows:
                "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c><v>2</v></c><c r=\"AA3\"><v>3</v></c><c r=\"XFD3\" s=\"1\"/></row>"
                + "<row><c r=\"A4\"><v>4</v></c><c><v> </v></c></row><row r=\"1048576\"><c><v>5</v></c></row>"
        ).read()
        let wide = ["", "1", "2"] + Array(repeating: "", count: 23) + ["3"]
        #expect(
            reading.rows == [
                .init(number: 3, cells: wide), .init(number: 4, cells: ["4"]), .init(number: 1_048_576, cells: ["5"]),
            ])
        #expect(reading.findings == [])
    }

    @Test func `blank rows are skipped but counted`() throws {
        let reading = try WorkbookMaker(rows: "<row/><row><c s=\"1\"/></row><row hidden=\"1\"/>" + rows).read()
        #expect(reading.rows == [.init(number: 4, cells: ["1"])])
        #expect(reading.findings == [])
    }

    @Test func `hidden rows are read and told`() throws {
        let reading = try WorkbookMaker(
            rows: rows + "<row hidden=\"1\"><c><v>2</v></c></row><row hidden=\"true\"><c><v>3</v></c></row>"
                + "<row hidden=\"0\"><c><v>4</v></c></row>"
        ).read()
        #expect(reading.rows.map(\.cells) == [["1"], ["2"], ["3"], ["4"]])
        #expect(reading.findings == [.hiddenRowsRead(2)])
    }

    @Test(arguments: [
        "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row r=\"x\"/>",
        "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"B1\"/><c r=\"B1\"/></row>", "<row><c r=\"1\"/></row>",
        "<row><c r=\"A\"/></row>", "<row><c r=\"A1B\"/></row>", "<row><c r=\"XFE1\"/></row>",
        "<row><c r=\"AAAA1\"/></row>",
        "<row><c t=\"q\"/></row>",
    ])
    func `places that can't be are refused`(rows: String) {
        #expect(WorkbookMaker(rows: rows).fault() == .workbookBroken)
    }

    @Test func `the first visible worksheet is read, whatever its file is called`() throws {
        var maker = WorkbookMaker(rows: rows)
        maker.setSheets([
            ("Dold", "hidden", "worksheet", "worksheets/sheet1.xml"), ("Diagram", nil, "chartsheet", "charts/1.xml"),
            ("Gömd", "veryHidden", "worksheet", "worksheets/sheet1.xml"),
            ("Åk 7", "visible", "worksheet", "../blad/./%C3%A5k.xml"),
            ("Åk 8", nil, "worksheet", "worksheets/sheet1.xml"),
        ])
        maker["blad/åk.xml"] = WorkbookMaker.sheet("<row><c><v>7</v></c></row>")
        let reading = try maker.read()
        #expect(reading.sheet == "Åk 7")
        #expect(reading.rows == [.init(number: 1, cells: ["7"])])
        #expect(reading.findings == [.sheetsNotRead(1)])
    }

    @Test func `the workbook itself may lie elsewhere, without texts or formats`() throws {
        var maker = WorkbookMaker(rows: rows)
        maker["_rels/.rels"] = WorkbookMaker.relationships([("a", "officeDocument", "/bok.xml")])
        maker["bok.xml"] = maker["xl/workbook.xml"]
        maker["_rels/bok.xml.rels"] = WorkbookMaker.relationships([
            ("rId0", "worksheet", "\\xl\\worksheets\\sheet1.xml")
        ])
        for name in ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml"] {
            maker[name] = nil
        }
        #expect(try maker.cells() == ["1"])
    }

    @Test func `a workbook without a visible sheet is told`() {
        var maker = WorkbookMaker(rows: rows)
        maker.setSheets([("A", "hidden", "worksheet", "worksheets/sheet1.xml"), ("B", nil, "chartsheet", "c.xml")])
        #expect(maker.fault() == .workbookEmpty)
    }

    @Test(arguments: ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"])
    func `a part that is missing breaks the workbook`(name: String) {
        var maker = WorkbookMaker(rows: rows)
        maker[name] = nil
        #expect(maker.fault() == .workbookBroken)
    }

    @Test(arguments: ["xl/sharedStrings.xml", "xl/styles.xml"])
    func `a part that is missing and isn't needed is no harm`(name: String) throws {
        var maker = WorkbookMaker(rows: rows)
        maker[name] = nil
        #expect(try maker.cells() == ["1"])
        maker = WorkbookMaker(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: ["<t>Anna</t>"])
        maker[name] = nil
        #expect((maker.fault() == .workbookBroken) == (name == "xl/sharedStrings.xml"))
    }

    @Test func `a sheet that isn't read needs no relationship and no part`() throws {
        var maker = WorkbookMaker(rows: rows)
        maker.setSheets([
            ("Elever", nil, "worksheet", "worksheets/sheet1.xml"), ("Borta", nil, "worksheet", "worksheets/sheet9.xml"),
            ("Lös", nil, "worksheet", "worksheets/sheet1.xml"),
            ("Dold", "hidden", "worksheet", "worksheets/sheet8.xml"),
        ])
        maker["xl/_rels/workbook.xml.rels"] = maker["xl/_rels/workbook.xml.rels"]?.replacing(
            "Id='rId2'", with: "Id='x'")
        #expect(try maker.cells() == ["1"])
        #expect(try maker.read().findings == [.sheetsNotRead(2)])
    }

    @Test func `a sheet that links elsewhere isn't followed`() {
        var maker = WorkbookMaker(rows: rows)
        maker["xl/_rels/workbook.xml.rels"] = maker["xl/_rels/workbook.xml.rels"]?.replacing(
            "Id='rId0'", with: "Id='rId0' TargetMode='External'")
        #expect(maker.fault() == .workbookBroken)
    }

    @Test func `macros are refused, but a workbook that may have them and hasn't is read`() throws {
        var maker = WorkbookMaker(rows: rows)
        maker["xl/vbaProject.bin"] = "x"
        #expect(maker.fault() == .workbookMacros)
        maker = WorkbookMaker(rows: rows)
        maker["[Content_Types].xml"] =
            "<Types><Override ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>"
        #expect(try maker.cells() == ["1"])
        maker["xl/macrosheets/sheet1.xml"] = "<x/>"
        #expect(maker.fault() == .workbookMacros)
    }

    @Test func `other archives are told apart`() throws {
        func content(_ parts: [(String, String)]) throws -> ArchiveContent {
            let roster = try TemporaryRoster(ArchiveMaker(entries: parts.map { .init($0.0, $0.1) }).bytes)
            return try Archive(opening: roster.file).content()
        }
        let binary = "<Types><Default ContentType='application/vnd.ms-excel.sheet.binary.macroEnabled.main'/></Types>"
        #expect(try content([("[Content_Types].xml", binary), ("xl/vbaProject.bin", "")]) == .otherWorkbook)
        let openDocument = "application/vnd.oasis.opendocument.spreadsheet"
        #expect(try content([("mimetype", openDocument)]) == .otherWorkbook)
        #expect(try content([("Index/Document.iwa", "")]) == .otherWorkbook)
        #expect(try content([("users.csv", ""), ("orgs.csv", "")]) == .other(["users.csv", "orgs.csv"]))
        #expect(
            try content([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "")])
                == .other(["[Content_Types].xml", "word/document.xml"]))
        #expect(try content([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "")]) == .workbook)
        #expect(try content([]) == .other([]))
        #expect(WorkbookReading.fault(of: ArchiveMaker(entries: [.init("users.csv", "")]).bytes) == .archive)
    }

    @Test func `old workbooks and workbooks with a password are told apart`() {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let filler = [UInt8](repeating: 0, count: 1 << 18)
        let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
        #expect(WorkbookReading.fault(of: head + filler) == .oldWorkbook)
        #expect(WorkbookReading.fault(of: head + name) == .workbookPassword)
        #expect(WorkbookReading.fault(of: head + filler.dropLast(20) + name) == .workbookPassword)
        #expect(WorkbookReading.fault(of: filler + head + name) == .archiveBroken)
    }

    @Test func `reading stops when the body has enough`() throws {
        let many = (1...100).map { "<row><c><v>\($0)</v></c></row>" }.joined()
        let roster = try TemporaryRoster(WorkbookMaker(rows: many).bytes)
        #expect(try WorkbookFile(opening: roster.file).firstRecords(2).map(\.cells) == [["1"], ["2"]])
    }
}
