import GRDB
package import Outreach

extension RegistryTransaction {
    /// The packs of a campaign within a scope, in the order of printing; those that have left are among them.
    package func packStates(ofCampaign campaign: String, in scope: Scope) throws -> [PackStates] {
        try packStates("campaign = ? AND \(scope.holds(school: "school"))", [campaign])
    }

    /// One pack; nil where no letter lies in it.
    package func packStates(of code: LetterCode) throws -> PackStates? {
        try packStates("pack = ?", [code.text]).first
    }

    /// The campaign whose letters lie in a pack.
    package func campaign(ofPack code: LetterCode) throws -> String? {
        try String.fetchOne(db, sql: "SELECT campaign FROM letter WHERE pack = ? LIMIT 1", arguments: [code.text])
    }

    /// What was last recorded for letters of a pack and not undone.
    package func lastRecord(ofPack code: LetterCode) throws -> PackRecord? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT e.kind, e.onDate, e.at, count(*) AS n FROM standingEvent e JOIN letter l ON l.code = e.letter
                WHERE l.pack = ? AND e.kind IN ('printed', 'handed-out', 'posted')
                    AND NOT EXISTS (
                        SELECT 1 FROM standingEvent later
                        WHERE later.letter = e.letter AND (later.at, later.onDate) > (e.at, e.onDate))
                GROUP BY e.kind, e.onDate, e.at ORDER BY e.at DESC, e.onDate DESC LIMIT 1
                """,
            arguments: [code.text]
        ).map { row in
            guard let date = CalendarDate(row["onDate"] as String), let at = Moment(row["at"] as String) else {
                throw RegistryFault.corrupt
            }
            return PackRecord(event: try row.value("kind"), date: date, at: at, letters: row["n"])
        }
    }

    private func packStates(_ condition: String, _ arguments: StatementArguments) throws -> [PackStates] {
        // Letters to be pulled have lost their life, but lie in the pack they were printed in. Of those that are out the
        // ones of which nobody may be named aren't counted: the report has them in its totals alone.
        try Row.fetchAll(
            db,
            sql: """
                SELECT pack, mailing, meeting, channel, school, iif(channel = 'post', NULL, className) AS class,
                    sum(state = 'draft') AS drafts, sum(state = 'printed') AS printed,
                    sum(state IN ('out', 'returned')) AS out, min(packOrder) AS first,
                    group_concat(iif(pull IS NULL, NULL, code), ' ') AS pull
                FROM ordinaryLetter
                WHERE \(condition) AND pack IS NOT NULL AND (pull IS NOT NULL
                    OR state <> 'withdrawn'
                        AND EXISTS (SELECT 1 FROM namedLetter n WHERE n.code = ordinaryLetter.code))
                GROUP BY pack ORDER BY mailing, meeting, channel, first, pack
                """,
            arguments: arguments
        ).map { row in
            PackStates(
                code: try LetterCode(parsing: row["pack"]), mailing: row["mailing"],
                meeting: (row["meeting"] as String?).map(MeetingID.init), channel: try row.value("channel"),
                school: (row["school"] as String?).flatMap { SchoolCode($0) }, className: row["class"],
                drafts: row["drafts"], printed: row["printed"], out: row["out"],
                toPull: try (row["pull"] as String? ?? "").split(separator: " ")
                    .map { try LetterCode(parsing: String($0)) }.sorted())
        }
    }
}
