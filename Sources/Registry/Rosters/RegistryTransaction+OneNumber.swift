import Foundation
import GRDB
package import Outreach

// A pupil may be somebody's mother: then one person stands in both tables, under one number, and what protects the one
// protects the other.
extension RegistryTransaction {
    /// The pupil or guardian who has the number that somebody of the other kind has; nil where nobody has it.
    package func otherUnderNumber(of person: PersonID) throws -> PersonID? {
        switch person {
        case .pupil(let id):
            try Int64.fetchOne(
                db, sql: "SELECT g.id FROM pupil p JOIN guardian g ON g.identity = p.identity WHERE p.id = ?",
                arguments: [id.number]
            ).map { .guardian(GuardianID($0)) }
        case .guardian(let id):
            try Int64.fetchOne(
                db, sql: "SELECT p.id FROM guardian g JOIN pupil p ON p.identity = g.identity WHERE g.id = ?",
                arguments: [id.number]
            ).map { .pupil(PupilID($0)) }
        }
    }

    /// Protects whoever has the number of somebody protected of the other kind.
    func protectAlikeUnderOneNumber() throws {
        let guardians = "SELECT g.id FROM protectedPupil p CROSS JOIN guardian g ON g.identity = p.identity"
        let pupils = "SELECT p.id FROM protectedGuardian g CROSS JOIN pupil p ON p.identity = g.identity"
        try emptyContacts(ofGuardians: "\(guardians) WHERE g.id NOT IN (SELECT id FROM protectedGuardian)")
        try db.execute(sql: "UPDATE guardian SET protection = 2 WHERE id IN (\(guardians))")
        try db.execute(sql: "UPDATE pupil SET protection = 2 WHERE id IN (\(pupils))")
    }
}
