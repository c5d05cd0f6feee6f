import Foundation
import GRDB
package import Outreach

// Why a contact is kept from everybody. Each row of `protectedContact` is one reason: the contact, for whose sake, and
// beside whom it stood. It is free when its last row is gone. `contactKeptFrom` has those from whom it was kept.
extension RegistryTransaction {
    /// Keeps the fingerprints of a guardian's contacts, for a person's sake.
    func rememberContacts(ofGuardian id: Int64, for owner: PersonID) throws {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM guardian WHERE id = ?", arguments: [id]) else {
            return
        }
        var contacts = ProtectedContacts()
        contacts.insert(
            ContactFingerprints(
                address: PostalAddress(row), email: row["email"], phone: row["phone"], hash: key.keyedHash))
        let statement = try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO protectedContact (kind, print, owner, holder)
                VALUES (?, ?, (SELECT identity FROM \(owner.table) WHERE id = ?), ?)
                """)
        for (kind, fingerprint) in contacts.stored {
            try statement.execute(
                arguments: [kind.rawValue, fingerprint.stored, owner.number, row["identity"] as Data])
        }
    }

    /// Whoever is protected is a reason for what stood beside them, and for what stood beside their guardians, whenever
    /// and for whose sake that was taken away.
    func completeReasons() throws {
        for sql in Self.reasons { try db.execute(sql: sql) }
    }

    /// Notes that contacts of somebody who isn't protected were kept from them: should they become so, these stay kept
    /// for their sake. Nothing more is kept from others by that.
    func noteBarred(_ contacts: ContactFingerprints, ofGuardian id: Int64) throws {
        var set = ProtectedContacts()
        set.insert(contacts)
        let statement = try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO contactKeptFrom (holder, kind, print)
                SELECT (SELECT identity FROM guardian WHERE id = ?), kind, print FROM protectedContact
                WHERE kind = ? AND print = ? LIMIT 1
                """)
        for (kind, fingerprint) in set.stored {
            try statement.execute(arguments: [id, kind.rawValue, fingerprint.stored])
        }
    }

    /// The same of what was left out of the staged roster.
    func noteBarredByStage() throws {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO contactKeptFrom (holder, kind, print)
                SELECT b.holder, b.kind, b.print FROM temp.barredContact b
                WHERE EXISTS (SELECT 1 FROM protectedContact c WHERE c.kind = b.kind AND c.print = b.print)
                """)
    }

    /// Forgets that contacts were kept from everybody for somebody's sake; for others' sakes they still are.
    package func forgetProtectedContacts(of person: PersonID) throws {
        // Reasons are complete before one of them goes.
        try completeReasons()
        try db.execute(
            sql: "DELETE FROM protectedContact WHERE owner = (SELECT identity FROM \(person.table) WHERE id = ?)",
            arguments: [person.number])
        try db.execute(
            sql: """
                DELETE FROM contactKeptFrom WHERE NOT EXISTS (
                    SELECT 1 FROM protectedContact c
                    WHERE c.kind = contactKeptFrom.kind AND c.print = contactKeptFrom.print)
                """)
        try forgetSuspicions()
    }

    private static let reasons = ["protectedContact", "contactKeptFrom"].flatMap { contact in
        [
            """
            INSERT OR IGNORE INTO protectedContact (kind, print, owner, holder)
            SELECT c.kind, c.print, c.holder, c.holder
            FROM protectedGuardian g CROSS JOIN \(contact) c ON c.holder = g.identity
            """,
            """
            INSERT OR IGNORE INTO protectedContact (kind, print, owner, holder)
            SELECT c.kind, c.print, c.holder, c.holder
            FROM protectedPupil p CROSS JOIN \(contact) c ON c.holder = p.identity
            """,
            """
            INSERT OR IGNORE INTO protectedContact (kind, print, owner, holder)
            SELECT c.kind, c.print, p.identity, c.holder
            FROM protectedPupil p CROSS JOIN guardianship t ON t.pupil = p.id
            CROSS JOIN guardian g ON g.id = t.guardian CROSS JOIN \(contact) c ON c.holder = g.identity
            WHERE t.endedOn IS NULL
            """,
        ]
    }
}
