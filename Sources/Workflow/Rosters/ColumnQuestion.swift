package import Outreach
import RosterImport

/// A column that nobody has placed, to be asked about.
package struct ColumnQuestion: Sendable, Equatable {
    /// The file's name.
    package let file: String
    /// The header as it stands, or the column's number in a file without a header row.
    package let column: String
    /// What it may mean, the likeliest first, in words that `--place` understands.
    package let suggestions: [Words]
    /// What stands in it: words that several rows share, or the shape of values; nothing of anybody protected.
    package let samples: [String]

    init(_ column: UnplacedColumn) {
        file = column.file
        self.column = column.column
        suggestions = column.suggestions.map(\.words)
        samples = column.samples
    }
}

/// A column that is placed, and can be placed anew.
package struct KnownColumn: Sendable, Equatable {
    /// The file's name.
    package let file: String
    /// The name by which `--place` means it.
    package let column: String
    /// What it means.
    package let meaning: Words
}

/// What an import would ask about its columns.
package struct ColumnQuestions: Sendable, Equatable {
    /// The questions.
    package let questions: [ColumnQuestion]
    /// The columns that are placed by their headers or by a mapping.
    package let known: [KnownColumn]
    /// Whether the files can't be read before some are answered.
    package let mustBeAnswered: Bool
    /// Why they can't be read, where that isn't the pupils' numbers.
    var fault: RosterFault?

    init(
        questions: [ColumnQuestion], known: [KnownColumn] = [], mustBeAnswered: Bool, fault: RosterFault? = nil
    ) {
        self.questions = questions
        self.known = known
        self.mustBeAnswered = mustBeAnswered
        self.fault = fault
    }
}
