import Workflow

/// What somebody has said of columns that nobody could place.
struct ColumnAnswers {
    /// The columns that were placed.
    let placements: [ImportRosters.Options.Placement]
    /// The name by which the answers are to be remembered.
    let name: String?

    /// The answers to some questions, each by its place among them.
    init(_ form: Form, _ questions: ColumnQuestions) {
        placements = questions.questions.enumerated().compactMap { index, question in
            guard let meaning = form["column-\(index)"], ImportRosters.understands(meaning: meaning) else { return nil }
            return .init(column: question.column, meaning: meaning)
        }
        name = form["name"]
    }
}
