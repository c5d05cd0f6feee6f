import Testing

@testable import Outreach
@testable import RosterImport

struct MergedCellsTests {
    /// A sheet of texts from A1 with areas merged; a blank text is no cell.
    private func maker(_ rows: [[String]], merged: [String]) -> WorkbookMaker {
        let written = rows.enumerated().map { number, cells in
            "<row r=\"\(number + 1)\">"
                + cells.enumerated().filter { !$0.element.isEmpty }.map {
                    "<c r=\"\(Self.letter($0.offset))\(number + 1)\" t=\"str\"><v>\($0.element)</v></c>"
                }.joined() + "</row>"
        }
        var maker = WorkbookMaker(rows: written.joined())
        maker["xl/worksheets/sheet1.xml"] = maker["xl/worksheets/sheet1.xml"]?.replacing(
            "<x:mergeCell ref='A1:C1'/>", with: merged.map { "<x:mergeCell ref='\($0)'/>" }.joined())
        return maker
    }

    private static func letter(_ column: Int) -> String { String(UnicodeScalar(UInt8(65 + column))) }

    private func cells(_ rows: [[String]], merged: String...) throws -> [[String]] {
        try maker(rows, merged: merged).read().rows.map(\.cells)
    }

    @Test func `a merged cell holds for all rows that it covers, and no further`() throws {
        #expect(
            try cells([["7A", "Elin"], ["", "Nils"], ["", "Maja"], ["", "Ove"]], merged: "A1:A3")
                == [["7A", "Elin"], ["7A", "Nils"], ["7A", "Maja"], ["", "Ove"]])
        #expect(
            try cells([["Elin", "7A"], ["Nils"], ["Maja"]], merged: "B1:B3")
                == [["Elin", "7A"], ["Nils", "7A"], ["Maja", "7A"]])
    }

    @Test func `several merged cells follow and stand beside each other`() throws {
        #expect(
            try cells(
                [["S", "7A", "1"], ["", "", "2"], ["", "7B", "3"], ["", "", "4"]], merged: "B3:B4", "A1:A4", "B1:B2")
                == [["S", "7A", "1"], ["S", "7A", "2"], ["S", "7B", "3"], ["S", "7B", "4"]])
    }

    @Test func `rows of their own make no rows of blank ones`() throws {
        #expect(
            try cells([["7A", "Elin"], [""], ["", "Maja"]], merged: "A1:A3") == [["7A", "Elin"], ["7A", "Maja"]])
    }

    @Test func `what lies beneath a merged cell and isn't blank stays`() throws {
        #expect(
            try cells([["7A", "1"], ["7B", "2"], ["", "3"]], merged: "A1:A3") == [
                ["7A", "1"], ["7B", "2"], ["7A", "3"],
            ])
        #expect(try cells([["", "1"], ["7B", "2"]], merged: "A1:A2") == [["", "1"], ["7B", "2"]])
        #expect(try cells([[""], ["7B", "2"]], merged: "A1:A2") == [["7B", "2"]])
    }

    @Test func `a heading over several columns stands over each of them, but a person's cell only in its first`() throws
    {
        let sheet = maker([["Elev", "Mamma", "", "x"], ["", "Anna", "", ""]], merged: ["B1:C1", "B2:D2", "A1:A2"])
        #expect(try sheet.read().rows.map(\.cells) == [["Elev", "Mamma", "", "x"], ["Elev", "Anna"]])
        let roster = try TemporaryRoster(sheet.bytes)
        let records = try WorkbookFile(opening: roster.file).firstRecords(2)
        #expect(records.map(\.headings) == [["Elev", "Mamma", "Mamma", "x"], ["Elev", "Anna", "Anna", "Anna"]])
    }

    @Test(arguments: [
        ("01-jul", true), ("1-Jul", true), ("jul-01", true), ("07-maj", true), ("2020-07-01", true), ("1/7/2020", true),
        ("07/01/20", true), ("07:01:00", true), ("7:01", true), ("1 juli 2020", true), ("2020-07-01 00:00:00", true),
        ("2020-07-01T00:00:00", true), ("7-1", false), ("7.1", false), ("7:1", false), ("7A", false), ("1 Mars", false),
        ("Mars 7", false), ("1-Mars", false), ("Juli", false), ("7 jul", false), ("", false), ("7-jul-gruppen", false),
        ("2020", false), ("-", false), ("7-8-9", false), ("F-3", false), ("sept", false),
    ])
    func `a day is told from a class`(text: String, isDate: Bool) {
        #expect(DateCell.isDate(text) == isDate)
    }
}
