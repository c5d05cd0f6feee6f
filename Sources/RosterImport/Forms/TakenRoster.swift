package import Outreach

/// What one or several files that belong together are taken for, to be said before anything is done with them.
package struct TakenRoster: Sendable, Equatable {
    /// The files' names.
    package let files: [String]
    /// The format.
    package let format: RosterFormat
    /// The form, in words.
    package let shape: Words
    /// Why they are taken for that.
    package let because: Words
    /// How they are written: encoding and delimiter, sheet, version.
    package let manner: Words
    /// The row of the header; nil where there is none.
    package let headerRow: Int?
    /// Each column's header with what it is taken for; none for forms whose fields have fixed names.
    package let columns: [TakenColumn]

    init(
        files: [String], format: RosterFormat, shape: Words, because: Words, manner: Words, headerRow: Int? = nil,
        columns: [TakenColumn] = []
    ) {
        self.files = files
        self.format = format
        self.shape = shape
        self.because = because
        self.manner = manner
        self.headerRow = headerRow
        self.columns = columns
    }
}

/// A column with what it is taken for.
package struct TakenColumn: Sendable, Equatable {
    /// The header as it stands.
    package let header: String
    /// What it means; nil where it isn't used.
    package let meaning: ColumnMeaning?
}
