package import Outreach
import RosterImport

/// What one or several files that belong together are taken for, in words.
package struct TakenFile: Sendable, Equatable {
    /// The files' names.
    package let names: [String]
    /// The format, as `--as` takes it.
    package let format: String
    /// The form.
    package let shape: Words
    /// Why it is taken for that.
    package let because: Words
    /// How it is written: encoding and delimiter, sheet, version.
    package let manner: Words
    /// The row of the header; nil where there is none.
    package let headerRow: Int?
    /// The columns.
    package let columns: [Column]

    /// A column with what it is taken for; nil where it isn't used.
    package struct Column: Sendable, Equatable {
        /// The header as it stands.
        package let header: String
        /// Its meaning.
        package let meaning: Words?
    }

    /// Whether it is a file of rejected rows, mended: a part of another file.
    var holdsRejectedRows: Bool { RejectedRowsHeader.begins(columns.map(\.header)) }

    init(_ taken: TakenRoster) {
        names = taken.files
        format = taken.format.rawValue
        shape = taken.shape
        because = taken.because
        manner = taken.manner
        headerRow = taken.headerRow
        columns = taken.columns.map { Column(header: $0.header, meaning: $0.meaning?.words) }
    }
}
