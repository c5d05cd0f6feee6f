import Outreach

/// Remembers which school a cell means: a file has many rows and few schools.
final class SchoolNames {
    private let schools: SchoolDirectory
    private var known: [String: Answer] = [:]

    /// How many cells are remembered.
    private static let limit = 10_000
    /// For how many unknown names it is asked which is meant: a file of names that are all unknown isn't misspelt.
    private static let mostSuggestions = 500
    private var suggestions = 0

    struct Answer {
        let code: SchoolCode?
        /// Whether the code had lost its zero.
        var isRepaired = false
        /// The name that is probably meant where there is no such school.
        let suggestion: String?
        /// The name as a finding may quote it where there is no such school.
        var quoted = ""
    }

    init(_ schools: SchoolDirectory) { self.schools = schools }

    subscript(cell: String) -> Answer {
        if let answer = known[cell] { return answer }
        let answer: Answer
        if let code = schools.school(named: cell)?.code {
            answer = Answer(code: code, suggestion: nil)
        } else if let code = schools.school(withoutZero: cell)?.code {
            answer = Answer(code: code, isRepaired: true, suggestion: nil)
        } else {
            suggestions += 1
            answer = Answer(
                code: nil, suggestion: suggestions <= Self.mostSuggestions ? schools.suggestion(for: cell)?.name : nil,
                quoted: CellText.quotable(cell, atMost: 60))
        }
        if known.count < Self.limit { known[cell] = answer }
        return answer
    }
}
