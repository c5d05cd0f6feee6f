import XML

/// Reads a sheet as records, row by row, in constant memory.
struct SheetReader {
    /// How many rows with content were hidden.
    private(set) var hiddenRows = 0
    /// How many cells have the error mark.
    private(set) var errorCells = 0

    private let file: RosterFile
    private let texts: SharedStrings
    private let formats: CellFormats
    private let dateSystem: DateSystem
    private var merged: MergeFilling
    private var row: SheetRow
    private var cell = SheetCell()
    private var place = Place.outside

    private enum Place { case outside, data, row, cell, value, inline }

    init(
        of file: RosterFile, texts: SharedStrings, formats: CellFormats, dateSystem: DateSystem, merged: MergedCells
    ) {
        self.file = file
        self.texts = texts
        self.formats = formats
        self.dateSystem = dateSystem
        self.merged = MergeFilling(merged.areas, of: file)
        row = SheetRow(of: file)
    }

    /// Calls the body with each record that isn't blank until it returns false.
    mutating func read(
        _ part: String, of archive: Archive, _ body: (TableRecord) throws(RosterFault) -> Bool
    ) throws(RosterFault) {
        var xml = try WorkbookPart(part, of: archive)
        while let event = try xml.next() {
            switch event {
            case .start(let element, let attributes, _, _): try start(element.local, attributes, xml.depth)
            case .text(let text): take(text)
            case .end: guard try end(xml.depth + 1, body) else { return }
            }
        }
    }

    private mutating func start(_ name: String, _ attributes: [XMLAttribute], _ depth: Int) throws(RosterFault) {
        switch (depth, place) {
        case (1, _): guard name == "worksheet" else { throw file.fault(.workbookBroken) }
        case (2, _): place = name == "sheetData" ? .data : .outside
        case (3, .data) where name == "row":
            try row.begin(attributes["r"], isHidden: attributes.isTrue("hidden"))
            place = .row
        case (4, .row) where name == "c":
            guard cell.begin(attributes) else { throw file.fault(.workbookBroken) }
            place = .cell
        case (5, .cell) where name == "v":
            cell.hasValue = true
            place = .value
        case (5, .cell) where name == "is":
            cell.hasValue = true
            place = .inline
        case (5, .cell) where name == "f": cell.hasFormula = true
        case (_, .inline): cell.rich.start(name, depth)
        default: break
        }
    }

    private mutating func take(_ text: String) {
        switch place {
        case .value: cell.value.append(contentsOf: text.utf8)
        case .inline: cell.rich.append(text)
        case .outside, .data, .row, .cell: break
        }
    }

    /// The element at this depth ends; false where the body wants no more.
    private mutating func end(
        _ depth: Int, _ body: (TableRecord) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        switch (depth, place) {
        case (5, .value), (5, .inline): place = .cell
        case (_, .inline): cell.rich.end(depth)
        case (4, .cell):
            try row.place(try text(), in: cell.column)
            place = .row
        case (3, .row):
            place = .data
            guard row.record.countWithoutTrailingBlanks > 0 else { return true }
            if row.isHidden { hiddenRows += 1 }
            try row.fill(&merged)
            return try body(row.record)
        case (2, _): place = .outside
        default: break
        }
        return true
    }

    /// What stands in the cell.
    private mutating func text() throws(RosterFault) -> [UInt8] {
        guard !cell.isWithoutResult else {
            errorCells += 1
            return [TableRecord.errorMark]
        }
        switch cell.kind {
        case .inline: return cell.rich.bytes
        case .number: return CellNumber.text(cell.value, in: formats[cell.format], dateSystem)
        case .boolean: return cell.value.isEmpty ? [] : Array((cell.value == [0x31] ? "TRUE" : "FALSE").utf8)
        // A day may have a time behind it.
        case .day: return [TableRecord.dateMark] + cell.value.prefix { $0 != UInt8(ascii: "T") }
        case .error: return []
        case .text:
            var result: [UInt8] = []
            EscapedText.append(String(decoding: cell.value, as: UTF8.self), to: &result)
            return result
        case .shared:
            var result: [UInt8] = []
            guard !cell.value.isEmpty else { return result }
            guard let index = cell.index, texts.append(index, to: &result) else {
                throw file.fault(.workbookBroken)
            }
            return result
        }
    }
}
