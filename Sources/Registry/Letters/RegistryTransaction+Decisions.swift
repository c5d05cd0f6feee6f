import GRDB
package import Outreach

extension RegistryTransaction {
    /// Keeps the decisions of a campaign, and notes when its letters were made.
    package func replaceDecisions(ofCampaign campaign: String, _ decisions: [Decision], at moment: Moment) throws {
        try keepDecisions(ofCampaign: campaign, decisions)
        try noteRun(ofCampaign: campaign, at: moment)
    }

    /// Notes when the letters of a campaign were made.
    package func noteRun(ofCampaign campaign: String, at moment: Moment) throws {
        try db.execute(
            sql: "INSERT INTO run (campaign, at) VALUES (?, ?) ON CONFLICT (campaign) DO UPDATE SET at = excluded.at",
            arguments: [campaign, moment.description])
    }

    /// Keeps the decisions of a campaign, and where each pupil stands; those of before are gone.
    package func keepDecisions(
        ofCampaign campaign: Campaign, _ plan: OutreachPlan, decisions: [Decision], on date: CalendarDate
    ) throws {
        try keepDecisions(ofCampaign: campaign.id, decisions)
        try keepPupilDecisions(ofCampaign: campaign.id, plan.pupils)
        try db.execute(
            sql: """
                INSERT INTO decided (campaign, onDate, definition) VALUES (?, ?, ?)
                ON CONFLICT (campaign) DO UPDATE SET onDate = excluded.onDate, definition = excluded.definition
                """,
            arguments: [campaign.id, date.description, campaign.definition])
    }

    /// Keeps new decisions about some guardians and pupils.
    package func keepDecisions(
        ofCampaign campaign: String, _ decisions: [Decision], about guardians: Set<GuardianID>
    ) throws {
        for guardian in guardians {
            try db.cachedStatement(sql: "DELETE FROM decision WHERE campaign = ? AND guardian = ?")
                .execute(arguments: [campaign, guardian.number])
        }
        for decision in decisions where guardians.contains(decision.guardian) {
            try insert(decision, ofCampaign: campaign)
        }
    }

    /// Whether a campaign was decided about as it is now.
    package func isDecided(_ campaign: Campaign) throws -> Bool {
        try String.fetchOne(db, sql: "SELECT definition FROM decided WHERE campaign = ?", arguments: [campaign.id])
            == campaign.definition
    }

    /// The day of a campaign's decisions; nil where there are none.
    package func decidedOn(_ campaign: String) throws -> CalendarDate? {
        try String.fetchOne(db, sql: "SELECT onDate FROM decided WHERE campaign = ?", arguments: [campaign])
            .flatMap { CalendarDate($0) }
    }

    // Most decisions are what they were, so that only what is different is written.
    private func keepDecisions(ofCampaign campaign: String, _ decisions: [Decision]) throws {
        var kept = Set<Decision>(minimumCapacity: decisions.count)
        let rows = try Row.fetchCursor(
            db, sql: "SELECT guardian, meeting, reason, missing FROM decision WHERE campaign = ?", arguments: [campaign]
        )
        while let row = try rows.next() { kept.insert(try Decision(row)) }
        let wanted = Set(decisions)
        for decision in kept.subtracting(wanted) {
            try db.cachedStatement(
                sql: "DELETE FROM decision WHERE campaign = ? AND guardian = ? AND meeting = ? AND reason = ?"
            ).execute(arguments: [
                campaign, decision.guardian.number, decision.meeting?.text ?? "", decision.reason.rawValue,
            ])
        }
        for decision in decisions where !kept.contains(decision) { try insert(decision, ofCampaign: campaign) }
    }

    private func insert(_ decision: Decision, ofCampaign campaign: String) throws {
        try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO decision (campaign, guardian, meeting, reason, missing) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
            campaign, decision.guardian.number, decision.meeting?.text ?? "", decision.reason.rawValue,
            decision.missing.map(\.text).joined(separator: " "),
        ])
    }

    private func keepPupilDecisions(ofCampaign campaign: String, _ decisions: [PupilDecision]) throws {
        var kept = Set<PupilDecision>(minimumCapacity: decisions.count)
        let rows = try Row.fetchCursor(
            db, sql: "SELECT pupil, meeting, reason FROM pupilDecision WHERE campaign = ?", arguments: [campaign])
        while let row = try rows.next() { kept.insert(try PupilDecision(row)) }
        for decision in kept.subtracting(Set(decisions)) {
            try db.cachedStatement(
                sql: "DELETE FROM pupilDecision WHERE campaign = ? AND pupil = ? AND meeting = ? AND reason = ?"
            ).execute(arguments: [
                campaign, decision.pupil.number, decision.meeting?.text ?? "", decision.reason.rawValue,
            ])
        }
        for decision in decisions where !kept.contains(decision) {
            try db.cachedStatement(
                sql: "INSERT INTO pupilDecision (campaign, pupil, meeting, reason) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [
                campaign, decision.pupil.number, decision.meeting?.text ?? "", decision.reason.rawValue,
            ])
        }
    }

    /// How many decisions there are of each kind, in the order of kinds.
    package func decisionCounts(ofCampaign campaign: String) throws -> [DecisionCount] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT reason, count(*) AS n FROM decision WHERE campaign = ? GROUP BY reason",
            arguments: [campaign])
        let counts = Dictionary(uniqueKeysWithValues: rows.map { ($0["reason"] as String, $0["n"] as Int) })
        return DecisionReason.allCases.compactMap { reason in
            counts[reason.rawValue].map { DecisionCount(reason: reason, guardians: $0) }
        }
    }

    /// The decisions of a campaign for these guardians, or for all.
    package func decisions(ofCampaign campaign: String, for guardians: [GuardianID]? = nil) throws -> [Decision] {
        let wanted = guardians.map { "AND guardian IN (\($0.map { String($0.number) }.joined(separator: ", ")))" } ?? ""
        return try Row.fetchAll(
            db, sql: "SELECT * FROM decision WHERE campaign = ? \(wanted) ORDER BY guardian, meeting, reason",
            arguments: [campaign]
        ).map(Decision.init)
    }

    /// Decisions because a letter lacked something that composing it has found out.
    package func incompleteDecisions(ofCampaign campaign: String) throws -> [Decision] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM decision WHERE campaign = ? AND reason = ?",
            arguments: [campaign, DecisionReason.incomplete.rawValue]
        ).map(Decision.init).filter { !$0.missing.allSatisfy(\.isOfAddress) }
    }

    /// Where a pupil stands in a campaign.
    package func decisions(ofCampaign campaign: String, about pupil: PupilID) throws -> [PupilDecision] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM pupilDecision WHERE campaign = ? AND pupil = ? ORDER BY meeting, reason",
            arguments: [campaign, pupil.number]
        ).map(PupilDecision.init)
    }
}

extension Decision {
    init(_ row: Row) throws {
        let meeting: String = row["meeting"]
        let missing: String = row["missing"]
        self.init(
            guardian: GuardianID(row["guardian"]), meeting: meeting.isEmpty ? nil : MeetingID(meeting),
            reason: try row.value("reason"),
            missing: missing.split(separator: " ").compactMap { MissingDetail(text: String($0)) })
    }
}

extension PupilDecision {
    init(_ row: Row) throws {
        let meeting: String = row["meeting"]
        self.init(
            pupil: PupilID(row["pupil"]), meeting: meeting.isEmpty ? nil : MeetingID(meeting),
            reason: try row.value("reason"))
    }
}

extension Campaign {
    /// What its decisions follow from, in one writing.
    var definition: String {
        let audience =
            switch audience {
            case .born(let year): "born \(year)"
            case .schoolYears(let years): "years \(years.lowerBound)-\(years.upperBound)"
            }
        let mailings = mailings.map { "\($0.id) \($0.due.rawValue)" }
        return ([audience, recipientPolicy.rawValue, channel.rawValue] + mailings).joined(separator: "; ")
    }
}
