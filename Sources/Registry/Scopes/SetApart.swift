import GRDB
package import Outreach

/// What concerns the guardians set apart, about whom nothing may be seen but by those who may see the by-hand list; the
/// view `setApartGuardian` says who they are.
enum SetApart {
    /// Their numbers, as a query.
    static let guardians = "SELECT id FROM setApartGuardian"

    /// Whether a decision's reason tells of protection by itself.
    static let reason = "d.reason IN (\(reasons))"

    /// Whether a decision is one of theirs.
    static let decision = "(\(reason) OR d.guardian IN (\(guardians)))"

    private static let reasons = DecisionReason.allCases.filter(\.isByHandOrUndecided)
        .map { "'\($0.rawValue)'" }.joined(separator: ", ")
}

extension RegistryTransaction {
    /// The guardians who are set apart.
    package func guardiansSetApart() throws -> Set<GuardianID> {
        Set(try Int64.fetchAll(db, sql: SetApart.guardians).map { GuardianID($0) })
    }
}
