import Foundation
import GRDB
package import Outreach

// What has arrived and waits. An account has one import that waits: later files of the account go on in it, and take the
// place of what earlier ones said of the same pupils and classes.
extension RegistryTransaction {
    /// Keeps rows that wait, with contacts that nobody may have once they are let in.
    ///
    /// The stage that they came with must still stand compared: of the classes that it covers nothing older is kept.
    ///
    /// - Parameter isStale: whether somebody has become protected since the rows were read.
    /// - Returns: the import that waits; nil where nothing does.
    package func keepArrival(
        _ rows: [ArrivingRow], barring contacts: [OwnedContacts], of account: AccountID, at moment: Moment,
        on date: CalendarDate, isStale: Bool
    ) throws -> ArrivalID? {
        var id = try Int64.fetchOne(
            db, sql: "SELECT id FROM arrival WHERE account = ?", arguments: [account.number])
        if id == nil, rows.isEmpty { return nil }
        if let id {
            try db.execute(sql: "UPDATE arrival SET at = ? WHERE id = ?", arguments: [moment.description, id])
        } else {
            try db.execute(
                sql: "INSERT INTO arrival (account, at) VALUES (?, ?)", arguments: [account.number, moment.description])
            id = db.lastInsertedRowID
        }
        guard let id else { preconditionFailure("An arrival that was added has a number.") }
        let last = try Int.fetchOne(
            db, sql: "SELECT max(place) FROM arrivingRow WHERE arrival = ?", arguments: [id])
        try add(rows, to: id, after: last ?? 0, on: date)
        try forgetReplaced(in: id, upTo: last ?? 0)
        try bar(contacts, beside: rows.flatMap(\.row.barredContacts), whenLetIn: id)
        if isStale { try scrubArrivals() }
        try db.execute(
            sql: """
                DELETE FROM arrival WHERE id = ? AND NOT EXISTS (SELECT 1 FROM arrivingRow WHERE arrival = arrival.id)
                """,
            arguments: [id])
        return db.changesCount > 0 ? nil : ArrivalID(id)
    }

    /// The imports that wait, the oldest first; of a scope those with pupils at its schools.
    package func arrivals(in scope: Scope) throws -> [Arrival] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT a.id, a.account, a.at,
                    (SELECT count(DISTINCT r.number) FROM arrivingRow r WHERE r.arrival = a.id) AS pupils,
                    (SELECT count(DISTINCT g.number) FROM arrivingGuardian g WHERE g.arrival = a.id) AS guardians,
                    (SELECT count(DISTINCT g.identity) FROM arrivingGuardian g
                        WHERE g.arrival = a.id AND g.number IS NULL AND g.givenName IS NOT NULL) AS contacts,
                    (SELECT group_concat(DISTINCT r.school) FROM arrivingRow r WHERE r.arrival = a.id) AS schools
                FROM arrival a
                WHERE \(scope == .municipality ? "1" : """
                    EXISTS (SELECT 1 FROM arrivingRow r WHERE r.arrival = a.id AND \(scope.holds(school: "r.school")))
                    """)
                ORDER BY a.id
                """
        ).map { row in
            guard let at = Moment(row["at"] as String) else { throw RegistryFault.corrupt }
            let schools = (row["schools"] as String? ?? "").split(separator: ",").compactMap { SchoolCode(String($0)) }
            return Arrival(
                id: ArrivalID(row["id"]), account: AccountID(row["account"]), at: at, schools: schools.sorted(),
                pupils: row["pupils"], guardians: row["guardians"], contacts: row["contacts"])
        }
    }

    /// People who wait, in the order of their numbers.
    ///
    /// - Parameters:
    ///   - showsMarked: whether the names of those whom the file marks, and of their guardians, are given.
    ///   - arrival: the import; nil for all of the scope.
    package func arrivingPersons(
        in scope: Scope, of arrival: ArrivalID? = nil, showsMarked: Bool, limit: Int
    ) throws -> [ArrivingPerson] {
        let condition = """
            r.arrival = coalesce(?, r.arrival) AND \(scope == .municipality ? "1" : scope.holds(school: "r.school"))
            """
        return try Row.fetchAll(
            db,
            sql: """
                SELECT arrival, number, isPupil, givenName, familyName, school, className, max(isMarked) AS isMarked
                FROM (
                    SELECT r.arrival, r.number, 1 AS isPupil, r.givenName, r.familyName, r.school, r.className, r.isMarked
                    FROM arrivingRow r WHERE r.number IS NOT NULL AND \(condition)
                    UNION ALL
                    SELECT g.arrival, g.number, 0, g.givenName, g.familyName, r.school, r.className,
                        max(g.isMarked, r.isMarked)
                    FROM arrivingRow r CROSS JOIN arrivingGuardian g ON g.arrival = r.arrival AND g.place = r.place
                    WHERE g.number IS NOT NULL AND \(condition))
                GROUP BY arrival, number ORDER BY arrival, number LIMIT ?
                """,
            arguments: [arrival?.number, arrival?.number, limit]
        ).map { row in
            let isShown = showsMarked || !(row["isMarked"] as Bool)
            return ArrivingPerson(
                arrival: ArrivalID(row["arrival"]), number: row["number"], isPupil: row["isPupil"],
                name: isShown
                    ? (row["givenName"] as String?).map { PersonName(given: $0, family: row["familyName"] ?? "") }?
                        .withoutContacts : nil,
                school: (row["school"] as String?).flatMap { SchoolCode($0) },
                className: (row["className"] as String?).flatMap { Contact.all(in: $0).isEmpty ? $0 : nil })
        }
    }

    /// The day on which the oldest row of an import that waits came; nil where that isn't known.
    package func oldestDay(of id: ArrivalID) throws -> CalendarDate? {
        try String.fetchOne(
            db, sql: "SELECT min(cameOn) FROM arrivingRow WHERE arrival = ?", arguments: [id.number]
        ).flatMap { CalendarDate($0) }
    }

    /// Forgets an import that waits, with all of it.
    ///
    /// - Returns: whether there was one.
    package func forgetArrival(_ id: ArrivalID) throws -> Bool {
        try db.execute(sql: "DELETE FROM arrival WHERE id = ?", arguments: [id.number])
        return db.changesCount > 0
    }

    static let hasContacts =
        "coalesce(g.careOf, g.street, g.postalCode, g.town, g.country, g.email, g.phone) IS NOT NULL"

    /// Forgets what earlier files said of pupils whom the new rows describe, and of classes that the stage covers.
    private func forgetReplaced(in id: Int64, upTo last: Int) throws {
        try db.execute(
            sql: """
                DELETE FROM arrivingRow AS r WHERE arrival = ? AND place <= ? AND (
                    identity IN (
                        SELECT n.identity FROM arrivingRow n WHERE n.arrival = r.arrival AND n.place > ?)
                    OR EXISTS (
                        SELECT 1 FROM temp.coveredClass c WHERE c.school = r.school AND c.className = coalesce(r.className, '')
                            AND NOT EXISTS (
                                SELECT 1 FROM temp.incompleteClass i
                                WHERE i.school = c.school AND i.className IN ('', c.className))))
                """,
            arguments: [id, last, last])
    }
}

extension PersonName {
    /// The name without parts that look like contacts: some of them aren't stored, and which aren't shown must not tell.
    fileprivate var withoutContacts: PersonName {
        guard !Contact.all(in: "\(given) \(family)").isEmpty else { return self }
        func part(_ text: String) -> String { Contact.all(in: text).isEmpty ? text : "" }
        let rest = PersonName(given: part(given), family: part(family))
        let isSplit = rest.given == given && rest.family == family
        return isSplit || rest.isEmpty ? PersonName(given: "…", family: "") : rest
    }
}
