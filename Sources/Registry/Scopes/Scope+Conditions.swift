import Outreach

// A scope as conditions of SQL. School codes are eight digits, so they can stand in it as they are.

extension Scope {
    /// Whether what belongs to the school in a column may be seen.
    func holds(school column: String) -> String {
        switch self {
        case .municipality: "1"
        case .schools: "\(column) IN (\(list))"
        }
    }

    /// Whether the guardian in a column may be seen: somebody who is guardian of a pupil at one of the schools.
    func holds(guardian column: String) -> String {
        switch self {
        case .municipality: "1"
        case .schools:
            """
            \(column) IN (
                SELECT c.guardian FROM pupil s CROSS JOIN custody c ON c.pupil = s.id
                WHERE NOT c.isEnded AND s.school IN (\(list)))
            """
        }
    }

    /// Whether the meeting in a column may be seen; decisions without one have an empty text there.
    func holds(meeting column: String) -> String {
        switch self {
        case .municipality: "1"
        case .schools: "(\(column) = '' OR \(column) IN (SELECT id FROM meeting WHERE school IN (\(list))))"
        }
    }

    private var list: String {
        switch self {
        case .municipality: ""
        case .schools(let codes): codes.sorted().map { "'\($0.digits)'" }.joined(separator: ", ")
        }
    }
}

/// Guardians about whom nothing may be seen but by those who may see the by-hand list: the protected, and those who
/// have a protected pupil.
enum SetApart {
    static let guardians = """
        SELECT id FROM guardian WHERE protection = 2
        UNION SELECT c.guardian FROM pupil p CROSS JOIN custody c ON c.pupil = p.id
        WHERE p.protection = 2 AND NOT c.isEnded
        """

    /// Whether a decision is one of theirs.
    static let decision = "(d.reason IN ('by-hand', 'undecided') OR d.guardian IN (\(guardians)))"
}
