import Foundation
import GRDB
package import Outreach

extension RegistryTransaction {
    /// The identities under which people are known besides their own, because a person said that two are one.
    package func sameIdentities() throws -> [IdentityKey: IdentityKey] {
        var same: [IdentityKey: IdentityKey] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT identity, canonical FROM sameAs")
        while let row = try rows.next() {
            guard let identity = IdentityKey(blob: row[0]), let canonical = IdentityKey(blob: row[1]) else {
                throw RegistryFault.corrupt
            }
            same[identity] = canonical
        }
        return same
    }

    /// The person who took the place of one that was found to be the same; nil where nobody did.
    package func successor(of person: PersonID) throws -> PersonID? {
        guard
            let canonical = try Data.fetchOne(
                db, sql: "SELECT canonical FROM sameAs WHERE person = ?", arguments: [person.description]
            ).flatMap({ IdentityKey(blob: $0) })
        else { return nil }
        return try self.person(canonical)
    }

    /// By what a person is recognised; of whom an old registry doesn't know it, by number, so that two numbers are never
    /// linked.
    package func identityKind(of person: PersonID) throws -> IdentityKind? {
        try String.fetchOne(
            db, sql: "SELECT coalesce(knownBy, 'number') FROM \(person.table) WHERE id = ?", arguments: [person.number]
        ).flatMap(IdentityKind.init)
    }

    /// The largest number that somebody of a table has or had: numbers aren't given twice.
    static func lastNumber(of table: String, in db: Database) throws -> Int {
        let letter = table == "pupil" ? "P" : "G"
        return try Int.fetchOne(
            db,
            sql: """
                SELECT max(
                    coalesce((SELECT max(id) FROM \(table)), 0),
                    coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'last-\(table)'), 0),
                    coalesce((SELECT max(CAST(substr(person, 2) AS INTEGER)) FROM sameAs WHERE person LIKE '\(letter)%'), 0))
                """) ?? 0
    }
}
