import Foundation
import GRDB
import Outreach

extension RegistryTransaction {
    /// Gives numbers to those who have them alone now; who shared one, was never written to and stands in no file any
    /// more, was a mistake in a file and is gone.
    func applyNumberHolders() throws {
        for row in try Row.fetchAll(db, sql: "SELECT * FROM temp.stagedHolder ORDER BY kind, id") {
            let (kind, id): (String, Int64) = (row["kind"], row["id"])
            let (identity, number): (Data, Data) = (row["identity"], row["number"])
            let person: PersonID = kind == "pupil" ? .pupil(PupilID(id)) : .guardian(GuardianID(id))
            try db.execute(
                sql: "UPDATE \(kind) SET identity = ?, knownBy = 'number' WHERE id = ?", arguments: [number, id])
            try db.execute(sql: "UPDATE sameAs SET canonical = ? WHERE canonical = ?", arguments: [number, identity])
            try db.execute(
                sql: "INSERT OR REPLACE INTO sameAs (identity, canonical, person) VALUES (?, ?, ?)",
                arguments: [identity, number, person.description])
            for (table, column) in [
                ("protectedContact", "owner"), ("protectedContact", "holder"), ("contactKeptFrom", "holder"),
            ] {
                try db.execute(
                    sql: "UPDATE OR REPLACE \(table) SET \(column) = ? WHERE \(column) = ?",
                    arguments: [number, identity])
            }
            try removeMistakes(kind, besides: person, number)
        }
    }

    private func removeMistakes(_ kind: String, besides holder: PersonID, _ number: Data) throws {
        let name = kind.capitalized
        let ids = try Int64.fetchAll(
            db,
            sql: """
                SELECT p.id FROM held h JOIN \(kind) p ON p.id = CAST(substr(h.person, 2) AS INTEGER)
                WHERE h.reason = 'one-number' AND h.about = ? AND h.person GLOB ? AND h.person <> ?
                    AND p.id NOT IN (SELECT id FROM protected\(name))
                    AND NOT EXISTS (SELECT 1 FROM temp.staged\(name) s WHERE s.id = p.id)
                    AND NOT EXISTS (SELECT 1 FROM letter\(name) l WHERE l.\(kind) = p.id)
                """,
            arguments: [
                number.map { String(format: "%02x", $0) }.joined(), kind == "pupil" ? "P*" : "G*", holder.description,
            ])
        for id in ids {
            let person: PersonID = kind == "pupil" ? .pupil(PupilID(id)) : .guardian(GuardianID(id))
            try keepNumberUsed(person)
            try db.execute(sql: "DELETE FROM guardianship WHERE \(kind) = ?", arguments: [id])
            if kind == "guardian" { try db.execute(sql: "DELETE FROM decision WHERE guardian = ?", arguments: [id]) }
            for table in ["held", "handSet"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [person.description])
            }
            try db.execute(sql: "DELETE FROM \(kind) WHERE id = ?", arguments: [id])
        }
    }

    /// Numbers of persons aren't given twice.
    private func keepNumberUsed(_ person: PersonID) throws {
        let name = "last-\(person.table)"
        let last = try meta(name).flatMap { Int64($0) } ?? 0
        try setMeta(name, String(max(last, person.number)))
    }
}
