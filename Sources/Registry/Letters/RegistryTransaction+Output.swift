import GRDB
package import Outreach

// What the files in `Output` are made from.

extension RegistryTransaction {
    /// The schools through which letters of a campaign go, by code; nil, for letters without a school, comes last.
    package func schoolsWithLetters(ofCampaign campaign: String) throws -> [SchoolCode?] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT school FROM ordinaryLetter
                WHERE campaign = ? AND state <> 'withdrawn' AND content IS NOT NULL
                ORDER BY school IS NULL, school
                """,
            arguments: [campaign])
        return rows.map { ($0["school"] as String?).flatMap { SchoolCode($0) } }
    }

    /// The mailings of which a school has letters.
    package func mailingsWithLetters(ofCampaign campaign: String, school: SchoolCode?) throws -> Set<String> {
        Set(
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT mailing FROM ordinaryLetter
                    WHERE campaign = ? AND school IS ? AND state <> 'withdrawn' AND content IS NOT NULL
                    """,
                arguments: [campaign, school?.digits]))
    }

    /// Calls the body with each letter of a pack in these states whose family may be named, in the pack's order.
    package func forEachLetter(
        inPack pack: LetterCode, states: [LetterState], _ body: (StoredLetter) throws -> Void
    ) throws {
        let stateList = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT * FROM namedLetter WHERE pack = ? AND state IN (\(stateList))
                ORDER BY packOrder, code
                """,
            arguments: [pack.text])
        while let row = try rows.next() { try body(StoredLetter(row)) }
    }

    /// The names of the pupils whom a letter is about, eldest first; never of protected ones.
    package func pupilNames(of letter: LetterCode) throws -> [PersonName] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT givenName, familyName FROM letterPupil JOIN namedPupil ON id = pupil
                    WHERE letter = ? ORDER BY birthYear, schoolYear DESC, id
                    """),
            arguments: [letter.text]
        ).map { PersonName(given: $0["givenName"], family: $0["familyName"]) }
    }

    /// The by-hand letters of a campaign that are live, with their recipients.
    package func byHandLetters(
        ofCampaign campaign: String
    ) throws -> [(code: LetterCode, mailing: String, meeting: MeetingID?, guardian: GuardianID)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT l.code, l.mailing, l.meeting, t.guardian
                FROM byHandLetter l JOIN liveRecipient t ON t.letter = l.code
                WHERE l.campaign = ? ORDER BY l.code
                """,
            arguments: [campaign]
        ).map { row in
            (
                try LetterCode(parsing: row["code"]), row["mailing"], (row["meeting"] as String?).map(MeetingID.init),
                GuardianID(row["guardian"])
            )
        }
    }

    /// How many waiting letters are in Swedish though a recipient asked for another language.
    package func languageFallbacks(ofCampaign campaign: String) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(DISTINCT l.code) FROM letter l
                JOIN letterGuardian t ON t.letter = l.code JOIN guardian g ON g.id = t.guardian
                WHERE l.campaign = ? AND l.state IN ('draft', 'printed') AND l.content IS NOT NULL
                    AND g.language IS NOT NULL AND g.language <> 'sv' AND l.content ->> 'language' = 'sv'
                """,
            arguments: [campaign]) ?? 0
    }
}
