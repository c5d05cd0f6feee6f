package import Outreach

/// By what a file of rejected rows is known: its first column.
package enum RejectedRowsHeader {
    /// The column's header.
    package static let words = Words(sv: "Rad i filen", en: "Row in the file")

    /// Whether a file with these headers holds rejected rows: a part of another file, by which nobody can have left.
    package static func begins(_ headers: [String]) -> Bool {
        headers.first.map { [words.sv, words.en].contains($0) } ?? false
    }
}
