/// One record of a table, delimited text or a workbook's sheet: its cells as UTF-8.
struct TableRecord {
    /// The record's number in the file, from 1.
    var row = 0
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

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
        return CellText.tidied(bytes[range(index)])
    }

    /// All cells, tidied.
    var cells: [String] { (0..<count).map { self[$0] } }

    /// The cells as they stood, for a file of rejected rows.
    var rawCells: [String] {
        (0..<count).map { holdsError($0) ? "" : String(decoding: bytes[range($0)], as: UTF8.self) }
    }

    /// Stands in a cell for a value that isn't known: its formula failed, or was never calculated.
    ///
    /// It is ASCII's SUBSTITUTE, which tidying drops: the cell is blank, but whoever must not take a failed formula for
    /// "no" can tell it from an empty cell.
    static let errorMark: UInt8 = 0x1A

    /// Whether a cell's formula came to nothing, so that nobody knows what should stand there.
    func holdsError(_ index: Int) -> Bool { index < count && bytes[range(index)].elementsEqual([Self.errorMark]) }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

    mutating func endCell() { ends.append(bytes.count) }

    /// How many bytes the cell has that is being filled.
    var openCellLength: Int { bytes.count - (ends.last ?? 0) }

    /// How many bytes the record has so far.
    var length: Int { bytes.count }

    private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

    /// Whether nothing that can be seen stands in the cell.
    func isBlank(_ index: Int) -> Bool {
        guard index < count else { return true }
        let cell = bytes[range(index)]
        guard let first = cell.first else { return true }
        return !(0x21...0x7E).contains(first) && CellText.tidied(cell).isEmpty
    }
}
