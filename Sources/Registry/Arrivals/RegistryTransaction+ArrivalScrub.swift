import Foundation
import GRDB
import Outreach

extension RegistryTransaction {
    /// Empties in everything that waits the contacts of those who are protected now, and whatever equals a protected
    /// person's.
    func scrubArrivals() throws {
        let known = try knownProtection()
        var emptied: [(arrival: Int64, place: Int, position: Int)] = []
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT g.*, r.identity AS pupil FROM arrivingGuardian g
                JOIN arrivingRow r ON r.arrival = g.arrival AND r.place = g.place WHERE \(Self.hasContacts)
                """)
        for row in rows {
            let pupil = (row["pupil"] as Data?).flatMap(IdentityKey.init(blob:))
            let own = IdentityKey(blob: row["identity"])
            let address = PostalAddress(row)
            let owner = [own, pupil].compactMap(\.self).first(where: known.identities.contains)
            if let owner {
                // What has arrived is as much the protected person's as what is known.
                let contacts = ContactFingerprints(
                    address: address, email: row["email"], phone: row["phone"], hash: key.keyedHash)
                try bar([OwnedContacts(owner: owner, contacts: contacts)], whenLetIn: row["arrival"])
            }
            guard
                owner != nil || known.contacts.contains(address, hash: key.keyedHash)
                    || known.contacts.contains(email: row["email"], hash: key.keyedHash)
                    || known.contacts.contains(phone: row["phone"], hash: key.keyedHash)
            else { continue }
            emptied.append((row["arrival"], row["place"], row["position"]))
        }
        for guardian in emptied {
            try db.execute(
                sql: """
                    UPDATE arrivingGuardian SET careOf = NULL, street = NULL, postalCode = NULL, town = NULL,
                        country = NULL, email = NULL, phone = NULL
                    WHERE arrival = ? AND place = ? AND position = ?
                    """,
                arguments: [guardian.arrival, guardian.place, guardian.position])
        }
        if !emptied.isEmpty { try setScrubPending() }
    }
}
