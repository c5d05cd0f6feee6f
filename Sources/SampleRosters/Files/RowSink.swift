/// What takes a table row by row: a delimited text or a sheet of a workbook.
protocol RowSink {
    /// A line as it stands, above the rows.
    mutating func line(_ text: String)
    mutating func header(_ names: [String])
    mutating func row(_ cells: [String])
}
