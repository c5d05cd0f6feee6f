import GRDB
package import Outreach

/// Who of a campaign's audience may be seen.
package struct AudienceView: Sendable {
    /// Whose families.
    package let scope: Scope
    /// Whether the set apart are among them: the protected, those with a protected pupil, and who is written to by hand.
    package let withSetApart: Bool

    /// A view from its parts.
    package init(_ scope: Scope, withSetApart: Bool) {
        self.scope = scope
        self.withSetApart = withSetApart
    }

    var decisions: String {
        "\(scope.holds(guardian: "d.guardian")) AND (\(withSetApart ? "1" : "NOT \(SetApart.decision)"))"
    }
}

extension RegistryTransaction {
    /// The decisions of a campaign's latest run in figures, as far as they may be seen.
    package func audienceFigures(ofCampaign campaign: String, _ view: AudienceView) throws -> AudienceFigures {
        let ownMeetings = view.scope.holds(meeting: "d.meeting")
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT d.reason, count(*) AS n FROM decision d
                WHERE d.campaign = ? AND \(ownMeetings) AND \(view.decisions) GROUP BY d.reason
                """,
            arguments: [campaign])
        let counts = Dictionary(uniqueKeysWithValues: rows.map { ($0["reason"] as String, $0["n"] as Int) })
        func guardians(_ condition: String) throws -> Int {
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM \(view.withSetApart ? "guardian" : "namedGuardian") g
                    WHERE \(view.scope.holds(guardian: "g.id")) AND \(condition)
                        AND (\(view.withSetApart ? "1" : "0") OR NOT EXISTS (
                            SELECT 1 FROM decision d
                            WHERE d.campaign = :campaign AND d.guardian = g.id AND \(SetApart.reason)))
                    """,
                arguments: ["campaign": campaign]) ?? 0
        }
        let decided = "EXISTS (SELECT 1 FROM decision d WHERE d.campaign = :campaign AND d.guardian = g.id"
        return AudienceFigures(
            guardians: try guardians("1"),
            counts: DecisionReason.allCases.compactMap { reason in
                counts[reason.rawValue].map { DecisionCount(reason: reason, guardians: $0) }
            },
            decided: try guardians("\(decided) AND \(ownMeetings))"),
            elsewhere: try guardians("\(decided)) AND NOT \(decided) AND \(ownMeetings))"),
            since: try guardians("NOT \(decided))"))
    }

    /// The decisions that a filter wants, in Swedish order of names; those about the set apart come last, by number.
    package func audience(
        ofCampaign campaign: String, _ filter: AudienceFilter, _ view: AudienceView
    ) throws -> [Decision] {
        let reasons = filter.reasons.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let view = AudienceView(view.scope, withSetApart: view.withSetApart && !filter.isNarrow)
        var conditions = [
            "d.campaign = :campaign", "d.reason IN (\(reasons))", view.scope.holds(meeting: "d.meeting"),
            view.decisions,
        ]
        var arguments: StatementArguments = ["campaign": campaign]
        if let school = filter.school {
            conditions.append(
                """
                d.guardian IN (
                    SELECT c.guardian FROM namedPupil p CROSS JOIN custody c ON c.pupil = p.id
                    WHERE p.school = :school AND (:class IS NULL OR p.className = :class))
                """)
            arguments += ["school": school.digits, "class": filter.className]
        }
        if let words = filter.words {
            guard let pattern = NameSearch(words).beginnings else { return [] }
            conditions.append(
                """
                d.guardian IN (
                    SELECT rowid / 2 FROM personName WHERE personName MATCH :words AND rowid % 2 = 1
                    UNION SELECT c.guardian FROM personName n JOIN custody c ON c.pupil = n.rowid / 2
                    WHERE n.personName MATCH :words AND n.rowid % 2 = 0 AND NOT c.isEnded)
                """)
            arguments += ["words": pattern]
        }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT d.*, g.givenName, g.familyName, \(SetApart.decision) AS isApart
                FROM decision d JOIN guardian g ON g.id = d.guardian WHERE \(conditions.joined(separator: " AND "))
                """,
            arguments: arguments)
        let sorted = try rows.map { row in
            let isApart: Bool = row["isApart"]
            let name = PersonName(given: row["givenName"], family: row["familyName"])
            return (key: isApart ? "\u{10FFFF}" : name.sortKey, decision: try Decision(row))
        }.sorted {
            ($0.key, $0.decision.guardian, $0.decision.meeting?.text ?? "")
                < ($1.key, $1.decision.guardian, $1.decision.meeting?.text ?? "")
        }
        return sorted.map(\.decision)
    }

    /// The classes of a scope in which anybody is who may be named, by school and in Swedish order.
    package func classes(in scope: Scope) throws -> [SchoolClass] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT school, className FROM namedPupil
                WHERE standing = 'active' AND school IS NOT NULL AND className IS NOT NULL
                    AND \(scope.holds(school: "school"))
                """
        ).map { SchoolClass(school: SchoolCode($0["school"] as String), className: $0["className"]) }.sorted()
    }

    /// The classes of the pupils of a guardian who may be named, within a scope.
    package func classes(ofPupilsOf guardian: GuardianID, in scope: Scope) throws -> [SchoolClass] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT p.school, p.className FROM custody c JOIN namedPupil p ON p.id = c.pupil
                    WHERE c.guardian = ? AND NOT c.isEnded AND p.school IS NOT NULL
                        AND \(scope.holds(school: "p.school"))
                    """),
            arguments: [guardian.number]
        ).map { SchoolClass(school: SchoolCode($0["school"] as String), className: $0["className"]) }.sorted()
    }

    /// The live letter of a campaign to a guardian, as far as it isn't by hand.
    package func letter(
        ofCampaign campaign: String, meeting: MeetingID?, to guardian: GuardianID
    ) throws -> LetterCode? {
        try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT l.code FROM liveRecipient t JOIN ordinaryLetter l ON l.code = t.letter
                    WHERE t.guardian = ? AND l.campaign = ? AND l.meeting IS ?
                    ORDER BY l.mailing DESC
                    """),
            arguments: [guardian.number, campaign, meeting?.text]
        ).map { try LetterCode(parsing: $0) }
    }

    /// Whether nothing may be told of a guardian but to those who may see the by-hand list.
    package func isSetApart(_ guardian: GuardianID) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT ? IN (\(SetApart.guardians))"), arguments: [guardian.number]) ?? false
    }
}
