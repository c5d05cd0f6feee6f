import Foundation
import GRDB
package import Outreach

extension RegistryTransaction {
    /// Who is held, and why.
    package func heldPersons() throws -> [PersonID: Set<HeldReason>] {
        var held: [PersonID: Set<HeldReason>] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT person, reason FROM waitingHeld") {
            guard let person = PersonID(row["person"] as String), let reason = HeldReason(rawValue: row["reason"])
            else { continue }
            held[person, default: []].insert(reason)
        }
        return held
    }

    /// Identities of those who share a number with others and were said to be somebody else, as far as a scope may
    /// recognise them.
    package func differentIdentities(in scope: Scope = .municipality) throws -> Set<IdentityKey> {
        var different: Set<IdentityKey> = []
        for table in ["pupil", "guardian"] {
            let blobs = try Data.fetchAll(
                db,
                sql: """
                    SELECT p.identity FROM held h JOIN \(table) p ON p.id = CAST(substr(h.person, 2) AS INTEGER)
                    WHERE h.reason = 'one-number' AND h.decided IS NOT NULL AND h.person GLOB ?
                        AND \(scope.recognises(table, "p"))
                    """,
                arguments: [table == "pupil" ? "P*" : "G*"])
            different.formUnion(blobs.compactMap { IdentityKey(blob: $0) })
        }
        return different
    }

    /// What holds people, one matter for those who are held for one thing.
    func heldMatters() throws -> [HeldMatter] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM waitingHeld ORDER BY reason, about, isPupil DESC, id")
        var found: [(key: String, rows: [Row])] = []
        var index: [String: Int] = [:]
        for row in rows {
            // A pupil's two places are one matter, and so is what several have to do with one number.
            let isPlace = row["reason"] == HeldReason.twoPlaces.rawValue
            let key = "\(row["reason"] as String) \(isPlace ? row["person"] as String : row["about"] as String)"
            let isAlone = row["reason"] == HeldReason.perhapsProtected.rawValue
            let own = isAlone ? "\(key) \(row["person"] as String)" : key
            if let place = index[own] {
                found[place].rows.append(row)
            } else {
                index[own] = found.count
                found.append((own, [row]))
            }
        }
        return found.compactMap { Self.matter($0.rows) }
    }

    private static func matter(_ rows: [Row]) -> HeldMatter? {
        guard let reason = HeldReason(rawValue: rows[0]["reason"]) else { return nil }
        var persons: [PersonID] = []
        if reason == .perhapsProtected, let known = PersonID(rows[0]["about"] as String) { persons.append(known) }
        for row in rows {
            guard let person = PersonID(row["person"] as String), !persons.contains(person) else { continue }
            persons.append(person)
        }
        let places = reason == .twoPlaces ? rows.compactMap { SchoolPlace(text: $0["about"]) } : []
        return HeldMatter(
            reason: reason, persons: persons,
            rows: rows.filter { !($0["file"] as String).isEmpty }.map {
                RosterLocation(
                    file: $0["file"], row: $0["row"], unit: RosterLocation.Unit(rawValue: $0["unit"]) ?? .row)
            }, places: places)
    }

    /// The open matter that holds all of these people, and nobody else of them.
    package func heldMatter(about persons: [PersonID]) throws -> HeldMatter? {
        try heldMatters().first { Set(persons).isSubset(of: $0.persons) }
    }

    /// Writes what a person has decided about those who are held for one thing, so that it isn't asked again.
    package func decide(_ matter: HeldMatter, _ answer: String) throws {
        for person in matter.persons {
            try db.execute(
                sql: "UPDATE held SET decided = ? WHERE person = ? AND reason = ? AND decided IS NULL",
                arguments: [answer, person.description, matter.reason.rawValue])
        }
    }

    /// Chooses one of the places at which a pupil stands; it holds as long as the files say the same.
    package func choose(_ place: SchoolPlace, of pupil: PupilID) throws {
        try db.execute(
            sql: """
                UPDATE held SET decided = iif(about = ?, 'chosen', 'other')
                WHERE person = ? AND reason = 'two-places' AND decided IS NULL
                """,
            arguments: [place.text, pupil.description])
        try db.execute(
            sql: "UPDATE pupil SET school = ?, className = ?, schoolYear = ? WHERE id = ?",
            arguments: [place.school?.digits, place.className, place.schoolYear, pupil.number])
    }

    /// Says that somebody who may be protected is: nothing links the two.
    package func holdNoLonger(_ person: PersonID, for reason: HeldReason, _ answer: String) throws {
        try db.execute(
            sql: "UPDATE held SET decided = ? WHERE person = ? AND reason = ? AND decided IS NULL",
            arguments: [answer, person.description, reason.rawValue])
    }
}
