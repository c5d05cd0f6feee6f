import GRDB
package import Outreach

extension RegistryTransaction {
    /// A campaign's account: every pupil and every guardian who may be seen, each in one state.
    ///
    /// It follows from the decisions and from where the letters are. Of those set apart nothing is counted where they may
    /// not be seen, and of a pupil all of whose guardians are, neither.
    package func reckoning(of campaign: Campaign, _ view: AudienceView) throws -> Reckoning {
        let guardians = try Row.fetchAll(
            db,
            sql: """
                WITH \(Self.standings(of: campaign, view))
                SELECT rank, reason, count(*) AS n
                FROM (SELECT guardian, min(rank) AS rank, reason FROM stand GROUP BY guardian)
                GROUP BY rank, reason
                """,
            arguments: ["campaign": campaign.id])
        var states: [OutreachState: Int] = [:]
        var reasons: [StateReason: Int] = [:]
        for row in guardians {
            guard let state = OutreachState(rank: row["rank"]) else { throw RegistryFault.corrupt }
            let count: Int = row["n"]
            states[state, default: 0] += count
            reasons[StateReason(state: state, reason: try row.value("reason")), default: 0] += count
        }
        let pupils = try Row.fetchAll(
            db,
            sql: """
                WITH \(Self.standings(of: campaign, view)), place AS (
                    SELECT d.pupil, d.meeting, d.reason FROM pupilDecision d
                    JOIN \(view.withSetApart ? "pupil" : "countedPupil") p ON p.id = d.pupil
                    WHERE d.campaign = :campaign AND \(view.scope.holds(school: "p.school")))
                SELECT rank, reason, count(*) AS n FROM (
                    SELECT pupil, min(rank) AS rank, reason FROM (
                        SELECT place.pupil, place.reason, \(Self.ranks) AS rank FROM place
                        WHERE place.reason <> '\(PupilReason.inAudience.rawValue)'
                        UNION ALL
                        SELECT place.pupil, place.reason, stand.rank FROM place
                        CROSS JOIN custody c ON c.pupil = place.pupil AND NOT c.isEnded
                        CROSS JOIN stand ON stand.guardian = c.guardian AND stand.meeting = place.meeting
                        WHERE place.reason = '\(PupilReason.inAudience.rawValue)')
                    GROUP BY pupil)
                GROUP BY rank, reason
                """,
            arguments: ["campaign": campaign.id])
        var ofPupils: [OutreachState: Int] = [:]
        var pupilReasons: [PupilReason: Int] = [:]
        for row in pupils {
            guard let state = OutreachState(rank: row["rank"]) else { throw RegistryFault.corrupt }
            let count: Int = row["n"]
            ofPupils[state, default: 0] += count
            pupilReasons[try row.value("reason"), default: 0] += count
        }
        return Reckoning(
            campaign: campaign.id, decidedOn: try decidedOn(campaign.id), pupils: ofPupils, guardians: states,
            pupilReasons: pupilReasons, guardianReasons: reasons)
    }

    /// Pupils who are in no campaign's audience, by what was told of them.
    ///
    /// - Parameter ofStage: whether only those are wanted whom the stage tells of.
    package func pupilsInNoAudience(_ view: AudienceView, ofStage: Bool = false) throws -> [ToldPlace: Int] {
        let outside = PupilReason.allCases.filter { $0.state == .outside }.map { "'\($0.rawValue)'" }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT p.standing, iif(p.standing = 'active', p.schoolYear, NULL) AS year, count(*) AS n
                FROM \(view.withSetApart ? "pupil" : "countedPupil") p
                WHERE \(view.scope.holds(school: "p.school")) AND \(ofStage ? Self.isStaged : "1")
                    AND EXISTS (SELECT 1 FROM pupilDecision d WHERE d.pupil = p.id)
                    AND NOT EXISTS (
                        SELECT 1 FROM pupilDecision d
                        WHERE d.pupil = p.id AND d.reason NOT IN (\(outside.joined(separator: ", "))))
                GROUP BY 1, 2
                """)
        var places: [ToldPlace: Int] = [:]
        for row in rows {
            let year: Int? = row["year"]
            let place: ToldPlace =
                switch try row.value("standing") as Standing {
                case .deregistered: .deregistered
                case .left: .hasLeft
                case .active: year.map { .schoolYear($0) } ?? .inNoRoster
                }
            places[place, default: 0] += row["n"]
        }
        return places
    }

    /// Pupils of whom something must be told first, and nobody has said that it is known; each with the first reason.
    ///
    /// - Parameter ofStage: whether only those are wanted whom the stage tells of.
    package func pupilsLeftOut(ofStage: Bool) throws -> [(pupil: PupilID, reason: PupilReason)] {
        let staged = ofStage ? Set(try Int64.fetchAll(db, sql: "SELECT id FROM temp.stagedPupil")) : nil
        var seen: Set<PupilID> = []
        return try [ReviewMatter.Kind.noSchool, .schoolYearUnknown, .noGuardian].flatMap(matters(of:)).compactMap {
            switch $0 {
            case .noSchool(let id, _): (id, .noSchool)
            case .schoolYearUnknown(let id, _): (id, .schoolYearUnknown)
            case .noGuardian(let id, _): (id, .noGuardian)
            default: nil
            }
        }.filter { (staged?.contains($0.0.number) ?? true) && seen.insert($0.0).inserted }
    }

    /// Pupils whom a campaign's letters don't reach because something of them must be told first, by what it is, and how
    /// many of them are in nobody's review as settled.
    package func leftOut(ofCampaign campaign: String) throws -> [(reason: PupilReason, pupils: Int, waiting: Int)] {
        let waiting = Set(try pupilsLeftOut(ofStage: false).map(\.pupil.number))
        let reasons: [PupilReason] = [.noSchool, .schoolYearUnknown, .noGuardian]
        return try reasons.compactMap { reason in
            let pupils = try Int64.fetchAll(
                db, sql: "SELECT DISTINCT pupil FROM pupilDecision WHERE campaign = ? AND reason = ?",
                arguments: [campaign, reason.rawValue])
            return pupils.isEmpty ? nil : (reason, pupils.count, pupils.count(where: waiting.contains))
        }
    }

    private static let isStaged = "p.id IN (SELECT s.id FROM temp.stagedPupil s)"

    /// Every decision that may be seen with the rank of its state: `stand (guardian, meeting, reason, rank)`.
    private static func standings(of campaign: Campaign, _ view: AudienceView) -> String {
        func mailings(_ due: MailingDue) -> String {
            campaign.mailings.filter { $0.due == due }.map { "'\($0.id)'" }.joined(separator: ", ")
        }
        // Of a meeting that a letter replaces, the letter counts and no longer the invitation.
        return """
            stand AS MATERIALIZED (
                SELECT guardian, meeting, reason, \(ranksOfDecisions) AS rank FROM (
                    SELECT d.guardian, d.meeting, d.reason, CASE
                        WHEN l.code IS NULL THEN 'none'
                        WHEN m.status = 'cancelled' AND l.state IN ('out', 'returned') THEN 'out-for-nothing'
                        WHEN EXISTS (SELECT 1 FROM latestReply r WHERE r.letter = l.code)
                            OR EXISTS (SELECT 1 FROM attendance a WHERE a.letter = l.code AND a.adults > 0) THEN 'heard'
                        WHEN l.state = 'out' THEN iif(m.status = 'planned', 'out-before-meeting', 'out')
                        WHEN l.state = 'returned' THEN 'returned'
                        ELSE 'made' END AS stage
                    FROM decision d
                    LEFT JOIN meeting m ON m.id = d.meeting
                    LEFT JOIN (liveRecipient t JOIN letter l ON l.code = t.letter)
                        ON t.guardian = d.guardian AND d.reason <> '\(DecisionReason.notInAudience.rawValue)'
                        AND l.campaign = d.campaign AND coalesce(l.meeting, '') = d.meeting AND CASE
                            WHEN d.meeting = '' THEN l.mailing IN (\(mailings(.always)))
                            WHEN m.status = 'replaced' THEN l.mailing IN (\(mailings(.meetingReplaced)))
                            ELSE l.mailing IN (\(mailings(.meetingPlanned))) END
                    WHERE d.campaign = :campaign AND \(view.scope.holds(meeting: "d.meeting"))
                        AND \(view.decisions)))
            """
    }

    // The rule is that of the domain; here it is only written out for SQL.
    private static let ranksOfDecisions: String = {
        let cases = DecisionReason.allCases.map { reason in
            let ranks = LetterStage.allCases.map { ($0, reason.state($0).rank) }
            let isOne = ranks.allSatisfy { $0.1 == ranks[0].1 }
            let rank =
                isOne
                ? "\(ranks[0].1)"
                : "CASE stage \(ranks.map { "WHEN '\($0.0.rawValue)' THEN \($0.1)" }.joined(separator: " ")) END"
            return "WHEN '\(reason.rawValue)' THEN \(rank)"
        }
        return "CASE reason \(cases.joined(separator: " ")) END"
    }()

    private static let ranks: String = {
        let cases = PupilReason.allCases.compactMap { reason in
            reason.state.map { "WHEN '\(reason.rawValue)' THEN \($0.rank)" }
        }
        return "CASE place.reason \(cases.joined(separator: " ")) END"
    }()
}
