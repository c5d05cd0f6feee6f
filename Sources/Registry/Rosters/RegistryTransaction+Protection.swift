import GRDB
package import Outreach

/// Who is protected at one moment, and how many contacts are kept from everybody.
package struct ProtectedPersons: Sendable, Equatable {
    let pupils: Set<Int64>
    let guardians: Set<Int64>
    let contacts: Int

    /// Marks, among protected contacts, a person who is protected as soon as a file tells of them.
    static let heldBackKind = "person"
}

extension RegistryTransaction {
    /// Who is protected now.
    package func protectedPersons() throws -> ProtectedPersons {
        ProtectedPersons(
            pupils: Set(try Int64.fetchAll(db, sql: "SELECT id FROM protectedPupil")),
            guardians: Set(try Int64.fetchAll(db, sql: "SELECT id FROM protectedGuardian")),
            contacts: try countProtectedContacts())
    }

    /// What an import must know of protected persons before it reads its files.
    package func knownProtection() throws -> (
        identities: Set<IdentityKey>, contacts: ProtectedContacts, names: [PersonName]
    ) {
        var identities: Set<IdentityKey> = []
        var names: [PersonName] = []
        for view in ["protectedPupil", "protectedGuardian"] {
            let rows = try Row.fetchCursor(db, sql: "SELECT identity, givenName, familyName FROM \(view)")
            while let row = try rows.next() {
                if let identity = IdentityKey(blob: row["identity"]) { identities.insert(identity) }
                names.append(PersonName(given: row["givenName"], family: row["familyName"]))
            }
        }
        let heldBack = try Row.fetchCursor(
            db, sql: "SELECT owner FROM protectedContact WHERE kind = ?", arguments: [ProtectedPersons.heldBackKind])
        while let row = try heldBack.next() {
            if let identity = IdentityKey(blob: row["owner"]) { identities.insert(identity) }
        }
        // Whoever is known under two identities is protected under both.
        for (identity, canonical) in try sameIdentities() where identities.contains(canonical) {
            identities.insert(identity)
        }
        return (identities, try protectedContacts(), names)
    }

    /// The contacts that nobody may have.
    func protectedContacts() throws -> ProtectedContacts {
        var contacts = ProtectedContacts()
        let rows = try Row.fetchCursor(db, sql: "SELECT kind, print FROM protectedContact")
        while let row = try rows.next() {
            guard let kind = ProtectedContacts.Kind(rawValue: row["kind"]) else { continue }
            contacts.insert(kind, Fingerprint(stored: row["print"]))
        }
        return contacts
    }

    func countProtectedContacts() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM protectedContact") ?? 0
    }

    /// Keeps the fingerprints of a guardian's contacts, for a person's sake.
    func rememberContacts(ofGuardian id: Int64, for owner: PersonID) throws {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM guardian WHERE id = ?", arguments: [id]) else {
            return
        }
        var contacts = ProtectedContacts()
        contacts.insert(
            ContactFingerprints(
                address: PostalAddress(row), email: row["email"], phone: row["phone"], hash: key.keyedHash))
        for (kind, fingerprint) in contacts.stored {
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO protectedContact (kind, print, owner)
                    VALUES (?, ?, (SELECT identity FROM \(owner.table) WHERE id = ?))
                    """,
                arguments: [kind.rawValue, fingerprint.stored, owner.number])
        }
    }

    /// Forgets the contacts that were kept from everybody for somebody's sake.
    package func forgetProtectedContacts(of person: PersonID) throws {
        try db.execute(
            sql: "DELETE FROM protectedContact WHERE owner = (SELECT identity FROM \(person.table) WHERE id = ?)",
            arguments: [person.number])
    }
}
