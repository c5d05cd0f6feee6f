import GRDB
package import Outreach

extension RegistryTransaction {
    /// Remembers an import; its number is needed to write what it changes.
    ///
    /// - Parameter kept: what to remember; its id is passed over, and who writes is known.
    package func addImport(_ kept: KeptImport) throws -> Int {
        try db.execute(
            sql: """
                INSERT INTO import (
                    at, files, formats, rowsRead, rowsApplied, rowsWithFindings, rowsRejected, sources, actor)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                kept.at.description, kept.files, kept.formats.joined(separator: " "), kept.rowsRead, kept.rowsApplied,
                kept.rowsWithFindings, kept.rowsRejected, kept.sources.map(\.text).joined(separator: " "), actor,
            ])
        let id = Int(db.lastInsertedRowID)
        for figure in RosterDifference.figures where kept.difference[keyPath: figure.path] > 0 {
            try db.execute(
                sql: "INSERT INTO importFigure (import, name, count) VALUES (?, ?, ?)",
                arguments: [id, figure.name, kept.difference[keyPath: figure.path]])
        }
        for found in kept.findings {
            try db.execute(
                sql: "INSERT INTO importFinding (import, kind, count, firstRow) VALUES (?, ?, ?, ?)",
                arguments: [id, found.kind, found.count, found.firstRow])
        }
        return id
    }

    /// All imports, the latest first.
    package func imports() throws -> [KeptImport] {
        try Row.fetchAll(db, sql: "SELECT * FROM import ORDER BY id DESC").map(keptImport)
    }

    /// The import with this number.
    package func keptImport(_ id: Int) throws -> KeptImport? {
        try Row.fetchOne(db, sql: "SELECT * FROM import WHERE id = ?", arguments: [id]).map(keptImport)
    }

    /// Imports that wait for a person: rows of them could not be used, or something was found; the earliest first.
    package func openImports() throws -> [KeptImport] {
        try Row.fetchAll(db, sql: "SELECT * FROM openImport ORDER BY id").map(keptImport)
    }

    /// Notes that what waits of an import is seen to, and with it what waits of earlier imports of the same sources.
    ///
    /// - Returns: whether the import waited.
    package func seeImport(_ id: Int, at moment: Moment) throws -> Bool {
        try db.execute(
            sql: """
                UPDATE import SET seenAt = ? WHERE id IN (
                    SELECT earlier.id FROM openImport i JOIN openImport earlier
                        ON earlier.id <= i.id AND earlier.sources = i.sources AND earlier.actor IS i.actor
                    WHERE i.id = ?)
                """,
            arguments: [moment.description, id])
        return db.changesCount > 0
    }

    private func keptImport(_ row: Row) throws -> KeptImport {
        let id: Int = row["id"]
        let counts = Dictionary(
            uniqueKeysWithValues: try Row.fetchAll(
                db, sql: "SELECT name, count FROM importFigure WHERE import = ?", arguments: [id]
            ).map { ($0["name"] as String, $0["count"] as Int) })
        var difference = RosterDifference()
        for figure in RosterDifference.figures { difference[keyPath: figure.path] = counts[figure.name] ?? 0 }
        let findings = try Row.fetchAll(
            db, sql: "SELECT kind, count, firstRow FROM importFinding WHERE import = ? ORDER BY kind", arguments: [id]
        ).map { KeptFinding(kind: $0["kind"], count: $0["count"], firstRow: $0["firstRow"]) }
        guard let at = Moment(row["at"] as String) else { throw RegistryFault.corrupt }
        let (formats, sources): (String, String) = (row["formats"], row["sources"])
        return KeptImport(
            id: id, at: at, files: row["files"], formats: formats.split(separator: " ").map(String.init),
            rowsRead: row["rowsRead"], rowsApplied: row["rowsApplied"], rowsWithFindings: row["rowsWithFindings"],
            rowsRejected: row["rowsRejected"], difference: difference,
            findings: findings,
            sources: sources.split(separator: " ").compactMap { MarksSource(text: String($0)) }, actor: row["actor"])
    }

    /// Of whom the stage tells: schools, and the population register.
    package func stagedSources() throws -> [MarksSource] {
        try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT school FROM temp.stagedPupil WHERE school IS NOT NULL AND givenName IS NOT NULL
                UNION
                SELECT 'population' WHERE EXISTS (SELECT 1 FROM temp.stagedTie WHERE source = 'population')
                """
        ).compactMap { MarksSource(text: $0) }.sorted()
    }
}
