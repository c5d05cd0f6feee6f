/// Which schools a roster's rows concern.
package struct RosterReach: Sendable, Equatable {
    /// The schools that rows name.
    package var named: Set<SchoolCode> = []
    /// The schools of people whom rows tell of without naming a school; the registry knows them.
    package var known: Set<SchoolCode> = []
    /// Whether rows speak for the population register, or tell of people who are at no school.
    package var reachesOthers = false

    /// A roster that concerns nobody.
    package init() {}

    /// Whether all of it may be brought in by somebody with this scope.
    package func isWithin(_ scope: Scope) -> Bool {
        switch scope {
        case .municipality: true
        case .schools(let codes): !reachesOthers && named.isSubset(of: codes) && known.isSubset(of: codes)
        }
    }

    /// The schools that rows name and that are outside a scope. What only the registry knows isn't told.
    package func namedOutside(_ scope: Scope) -> [SchoolCode] { named.filter { !scope.contains($0) }.sorted() }
}
