import GRDB
package import Outreach

extension RegistryTransaction {
    /// How far a campaign has reached at each school of a scope, by code; letters without a school come last.
    package func reach(ofCampaign campaign: String, in scope: Scope) throws -> [SchoolReach] {
        try Row.fetchAll(db, sql: Self.schoolReach(in: scope), arguments: [campaign]).map { row in
            SchoolReach(
                school: (row["school"] as String?).flatMap { SchoolCode($0) },
                letters: StageCounts(row, suffix: ""), adults: StageCounts(row, suffix: "Adults"))
        }
    }

    /// The letters of a campaign that go through schools of a scope, counted by state; those by hand aren't among them.
    package func letterStates(ofCampaign campaign: String, in scope: Scope) throws -> [LetterStateCount] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT school, mailing, meeting, state, count(*) AS n FROM countedLetter
                WHERE campaign = ? AND \(scope.holds(school: "school"))
                GROUP BY school, mailing, meeting, state ORDER BY school, mailing, meeting, state
                """,
            arguments: [campaign]
        ).map { row in
            LetterStateCount(
                school: (row["school"] as String?).flatMap { SchoolCode($0) }, mailing: row["mailing"],
                meeting: (row["meeting"] as String?).map(MeetingID.init), state: try row.value("state"),
                letters: row["n"])
        }
    }

    /// What families have answered, by meeting; letters by hand aren't counted.
    ///
    /// - Parameter isInvitation: whether a campaign's mailing invites, by their ids; others aren't counted.
    package func replies(
        toMeetingsIn scope: Scope, isInvitation: (_ campaign: String, _ mailing: String) -> Bool
    ) throws -> [MeetingID: MeetingReplies] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT l.meeting, l.campaign, l.mailing, count(*) AS letters, sum(l.sent) AS sent,
                    coalesce(sum(r.isComing = 1), 0) AS coming, coalesce(sum(r.isComing = 0), 0) AS notComing,
                    coalesce(sum(iif(r.isComing, r.adults, 0)), 0) AS adults
                FROM letterReach l
                JOIN meeting m ON m.id = l.meeting
                LEFT JOIN latestReply r ON r.letter = l.code
                WHERE \(scope.holds(school: "m.school"))
                GROUP BY l.meeting, l.mailing
                """)
        var replies: [MeetingID: MeetingReplies] = [:]
        for row in rows where isInvitation(row["campaign"], row["mailing"]) {
            let meeting = MeetingID(row["meeting"])
            var counts = replies[meeting] ?? MeetingReplies()
            counts.letters += row["letters"]
            counts.sent += row["sent"]
            counts.coming += row["coming"]
            counts.notComing += row["notComing"]
            counts.adults += row["adults"]
            replies[meeting] = counts
        }
        return replies
    }

    /// The years of school that pupils go in at each school of a scope.
    package func schoolYears(in scope: Scope) throws -> [SchoolCode: Set<Int>] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT school, schoolYear FROM namedPupil
                WHERE standing = 'active' AND school IS NOT NULL AND schoolYear IS NOT NULL
                    AND \(scope.holds(school: "school"))
                """)
        var years: [SchoolCode: Set<Int>] = [:]
        for row in rows {
            guard let school = SchoolCode(row["school"] as String) else { throw RegistryFault.corrupt }
            years[school, default: []].insert(row["schoolYear"])
        }
        return years
    }

    /// When the letters of each campaign were last made.
    package func runs() throws -> [String: Moment] {
        let rows = try Row.fetchAll(db, sql: "SELECT campaign, at FROM run")
        return try Dictionary(
            uniqueKeysWithValues: rows.map { row in
                guard let at = Moment(row["at"] as String) else { throw RegistryFault.corrupt }
                return (row["campaign"] as String, at)
            })
    }

    /// When rosters were last read in.
    package func latestImport() throws -> Moment? {
        try String.fetchOne(
            db, sql: "SELECT max(at) FROM import WHERE id IN (SELECT import FROM importFigure)"
        ).flatMap { Moment($0) }
    }

    // A guardian counts once at each school, and of those to whom a letter is addressed as many came as were counted.
    private static func schoolReach(in scope: Scope) -> String {
        """
        WITH reach AS MATERIALIZED (
            SELECT code, school, adults, sent, notReturned, confirmed, came FROM letterReach
            WHERE campaign = ? AND \(scope.holds(school: "school"))),
        adult AS (
            SELECT guardian, school, max(sent) AS sent, max(notReturned) AS notReturned,
                max(confirmed) AS confirmed, max(came) AS came
            FROM (
                SELECT t.guardian, r.school, r.sent, r.notReturned, r.confirmed,
                    row_number() OVER (PARTITION BY r.code ORDER BY t.guardian) <= r.adults AS came
                FROM reach r JOIN liveRecipient t ON t.letter = r.code
            )
            GROUP BY guardian, school
        )
        SELECT * FROM (
            SELECT school, count(*) AS invited, sum(sent) AS sent, sum(notReturned) AS notReturned,
                sum(confirmed) AS confirmed, sum(came) AS came
            FROM reach GROUP BY school
        ) l JOIN (
            SELECT school AS place, count(*) AS invitedAdults, sum(sent) AS sentAdults,
                sum(notReturned) AS notReturnedAdults, sum(confirmed) AS confirmedAdults, sum(came) AS cameAdults
            FROM adult GROUP BY school
        ) a ON a.place IS l.school
        ORDER BY school IS NULL, school
        """
    }
}

extension StageCounts {
    fileprivate init(_ row: Row, suffix: String) {
        self.init(
            invited: row["invited\(suffix)"], sent: row["sent\(suffix)"], notReturned: row["notReturned\(suffix)"],
            confirmed: row["confirmed\(suffix)"], came: row["came\(suffix)"])
    }
}
