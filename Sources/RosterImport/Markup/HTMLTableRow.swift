import Outreach

/// One row of a page's table while its cells are read.
struct HTMLTableRow {
    private(set) var isOpen = false
    /// Whether the page ended inside the row.
    var lacksEnd = false

    private let file: RosterFile
    private var record = TableRecord()
    private var merged: MergeFilling
    private var number = 0
    /// In how many more rows each column is covered by a cell above.
    private var covered: [Int: Int] = [:]
    private var cell: [UInt8] = []
    private var isInCell = false
    private var span = (columns: 1, rows: 1)
    /// A number that the cell has beside what it shows.
    private var value: String?

    init(of file: RosterFile) {
        self.file = file
        merged = MergeFilling([], of: file)
        record.mayLackCells = true
    }

    /// Begins the next row.
    mutating func begin() {
        number += 1
        record.removeAll()
        record.row = number
        isOpen = true
    }

    mutating func beginCell(_ attributes: HTMLAttributes) throws(RosterFault) {
        try endCell()
        passCovered()
        isInCell = true
        span = (attributes.count("colspan"), attributes.count("rowspan"))
        value = attributes["x:num"]
        cell.removeAll(keepingCapacity: true)
    }

    /// Adds text to the cell that is open; outside of cells it is none of the table.
    mutating func add(_ text: ArraySlice<UInt8>) throws(RosterFault) {
        guard isInCell else { return }
        cell.append(contentsOf: text)
        guard cell.count <= DelimitedParser.longestCell else { throw file.fault(.cellTooLong(row: number)) }
    }

    mutating func breakLine() throws(RosterFault) {
        if isInCell, cell.contains(where: { $0 > 0x20 }) { try add([0x0A]) }
    }

    mutating func endCell() throws(RosterFault) {
        guard isInCell else { return }
        isInCell = false
        let column = record.count
        let last = min(column + span.columns, DelimitedParser.mostColumns) - 1
        guard column < DelimitedParser.mostColumns else { throw file.fault(.tooManyColumns(row: number)) }
        let isMerged = span.columns > 1 || span.rows > 1
        if isMerged {
            merged.expect(
                MergedCells.Area(
                    rows: Int32(number)...Int32(number + span.rows - 1), columns: Int16(column)...Int16(last)))
        }
        var text = HTMLCharacters.decoded(cell)
        // 2,00503E+11 is shown, and 200503142382 meant.
        if let value, let shown = text.firstIndex(of: UInt8(ascii: "E")), text[shown...].dropFirst().first == 0x2B {
            text = Array(value.utf8)
        }
        record.append(text)
        record.endCell()
        for place in column...last where span.rows > 1 { covered[place] = span.rows }
        while record.count <= last { record.endCell() }
        guard record.length <= DelimitedParser.longestRecord else { throw file.fault(.rowTooLong(row: number)) }
    }

    /// Ends the row and calls the body with it, unless it is blank.
    mutating func end(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> Bool {
        guard isOpen else { return true }
        try endCell()
        passCovered()
        isOpen = false
        for (column, rows) in covered { covered[column] = rows > 1 ? rows - 1 : nil }
        guard record.countWithoutTrailingBlanks > 0 else {
            merged.forgetExpected()
            return true
        }
        record.lacksLineEnd = lacksEnd
        try merged.fill(&record)
        return try body(record)
    }

    /// Leaves out columns that a cell above covers.
    private mutating func passCovered() {
        while record.count < DelimitedParser.mostColumns, covered[record.count] != nil { record.endCell() }
    }
}

/// The attributes of a tag, as far as they are asked for.
struct HTMLAttributes {
    private let text: String

    init(_ tag: [UInt8]) { text = String(decoding: tag, as: UTF8.self) }

    /// The value of an attribute; nil where it isn't there or is empty.
    subscript(name: String) -> String? {
        guard let range = text.lowercased().firstRange(of: " \(name)=") else { return nil }
        let offset = text.lowercased().distance(from: text.startIndex, to: range.upperBound)
        var rest = text.dropFirst(offset)
        if let quote = rest.first, quote == "\"" || quote == "'" {
            rest = rest.dropFirst().prefix { $0 != quote }
        } else {
            rest = rest.prefix { $0 != " " && $0 != "/" }
        }
        return rest.isEmpty ? nil : String(rest)
    }

    /// A count, from 1 to a thousand.
    func count(_ name: String) -> Int { min(max(self[name].flatMap { Int($0) } ?? 1, 1), 1_000) }
}
