/// The formats that rosters come in, by the words that `--as` takes.
package enum RosterFormat: String, Sendable, CaseIterable {
    /// Delimited text with a header row, or a known shape without one.
    case csv
    /// An Excel workbook.
    case xlsx
    /// An OpenDocument spreadsheet.
    case ods
    /// Skola24's pupils, without a header row.
    case skola24Pupils = "skola24-pupils"
    /// Skola24's guardians, without a header row.
    case skola24Guardians = "skola24-guardians"
    /// The population register's XML.
    case navet
    /// Saved pages of an SS 12000 interface.
    case ss12000
    /// A OneRoster ZIP or folder.
    case oneRoster = "oneroster"
}
