import Testing

@testable import Outreach
@testable import RosterImport

struct OpenDocumentTests {
    private typealias Maker = OpenDocumentMaker

    private func cell(_ attributes: String, _ content: String = "") throws -> String {
        let row =
            "<table:table-row><table:table-cell \(attributes)>\(content)</table:table-cell>\(Maker.text("9"))</table:table-row>"
        return try Maker(rows: row).cells()[0][0]
    }

    @Test func `rows and cells stand where they stand, and blank ones cost nothing`() throws {
        let reading = try Maker(
            rows:
                "<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='16384'/>"
                + "</table:table-row><table:table-header-rows>\(Maker.row(["", "A", "", "B"]))</table:table-header-rows>"
                + "<table:table-row-group><table:table-row-group>\(Maker.row(["C"]))</table:table-row-group>"
                + "</table:table-row-group><table:table-row table:number-rows-repeated='1048570'><table:table-cell "
                + "table:number-columns-repeated='16384' table:style-name='ce1'/></table:table-row>"
        ).read()
        #expect(reading.sheet == "Elever")
        #expect(reading.rows == [.init(number: 3, cells: ["", "A", "", "B"]), .init(number: 4, cells: ["C"])])
        #expect(reading.findings == [])
    }

    @Test func `rows and cells that are written once for many are read so often`() throws {
        let repeated =
            "<table:table-row table:number-rows-repeated='3'><table:table-cell office:value-type='string' "
            + "table:number-columns-repeated='2'><text:p>7A</text:p></table:table-cell>\(Maker.text("x"))</table:table-row>"
        #expect(
            try Maker(rows: repeated + Maker.row(["y"])).read().rows == [
                .init(number: 1, cells: ["7A", "7A", "x"]), .init(number: 2, cells: ["7A", "7A", "x"]),
                .init(number: 3, cells: ["7A", "7A", "x"]), .init(number: 4, cells: ["y"]),
            ])
    }

    @Test func `merged cells hold for all rows that they cover`() throws {
        let merged =
            "<table:table-row><table:table-cell office:value-type='string' table:number-rows-spanned='3'>"
            + "<text:p>7A</text:p></table:table-cell>\(Maker.text("Elin"))</table:table-row>"
        let covered = "<table:table-row><table:covered-table-cell/>\(Maker.text("Bo"))</table:table-row>"
        #expect(
            try Maker(rows: merged + covered + covered + Maker.row(["", "Ove"])).cells()
                == [["7A", "Elin"], ["7A", "Bo"], ["7A", "Bo"], ["", "Ove"]])
        let heading =
            "<table:table-row>\(Maker.text("Elev"))<table:table-cell office:value-type='string' "
            + "table:number-columns-spanned='2'><text:p>Mamma</text:p></table:table-cell>"
            + "<table:covered-table-cell table:number-columns-repeated='1'/></table:table-row>"
        let roster = try TemporaryRoster(Maker(rows: heading).bytes)
        let records = try OpenDocumentFile(Archive(opening: roster.file)).firstRecords(1)
        #expect(records.map(\.headings) == [["Elev", "Mamma", "Mamma"]])
    }

    @Test(arguments: [
        ("office:value-type='float' office:value='200503142382'", "2,00503E+11", "200503142382"),
        ("office:value-type='float' office:value='503142382'", "050314-2382", "050314-2382"),
        ("office:value-type='float' office:value='1234'", "01234", "01234"),
        ("office:value-type='float' office:value='44931'", "449 31", "44931"),
        ("office:value-type='float' office:value='44931'", "44\u{A0}931", "44931"),
        ("office:value-type='float' office:value='7'", "7,00", "7"),
        ("office:value-type='float' office:value='7'", "7A", "7A"),
        ("office:value-type='float' office:value='7.0999999999999996'", "7,1", "7.1"),
        ("office:value-type='float' office:value='2.00503142382E11'", "###", "200503142382"),
        ("office:value-type='currency' office:value='7'", "7,00 kr", "7"),
        ("office:value-type='percentage' office:value='0.07'", "7%", "7%"),
        ("office:value-type='boolean' office:boolean-value='true'", "SANT", "TRUE"),
        ("office:value-type='boolean' office:boolean-value='false'", "FALSKT", "FALSE"),
        ("office:value-type='date' office:date-value='2005-03-14'", "14/3", "2005-03-14"),
        ("office:value-type='date' office:date-value='2005-03-14T08:00:00'", "", "2005-03-14"),
        ("office:value-type='time' office:time-value='PT07H01M00S'", "07:01:00", "07:01:00"),
        ("office:value-type='string' office:string-value='Elin'", "", "Elin"),
        ("office:value-type='string'", "Elin", "Elin"), ("", "Elin", "Elin"), ("", "", ""),
    ])
    func `values have all their digits, and the zeros that are shown`(
        attributes: String, shown: String, text: String
    ) throws {
        #expect(try cell(attributes, shown.isEmpty ? "" : "<text:p>\(shown)</text:p>") == text)
    }

    @Test(arguments: [
        ("<text:p>Anna</text:p><text:p>Bo</text:p>", "Anna Bo"),
        ("<text:p>An<text:span text:style-name='T1'>na</text:span><text:s text:c='3'/>Ek</text:p>", "Anna Ek"),
        ("<text:p>Anna<text:tab/>Ek<text:line-break/>x</text:p>", "Anna Ek x"),
        ("<text:p><text:a>anna@example.org</text:a></text:p>", "anna@example.org"),
        (
            "<office:annotation><dc:creator>Rektor</dc:creator><text:p>Ring först</text:p></office:annotation><text:p>Anna</text:p>",
            "Anna"
        ),
        ("<text:p>Anna<office:annotation><text:p>Ring</text:p></office:annotation> Ek</text:p>", "Anna Ek"),
        ("<draw:frame><draw:text-box><text:p>Bild</text:p></draw:text-box></draw:frame><text:p>Anna</text:p>", "Anna"),
        (
            "<table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
                + "<text:p>Anna</text:p>", "Anna"
        ),
        ("<text:p>Anna &amp; Bo</text:p>", "Anna & Bo"),
    ])
    func `texts are joined of their runs, without notes and pictures`(content: String, text: String) throws {
        #expect(try cell("office:value-type='string'", content) == text)
    }

    @Test func `days and formulas that failed are marked`() throws {
        let row =
            "<table:table-row><table:table-cell office:value-type='date' office:date-value='2020-07-01'>"
            + "<text:p>1/7</text:p></table:table-cell><table:table-cell table:formula='of:=NA()' "
            + "office:value-type='string' office:string-value='' calcext:value-type='error'><text:p>#SAKNAS!</text:p>"
            + "</table:table-cell><table:table-cell table:formula='of:=X' office:value-type='float' office:value='0'>"
            + "<text:p>Err:502</text:p></table:table-cell><table:table-cell table:formula='of:=Y'/>\(Maker.text("#1!"))"
            + "</table:table-row>"
        let maker = Maker(rows: row)
        let roster = try TemporaryRoster(maker.bytes)
        let records = try OpenDocumentFile(Archive(opening: roster.file)).firstRecords(1)
        #expect((0..<5).map { records[0].holdsDate($0) } == [true, false, false, false, false])
        #expect((0..<5).map { records[0].holdsError($0) } == [false, true, true, true, false])
        #expect(try maker.read().findings == [.errorCells(3)])
        #expect(try maker.cells() == [["2020-07-01", "", "", "", "#1!"]])
    }

    @Test func `the first visible sheet is read, hidden rows too, and told`() throws {
        var maker = Maker(rows: "")
        maker.styles =
            "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/>"
            + "</style:style>"
        let hidden = Maker.row(["2"]).replacing(
            "<table:table-row>", with: "<table:table-row table:visibility='filter'>")
        maker.sheets =
            "<table:tracked-changes><table:table-cell><text:p>x</text:p></table:table-cell></table:tracked-changes>"
            + Maker.sheet("Dold", Maker.row(["0"]), style: "ta2") + Maker.sheet("Åk 7", Maker.row(["1"]) + hidden)
            + Maker.sheet("Åk 8", Maker.row(["8"]))
        let reading = try maker.read()
        #expect(reading.sheet == "Åk 7")
        #expect(reading.rows.map(\.cells) == [["1"], ["2"]])
        #expect(reading.findings == [.sheetsNotRead(1), .hiddenRowsRead(1)])
        maker.sheets = Maker.sheet("Dold", Maker.row(["0"]), style: "ta2")
        #expect(maker.fault() == .workbookEmpty)
    }

    @Test func `a roster is read whatever its name, from an archive and from a flat file`() throws {
        let rows =
            Maker.row(["Skola", "Klass", "Personnummer", "Namn"])
            + Maker.row(["Bohusskolan", "7A", "20060101-2396", "Elin Ek"])
        let maker = Maker(rows: rows)
        for (bytes, name) in [
            (maker.bytes, "a.ods"), (maker.bytes, "a.csv"), (Array(maker.content("document").utf8), "a.fods"),
            (Array(maker.content("document").utf8), "a.xml"),
        ] {
            let roster = try TemporaryRoster(bytes, named: name)
            let reading = try Fixtures.read([roster.file])
            #expect(reading.taken.map(\.format) == [.ods])
            #expect(reading.taken.map(\.manner.en) == ["OpenDocument, sheet Elever"])
            #expect(reading.applied.compactMap(\.pupil?.className) == ["7A"])
        }
    }

    @Test func `without its type a spreadsheet is known by its list of contents, and with a password it is refused`()
        throws
    {
        func content(_ entries: [(String, String)]) throws -> ArchiveContent {
            let roster = try TemporaryRoster(ArchiveMaker(entries: entries.map { .init($0.0, $0.1) }).bytes)
            return try Archive(opening: roster.file).content()
        }
        let list = "<m><file-entry full-path='/' media-type='\(Maker.type)'/></m>"
        let text = list.replacing("spreadsheet", with: "text")
        #expect(try content([("content.xml", ""), ("META-INF/manifest.xml", list)]) == .openDocument)
        #expect(try content([("content.xml", ""), ("META-INF/manifest.xml", text)]).isOther)
        #expect(try content([("mimetype", Maker.type + "-template"), ("content.xml", "")]) == .openDocument)
        var maker = Maker(rows: Maker.row(["1"]))
        maker.entries = [.init("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>")]
        #expect(maker.fault() == .workbookPassword)
        maker.entries = [.init("encrypted-package", "x")]
        #expect(maker.fault() == .workbookPassword)
    }
}
