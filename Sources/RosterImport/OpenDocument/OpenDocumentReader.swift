import XML

/// Reads a sheet of an OpenDocument spreadsheet as records, row by row, in constant memory.
struct OpenDocumentReader {
    /// How many rows with content were hidden.
    private(set) var hiddenRows = 0
    /// How many cells have the error mark.
    private(set) var errorCells = 0

    /// How many of the rows that are written once for many are read: they tell the same.
    private static let mostRepeats = 1_000
    /// How many spaces one element may stand for.
    private static let mostSpaces = 1_000

    private let file: RosterFile
    private var merged: MergeFilling
    private var row: SheetRow
    private var cell = OpenDocumentCell()
    private var place = Place.outside
    private var number = 0
    private var repeats = 1
    private var column = 0
    /// The depth of an element whose content isn't read.
    private var skipped: Int?
    private var paragraphs = 0
    /// The depths of the row, the cell and the paragraph that are open.
    private var depths = (row: 0, cell: 0, paragraph: 0)

    private enum Place { case outside, sheet, row, cell, paragraph }

    init(of file: RosterFile) {
        self.file = file
        row = SheetRow(of: file)
        merged = MergeFilling([], of: file)
    }

    /// Calls the body with each record of the sheet at a place that isn't blank until it returns false.
    mutating func read(
        _ sheet: Int, of content: OpenDocumentContent, _ body: (TableRecord) throws(RosterFault) -> Bool
    ) throws(RosterFault) {
        var sheets = 0
        var xml = try content.open()
        while let event = try xml.next() {
            switch event {
            case .start(let element, let attributes, _, _):
                if xml.depth == 4, element.local == "table" {
                    // What comes after the sheet isn't needed, but must be whole.
                    if sheets == sheet { place = .sheet }
                    sheets += 1
                } else if skipped == nil, place != .outside {
                    try start(element.local, attributes, xml.depth)
                }
            case .text(let text):
                if place == .paragraph, skipped == nil {
                    cell.shown.append(contentsOf: text.utf8)
                    guard cell.shown.count <= DelimitedParser.longestRecord else {
                        throw file.fault(.cellTooLong(row: number + 1))
                    }
                }
            case .end:
                let depth = xml.depth + 1
                if let open = skipped {
                    if depth == open { skipped = nil }
                } else if depth == 4 {
                    place = .outside
                } else if place != .outside {
                    guard try end(depth, body) else { return }
                }
            }
        }
    }

    private mutating func start(
        _ name: String, _ attributes: [XMLAttribute], _ depth: Int
    ) throws(RosterFault) {
        switch (place, name) {
        case (.sheet, "table-row"):
            repeats = OpenDocumentCell.count(attributes["number-rows-repeated"])
            let isHidden = attributes["visibility"] == "collapse" || attributes["visibility"] == "filter"
            row.begin(number + 1, isHidden: isHidden)
            column = 0
            depths.row = depth
            place = .row
        case (.sheet, "table-row-group"), (.sheet, "table-header-rows"), (.sheet, "table-rows"): break
        case (.row, "table-cell"), (.row, "covered-table-cell"):
            cell.begin(attributes)
            paragraphs = 0
            depths.cell = depth
            place = .cell
        case (.cell, "p"):
            if paragraphs > 0 { cell.shown.append(0x0A) }
            paragraphs += 1
            depths.paragraph = depth
            place = .paragraph
        case (.paragraph, "s"):
            let count = min(OpenDocumentCell.count(attributes["c"]), Self.mostSpaces)
            cell.shown.append(contentsOf: repeatElement(0x20, count: count))
        case (.paragraph, "tab"): cell.shown.append(0x09)
        case (.paragraph, "line-break"): cell.shown.append(0x0A)
        // Notes, pictures and how a text is read aloud are none of it.
        case (.paragraph, "annotation"), (.paragraph, "note"), (.paragraph, "ruby-text"), (.paragraph, "frame"):
            skipped = depth
        case (.paragraph, _): break
        default: skipped = depth
        }
    }

    /// An element ends; false where the body wants no more.
    private mutating func end(
        _ depth: Int, _ body: (TableRecord) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        switch place {
        case .paragraph where depth == depths.paragraph: place = .cell
        case .cell where depth == depths.cell:
            try endCell()
            place = .row
        case .row where depth == depths.row:
            place = .sheet
            return try endRow(body)
        case .outside, .sheet, .row, .cell, .paragraph: break
        }
        return true
    }

    private mutating func endCell() throws(RosterFault) {
        let text = cell.bytes
        if cell.rowsSpanned > 1 || cell.columnsSpanned > 1, column < DelimitedParser.mostColumns {
            let last = min(column + cell.columnsSpanned, DelimitedParser.mostColumns) - 1
            merged.expect(
                MergedCells.Area(
                    rows: Int32(number + 1)...Int32(number + cell.rowsSpanned), columns: Int16(column)...Int16(last)))
        }
        if text.contains(where: { $0 > 0x20 || $0 == TableRecord.errorMark }) {
            if text == [TableRecord.errorMark] { errorCells += cell.repeats }
            guard number < SheetRow.lastRow else { throw file.fault(.workbookBroken) }
            for place in column..<column + cell.repeats { try row.place(text, in: place) }
        }
        column = min(column + cell.repeats, 1 << 24)
    }

    private mutating func endRow(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> Bool {
        defer { number = min(number + repeats, 1 << 24) }
        guard row.record.countWithoutTrailingBlanks > 0 else {
            merged.forgetExpected()
            return true
        }
        for copy in 0..<min(repeats, Self.mostRepeats) {
            var record = row.record
            record.row = number + 1 + copy
            try merged.fill(&record)
            if row.isHidden { hiddenRows += 1 }
            guard try body(record) else { return false }
        }
        return true
    }
}
