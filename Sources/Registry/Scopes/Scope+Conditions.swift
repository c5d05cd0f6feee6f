import Outreach

// A scope as conditions of SQL: who and what belongs to it, said once. School codes are eight digits, so they can stand
// in it as they are.

extension Scope {
    /// Whether what belongs to the school in a column may be seen.
    func holds(school column: String) -> String {
        switch self {
        case .municipality: "1"
        case .schools(let codes):
            "\(column) IN (\(codes.sorted().map { "'\($0.digits)'" }.joined(separator: ", ")))"
        }
    }

    /// Whether the pupil in a column may be seen: one at a school of the scope. Who has left still is there, until another
    /// school tells of them.
    func holds(pupil column: String) -> String {
        guard self != .municipality else { return "1" }
        return "EXISTS (SELECT 1 FROM pupil s WHERE s.id = \(column) AND \(holds(school: "s.school")))"
    }

    /// Whether the guardian in a column may be seen: while guardian of such a pupil. When custody has ended, the pupil's
    /// page still tells that it was, but the guardian's own page and contacts are the municipality's.
    func holds(guardian column: String) -> String {
        guard self != .municipality else { return "1" }
        return """
            \(column) IN (
                SELECT c.guardian FROM pupil s CROSS JOIN custody c ON c.pupil = s.id
                WHERE NOT c.isEnded AND \(holds(school: "s.school")))
            """
    }

    /// Whether the person in a row of the index of names may be seen.
    ///
    /// The plus keeps SQLite from asking the index of names once for each person of the school.
    func holds(nameRow column: String) -> String {
        guard self != .municipality else { return "1" }
        let pupils = "FROM pupil s WHERE \(holds(school: "s.school"))"
        return """
            +\(column) IN (
                SELECT 2 * s.id \(pupils)
                UNION ALL
                SELECT 1 + 2 * c.guardian FROM custody c
                WHERE NOT c.isEnded AND c.pupil IN (SELECT s.id \(pupils)))
            """
    }

    /// Whether the meeting in a column may be seen; decisions without one have an empty text there.
    func holds(meeting column: String) -> String {
        guard self != .municipality else { return "1" }
        return "(\(column) = '' OR \(column) IN (SELECT m.id FROM meeting m WHERE \(holds(school: "m.school"))))"
    }

    /// Whether a letter may be seen, by the name that its table has in the query: by the school that it goes through, by
    /// its meeting, or by a pupil whom it is about. One that tells none of these is about a protected pupil: its
    /// recipients decide.
    func holds(letter table: String) -> String {
        guard self != .municipality else { return "1" }
        return """
            (\(holds(school: "\(table).school"))
            OR EXISTS (SELECT 1 FROM meeting met WHERE met.id = \(table).meeting AND \(holds(school: "met.school")))
            OR EXISTS (
                SELECT 1 FROM letterPupil told WHERE told.letter = \(table).code AND \(holds(pupil: "told.pupil")))
            OR \(table).school IS NULL AND \(table).meeting IS NULL
                AND NOT EXISTS (SELECT 1 FROM letterPupil told WHERE told.letter = \(table).code)
                AND EXISTS (
                    SELECT 1 FROM letterGuardian got
                    WHERE got.letter = \(table).code AND \(holds(guardian: "got.guardian"))))
            """
    }
}
