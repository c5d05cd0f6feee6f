import Foundation
import GRDB
package import Outreach

// What reading a roster may know in somebody's scope. What an account sees follows from its file and from what the
// registry knew of its own people: whoever is elsewhere is as new to it as whoever is nowhere.

extension Scope {
    /// Whether a row of `pupil` or `guardian` may be recognised in a roster: a pupil at a school of the scope, and
    /// whoever is or was guardian of one.
    func recognises(_ table: String, _ row: String) -> String {
        guard self != .municipality else { return "1" }
        guard table == "guardian" else { return holds(school: "\(row).school") }
        return """
            \(row).id IN (
                SELECT t.guardian FROM pupil s CROSS JOIN guardianship t ON t.pupil = s.id
                WHERE \(holds(school: "s.school")))
            """
    }

    /// The identities of everybody who may be recognised.
    var recognisedIdentities: String {
        ["pupil", "guardian"].map { "SELECT p.identity FROM \($0) p WHERE \(recognises($0, "p"))" }
            .joined(separator: " UNION ALL ")
    }
}

extension RegistryTransaction {
    /// What an import must know of protected persons before it reads its files, as far as a scope's people tell it.
    package func knownProtection(
        in scope: Scope
    ) throws -> (identities: Set<IdentityKey>, contacts: ProtectedContacts, names: [PersonName]) {
        guard scope != .municipality else { return try knownProtection() }
        var identities: Set<IdentityKey> = []
        var names: [PersonName] = []
        for table in ["pupil", "guardian"] {
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT identity, givenName, familyName FROM protected\(table.capitalized) p
                    WHERE \(scope.recognises(table, "p"))
                    """)
            while let row = try rows.next() {
                if let identity = IdentityKey(blob: row["identity"]) { identities.insert(identity) }
                names.append(PersonName(given: row["givenName"], family: row["familyName"]))
            }
        }
        for (identity, canonical) in try sameIdentities(in: scope) where identities.contains(canonical) {
            identities.insert(identity)
        }
        var contacts = ProtectedContacts()
        let rows = try Row.fetchCursor(
            db, sql: "SELECT kind, print FROM protectedContact WHERE owner IN (\(scope.recognisedIdentities))")
        while let row = try rows.next() {
            guard let kind = ProtectedContacts.Kind(rawValue: row["kind"]) else { continue }
            contacts.insert(kind, Fingerprint(stored: row["print"]))
        }
        return (identities, contacts, names)
    }

    /// Identities under which people of a scope are known besides their own, with their own.
    package func sameIdentities(in scope: Scope) throws -> [IdentityKey: IdentityKey] {
        let all = try sameIdentities()
        guard scope != .municipality else { return all }
        var recognised: Set<IdentityKey> = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT canonical FROM sameAs WHERE canonical IN (\(scope.recognisedIdentities))")
        while let row = try rows.next() {
            if let identity = IdentityKey(blob: row[0]) { recognised.insert(identity) }
        }
        return all.filter { recognised.contains($0.value) }
    }
}
