/// Builds a record of the cells of a sheet's row, which come from left to right and may leave gaps.
///
/// Only cells with content take room, so that what a sheet claims of its size costs nothing.
struct SheetRow {
    /// A sheet's last row in Excel.
    static let lastRow = 1_048_576

    private(set) var record = TableRecord()
    private(set) var isHidden = false
    private let file: RosterFile
    private var nextColumn = 0

    init(of file: RosterFile) { self.file = file }

    /// Begins the row of this number, or the next.
    mutating func begin(_ number: String?, isHidden: Bool) throws(RosterFault) {
        let row = number.map { Int($0) } ?? (record.row + 1)
        guard let row, row > record.row, row <= Self.lastRow else { throw file.fault(.workbookBroken) }
        begin(row, isHidden: isHidden)
    }

    /// Begins the row of this number.
    mutating func begin(_ row: Int, isHidden: Bool) {
        record.removeAll()
        record.row = row
        self.isHidden = isHidden
        nextColumn = 0
    }

    /// Puts a text into a column, or into the next.
    mutating func place(_ text: [UInt8], in column: Int?) throws(RosterFault) {
        let column = column ?? nextColumn
        // A cell that comes later than its neighbour to the right could land in another column unnoticed.
        guard column >= nextColumn else { throw file.fault(.workbookBroken) }
        nextColumn = column + 1
        guard text.contains(where: { $0 > 0x20 || $0 == TableRecord.errorMark }) else { return }
        guard column < DelimitedParser.mostColumns else { throw file.fault(.tooManyColumns(row: record.row)) }
        guard text.count <= DelimitedParser.longestCell else { throw file.fault(.cellTooLong(row: record.row)) }
        while record.count < column { record.endCell() }
        record.append(text)
        record.endCell()
        guard record.length <= DelimitedParser.longestRecord else { throw file.fault(.rowTooLong(row: record.row)) }
    }

    /// Puts what stands in the first of merged cells into all of them.
    mutating func fill(_ merged: inout MergeFilling) throws(RosterFault) {
        try merged.fill(&record)
        guard record.length <= DelimitedParser.longestRecord else { throw file.fault(.rowTooLong(row: record.row)) }
    }
}
