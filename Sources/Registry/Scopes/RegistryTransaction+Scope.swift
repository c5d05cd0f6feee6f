import GRDB
package import Outreach

extension RegistryTransaction {
    /// Whether a person is there and belongs to a scope.
    package func isInScope(_ person: PersonID, _ scope: Scope) throws -> Bool {
        let condition =
            switch person {
            case .pupil: scope.holds(pupil: "p.id")
            case .guardian: scope.holds(guardian: "p.id")
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

    /// Whether all the pupils through whom a guardian belongs to a scope are protected.
    package func hasProtectedPupilsOnly(_ guardian: GuardianID, in scope: Scope) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(p.id) > 0 AND count(n.id) = 0
                    FROM custody c JOIN pupil p ON p.id = c.pupil LEFT JOIN namedPupil n ON n.id = p.id
                    WHERE c.guardian = ? AND NOT c.isEnded AND \(scope.holds(school: "p.school"))
                    """),
            arguments: [guardian.number]) ?? false
    }

    /// Everybody who belongs to a scope, for lists that are sifted.
    package func people(in scope: Scope) throws -> PeopleInScope {
        guard scope != .municipality else { return PeopleInScope(pupils: nil, guardians: nil) }
        return PeopleInScope(
            pupils: Set(
                try Int64.fetchAll(db, sql: "SELECT p.id FROM pupil p WHERE \(scope.holds(school: "p.school"))")),
            guardians: Set(
                try Int64.fetchAll(db, sql: "SELECT g.id FROM guardian g WHERE \(scope.holds(guardian: "g.id"))")))
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
