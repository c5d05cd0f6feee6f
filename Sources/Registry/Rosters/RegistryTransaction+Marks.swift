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

    /// Keeps a person's word that everybody of a source was checked for protection on a day.
    package func setMarksWord(_ source: MarksSource, checkedOn: CalendarDate, at moment: Moment) throws {
        try db.execute(
            sql: """
                INSERT INTO marksWord (source, checkedOn, at) VALUES (?, ?, ?)
                ON CONFLICT (source) DO UPDATE SET checkedOn = excluded.checkedOn, at = excluded.at
                """,
            arguments: [source.text, checkedOn.description, moment.description])
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

    /// How old the marks of each source are.
    ///
    /// - Parameter date: since when marks let a letter go by post.
    package func marksStates(since date: CalendarDate) throws -> [MarksState] {
        let words = Dictionary(
            uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT source, checkedOn FROM marksWord").map {
                ($0["source"] as String, CalendarDate($0["checkedOn"] as String))
            })
        let rows = try Row.fetchAll(db, sql: Self.marksBySource, arguments: [date.description])
        return try rows.compactMap { row in
            let text: String = row["source"]
            guard let source = MarksSource(text: text) else { throw RegistryFault.corrupt }
            return MarksState(
                source: source, seenOn: (row["seenOn"] as String?).flatMap { CalendarDate($0) },
                checkedOn: words[text].flatMap(\.self), guardians: row["guardians"], outdated: row["outdated"])
        }.sorted { $0.source < $1.source }
    }

    /// Somebody of letter `l` of whom nobody has told since the day that is bound.
    private static let isOutdated =
        "EXISTS (SELECT 1 FROM letterMarks m WHERE m.letter = l.code AND coalesce(m.seenOn, '') < ?)"

    private static let marksBySource = """
        WITH told AS (
            SELECT DISTINCT iif(t.source = 'population', t.source, p.school) AS source, t.guardian
            FROM guardianship t JOIN pupil p ON p.id = t.pupil
            WHERE t.endedOn IS NULL AND (t.source = 'population' OR p.school IS NOT NULL)
        )
        SELECT told.source, max(g.marksSeenOn) AS seenOn, count(*) AS guardians,
            sum(coalesce(m.seenOn, '') < ?) AS outdated
        FROM told JOIN clearedGuardian g ON g.id = told.guardian JOIN guardianMarks m ON m.guardian = g.id
        GROUP BY told.source
        """
}
