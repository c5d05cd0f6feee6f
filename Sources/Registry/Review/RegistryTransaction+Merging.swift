import Foundation
import GRDB
package import Outreach

/// What making two persons one took away.
package struct Merger: Sendable, Equatable {
    /// Who stays.
    package let stays: PersonID
    /// What protection took away, where one of the two was protected.
    package var scrub = Scrub()
    /// Campaigns whose letters or decisions named the one who is gone.
    package var campaigns: [String] = []
}

// Two rows become one: whoever is known by number stays, or else the older. Everything that names the other names the
// one who stays from then on, and the other's identity leads to them at the next import.
extension RegistryTransaction {
    /// Which of two persons stays if they are one; nil where both are known by number, and so are two.
    package func staying(_ a: PersonID, _ b: PersonID) throws -> (stays: PersonID, goes: PersonID)? {
        let (older, younger) = (min(a, b), max(a, b))
        switch (try identityKind(of: older) == .number, try identityKind(of: younger) == .number) {
        case (true, true): return nil
        case (false, true): return (younger, older)
        case (true, false), (false, false): return (older, younger)
        }
    }

    /// Makes two persons one.
    package func merge(_ gone: PersonID, into person: PersonID) throws -> Merger {
        precondition(gone.table == person.table && gone != person, "Two of one kind are merged.")
        var merger = Merger(stays: person)
        merger.scrub = try joinProtection(gone, person)
        merger.campaigns = try campaigns(naming: gone)
        let before = try protectedPersons()
        try rememberContacts(ofBoth: gone, person)
        switch (gone, person) {
        case (.guardian(let gone), .guardian(let guardian)):
            try fillGuardian(guardian.number, from: gone.number)
            try moveTies("guardian", of: gone.number, to: guardian.number)
            try moveLetters(ofGuardian: gone.number, to: guardian.number)
            try moveDecisions(of: gone.number, to: guardian.number)
            try moveSuspicions(ofGuardian: gone.number, to: guardian.number)
            try moveToldAddresses(ofGuardian: gone.number, to: guardian.number)
        case (.pupil(let gone), .pupil(let pupil)):
            try fillPupil(pupil.number, from: gone.number)
            try moveTies("pupil", of: gone.number, to: pupil.number)
            try db.execute(
                sql: "UPDATE OR IGNORE letterPupil SET pupil = ? WHERE pupil = ?",
                arguments: [pupil.number, gone.number])
            try db.execute(sql: "DELETE FROM letterPupil WHERE pupil = ?", arguments: [gone.number])
        default: preconditionFailure("Two of one kind are merged.")
        }
        try moveNotes(of: gone, to: person)
        try moveIdentity(of: gone, to: person)
        try db.execute(sql: "DELETE FROM \(gone.table) WHERE id = ?", arguments: [gone.number])
        // A guardian may have become that of a protected pupil, or a pupil's guardians those of a protected one.
        merger.scrub.formUnion(try scrub(since: before))
        return merger
    }

    /// One of the homes of two guardians who become one may be that of a protected pupil of either.
    private func rememberContacts(ofBoth gone: PersonID, _ person: PersonID) throws {
        guard case .guardian = person else { return }
        let pupils = try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT p.id FROM protectedPupil p JOIN guardianship t ON t.pupil = p.id
                WHERE t.endedOn IS NULL AND t.guardian IN (?, ?)
                """,
            arguments: [gone.number, person.number])
        for pupil in pupils {
            for guardian in [gone, person] {
                try rememberContacts(ofGuardian: guardian.number, for: .pupil(PupilID(pupil)))
            }
        }
    }

    /// Protects both where one is protected, before they become one, so that nothing of either is left.
    private func joinProtection(_ gone: PersonID, _ person: PersonID) throws -> Scrub {
        let before = try protectedPersons()
        let (one, other) = (try isProtected(gone), try isProtected(person))
        guard one != other else { return Scrub() }
        try setProtection(.protected, of: one ? person : gone)
        return try scrub(since: before)
    }

    func isProtected(_ person: PersonID) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM \(person.viewIfProtected) WHERE id = ?)",
            arguments: [person.number]) ?? false
    }

    private func campaigns(naming gone: PersonID) throws -> [String] {
        let letters = "SELECT campaign FROM letter JOIN letter\(gone.table.capitalized) ON letter = code WHERE"
        var sql = "\(letters) \(gone.table) = :id"
        if case .guardian = gone { sql += " UNION SELECT campaign FROM decision WHERE guardian = :id" }
        return try String.fetchAll(
            db, sql: "SELECT DISTINCT * FROM (\(sql)) ORDER BY 1", arguments: ["id": gone.number])
    }

    private func moveNotes(of gone: PersonID, to person: PersonID) throws {
        let arguments: StatementArguments = ["gone": gone.description, "stays": person.description]
        for sql in [
            "UPDATE OR IGNORE handSet SET person = :stays WHERE person = :gone",
            "UPDATE OR IGNORE held SET person = :stays WHERE person = :gone",
            "UPDATE OR IGNORE held SET about = :stays WHERE reason = 'perhaps-protected' AND about = :gone",
            "UPDATE importChange SET person = :stays WHERE person = :gone",
            "UPDATE importChange SET other = :stays WHERE other = :gone",
            "UPDATE OR IGNORE meta SET name = 'unprotect-reason-' || :stays WHERE name = 'unprotect-reason-' || :gone",
        ] { try db.execute(sql: sql, arguments: arguments) }
        for table in ["handSet", "held"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [gone.description])
        }
        try moveSettled(of: gone, to: person)
    }

    /// What was settled about the one who is gone is asked again of the one who stays, except who is somebody else.
    private func moveSettled(of gone: PersonID, to person: PersonID) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT matter, about, said, at FROM settled WHERE ' ' || about || ' ' LIKE ?",
            arguments: ["% \(gone) %"])
        try db.execute(
            sql: "DELETE FROM settled WHERE ' ' || about || ' ' LIKE ?", arguments: ["% \(gone) %"])
        for row in rows where row["matter"] == ReviewMatter.Kind.same.rawValue {
            let pair = (row["about"] as String).split(separator: " ").compactMap { PersonID(String($0)) }
            guard let other = pair.first(where: { $0 != gone }), other != person else { continue }
            try db.execute(
                sql: "INSERT OR IGNORE INTO settled (matter, about, said, at) VALUES (?, ?, ?, ?)",
                arguments: [
                    row["matter"] as String, PossiblySame.about(other, person), row["said"] as String,
                    row["at"] as String,
                ])
        }
    }

    private func moveIdentity(of gone: PersonID, to person: PersonID) throws {
        func identity(_ person: PersonID) -> String {
            "(SELECT identity FROM \(person.table) WHERE id = \(person.number))"
        }
        try db.execute(
            sql: """
                UPDATE sameAs SET canonical = \(identity(person)) WHERE canonical = \(identity(gone));
                INSERT INTO sameAs (identity, canonical, person) VALUES (\(identity(gone)), \(identity(person)), '\(gone)');
                UPDATE OR REPLACE protectedContact SET owner = \(identity(person)) WHERE owner = \(identity(gone));
                UPDATE OR REPLACE protectedContact SET holder = \(identity(person)) WHERE holder = \(identity(gone));
                UPDATE OR REPLACE contactKeptFrom SET holder = \(identity(person)) WHERE holder = \(identity(gone));
                """)
    }
}

extension Scrub {
    fileprivate mutating func formUnion(_ other: Scrub) {
        newlyProtected += other.newlyProtected
        mustBePulled += other.mustBePulled.filter { !mustBePulled.contains($0) }
        alreadyOut += other.alreadyOut.filter { !alreadyOut.contains($0) }
        campaigns = Set(campaigns + other.campaigns).sorted()
    }
}
