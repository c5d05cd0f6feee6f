package import Outreach
import Registry

extension Desk {
    /// The imports that were written, the latest first; for an account of some schools those that changed something
    /// about people who are there now.
    package func keptImports() throws -> [KeptImportLine] {
        try office.registry.read { registry in
            let imports = try registry.imports()
            switch scope {
            case .municipality:
                let counts = try registry.changeCounts(withProtected: seesByHand)
                let names = try registry.namesOfAccounts()
                return imports.map { kept in
                    KeptImportLine(
                        kept, newPupils: kept.difference.newPupils, changes: counts[kept.id] ?? 0,
                        by: kept.actor.map { names[$0] ?? $0 }, showsFigures: true)
                }
            case .schools(let schools):
                let counts = try registry.importCounts(at: schools, withProtected: seesByHand)
                return imports.compactMap { kept in
                    counts[kept.id].map {
                        KeptImportLine(kept, newPupils: $0.newPupils, changes: $0.changes, showsFigures: false)
                    }
                }
            }
        }
    }

    /// What an import changed, as far as the account may see it.
    package func keptImport(_ number: Int) throws -> (line: KeptImportLine, shown: KeptImports.Shown) {
        guard let line = try keptImports().first(where: { $0.number == number }) else { throw DeskFault.notThere }
        let shown = try KeptImports.show(number, office)
        guard case .schools(let schools) = scope else {
            return (
                line,
                KeptImports.Shown(
                    kept: shown.kept, changes: hidden(shown.changes), counts: shown.counts.filter { isTold($0.kind) })
            )
        }
        return try office.registry.read { registry in
            let counts = try registry.changeCounts(ofImport: number, at: schools)
            let changes = try registry.changes(ofImport: number, at: schools)
            return (
                line,
                KeptImports.Shown(
                    kept: shown.kept, changes: hidden(changes),
                    counts: KeptImports.counts(counts).filter { isTold($0.kind) })
            )
        }
    }

    private func isTold(_ kind: RosterChange.Kind) -> Bool { seesByHand || kind != .becameProtected }

    /// The schools that may be seen, each with its figures; nil of one of which nothing is known yet.
    package func rosterSchools() throws -> [(school: School, counts: SchoolCounts?)] {
        let counts = try office.registry.read { try $0.schoolCounts(withProtected: seesByHand) }
        return schools.map { ($0, counts[$0.code]) }
    }
}
