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
        } else if let code = code(in: cell) {
            answer = Answer(code: code, suggestion: nil)
        } else {
            suggestions += 1
            answer = Answer(
                code: nil, suggestion: suggestions <= Self.mostSuggestions ? schools.suggestion(for: cell)?.name : nil,
                quoted: CellText.quotable(cell, atMost: 60))
        }
        if known.count < Self.limit { known[cell] = answer }
        return answer
    }

    /// The one code of a known school that stands beside words: "Bohusskolan (11043800)".
    private func code(in cell: String) -> SchoolCode? {
        let codes = cell.split { !$0.isNumber }.filter { $0.utf8.count == 8 }.compactMap { SchoolCode(String($0)) }
            .filter { schools[$0] != nil }
        guard codes.count == 1, let code = codes.first else { return nil }
        // "Bohusskolan (another school's code)" contradicts itself.
        let words = cell.replacing(code.digits, with: " ").split { !($0.isLetter || $0.isNumber || $0 == " ") }
        let isAnother = words.contains { word in
            schools.school(named: word.trimmingPrefix(" ").description).map { $0.code != code } ?? false
        }
        return isAnother ? nil : code
    }
}
