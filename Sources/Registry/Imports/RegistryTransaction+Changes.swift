import GRDB
package import Outreach

extension RegistryTransaction {
    /// What the settled stage would change, one by one, at most `limit`; persons who are new aren't among them.
    package func changes(limit: Int = RosterChange.most) throws -> [RosterChange] {
        let hidden = Set(try String.fetchAll(db, sql: Self.hiddenByStage))
        return try changes(sql: "SELECT * FROM (\(Self.stagedChanges)) LIMIT ?", arguments: [limit], hidden: hidden)
    }

    /// What an import changed, one by one, in the same order, at most `limit`.
    package func changes(ofImport id: Int, limit: Int = RosterChange.most) throws -> [RosterChange] {
        try changes(
            sql: """
                SELECT person, kind, field, other, before, after FROM importChange WHERE import = ? ORDER BY id LIMIT ?
                """,
            arguments: [id, limit])
    }

    /// How many changes of each kind an import has made, kinds without any left out.
    package func changeCounts(ofImport id: Int) throws -> [RosterChange.Kind: Int] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT kind, count(*) AS n FROM importChange WHERE import = ? GROUP BY kind", arguments: [id])
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in
                RosterChange.Kind(rawValue: row["kind"]).map { ($0, row["n"] as Int) }
            })
    }

    /// How many changes each import has made; those that made none aren't among them.
    ///
    /// - Parameter withProtected: false leaves out that somebody became protected.
    package func changeCounts(withProtected: Bool = true) throws -> [Int: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT import, count(*) AS n FROM importChange
                WHERE true \(withProtected ? "" : Self.isNotOfProtection) GROUP BY import
                """)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["import"], $0["n"]) })
    }

    static var isNotOfProtection: String { "AND kind <> '\(RosterChange.Kind.becameProtected.rawValue)'" }

    /// Says which import is being applied and in which school year; what it changes is kept, where it has a number.
    func beginImport(_ id: Int?, on date: CalendarDate) throws {
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS temp.importing;
                CREATE TEMP TABLE importing (id INTEGER, schoolYearStart INTEGER NOT NULL) STRICT;
                """)
        try db.execute(
            sql: "INSERT INTO temp.importing VALUES (?, ?)", arguments: [id, SchoolYearFit.start(of: date)])
        guard id != nil else { return }
        try db.execute(
            sql: """
                INSERT INTO importChange (import, person, kind, field, other, before, after)
                SELECT (SELECT id FROM temp.importing), person, kind, field, other, before, after
                FROM (\(Self.stagedChanges))
                """)
    }

    /// Empties what was kept about persons who became protected: that something changed may stay, what it was not.
    func forgetChanges(ofPupils pupils: Set<Int64>, guardians: Set<Int64>) throws {
        guard !pupils.isEmpty || !guardians.isEmpty else { return }
        let persons = (pupils.map { "'P\($0)'" } + guardians.map { "'G\($0)'" }).sorted().joined(separator: ", ")
        try db.execute(
            sql: """
                UPDATE importChange SET field = NULL, other = NULL, before = NULL, after = NULL
                WHERE person IN (\(persons));
                UPDATE importChange SET other = NULL WHERE other IN (\(persons))
                """)
    }

    /// Changes as a query gives them, with the names that may be shown.
    ///
    /// - Parameter hidden: whose names aren't told, though the registry doesn't know yet that they are protected.
    func changes(
        sql: String, arguments: StatementArguments, hidden: Set<String> = []
    ) throws -> [RosterChange] {
        try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            guard let person = PersonID(row["person"] as String) else { throw RegistryFault.corrupt }
            return RosterChange(
                person: person, kind: try row.value("kind"),
                field: (row["field"] as String?).flatMap(RosterChange.Field.init),
                other: (row["other"] as String?).flatMap { PersonID($0) }, before: row["before"], after: row["after"],
                name: hidden.contains(person.description) ? nil : try shownName(of: person))
        }
    }

    /// A person's name for lists that anybody may read: nil of somebody protected, in the registry or in the stage, and
    /// of a protected pupil's guardian.
    package func shownName(of person: PersonID) throws -> PersonName? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT givenName, familyName FROM \(person.viewIfNamed) WHERE id = ?"),
            arguments: [person.number]
        ).map { PersonName(given: $0["givenName"], family: $0["familyName"]) }
    }
}
