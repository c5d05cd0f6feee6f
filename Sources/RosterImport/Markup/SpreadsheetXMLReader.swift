import XML

/// Reads a sheet of Excel's XML of 2003 as records, row by row.
struct SpreadsheetXMLReader {
    /// How many rows with content were hidden.
    private(set) var hiddenRows = 0
    /// How many cells have the error mark.
    private(set) var errorCells = 0

    private let file: RosterFile
    private var merged: MergeFilling
    private var row: SheetRow
    private var column = 0
    private var columnsSpanned = 1
    private var rowsSpanned = 1
    private var text: [UInt8] = []
    private var type = ""
    private var isInData = false

    // The depths of what is read: Workbook / Worksheet / Table / Row / Cell / Data.
    private static let rowDepth = 4
    private static let cellDepth = 5
    private static let dataDepth = 6

    init(of file: RosterFile) {
        self.file = file
        row = SheetRow(of: file)
        merged = MergeFilling([], of: file)
    }

    /// Takes the next event of the sheet and calls the body with the record that it ends; false where the body wants no
    /// more.
    mutating func take(
        _ event: XMLEvent, depth: Int, _ body: (TableRecord) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        switch event {
        case .start(let element, let attributes, _, _):
            switch (depth, element.local) {
            case (Self.rowDepth, "Row"):
                try row.begin(attributes["Index"], isHidden: attributes.isTrue("Hidden"))
                column = 0
            case (Self.cellDepth, "Cell"):
                if let written = attributes["Index"] {
                    guard let place = Int(written), place > column, place <= 1 << 20 else {
                        throw file.fault(.workbookBroken)
                    }
                    column = place - 1
                }
                columnsSpanned = 1 + Self.count(attributes["MergeAcross"])
                rowsSpanned = 1 + Self.count(attributes["MergeDown"])
                text.removeAll(keepingCapacity: true)
                type = ""
            case (Self.dataDepth, "Data"):
                type = attributes["Type"] ?? "String"
                isInData = true
            default: break
            }
        case .text(let more):
            guard isInData else { return true }
            text.append(contentsOf: more.utf8)
            guard text.count <= DelimitedParser.longestRecord else {
                throw file.fault(.cellTooLong(row: row.record.row))
            }
        case .end:
            // The depth is that of what goes on.
            switch depth {
            case Self.cellDepth: isInData = false
            case Self.rowDepth: try endCell()
            case Self.rowDepth - 1: return try endRow(body)
            default: break
            }
        }
        return true
    }

    private mutating func endCell() throws(RosterFault) {
        if rowsSpanned > 1 || columnsSpanned > 1, column < DelimitedParser.mostColumns {
            let number = row.record.row
            let last = min(column + columnsSpanned, DelimitedParser.mostColumns) - 1
            merged.expect(
                MergedCells.Area(
                    rows: Int32(number)...Int32(number + rowsSpanned - 1), columns: Int16(column)...Int16(last)))
        }
        if text.contains(where: { $0 > 0x20 }) { try row.place(bytes, in: column) }
        column += columnsSpanned
    }

    /// What is read of the cell, with the marks for days and for values that aren't known.
    private var bytes: [UInt8] {
        mutating get {
            switch type {
            case "Error":
                errorCells += 1
                return [TableRecord.errorMark]
            // 1899-12-31T07:01:00.000 is a time of day.
            case "DateTime": return [TableRecord.dateMark] + text.prefix { $0 != UInt8(ascii: "T") }
            case "Number": return CellNumber.text(text, in: .plain, .from1900)
            case "Boolean": return Array((text == [0x31] ? "TRUE" : "FALSE").utf8)
            default: return text
            }
        }
    }

    private mutating func endRow(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> Bool {
        guard row.record.countWithoutTrailingBlanks > 0 else {
            merged.forgetExpected()
            return true
        }
        try row.fill(&merged)
        if row.isHidden { hiddenRows += 1 }
        return try body(row.record)
    }

    private static func count(_ written: String?) -> Int { min(max(written.flatMap { Int($0) } ?? 0, 0), 1_048_575) }
}
