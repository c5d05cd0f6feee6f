import GRDB
package import Outreach

extension RegistryTransaction {
    /// Keeps the decisions of a campaign's latest run; those of the run before are gone.
    package func replaceDecisions(ofCampaign campaign: String, _ decisions: [Decision], at moment: Moment) throws {
        try db.execute(sql: "DELETE FROM decision WHERE campaign = ?", arguments: [campaign])
        let statement = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO decision (campaign, guardian, meeting, reason, missing) VALUES (?, ?, ?, ?, ?)")
        for decision in decisions {
            try statement.execute(arguments: [
                campaign, decision.guardian.number, decision.meeting?.text ?? "", decision.reason.rawValue,
                decision.missing.map(\.text).joined(separator: " "),
            ])
        }
        try db.execute(
            sql: "INSERT INTO run (campaign, at) VALUES (?, ?) ON CONFLICT (campaign) DO UPDATE SET at = excluded.at",
            arguments: [campaign, moment.description])
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

    /// The decisions of the latest run for these guardians, or for all.
    package func decisions(ofCampaign campaign: String, for guardians: [GuardianID]? = nil) throws -> [Decision] {
        let wanted = guardians.map { "AND guardian IN (\($0.map { String($0.number) }.joined(separator: ", ")))" } ?? ""
        return try Row.fetchAll(
            db, sql: "SELECT * FROM decision WHERE campaign = ? \(wanted) ORDER BY guardian, meeting, reason",
            arguments: [campaign]
        ).map(Decision.init)
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
