import Foundation
import Testing
import XML

@testable import SampleRosters

struct WorkbookFormTests {
    /// A workbook's parts, all of them well-formed.
    private struct Parts {
        let roots: [String: XMLElement]

        init(_ name: String, in folder: SampleFolder) throws {
            roots = try Dictionary(
                uniqueKeysWithValues: folder.archive(name).map {
                    ($0.name, try XMLDocument(parsing: $0.bytes, limits: .streaming).root)
                })
        }

        func sheet(_ number: Int) throws -> XMLElement { try #require(roots["xl/worksheets/sheet\(number).xml"]) }

        /// The rows of a sheet as texts, by the column's letters; numbers as they stand.
        func rows(_ number: Int) throws -> [[String: String]] {
            let shared = roots["xl/sharedStrings.xml"]?.elements("si").map(\.text) ?? []
            return try #require(sheet(number).first("sheetData")).elements("row").map { row in
                var cells: [String: String] = [:]
                for cell in row.elements("c") where !cell.elements.isEmpty {
                    let column = String((cell.attribute("r") ?? "").prefix { $0.isLetter })
                    let value = cell.text
                    cells[column] = cell.attribute("t") == "s" ? shared[Int(value) ?? 0] : value
                }
                return cells
            }
        }
    }

    private let town = Towns.ale

    @Test func `each workbook has the rows of its delimited file`() throws {
        let folder = try SampleFolder(.workbook, of: town)
        #expect(
            try folder.files().keys.sorted() == [
                "ahlafors-elever.xlsx", "ahlafors-foraldrar.xlsx", "aroseniusskolan.xlsx", "befolkning-2005.xlsx",
                "bohusskolan.xlsx", "da-vinciskolan.xlsx", "grundsarskolan.xlsx",
            ])
        for (name, sheet, above, last) in [
            ("aroseniusskolan", 2, 2, "AC"), ("bohusskolan", 1, 2, "Q"), ("da-vinciskolan", 1, 1, "AC"),
            ("ahlafors-elever", 1, 0, "F"), ("ahlafors-foraldrar", 1, 0, "F"), ("grundsarskolan", 2, 1, "R"),
            ("befolkning-2005", 1, 1, "M"),
        ] {
            let plan = try #require(WorkbookPlan.ale.first { $0.fileName == "\(name).xlsx" })
            let rows = try Parts(plan.fileName, in: folder).rows(sheet)
            #expect(rows.count - above == plan.shape.text(of: town).rowCount, "\(name)")
            let columns = rows.dropFirst(above).flatMap(\.keys)
            #expect(columns.contains(last) || name.hasPrefix("ahlafors-e"))
        }
    }

    @Test func `Aroseniusskolan has a hidden sheet first, a merged title and hidden rows of year 9`() throws {
        let parts = try Parts("aroseniusskolan.xlsx", in: SampleFolder(.workbook, of: town))
        let sheets = try #require(parts.roots["xl/workbook.xml"]?.first("sheets")).elements
        #expect(sheets.map { $0.attribute("state") } == ["hidden", nil, nil])
        let sheet = try parts.sheet(2)
        #expect(sheet.first("mergeCells")?.elements.first?.attribute("ref") == "A1:AD1")
        #expect(sheet.first("autoFilter")?.attribute("ref") == "A3:AD317")
        let hidden = try #require(sheet.first("sheetData")).elements.filter { $0.attribute("hidden") == "1" }
        #expect(hidden.count == 10)
        let rows = try parts.rows(2)
        #expect(rows[0] == ["A": "Elever vt 2020"] && rows[1]["D"] == "Personnummer")
        #expect(rows.dropFirst(2).count { $0["D"]?.count == 9 } == 1)
        #expect(rows.dropFirst(2).count { $0["D"]?.count == 11 } == 313)
    }

    @Test func `Da Vinciskolan's numbers are numbers, and its days are days`() throws {
        let parts = try Parts("da-vinciskolan.xlsx", in: SampleFolder(.workbook, of: town))
        let rows = try #require(parts.sheet(1).first("sheetData")).elements("row").dropFirst()
        let numbers = rows.compactMap { row in row.elements("c").first { $0.attribute("r")?.first == "D" } }
        #expect(numbers.count == 300 && numbers.allSatisfy { $0.attribute("t") == nil && $0.text.count == 12 })
        #expect(Set(numbers.map(\.text)) == Set(town.pupils(at: .daVinci).map { $0.numberCell(.twelve) }))
        let days = rows.compactMap { row in row.elements("c").first { $0.attribute("r")?.hasPrefix("AD") ?? false } }
        #expect(days.count == 300 && Set(days.map(\.text)) == ["43692"])
        #expect(Set(days.map { $0.attribute("s") }) == ["3"])
    }

    @Test func `texts stand in the cells of Bohusskolan's workbook and of the population list`() throws {
        let folder = try SampleFolder(.workbook, of: town)
        for name in ["bohusskolan.xlsx", "befolkning-2005.xlsx"] {
            let parts = try Parts(name, in: folder)
            let cells = try #require(parts.sheet(1).first("sheetData")).elements("row").flatMap { $0.elements("c") }
            #expect(cells.contains { $0.attribute("t") == "inlineStr" })
            #expect(!cells.contains { $0.attribute("t") == "s" })
        }
    }
}
