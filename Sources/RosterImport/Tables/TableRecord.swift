import Outreach

/// One record of a table, delimited text or a workbook's sheet: its cells as UTF-8.
struct TableRecord {
    /// The record's number in the file, from 1.
    var row = 0
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// The columns of cells that are merged with those to their right.
    private var spread: [ClosedRange<Int>] = []
    /// Whether cells behind the last were never written, as in a row of text that was cut off; a sheet's are blank.
    var mayLackCells = false
    /// Whether the text ended before the record's line did.
    var lacksLineEnd = false

    /// How many cells.
    var count: Int { ends.count }

    /// How many cells up to the last that isn't blank.
    var countWithoutTrailingBlanks: Int {
        var last = count
        while last > 0, isBlank(last - 1) { last -= 1 }
        return last
    }

    /// The cell's text, tidied: no zero-width characters, single spaces, none at the ends.
    subscript(index: Int) -> String {
        guard index < count else { return "" }
        return CellText.tidied(unmarked(index))
    }

    /// Puts another text into a cell.
    mutating func replace(_ index: Int, with text: String) {
        guard index < count else { return }
        let cell = range(index)
        bytes.replaceSubrange(cell, with: text.utf8)
        for later in index..<count { ends[later] += text.utf8.count - cell.count }
    }

    /// Empties a cell.
    mutating func clear(_ index: Int) {
        guard index < count else { return }
        let cell = range(index)
        bytes.removeSubrange(cell)
        for later in index..<count { ends[later] -= cell.count }
    }

    /// Whether a letter of the cell was lost when somebody wrote the file, or read it, in a wrong encoding.
    func lostLetter(_ index: Int) -> Bool {
        let cell = bytes(of: index)
        guard cell.contains(where: { $0 >= 0x80 }) else { return false }
        // Bytes that make no character are read as that sign, too.
        var utf8 = UTF8Validation()
        for byte in cell { utf8.take(byte) }
        utf8.finish()
        if utf8.broken > 0 { return true }
        guard let first = cell.firstIndex(of: 0xEF) else { return false }
        return cell[first...].indices.contains { cell[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
    }

    /// Whether the record ends before the place of this cell, so that nobody knows what would have stood there.
    func isCutBefore(_ index: Int) -> Bool { mayLackCells && index >= count }

    /// All cells, tidied.
    var cells: [String] { (0..<count).map { self[$0] } }

    /// A cell as it stood, with its line breaks; empty where its formula failed.
    func rawCell(_ index: Int) -> String {
        guard index < count, !holdsError(index) else { return "" }
        return String(decoding: bytes[range(index)], as: UTF8.self)
    }

    /// The cells as they stood, for a file of rejected rows.
    var rawCells: [String] {
        (0..<count).map { holdsError($0) ? "" : String(decoding: unmarked($0), as: UTF8.self) }
    }

    /// Stands in a cell for a value that isn't known: its formula failed, or was never calculated.
    ///
    /// It is ASCII's SUBSTITUTE, which tidying drops: the cell is blank, but whoever must not take a failed formula for
    /// "no" can tell it from an empty cell.
    static let errorMark: UInt8 = 0x1A

    /// Whether a cell's formula came to nothing, so that nobody knows what should stand there.
    func holdsError(_ index: Int) -> Bool { index < count && bytes[range(index)].elementsEqual([Self.errorMark]) }

    /// Stands before a day or a time that a spreadsheet shows for a number; ASCII's GROUP SEPARATOR, which tidying drops
    /// too.
    static let dateMark: UInt8 = 0x1D

    /// Whether a spreadsheet takes what stands in the cell for a day or a time.
    func holdsDate(_ index: Int) -> Bool { index < count && bytes[range(index)].first == Self.dateMark }

    /// The cell's bytes without the mark of a date.
    private func unmarked(_ index: Int) -> ArraySlice<UInt8> {
        let cell = bytes[range(index)]
        return cell.first == Self.dateMark ? cell.dropFirst() : cell
    }

    /// Takes from each cell what kept a spreadsheet from running it.
    mutating func takeOffGuards() {
        guard (0..<count).contains(where: { bytes[range($0)].first == UInt8(ascii: "'") }) else { return }
        let cells = (0..<count).map { Array(bytes[range($0)]) }
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        for cell in cells {
            let isGuarded = cell.first == UInt8(ascii: "'")
            bytes += isGuarded ? Array(FormulaGuard.plain(String(decoding: cell, as: UTF8.self)).utf8) : cell
            endCell()
        }
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        spread.removeAll(keepingCapacity: true)
        lacksLineEnd = false
    }

    mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

    mutating func endCell() { ends.append(bytes.count) }

    /// The record with texts in blank cells, given from left to right.
    func filled(_ texts: [(column: Int, text: [UInt8])]) -> TableRecord {
        var record = TableRecord()
        record.row = row
        var rest = texts[...]
        for column in 0..<max(count, (texts.last?.column ?? -1) + 1) {
            if let (place, text) = rest.first, place == column {
                record.append(text)
                rest = rest.dropFirst()
            } else {
                record.append(bytes(of: column))
            }
            record.endCell()
        }
        return record
    }

    /// Notes that a cell is merged with those to its right.
    mutating func spread(_ columns: ClosedRange<Int>) { spread.append(columns) }

    /// How many columns have a heading.
    var widthOfHeadings: Int { spread.reduce(count) { max($0, $1.upperBound + 1) } }

    /// The cell as a heading: one that is merged with those to its right stands over all of their columns.
    func heading(of column: Int) -> String {
        let cell = self[column]
        guard cell.isEmpty, let columns = spread.first(where: { $0.contains(column) }) else { return cell }
        return self[columns.lowerBound]
    }

    /// The cells, tidied, as headings.
    var headings: [String] { (0..<widthOfHeadings).map(heading) }

    /// What stands in a cell, byte by byte.
    func bytes(of index: Int) -> ArraySlice<UInt8> { index < count ? bytes[range(index)] : [] }

    /// How many bytes the cell has that is being filled.
    var openCellLength: Int { bytes.count - (ends.last ?? 0) }

    /// Whether the cell that is being filled has only spaces.
    var isOpenCellBlank: Bool { bytes[(ends.last ?? 0)...].allSatisfy { $0 == 0x20 } }

    /// Empties the cell that is being filled.
    mutating func clearOpenCell() { bytes.removeSubrange((ends.last ?? 0)...) }

    /// How many bytes the record has so far.
    var length: Int { bytes.count }

    private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

    /// Whether nothing that can be seen stands in the cell.
    func isBlank(_ index: Int) -> Bool {
        guard index < count else { return true }
        let cell = unmarked(index)
        guard let first = cell.first else { return true }
        return !(0x21...0x7E).contains(first) && CellText.tidied(cell).isEmpty
    }
}
