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

/// What an import would ask about its columns.
package struct ColumnQuestions: Sendable, Equatable {
    /// The questions.
    package let questions: [ColumnQuestion]
    /// Whether the files can't be read before some are answered.
    package let mustBeAnswered: Bool
    /// Why they can't be read, where that isn't the pupils' numbers.
    var fault: RosterFault?

    init(questions: [ColumnQuestion], mustBeAnswered: Bool, fault: RosterFault? = nil) {
        self.questions = questions
        self.mustBeAnswered = mustBeAnswered
        self.fault = fault
    }
}
