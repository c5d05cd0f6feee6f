/// Whose families somebody may see: the whole municipality's, or those of some schools.
package enum Scope: Hashable, Sendable {
    /// All schools, and everybody who is at none.
    case municipality
    /// These schools alone.
    case schools(Set<SchoolCode>)

    /// Whether what belongs to a school may be seen; nil is what belongs to none, which is the municipality's.
    package func contains(_ school: SchoolCode?) -> Bool {
        switch self {
        case .municipality: true
        case .schools(let codes): school.map(codes.contains) ?? false
        }
    }
}
