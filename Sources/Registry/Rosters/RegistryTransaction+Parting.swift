import Foundation
import GRDB
package import Outreach

// A stage of somebody's scope tells two kinds of people: those whom the registry knew there, who change at once, and
// those whom the file brings new. What is shown is computed from the whole of it. When it is written, only the first
// are; the others arrive, and wait.
extension RegistryTransaction {
    /// Sets apart what the settled stage would bar or protect for the sake of people outside a scope, so that no figure
    /// and no list depends on whether the registry knows them.
    package func setElsewhereApart(from scope: Scope) throws {
        guard scope != .municipality else { return }
        try db.execute(
            sql: """
                UPDATE temp.stagedContact SET kind = '\(Self.elsewhere)' || kind
                WHERE owner NOT IN (\(scope.recognisedIdentities))
                    OR holder <> x'' AND holder NOT IN (\(scope.recognisedIdentities))
                """)
    }

    /// Leaves in the compared stage what is written at once: everything about people who are recognised but their new
    /// contacts, and the marks of everybody.
    ///
    /// Contacts wait too, because what becomes of one may tell whose it is elsewhere.
    ///
    /// - Returns: the guardians who are recognised and whose contacts wait.
    package func partStage() throws -> Set<IdentityKey> {
        var waiting: Set<IdentityKey> = []
        for blob in try Data.fetchAll(db, sql: Self.guardiansWithOtherContacts) {
            if let identity = IdentityKey(blob: blob) { waiting.insert(identity) }
        }
        try setWaitingAddressesApart()
        try db.execute(sql: Self.part)
        try db.execute(sql: Self.compareGuardians)
        try db.execute(sql: Self.compareTies)
        return waiting
    }

    private static let elsewhere = "elsewhere "

    private static let guardiansWithOtherContacts = """
        SELECT g.identity FROM temp.stagedGuardian s CROSS JOIN guardian g ON g.id = s.id
        WHERE max(s.protection, g.protection) < 2 AND (
            coalesce(s.careOf, s.street, s.postalCode, s.town, s.country) IS NOT NULL AND (
                s.careOf IS NOT g.careOf OR s.street IS NOT g.street OR s.postalCode IS NOT g.postalCode
                OR s.town IS NOT g.town OR s.country IS NOT g.country)
            OR coalesce(s.email, g.email) IS NOT g.email OR coalesce(s.phone, g.phone) IS NOT g.phone)
        """

    private static let newPersons = ["Pupil", "Guardian"].map { person in
        "SELECT identity, protection FROM temp.staged\(person) WHERE identity IS NOT NULL"
    }.joined(separator: " UNION ALL ")

    private static let part = """
        INSERT OR IGNORE INTO temp.stagedContact
        SELECT '\(elsewhere)\(ProtectedPersons.heldBackKind)', 0, identity, x'' FROM (\(newPersons)) WHERE protection = 2;
        UPDATE OR REPLACE temp.stagedContact AS c SET owner = s.canonical FROM sameAs s
        WHERE s.identity = c.owner AND c.kind LIKE '\(elsewhere)%';
        UPDATE OR REPLACE temp.stagedContact SET kind = substr(kind, \(elsewhere.count + 1)) WHERE kind LIKE '\(elsewhere)%';
        DELETE FROM temp.stagedTie
        WHERE pupil IN (SELECT id FROM temp.stagedPupil WHERE identity IS NOT NULL)
            OR guardian IN (SELECT id FROM temp.stagedGuardian WHERE identity IS NOT NULL);
        DELETE FROM temp.stagedHeld
        WHERE person IN (SELECT 'P' || id FROM temp.stagedPupil WHERE identity IS NOT NULL
            UNION ALL SELECT 'G' || id FROM temp.stagedGuardian WHERE identity IS NOT NULL);
        DELETE FROM temp.stagedSuspicion
        WHERE guardian IN (SELECT id FROM temp.stagedGuardian WHERE identity IS NOT NULL);
        DELETE FROM temp.stagedPupil WHERE identity IS NOT NULL;
        DELETE FROM temp.stagedGuardian WHERE identity IS NOT NULL;
        UPDATE temp.stagedGuardian SET careOf = NULL, street = NULL, postalCode = NULL, town = NULL, country = NULL,
            email = NULL, phone = NULL;
        DELETE FROM temp.changedGuardian;
        DELETE FROM temp.changedTie;
        """
}
