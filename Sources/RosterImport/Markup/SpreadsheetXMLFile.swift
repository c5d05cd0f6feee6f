import Outreach
import XML

/// A spreadsheet in Excel's XML of 2003, which school systems write under the name of an old workbook (`.xls`); its
/// first visible sheet is read.
struct SpreadsheetXMLFile: TableSource {
    let file: RosterFile
    /// The name of the sheet that is read.
    let sheetName: String
    /// How many visible sheets aren't read.
    let furtherSheets: Int
    /// The place of the sheet among all, from 0.
    private let sheet: Int

    var manner: Words { Words(sv: "Excel XML 2003, bladet \(sheetName)", en: "Excel XML 2003, sheet \(sheetName)") }

    /// Whether a file is such a spreadsheet, told by its outermost element.
    static func isOne(_ file: RosterFile) -> Bool {
        do throws(RosterFault) {
            var xml = try open(file)
            guard case .start(let element, _, _, _) = try xml.next() else { return false }
            return element.local == "Workbook"
        } catch {
            return false
        }
    }

    init(_ file: RosterFile) throws(RosterFault) {
        var names: [String] = []
        var hidden: Set<Int> = []
        var xml = try Self.open(file)
        var isVisibility = false
        while let event = try xml.next() {
            switch event {
            case .start(let element, let attributes, _, _):
                if xml.depth == 2, element.local == "Worksheet" {
                    guard names.count < Archive.mostEntries else { throw file.fault(.workbookBroken) }
                    names.append(attributes["Name"] ?? "")
                }
                isVisibility = xml.depth == 4 && element.local == "Visible"
            case .text(let text):
                if isVisibility, text.hasPrefix("SheetHidden") || text.hasPrefix("SheetVeryHidden") {
                    hidden.insert(names.count - 1)
                }
            case .end: isVisibility = false
            }
        }
        let visible = names.indices.filter { !hidden.contains($0) }
        guard let first = visible.first else { throw file.fault(.workbookEmpty) }
        self.file = file
        sheet = first
        sheetName = names[first]
        furtherSheets = visible.count - 1
    }

    private static func open(_ file: RosterFile) throws(RosterFault) -> WorkbookPart {
        try WorkbookPart(FlatFileReader(file), of: file)
    }

    @discardableResult
    func forEachRecord(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> [Finding.Kind] {
        var reader = SpreadsheetXMLReader(of: file)
        var sheets = 0
        var xml = try Self.open(file)
        var goesOn = true
        while goesOn, let event = try xml.next() {
            if case .start(let element, _, _, _) = event, xml.depth == 2, element.local == "Worksheet" { sheets += 1 }
            if sheets == sheet + 1 { goesOn = try reader.take(event, depth: xml.depth, body) }
            if sheets > sheet + 1 { break }
        }
        var findings: [Finding.Kind] = []
        if furtherSheets > 0 { findings.append(.sheetsNotRead(furtherSheets)) }
        if reader.hiddenRows > 0 { findings.append(.hiddenRowsRead(reader.hiddenRows)) }
        if reader.errorCells > 0 { findings.append(.errorCells(reader.errorCells)) }
        return findings
    }
}
