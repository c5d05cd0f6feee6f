import Outreach
import Workflow

/// What somebody has said of columns: of those that nobody could place, and of others that mean something else.
struct ColumnAnswers {
    /// The columns that were placed.
    let placements: [ImportRosters.Options.Placement]
    /// The name by which the answers are to be remembered.
    let name: String?

    /// The answers to some questions, each by its place among them.
    init(_ form: Form, _ questions: ColumnQuestions) {
        let answered = questions.questions.enumerated().compactMap { index, question in
            Self.answer(form["column-\(index)"]).map { (column: question.column, meaning: $0) }
        }
        let changed = questions.known.enumerated().compactMap { index, known -> (column: String, meaning: String)? in
            guard let meaning = Self.answer(form["known-\(index)"]),
                ![known.meaning.sv, known.meaning.en].contains(meaning)
            else { return nil }
            return (known.column, meaning)
        }
        placements = (answered + changed).map { .init(column: $0.column, meaning: $0.meaning) }
        name = form["name"]
    }

    private static func answer(_ text: String?) -> String? {
        text.flatMap { ImportRosters.understands(meaning: $0) ? $0 : nil }
    }
}
