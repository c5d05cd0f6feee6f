import Foundation
import GRDB
package import Outreach

extension RegistryTransaction {
    /// All letters of a campaign that are more than history, and those that must be pulled.
    package func letterFacts(ofCampaign campaign: String) throws -> [LetterFacts] {
        var recipients: [String: [GuardianID]] = [:]
        var live: [String: [GuardianID]] = [:]
        let ties = try Row.fetchCursor(
            db,
            sql: """
                SELECT t.letter, t.guardian, t.isLive FROM letterGuardian t JOIN letter l ON l.code = t.letter
                WHERE l.campaign = ? ORDER BY t.letter, t.guardian
                """,
            arguments: [campaign])
        while let tie = try ties.next() {
            let letter: String = tie["letter"]
            recipients[letter, default: []].append(GuardianID(tie["guardian"]))
            if tie["isLive"] as Bool? == true { live[letter, default: []].append(GuardianID(tie["guardian"])) }
        }
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(LetterFacts.columns) FROM letter WHERE campaign = ? ORDER BY code", arguments: [campaign]
        )
        var facts: [LetterFacts] = []
        while let row = try rows.next() {
            let text: String = row["code"]
            facts.append(try LetterFacts(row, recipients: recipients[text] ?? [], live: live[text] ?? []))
        }
        return facts
    }

    /// One letter's facts; nil where no letter has this code.
    package func letterFacts(_ code: LetterCode) throws -> LetterFacts? {
        let letter = try db.cachedStatement(sql: "SELECT \(LetterFacts.columns) FROM letter WHERE code = ?")
        guard let row = try Row.fetchOne(letter, arguments: [code.text]) else { return nil }
        let ties = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT guardian, isLive FROM letterGuardian WHERE letter = ? ORDER BY guardian"),
            arguments: [code.text])
        return try LetterFacts(
            row, recipients: ties.map { GuardianID($0["guardian"]) },
            live: ties.filter { $0["isLive"] as Bool? == true }.map { GuardianID($0["guardian"]) })
    }

    /// Stores a new draft; letters of the same occasion that came back are no longer live for its recipients.
    ///
    /// Parents who had a letter each may have moved together: then it takes the place of two.
    package func insertDraft(_ letter: LetterToStore) throws {
        for guardian in letter.plan.recipients where letter.replaces != nil {
            try endLifeOfReturned(occasion: letter.plan.occasion, for: guardian)
        }
        try write(letter, sql: Self.insertLetter)
        for guardian in letter.plan.recipients {
            try db.cachedStatement(sql: "INSERT INTO letterGuardian (letter, guardian, occasion) VALUES (?, ?, ?)")
                .execute(arguments: [letter.code.text, guardian.number, letter.plan.occasion.text])
        }
        try insertPupils(of: letter)
    }

    /// Makes a draft anew; its recipients are the same.
    package func updateDraft(_ letter: LetterToStore) throws {
        try write(letter, sql: Self.updateLetter)
        try db.execute(sql: "DELETE FROM letterPupil WHERE letter = ?", arguments: [letter.code.text])
        try insertPupils(of: letter)
    }

    /// Withdraws a letter that has not left: a draft is deleted, a printed one is to be pulled.
    package func withdrawLetter(_ code: LetterCode, pull: PullReason) throws {
        let state = try String.fetchOne(db, sql: "SELECT state FROM letter WHERE code = ?", arguments: [code.text])
        switch state.flatMap(LetterState.init) {
        case .draft:
            let ties = try Row.fetchAll(
                db, sql: "SELECT occasion, guardian FROM letterGuardian WHERE letter = ?", arguments: [code.text])
            try db.execute(sql: "DELETE FROM letter WHERE code = ?", arguments: [code.text])
            // A replacement that goes away leaves the letter that came back last as it was.
            for tie in ties {
                try reviveReturned(occasion: tie["occasion"], for: tie["guardian"])
            }
        case .printed:
            try db.execute(
                sql: "UPDATE letter SET state = 'withdrawn', pull = ? WHERE code = ?",
                arguments: [pull.rawValue, code.text])
            try endLife(of: code)
        case .out, .returned, .withdrawn, nil: break
        }
    }

    /// Whether a letter may lie on paper: it is recorded as printed, or stands on a pack's sheet.
    package func isOnPaper(_ code: LetterCode) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM pack WHERE letter = ?)
                OR EXISTS (SELECT 1 FROM letter WHERE code = ? AND state <> 'draft')
                """,
            arguments: [code.text, code.text]) ?? false
    }

    /// Codes of letters that must be taken out of the pile, in order; of one campaign, or of all.
    package func lettersToPull(campaign: String? = nil) throws -> [LetterToPull] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT code, campaign, school, className, pull FROM letter
                WHERE pull IS NOT NULL AND (campaign = ? OR ? IS NULL) ORDER BY campaign, packOrder, code
                """,
            arguments: [campaign, campaign]
        ).compactMap { row in
            guard let code = try? LetterCode(parsing: row["code"]), let reason = PullReason(rawValue: row["pull"])
            else {
                return nil
            }
            return LetterToPull(
                code: code, campaign: row["campaign"], school: (row["school"] as String?).flatMap { SchoolCode($0) },
                className: row["className"], reason: reason)
        }
    }

    /// The campaigns that have letters.
    package func campaignsWithLetters() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT DISTINCT campaign FROM letter ORDER BY campaign")
    }

    /// Calls the body with each letter of a campaign in these states, in the order of packs.
    ///
    /// - Parameter school: letters of this school; `.some(nil)` those without one; nil all.
    package func forEachLetter(
        ofCampaign campaign: String, mailing: String? = nil, school: SchoolCode??, channels: [Channel],
        states: [LetterState], _ body: (StoredLetter) throws -> Void
    ) throws {
        let channelList = channels.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let stateList = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        var conditions = [
            "campaign = ?", "channel IN (\(channelList))", "state IN (\(stateList))", "content IS NOT NULL",
        ]
        var arguments: StatementArguments = [campaign]
        if let mailing {
            conditions.append("mailing = ?")
            arguments += [mailing]
        }
        if let school {
            conditions.append("school IS ?")
            arguments += [school?.digits]
        }
        // Of ordinary letters those whose families may be named; who has one by hand never is.
        let source = channels.contains(.byHand) ? "letter" : "namedLetter"
        let rows = try Row.fetchCursor(
            db,
            sql:
                "SELECT * FROM \(source) WHERE \(conditions.joined(separator: " AND ")) ORDER BY mailing, meeting, packOrder, code",
            arguments: arguments)
        while let row = try rows.next() { try body(StoredLetter(row)) }
    }

    /// One letter as it is stored; nil where there is none, or its text was scrubbed.
    package func storedLetter(_ code: LetterCode) throws -> StoredLetter? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM letter WHERE code = ? AND content IS NOT NULL", arguments: [code.text]
        ).map(StoredLetter.init)
    }

    private func insertPupils(of letter: LetterToStore) throws {
        for pupil in letter.plan.pupils {
            try db.cachedStatement(sql: "INSERT INTO letterPupil (letter, pupil) VALUES (?, ?)")
                .execute(arguments: [letter.code.text, pupil.number])
        }
    }

    private func write(_ letter: LetterToStore, sql: String) throws {
        let content = try JSONEncoder.stable.encode(letter.content)
        try db.cachedStatement(sql: sql).execute(arguments: [
            "code": letter.code.text, "campaign": letter.plan.occasion.campaign,
            "mailing": letter.plan.occasion.mailing,
            "meeting": letter.plan.occasion.meeting?.text, "channel": letter.plan.channel.rawValue,
            "generation": letter.generation, "replaces": letter.replaces?.text, "school": letter.plan.school?.digits,
            "className": letter.plan.className, "packOrder": letter.packOrder,
            "content": String(decoding: content, as: UTF8.self), "contentPrint": letter.contentPrint.stored,
            "addressPrint": letter.addressPrint?.stored, "template": letter.template, "settings": letter.settings,
        ])
    }

    private static let insertLetter = """
        INSERT INTO letter (
            code, campaign, mailing, meeting, channel, state, generation, replaces, school, className, packOrder,
            content, contentPrint, addressPrint, template, settings)
        VALUES (
            :code, :campaign, :mailing, :meeting, :channel, 'draft', :generation, :replaces, :school, :className,
            :packOrder, :content, :contentPrint, :addressPrint, :template, :settings)
        """

    private static let updateLetter = """
        UPDATE letter SET campaign = :campaign, mailing = :mailing, meeting = :meeting, channel = :channel,
            generation = :generation, replaces = :replaces, school = :school, className = :className,
            packOrder = :packOrder, content = :content, contentPrint = :contentPrint, addressPrint = :addressPrint,
            template = :template, settings = :settings
        WHERE code = :code AND state = 'draft'
        """
}
