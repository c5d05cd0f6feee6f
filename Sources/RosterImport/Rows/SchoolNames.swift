import Outreach

/// Remembers which school a cell means: a file has many rows and few schools.
final class SchoolNames {
    private let schools: SchoolDirectory
    private var known: [String: Answer] = [:]

    /// How many cells are remembered.
    private static let limit = 10_000

    struct Answer {
        let code: SchoolCode?
        /// The name that is probably meant where there is no such school.
        let suggestion: String?
    }

    init(_ schools: SchoolDirectory) { self.schools = schools }

    subscript(cell: String) -> Answer {
        if let answer = known[cell] { return answer }
        let code = schools.school(named: cell)?.code
        let answer = Answer(code: code, suggestion: code == nil ? schools.suggestion(for: cell)?.name : nil)
        if known.count < Self.limit { known[cell] = answer }
        return answer
    }
}
