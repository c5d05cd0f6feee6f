import GRDB
package import Outreach

extension RegistryTransaction {
    /// How far a campaign has reached.
    ///
    /// Letters by hand, and those of which nobody may be named, are left out of schools and classes: they count in
    /// `byHandOrUndecided` alone.
    ///
    /// - Parameter scope: whose figures; of some schools alone neither decisions nor those by hand are told.
    package func followUp(
        of campaign: Campaign, schools: SchoolDirectory, made: CalendarDate, within scope: Scope = .municipality
    ) throws -> FollowUp {
        try db.execute(sql: Self.reachTable, arguments: [campaign.id])
        let letters = try classCounts(Self.letterCounts)
        let pupils = try classCounts(Self.pupilCounts)
        let adults = try classCounts(Self.adultCounts)
        var classes: [SchoolClass: ReachCounts] = [:]
        for (place, counts) in letters { classes[place, default: ReachCounts()].letters = counts }
        for (place, counts) in pupils { classes[place, default: ReachCounts()].pupils = counts }
        for (place, counts) in adults { classes[place, default: ReachCounts()].adults = counts }
        let meetings = try meetings(ofCampaign: campaign.id)
        let codes = Set(classes.keys.map(\.school) + meetings.map(\.school)).filter(scope.contains)
        var followUps: [SchoolFollowUp] = []
        for code in codes {
            followUps.append(try schoolFollowUp(code, classes: classes, meetings: meetings, schools: schools))
        }
        followUps.sort { Self.order($0) < Self.order($1) }
        let isWhole = scope == .municipality
        let decisions = isWhole ? try decisionCounts(ofCampaign: campaign.id) : []
        let byHand = decisions.filter(\.reason.isByHandOrUndecided).reduce(0) { $0 + $1.guardians }
        return FollowUp(
            campaign: campaign.id, titles: campaign.titles, made: made, hasMeetings: campaign.hasMeetings,
            totals: followUps.reduce(ReachCounts()) { $0 + $1.counts }, schools: followUps,
            returns: try returns(ofCampaign: campaign.id, within: scope), decisions: decisions,
            byHandOrUndecided: isWhole ? byHand : nil,
            pupilsWithoutGuardian: try pupilsWithoutGuardian(ofCampaign: campaign.id, within: scope))
    }

    /// How many pupils of the audience have no guardian whom anybody knows; nobody protected.
    private func pupilsWithoutGuardian(ofCampaign campaign: String, within scope: Scope) throws -> Int {
        let pupils = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT p.id, p.school FROM pupilDecision d JOIN namedPupil p ON p.id = d.pupil
                WHERE d.campaign = ? AND d.reason = 'no-guardian'
                """, arguments: [campaign])
        return pupils.count { scope.contains(($0["school"] as String?).flatMap { SchoolCode($0) }) }
    }

    private func schoolFollowUp(
        _ code: SchoolCode?, classes: [SchoolClass: ReachCounts], meetings: [Meeting], schools: SchoolDirectory
    ) throws -> SchoolFollowUp {
        let own = classes.filter { $0.key.school == code }.sorted { $0.key < $1.key }
        let school = code.map(schools.school)
        let held = try meetings.filter { $0.school == code }
            .sorted { ($0.starts?.description ?? "", $0.id) < ($1.starts?.description ?? "", $1.id) }
            .map {
                MeetingFollowUp(
                    meeting: $0, walkIns: try walkIns(at: $0.id) + companions(at: $0.id),
                    interpreters: try interpreters(at: $0.id))
            }
        return SchoolFollowUp(
            school: school, meetings: held, counts: own.reduce(ReachCounts()) { $0 + $1.value },
            classes: own.map { ClassFollowUp(className: $0.key.className, counts: $0.value) },
            silent: try families(code, Self.isSilent), absent: try families(code, Self.isAbsent))
    }

    private static func order(_ followUp: SchoolFollowUp) -> String {
        followUp.school.map { "0\(SwedishOrder.key($0.name))\($0.code)" } ?? "1"
    }

    private func classCounts(_ sql: String) throws -> [(SchoolClass, StageCounts)] {
        try Row.fetchAll(db, sql: sql).map { row in
            (
                SchoolClass(school: (row["school"] as String?).flatMap { SchoolCode($0) }, className: row["className"]),
                StageCounts(
                    invited: row["invited"], sent: row["sent"], notReturned: row["notReturned"],
                    confirmed: row["confirmed"], came: row["came"])
            )
        }
    }

    /// Adults who came beyond those to whom their letter is addressed.
    private func companions(at meeting: MeetingID) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT sum(max(0, a.adults - coalesce(r.recipients, 0))) FROM attendance a
                LEFT JOIN temp.reach r ON r.code = a.letter WHERE a.meeting = ? AND a.letter IS NOT NULL
                """,
            arguments: [meeting.text]) ?? 0
    }

    private func families(_ school: SchoolCode?, _ condition: String) throws -> [FamilyToFollowUp] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT r.code, r.className FROM temp.reach r CROSS JOIN namedLetter l ON l.code = r.code
                WHERE r.school IS ? AND \(condition) ORDER BY r.packOrder, r.code
                """,
            arguments: [school?.digits])
        return try rows.map { row in
            let code: String = row["code"]
            let names = try Row.fetchAll(
                db,
                sql: """
                    SELECT givenName, familyName FROM letterGuardian JOIN guardian ON id = guardian
                    WHERE letter = ? ORDER BY id
                    """,
                arguments: [code])
            return FamilyToFollowUp(
                code: try LetterCode(parsing: code), className: row["className"],
                recipients: names.map { PersonName(given: $0["givenName"], family: $0["familyName"]) })
        }
    }

    private func returns(ofCampaign campaign: String, within scope: Scope) throws -> [ReturnCount] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT coalesce(e.reason, 'other') AS reason, count(DISTINCT e.letter) AS n
                FROM standingEvent e JOIN namedLetter l ON l.code = e.letter
                WHERE l.campaign = ? AND e.kind = 'returned' AND \(scope.holds(school: "l.school"))
                GROUP BY 1
                """,
            arguments: [campaign])
        let counts = Dictionary(uniqueKeysWithValues: rows.map { ($0["reason"] as String, $0["n"] as Int) })
        return ReturnReason.allCases.compactMap { reason in
            counts[reason.rawValue].map { ReturnCount(reason: reason, letters: $0) }
        }
    }

    private static let isSilent = "r.notReturned AND NOT r.confirmed"
    private static let isAbsent = """
        NOT r.came AND EXISTS (
            SELECT 1 FROM meeting m
            WHERE m.id = r.meeting AND (m.status = 'held' OR m.id IN (SELECT meeting FROM attendance)))
        AND EXISTS (SELECT 1 FROM latestReply y WHERE y.letter = r.code AND y.isComing = 1)
        """

    private static let reachTable = """
        DROP TABLE IF EXISTS temp.reach;
        CREATE TEMP TABLE reach AS SELECT * FROM letterReach WHERE campaign = ?;
        CREATE INDEX temp.reachBySchool ON reach (school, packOrder, code);
        CREATE INDEX temp.reachByCode ON reach (code);
        """

    private static let letterCounts = """
        SELECT school, className, count(*) AS invited, sum(sent) AS sent, sum(notReturned) AS notReturned,
            sum(confirmed) AS confirmed, sum(came) AS came
        FROM temp.reach GROUP BY school, className
        """

    // A guardian counts once at each school, however many letters, in the class of the first of them. Of those to whom
    // a letter is addressed as many came as were counted at the door.
    private static let adultCounts = """
        SELECT school, className, count(*) AS invited, sum(sent) AS sent, sum(notReturned) AS notReturned,
            sum(confirmed) AS confirmed, sum(came) AS came
        FROM (
            SELECT guardian, school, className, min(packOrder), max(sent) AS sent, max(notReturned) AS notReturned,
                max(confirmed) AS confirmed, max(came) AS came
            FROM (
                SELECT t.guardian, r.school, r.className, r.packOrder, r.sent, r.notReturned, r.confirmed,
                    row_number() OVER (PARTITION BY r.code ORDER BY t.guardian) <= r.adults AS came
                FROM temp.reach r JOIN liveRecipient t ON t.letter = r.code
            )
            GROUP BY guardian, school
        )
        GROUP BY school, className
        """

    // A pupil counts once, in their own class, with the furthest step of any letter about them.
    private static let pupilCounts = """
        SELECT school, className, count(*) AS invited, sum(sent) AS sent, sum(notReturned) AS notReturned,
            sum(confirmed) AS confirmed, sum(came) AS came
        FROM (
            SELECT iif(p.standing = 'active', p.school, NULL) AS school,
                iif(p.standing = 'active', p.className, NULL) AS className,
                max(r.sent) AS sent, max(r.notReturned) AS notReturned, max(r.confirmed) AS confirmed, max(r.came) AS came
            FROM temp.reach r JOIN letterPupil t ON t.letter = r.code JOIN namedPupil p ON p.id = t.pupil
            GROUP BY p.id
        )
        GROUP BY school, className
        """
}
