import Testing

@testable import Outreach
@testable import RosterImport

/// Files that school systems call `.xls`, and that are web pages, XML or text.
struct MarkupTableTests {
    private static let header = [
        "Skola", "Klass", "Årskurs", "Pnr", "Namn", "Skyddad", "Vh 1 namn", "Vh 1 adress", "Vh 1 postnr", "Vh 1 ort",
        "Vh 1 skyddad",
    ]
    private static let rows = [
        ["Bohus", "7A", "7", "050314-2382", "Åsa Ek", "N", "Eva Ek", "Gatan 1", "449 31", "Nödinge", "N"],
        ["Bohus", "7B", "7", "060115-2382", "Bo Ek", "J", "Ulf Al", "Gatan 2", "449 31", "Nödinge", "N"],
    ]

    private static func page(_ cell: (String, String) -> String, head: String = "", end: String = "</table></html>")
        -> String
    {
        let all = [header] + rows
        let table = all.enumerated().map { index, row in
            "<tr>" + row.map { cell(index == 0 ? "th" : "td", $0) }.joined()
        }
        return "<html>\(head)<body><table border=1>" + table.joined(separator: "\n") + end
    }

    private static func workbook(_ cell: (String) -> String, options: String = "") -> String {
        let rows = ([header] + rows).map { "<Row>" + $0.map { "<Cell>\(cell($0))</Cell>" }.joined() + "</Row>" }
        return """
            <?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
            xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\(options)<Worksheet ss:Name="Elever"><Table>\
            \(rows.joined())</Table></Worksheet></Workbook>
            """
    }

    @Test(arguments: [
        page { "<\($0)>\($1)</\($0)></tr>".replacing("</tr>", with: "") }, page { "<\($0)>\($1)" },
        page { "<\($0.uppercased()) class='x' bgcolor=\"#fff>\"><b>\($1)</b>&nbsp;</\($0.uppercased())>" },
        page(
            { "<\($0)><p>\($1)</p></\($0)>" },
            head: "<head><style>td { color: red } <table></style><title>Lista</title></head>"),
        page({ tag, text in
            "<\(tag)>\(text.replacing("Å", with: "&Aring;").replacing("ö", with: "&#246;"))<!-- <td>x</td> --></\(tag)>"
        }),
        page(
            { "<\($0)><font face=\"Arial\">\($1)<br></font></\($0)>" },
            head: "<script>if (1<2) document.write('<td>')</script>"),
        page({ "<\($0)>\($1)</\($0)>" }, end: ""),
        workbook { "<Data ss:Type=\"String\">\($0)</Data>" },
        workbook { "<ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>\($0)</B></ss:Data>" },
        workbook(
            { "<Data ss:Type=\"String\">\($0)</Data>" },
            options:
                "<Worksheet ss:Name=\"Dold\"><Table><Row><Cell><Data ss:Type=\"String\">Nej</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>"
        ),
    ])
    func `are read as tables`(text: String) throws {
        let roster = try TemporaryRoster(text, named: "elever.xls")
        let reading = try Fixtures.read([roster.file])
        #expect(reading.applied.map(\.pupil?.className) == ["7A", "7B"])
        #expect(reading.applied.map(\.pupil?.protection) == [Protection.none, .protected])
        #expect(reading.guardian("Eva")?.address?.street == "Gatan 1")
        #expect(reading.guardian("Eva")?.address?.town == "Nödinge")
        #expect(reading.applied.first?.pupil?.name?.given == "Åsa")
        #expect(reading.rejected.count == 0)
    }

    @Test func `merged cells of a page hold for all rows that they cover`() throws {
        let text = """
            <table><tr><td colspan=5>Klasslista</td></tr>
            <tr><td>Skola</td><td>Klass</td><td>Årskurs</td><td>Pnr</td><td>Namn</td></tr>
            <tr><td rowspan=2>Bohus</td><td rowspan="2">7A</td><td>7</td><td>050314-2382</td><td>Åsa Ek</td></tr>
            <tr><td>8</td><td>060115-2382</td><td>Bo Ek</td></tr>
            <tr><td>Bohus</td><td>7B</td><td>7</td><td>060601-2391</td><td>Cia Ek</td></tr></table>
            """
        let roster = try TemporaryRoster(text, named: "elever.xls")
        let reading = try Fixtures.read([roster.file])
        #expect(reading.applied.map(\.pupil?.className) == ["7A", "7A", "7B"])
        #expect(reading.applied.map(\.pupil?.schoolYear) == [7, 8, 7])
    }

    @Test func `cells of Excel's XML stand where their numbers say`() throws {
        let text = """
            <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
            xmlns:s="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet s:Name="A"><Table>\
            <Row s:Index="3"><Cell><Data s:Type="String">Skola</Data></Cell><Cell><Data s:Type="String">Klass</Data></Cell>\
            <Cell s:Index="4"><Data s:Type="String">Pnr</Data></Cell><Cell><Data s:Type="String">Namn</Data></Cell></Row>\
            <Row><Cell s:MergeDown="1"><Data s:Type="String">Bohus</Data></Cell>\
            <Cell><Data s:Type="DateTime">2020-07-01T00:00:00.000</Data></Cell>\
            <Cell s:Index="4"><Data s:Type="Number">200503142382</Data></Cell><Cell><Data s:Type="String">Åsa Ek</Data></Cell></Row>\
            <Row s:Hidden="1"><Cell s:Index="2"><Data s:Type="String">7A</Data></Cell>\
            <Cell s:Index="4"><Data s:Type="Number">200601152382</Data></Cell><Cell><Data s:Type="String">Bo Ek</Data></Cell></Row>\
            </Table></Worksheet></Workbook>
            """
        let roster = try TemporaryRoster(text, named: "elever.xls")
        let reading = try Fixtures.read([roster.file])
        #expect(reading.applied.map(\.pupil?.school) == [Fixtures.code("11043800"), Fixtures.code("11043800")])
        #expect(reading.applied.map(\.pupil?.className) == [nil, "7A"])
        #expect(reading.kinds == [.classIsDate])
        #expect(reading.fileFindings.map(\.kind).contains(.hiddenRowsRead(1)))
    }

    @Test(arguments: [
        ("<html><body><p>Sessionen har gått ut</p></body></html>", RosterFault.Kind.markup),
        ("<html><body><table><tr><td>Sessionen</td><td>har gått ut</td></tr></table>", .noHeader),
        ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><Workbook>&a;</Workbook>", .markup),
        ("<?xml version=\"1.0\"?><Workbook><Worksheet></Workbook>", .markup),
        ("<?xml version=\"1.0\"?><Workbook/>", .workbookEmpty),
    ])
    func `what has no table is refused`(text: String, kind: RosterFault.Kind) throws {
        let roster = try TemporaryRoster(text, named: "elever.xls")
        #expect(throws: roster.file.fault(kind)) { try Fixtures.read([roster.file]) }
    }
}
