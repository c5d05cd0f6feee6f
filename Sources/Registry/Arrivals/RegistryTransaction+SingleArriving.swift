import Foundation
import GRDB
package import Outreach

// Some of the people of an import that waits: left waiting while the others come in, or refused.
extension RegistryTransaction {
    /// Forgets what of an import has been let in; those who were left wait on.
    ///
    /// - Parameter leaving: provisional numbers of those who are left.
    package func forgetLetIn(_ id: ArrivalID, leaving: Set<Int>) throws {
        guard !leaving.isEmpty else {
            _ = try forgetArrival(id)
            return
        }
        let come = try waitingRows(of: id, leaving)
        let isHere = Set(come.flatMap { $0.guardians.map(\.identity) })
        for case let pupil? in come.map({ $0.hasPupil ? $0.row["identity"] as Data? : nil }) {
            try db.execute(
                sql: "DELETE FROM arrivingHeld WHERE arrival = ? AND kind = 'pupil' AND identity = ?",
                arguments: [id.number, pupil])
        }
        try fillNumbers(leaving)
        // A pupil who came in is referred to by what of the row stays.
        for waiting in come where waiting.hasPupil {
            try db.execute(
                sql: """
                    UPDATE arrivingRow SET number = NULL, isMarked = 0, givenName = NULL, familyName = NULL,
                        birthYear = NULL, schoolYear = NULL, protection = ?, standing = NULL, carriesGuardians = 0
                    WHERE arrival = ? AND place = ?
                    """,
                arguments: [Protection.unknown.stored, id.number, waiting.row["place"] as Int])
            try db.execute(
                sql: """
                    DELETE FROM arrivingGuardian
                    WHERE arrival = ? AND place = ? AND coalesce(number, 0) NOT IN (SELECT number FROM temp.arrivingNumber)
                    """,
                arguments: [id.number, waiting.row["place"] as Int])
        }
        for identity in isHere {
            try db.execute(
                sql: "DELETE FROM arrivingHeld WHERE arrival = ? AND kind = 'guardian' AND identity = ?",
                arguments: [id.number, identity.blob])
            try db.execute(
                sql: """
                    UPDATE arrivingGuardian SET number = NULL, isMarked = 0, givenName = NULL, familyName = NULL,
                        careOf = NULL, street = NULL, postalCode = NULL, town = NULL, country = NULL, email = NULL,
                        phone = NULL, language = NULL, protection = ?, standing = NULL
                    WHERE arrival = ? AND identity = ?
                    """,
                arguments: [Protection.unknown.stored, id.number, identity.blob])
        }
        try forgetEmptyRows(of: id)
    }

    /// The provisional numbers of those who wait in an import.
    package func arrivingNumbers(of id: ArrivalID) throws -> Set<Int> {
        Set(
            try Int.fetchAll(
                db,
                sql: """
                    SELECT number FROM arrivingRow WHERE arrival = ? AND number IS NOT NULL
                    UNION ALL SELECT number FROM arrivingGuardian WHERE arrival = ? AND number IS NOT NULL
                    """, arguments: [id.number, id.number]))
    }

    /// Refuses some people of an import: nothing of them is kept.
    package func refuse(_ numbers: Set<Int>, of id: ArrivalID) throws {
        try fillNumbers(numbers)
        let isRefused = "arrival = ? AND number IN (SELECT number FROM temp.arrivingNumber)"
        try db.execute(
            sql: """
                UPDATE arrivingRow SET carriesGuardians = 0
                WHERE arrival = ? AND place IN (SELECT place FROM arrivingGuardian WHERE \(isRefused))
                """, arguments: [id.number, id.number])
        try db.execute(sql: "DELETE FROM arrivingRow WHERE \(isRefused)", arguments: [id.number])
        try db.execute(sql: "DELETE FROM arrivingGuardian WHERE \(isRefused)", arguments: [id.number])
        try forgetEmptyRows(of: id)
    }

    /// Forgets rows that tell of nobody who waits, and the import when none is left.
    private func forgetEmptyRows(of id: ArrivalID) throws {
        // Whoever is new and no longer tied to a pupil went with them.
        try db.execute(
            sql: """
                DELETE FROM arrivingGuardian AS g WHERE arrival = ? AND number IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM arrivingGuardian o JOIN arrivingRow r ON r.arrival = o.arrival AND r.place = o.place
                    WHERE o.arrival = g.arrival AND o.identity = g.identity AND r.identity IS NOT NULL)
                """, arguments: [id.number])
        try db.execute(
            sql: """
                DELETE FROM arrivingRow AS r WHERE arrival = ? AND number IS NULL AND NOT EXISTS (
                    SELECT 1 FROM arrivingGuardian g
                    WHERE g.arrival = r.arrival AND g.place = r.place AND (g.number IS NOT NULL OR g.givenName IS NOT NULL))
                """, arguments: [id.number])
        try db.execute(
            sql:
                "DELETE FROM arrival WHERE id = ? AND NOT EXISTS (SELECT 1 FROM arrivingRow WHERE arrival = arrival.id)",
            arguments: [id.number])
        try setScrubPending()
    }

    private func fillNumbers(_ numbers: Set<Int>) throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE IF NOT EXISTS arrivingNumber (number INTEGER PRIMARY KEY) STRICT;
                DELETE FROM temp.arrivingNumber;
                """)
        for number in numbers {
            try db.cachedStatement(sql: "INSERT INTO temp.arrivingNumber VALUES (?)").execute(arguments: [number])
        }
    }
}
