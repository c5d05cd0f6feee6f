import GRDB
package import Outreach

/// Who is protected at one moment, and how many contacts are kept from everybody.
package struct ProtectedPersons: Sendable, Equatable {
    let pupils: Set<Int64>
    let guardians: Set<Int64>
    let contacts: Int
    /// How many are protected as soon as a file tells of them.
    let heldBack: Int

    /// Marks, among protected contacts, a person who is protected as soon as a file tells of them.
    static let heldBackKind = "person"
}

extension RegistryTransaction {
    /// Who is protected now.
    package func protectedPersons() throws -> ProtectedPersons {
        ProtectedPersons(
            pupils: Set(try Int64.fetchAll(db, sql: "SELECT id FROM protectedPupil")),
            guardians: Set(try Int64.fetchAll(db, sql: "SELECT id FROM protectedGuardian")),
            contacts: try countProtectedContacts(),
            heldBack: try count("protectedContact WHERE kind = '\(ProtectedPersons.heldBackKind)'"))
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
        // Who shares a number with others is protected under the number alone, too.
        let numbers = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT h.about FROM held h WHERE h.reason = 'one-number' AND h.person IN (
                    SELECT 'P' || id FROM protectedPupil UNION ALL SELECT 'G' || id FROM protectedGuardian)
                """)
        identities.formUnion(numbers.compactMap { IdentityKey(hexadecimal: $0) })
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

    /// How many contacts are kept from everybody, for whomever's sake.
    func countProtectedContacts() throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM (
                    SELECT DISTINCT kind, print FROM protectedContact WHERE kind <> '\(ProtectedPersons.heldBackKind)')
                """) ?? 0
    }
}
