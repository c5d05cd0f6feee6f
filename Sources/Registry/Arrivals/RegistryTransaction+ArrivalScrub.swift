import Foundation
import GRDB
import Outreach

extension RegistryTransaction {
    /// Empties in everything that waits the contacts of those who are protected now, and whatever is, or may be, a
    /// protected person's.
    func scrubArrivals() throws {
        let known = try knownProtection().identities
        let kept = try keptContacts()
        var emptied: [(row: Row, contacts: ArrivingContacts)] = []
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT g.*, r.identity AS pupil FROM arrivingGuardian g
                JOIN arrivingRow r ON r.arrival = g.arrival AND r.place = g.place WHERE \(Self.hasContacts)
                """)
        for row in rows {
            guard let own = IdentityKey(blob: row["identity"]) else { throw RegistryFault.corrupt }
            let pupil = (row["pupil"] as Data?).flatMap(IdentityKey.init(blob:))
            // What has arrived is as much the protected person's as what is known.
            let owner = [own, pupil].compactMap(\.self).first(where: known.contains)
            let contacts = ArrivingContacts(row, of: own, owner: owner, kept)
            if contacts.isLessThanTold { emptied.append((row, contacts)) }
        }
        for (row, contacts) in emptied {
            try bar(
                contacts.protected.map { [$0] } ?? [], beside: contacts.barred.map { [$0] } ?? [],
                whenLetIn: row["arrival"])
            let address = contacts.address
            try db.execute(
                sql: """
                    UPDATE arrivingGuardian SET careOf = ?, street = ?, postalCode = ?, town = ?, country = ?,
                        email = ?, phone = ?, isAtProtectedHome = ?
                    WHERE arrival = ? AND place = ? AND position = ?
                    """,
                arguments: [
                    address?.careOf, address?.street, address?.postalCode, address?.town, address?.country,
                    contacts.email, contacts.phone, contacts.isAtProtectedHome, row["arrival"] as Int64,
                    row["place"] as Int, row["position"] as Int,
                ])
            guard !contacts.withheld.isEmpty else { continue }
            try db.execute(
                sql:
                    "UPDATE arrivingRow SET doubts = trim(doubts || char(10) || ?, char(10)) WHERE arrival = ? AND place = ?",
                arguments: [
                    contacts.withheld.map(\.line).joined(separator: "\n"), row["arrival"] as Int64, row["place"] as Int,
                ])
        }
        if !emptied.isEmpty { try setScrubPending() }
    }
}
