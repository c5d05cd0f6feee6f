import GRDB
package import Outreach

/// A pack as it is to be printed: which letters, in figures.
package struct StoredPack: Sendable, Equatable {
    /// Its code.
    package let code: LetterCode
    /// The mailing's id.
    package let mailing: String
    /// The meeting.
    package let meeting: MeetingID?
    /// Hand-out or post.
    package let channel: Channel
    /// The school.
    package let school: SchoolCode?
    /// The class; nil for packs by post.
    package let className: String?
    /// How many letters.
    package let letters: Int
    /// How many pupils stand in them.
    package let pupils: Int
    /// How many guardians they are for.
    package let guardians: Int
}

/// What a pack's sheet says of one letter.
package struct PackEntry: Sendable, Equatable {
    /// The letter's code.
    package let letter: LetterCode
    /// The fingerprint of what it said when the sheet was made.
    package let contentPrint: Fingerprint
}

extension RegistryTransaction {
    /// Gathers every draft of a campaign into the pack it belongs to; printed letters stay in the pack they were printed in.
    ///
    /// - Parameter code: makes the code of a pack from a text that is equal for equal packs.
    package func gatherPacks(ofCampaign campaign: String, code: (String) -> LetterCode) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT code, mailing, meeting, channel, school, className, contentPrint FROM ordinaryLetter
                WHERE campaign = ? AND state = 'draft'
                ORDER BY mailing, meeting, channel, school, iif(channel = 'post', '', className), packOrder, code
                """,
            arguments: [campaign])
        var open: (key: [String], entries: [(String, Int64)])?
        var packs: [(key: [String], entries: [(String, Int64)])] = []
        while let row = try rows.next() {
            let channel: String = row["channel"]
            let key: [String] = [
                campaign, row["mailing"], row["meeting"] ?? "", channel, row["school"] ?? "",
                channel == Channel.post.rawValue ? "" : row["className"] ?? "",
            ]
            if open?.key != key {
                if let open { packs.append(open) }
                open = (key, [])
            }
            open?.entries.append((row["code"], row["contentPrint"]))
        }
        if let open { packs.append(open) }
        for pack in packs {
            let contents = pack.entries.map { "\($0.0):\($0.1)" }.joined(separator: ",")
            let packCode = code("\(pack.key.joined(separator: "\u{1F}"))\u{1E}\(contents)")
            for (letter, print) in pack.entries {
                try db.cachedStatement(sql: "UPDATE letter SET pack = ? WHERE code = ? AND pack IS NOT ?")
                    .execute(arguments: [packCode.text, letter, packCode.text])
                try db.cachedStatement(sql: "INSERT OR IGNORE INTO pack (code, letter, contentPrint) VALUES (?, ?, ?)")
                    .execute(arguments: [packCode.text, letter, print])
            }
        }
    }

    /// The packs of a campaign that still wait to leave, in the order of printing.
    package func waitingPacks(ofCampaign campaign: String) throws -> [StoredPack] {
        try packs(
            ofCampaign: campaign,
            """
            l.state IN ('draft', 'printed')
            AND coalesce((SELECT status FROM meeting WHERE id = l.meeting), '') <> 'held'
            """)
    }

    /// The packs of a campaign that are handed out, those that have left included, in the order of printing.
    package func handOutPacks(ofCampaign campaign: String) throws -> [StoredPack] {
        try packs(ofCampaign: campaign, "l.state IN ('draft', 'printed', 'out') AND l.channel = 'hand-out'")
    }

    private func packs(ofCampaign campaign: String, _ condition: String) throws -> [StoredPack] {
        try Row.fetchAll(
            db,
            sql: """
                WITH chosen AS MATERIALIZED (
                    SELECT l.code, l.pack, l.mailing, l.meeting, l.channel, l.school, l.className, l.packOrder,
                        (SELECT count(*) FROM letterGuardian t WHERE t.letter = l.code) AS recipients
                    FROM ordinaryLetter l WHERE l.campaign = ? AND l.pack IS NOT NULL AND \(condition)),
                gathered AS MATERIALIZED (
                    SELECT pack, mailing, meeting, channel, school, iif(channel = 'post', NULL, className) AS class,
                        count(*) AS letters, sum(recipients) AS guardians, min(packOrder) AS first
                    FROM chosen GROUP BY pack),
                told AS MATERIALIZED (
                    SELECT c.pack, count(DISTINCT t.pupil) AS pupils
                    FROM chosen c CROSS JOIN letterPupil t ON t.letter = c.code GROUP BY c.pack)
                SELECT l.*, coalesce(p.pupils, 0) AS pupils FROM gathered l LEFT JOIN told p ON p.pack = l.pack
                ORDER BY l.mailing, l.meeting, l.channel, l.first, l.pack
                """,
            arguments: [campaign]
        ).map { row in
            StoredPack(
                code: try LetterCode(parsing: row["pack"]), mailing: row["mailing"],
                meeting: (row["meeting"] as String?).map(MeetingID.init), channel: try row.value("channel"),
                school: (row["school"] as String?).flatMap { SchoolCode($0) }, className: row["class"],
                letters: row["letters"], pupils: row["pupils"], guardians: row["guardians"])
        }
    }

    /// How many letters of a pack are in each language, by tag.
    package func languages(ofPack code: LetterCode) throws -> [LanguageCount] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT content ->> 'language' AS tag, count(*) AS n FROM letter
                WHERE pack = ? AND state IN ('draft', 'printed') AND content IS NOT NULL GROUP BY tag ORDER BY tag
                """,
            arguments: [code.text]
        ).compactMap { row in
            Language(tag: row["tag"]).map { LanguageCount(language: $0, letters: row["n"]) }
        }
    }

    /// The letters on a pack's sheet; empty where no pack has this code.
    package func entries(ofPack code: LetterCode) throws -> [PackEntry] {
        try Row.fetchAll(
            db, sql: "SELECT letter, contentPrint FROM pack WHERE code = ? ORDER BY letter", arguments: [code.text]
        ).map {
            PackEntry(
                letter: try LetterCode(parsing: $0["letter"]), contentPrint: Fingerprint(stored: $0["contentPrint"]))
        }
    }

    /// Whether a letter stands on some sheet, though the registry may have withdrawn it since.
    package func wasOnSheet(_ code: LetterCode) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM pack WHERE letter = ?)", arguments: [code.text])
            ?? false
    }

    /// Codes of letters of a class, or of a school's post, that have not left.
    package func waitingLetters(
        ofCampaign campaign: String, school: SchoolCode?, className: String?
    ) throws -> [LetterCode] {
        try String.fetchAll(
            db,
            sql: """
                SELECT code FROM ordinaryLetter
                WHERE campaign = ? AND (school = ? OR ? IS NULL) AND (lower(className) = lower(?) OR ? IS NULL)
                    AND state IN ('draft', 'printed', 'out') ORDER BY packOrder, code
                """,
            arguments: [campaign, school?.digits, school?.digits, className, className]
        ).map { try LetterCode(parsing: $0) }
    }
}
