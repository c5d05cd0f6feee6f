package import Outreach
import Registry

/// Imports as the registry remembers them.
package struct KeptImports {
    /// One import with what it changed.
    package struct Shown: Sendable, Equatable {
        /// The import.
        package let kept: KeptImport
        /// What it changed about people the registry knew, one by one, at most `RosterChange.most`.
        package let changes: [RosterChange]
        /// How many changes there were of each kind, in the order of kinds.
        package let counts: [Count]

        /// All its changes.
        package var changesInAll: Int { counts.reduce(0) { $0 + $1.changes } }
    }

    /// How many changes of one kind.
    package struct Count: Sendable, Equatable {
        /// The kind.
        package let kind: RosterChange.Kind
        /// How many.
        package let changes: Int
    }

    /// All imports, the latest first.
    package static func list(_ office: Office) throws -> [KeptImport] {
        try office.registry.read { try $0.imports() }
    }

    /// The names of the accounts that write imports, by how imports name them.
    package static func writers(_ office: Office) throws -> [String: String] {
        try office.registry.read { try $0.namesOfAccounts() }
    }

    /// One import, field by field.
    package static func show(_ id: Int, _ office: Office) throws -> Shown {
        try office.registry.read { registry in
            guard let kept = try registry.keptImport(id) else { throw WorkflowFault.importUnknown(id) }
            return Shown(
                kept: kept, changes: try registry.changes(ofImport: id),
                counts: counts(try registry.changeCounts(ofImport: id)))
        }
    }

    /// Counts in the order of kinds.
    static func counts(_ counts: [RosterChange.Kind: Int]) -> [Count] {
        RosterChange.Kind.allCases.compactMap { kind in counts[kind].map { Count(kind: kind, changes: $0) } }
    }
}

extension RegistryTransaction {
    /// The accounts' names, by how imports and the log name them (A3).
    func namesOfAccounts() throws -> [String: String] {
        Dictionary(uniqueKeysWithValues: try accounts().map { ($0.id.description, $0.name) })
    }
}
