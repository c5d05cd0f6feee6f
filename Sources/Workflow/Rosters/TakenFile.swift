package import Outreach
import RosterImport

/// What a file is taken for, in words.
package struct TakenFile: Sendable, Equatable {
    /// The file's name.
    package let name: String
    /// Its form.
    package let shape: Words
    /// Its encoding.
    package let encoding: String
    /// Its delimiter.
    package let delimiter: Words
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
    var holdsRejectedRows: Bool { RejectedRowsFile.isOne(withHeaders: columns.map(\.header)) }

    init(_ taken: TakenRoster) {
        name = taken.file
        shape = taken.shape
        encoding = taken.encoding.rawValue
        delimiter = taken.delimiter
        headerRow = taken.headerRow
        columns = taken.columns.map { Column(header: $0.header, meaning: $0.meaning?.words) }
    }
}
