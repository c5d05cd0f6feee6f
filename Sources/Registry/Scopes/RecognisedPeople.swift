import Foundation
import GRDB
package import Outreach

/// Whom a scope may recognise in a roster.
package struct RecognisedPeople: Sendable {
    /// Their identities, each under which they are known.
    package let identities: Set<IdentityKey>
    private let names: [PersonKind: [IdentityKey: PersonName]]

    init(identities: Set<IdentityKey>, names: [PersonKind: [IdentityKey: PersonName]]) {
        self.identities = identities
        self.names = names
    }

    /// Whether somebody in a row is recognised; also by a number that stands with several, under a name like theirs.
    package func contains(_ identity: IdentityKey, in row: JudgedRow) -> Bool {
        guard !identities.contains(identity) else { return true }
        guard let parted = row.parted.first(where: { $0.identity == identity }),
            let known = names[parted.kind]?[parted.number]
        else { return false }
        return parted.names.contains { $0.mayBeOnePerson(with: known) }
    }
}

extension RegistryTransaction {
    /// Everybody whom a scope may recognise in a roster.
    package func recognised(in scope: Scope) throws -> RecognisedPeople {
        var identities: Set<IdentityKey> = []
        var names: [PersonKind: [IdentityKey: PersonName]] = [:]
        for kind in PersonKind.allCases {
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT identity, givenName, familyName FROM \(kind.rawValue) p
                    WHERE \(scope.recognises(kind.rawValue, "p"))
                    """)
            while let row = try rows.next() {
                guard let identity = IdentityKey(blob: row["identity"]) else { continue }
                identities.insert(identity)
                names[kind, default: [:]][identity] = PersonName(given: row["givenName"], family: row["familyName"])
            }
        }
        for (identity, canonical) in try sameIdentities(in: scope) where identities.contains(canonical) {
            identities.insert(identity)
        }
        return RecognisedPeople(identities: identities, names: names)
    }
}
