import GRDB
package import Outreach

// Who belongs to a scope, said once. A pupil does at one of its schools; one who has left still does, until another school
// tells of them. A guardian does while guardian of such a pupil: when custody has ended, the pupil's page still tells
// that it was, but the guardian's own page and contacts are the municipality's. A letter does by the school that it
// goes through, by its meeting, or by a pupil whom it is about.
extension RegistryTransaction {
    /// Whether a person is there and belongs to a scope.
    package func isInScope(_ person: PersonID, _ scope: Scope) throws -> Bool {
        let condition =
            switch person {
            case .pupil: scope.holds(pupil: "p.id")
            case .guardian: scope.holds(presentGuardian: "p.id")
            }
        return try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM \(person.table) p WHERE p.id = ? AND \(condition))",
            arguments: [person.number]) ?? false
    }

    /// Whether a letter is there and belongs to a scope.
    package func isInScope(_ letter: LetterCode, _ scope: Scope) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM letter l WHERE l.code = ? AND \(scope.holds(letter: "l")))",
            arguments: [letter.text]) ?? false
    }

    /// Everybody who belongs to a scope, for lists that are sifted.
    package func people(in scope: Scope) throws -> PeopleInScope {
        guard scope != .municipality else { return PeopleInScope(pupils: nil, guardians: nil) }
        return PeopleInScope(
            pupils: Set(
                try Int64.fetchAll(db, sql: "SELECT p.id FROM pupil p WHERE \(scope.holds(school: "p.school"))")),
            guardians: Set(
                try Int64.fetchAll(
                    db,
                    sql: """
                        SELECT c.guardian FROM pupil p CROSS JOIN custody c ON c.pupil = p.id
                        WHERE NOT c.isEnded AND \(scope.holds(school: "p.school"))
                        """)))
    }
}

/// The people of a scope, by number.
package struct PeopleInScope: Sendable, Equatable {
    /// Nil where everybody belongs.
    let pupils: Set<Int64>?
    let guardians: Set<Int64>?

    /// Whether somebody belongs.
    package func contains(_ person: PersonID) -> Bool {
        switch person {
        case .pupil(let id): pupils?.contains(id.number) ?? true
        case .guardian(let id): guardians?.contains(id.number) ?? true
        }
    }
}

extension Scope {
    /// Whether the pupil in a column may be seen.
    func holds(pupil column: String) -> String {
        guard self != .municipality else { return "1" }
        return "EXISTS (SELECT 1 FROM pupil scoped WHERE scoped.id = \(column) AND \(holds(school: "scoped.school")))"
    }

    /// Whether the guardian in a column has a page that may be seen: somebody who is guardian of a pupil there still.
    func holds(presentGuardian column: String) -> String {
        guard self != .municipality else { return "1" }
        return """
            EXISTS (
                SELECT 1 FROM custody tie CROSS JOIN pupil scoped ON scoped.id = tie.pupil
                WHERE tie.guardian = \(column) AND NOT tie.isEnded AND \(holds(school: "scoped.school")))
            """
    }

    /// Whether a letter may be seen, by the name that its table has in the query.
    ///
    /// A letter that tells neither school, meeting nor pupil is about a protected one: its recipients decide.
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
                    WHERE got.letter = \(table).code AND \(holds(presentGuardian: "got.guardian"))))
            """
    }
}
