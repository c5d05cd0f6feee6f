import GRDB
package import Outreach

extension RegistryTransaction {
    /// Notes that the settled stage told today whether persons are protected; what was said of these sources before by
    /// hand no longer counts.
    ///
    /// So it is noted which addresses it told and which it lacks. An import that changes nothing does so too: that
    /// nothing has changed is what it tells.
    package func noteMarks(ofStageOn date: CalendarDate) throws {
        try noteAddresses(on: date)
        for (table, staged) in [("pupil", "stagedPupil"), ("guardian", "stagedGuardian")] {
            try db.execute(
                sql: """
                    UPDATE \(table) SET marksSeenOn = :date
                    WHERE id IN (SELECT id FROM temp.\(staged) WHERE protection > 0)
                        AND coalesce(marksSeenOn, '') < :date
                    """,
                arguments: ["date": date.description])
        }
        try db.execute(
            sql: """
                DELETE FROM marksWord
                WHERE source IN (SELECT school FROM temp.stagedPupil WHERE school IS NOT NULL)
                    OR source = 'population' AND EXISTS (SELECT 1 FROM temp.stagedTie WHERE source = 'population')
                """)
    }

    /// Notes that a person has said whether somebody is protected.
    package func noteMarks(of person: PersonID, on date: CalendarDate) throws {
        try db.execute(
            sql: "UPDATE \(person.table) SET marksSeenOn = ? WHERE id = ?",
            arguments: [date.description, person.number])
    }

    /// Keeps a person's word that everybody of a source was checked for protection on a day, in place of what was said
    /// before.
    ///
    /// - Parameter vouching: whether it speaks also for those of whom no source says whether they are protected.
    package func setMarksWord(
        _ source: MarksSource, checkedOn: CalendarDate, against basis: MarksBasis, vouching: Bool, at moment: Moment
    ) throws {
        try db.execute(sql: "DELETE FROM marksWord WHERE source = ?", arguments: [source.text])
        try db.execute(
            sql: "INSERT INTO marksWord (source, checkedOn, basis, at) VALUES (?, ?, ?, ?)",
            arguments: [source.text, checkedOn.description, basis.rawValue, moment.description])
        guard vouching else { return }
        try db.execute(
            sql: """
                WITH \(Self.told)
                INSERT INTO vouchedGuardian (guardian, source)
                SELECT told.guardian, told.source FROM told JOIN guardian g ON g.id = told.guardian
                WHERE told.source = ? AND g.protection = 0
                """,
            arguments: [source.text])
    }

    /// The words that speak for somebody to whom a letter of a pack is, and for how many of them.
    package func vouchings(ofPack pack: LetterCode) throws -> [Vouching] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT w.source, w.basis, w.checkedOn, count(DISTINCT g.id) AS guardians
                FROM letter l JOIN liveRecipient t ON t.letter = l.code
                    JOIN guardian g ON g.id = t.guardian AND g.protection = 0
                    JOIN vouchedGuardian v ON v.guardian = g.id JOIN marksWord w ON w.source = v.source
                WHERE l.pack = ? GROUP BY w.source ORDER BY w.source
                """,
            arguments: [pack.text]
        ).map { row in
            guard let source = MarksSource(text: row["source"]), let basis = MarksBasis(rawValue: row["basis"]),
                let checkedOn = CalendarDate(row["checkedOn"] as String)
            else { throw RegistryFault.corrupt }
            return Vouching(source: source, basis: basis, checkedOn: checkedOn, guardians: row["guardians"])
        }
    }

    /// The day since which nothing may have been told of somebody to whom or about whom a letter is: the oldest of when
    /// each of them was told of last; nil where nobody ever told of one.
    package func marksSeenOn(letter: LetterCode) throws -> CalendarDate? {
        let text = try String.fetchOne(
            db.cachedStatement(
                sql: "SELECT min(coalesce(seenOn, '')) FROM letterMarks WHERE letter = ?"),
            arguments: [letter.text])
        return text.flatMap { CalendarDate($0) }
    }

    /// How many letters by post of a scope have not left and may not, because marks are older than a day.
    package func postWithOutdatedMarks(since date: CalendarDate, in scope: Scope) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM letter l
                WHERE l.channel = 'post' AND l.state IN ('draft', 'printed') AND l.pull IS NULL
                    AND \(scope.holds(school: "l.school")) AND \(Self.isOutdated)
                """,
            arguments: [date.description]) ?? 0
    }

    /// How old the marks of each source are, and of how many nobody has said anything.
    ///
    /// - Parameters:
    ///   - date: since when marks let a letter go by post.
    ///   - withSetApart: whether those are counted whom only the by-hand list names.
    package func marksStates(since date: CalendarDate, withSetApart: Bool) throws -> [MarksState] {
        let sql = Self.marksBySource(of: withSetApart ? "guardian" : "namedGuardian")
        return try Row.fetchAll(db, sql: sql, arguments: [date.description]).map { row in
            guard let source = MarksSource(text: row["source"]) else { throw RegistryFault.corrupt }
            return MarksState(
                source: source, seenOn: (row["seenOn"] as String?).flatMap { CalendarDate($0) },
                checkedOn: (row["checkedOn"] as String?).flatMap { CalendarDate($0) },
                basis: (row["basis"] as String?).flatMap(MarksBasis.init), guardians: row["guardians"],
                outdated: row["outdated"], vouchedFor: row["vouchedFor"], unknown: row["unknown"])
        }.sorted { $0.source < $1.source }
    }

    /// Somebody of letter `l` of whom nobody has told since the day that is bound.
    private static let isOutdated =
        "EXISTS (SELECT 1 FROM letterMarks m WHERE m.letter = l.code AND coalesce(m.seenOn, '') < ?)"

    /// Who tells of which guardian: a school, or the population register.
    private static let told = """
        told AS (
            SELECT DISTINCT iif(t.source = 'population', t.source, p.school) AS source, t.guardian
            FROM guardianship t JOIN pupil p ON p.id = t.pupil
            WHERE t.endedOn IS NULL AND (t.source = 'population' OR p.school IS NOT NULL)
        )
        """

    private static func marksBySource(of guardians: String) -> String {
        """
        WITH \(told)
        SELECT told.source, max(g.marksSeenOn) AS seenOn, w.checkedOn, w.basis, sum(m.protection = 1) AS guardians,
            sum(m.protection = 1 AND coalesce(m.seenOn, '') < ?) AS outdated,
            sum(m.protection = 1 AND g.protection = 0) AS vouchedFor, sum(m.protection = 0) AS unknown
        FROM told JOIN \(guardians) g ON g.id = told.guardian JOIN guardianMarks m ON m.guardian = g.id
            LEFT JOIN marksWord w ON w.source = told.source
        WHERE m.protection < 2
        GROUP BY told.source
        """
    }
}
