import GRDB
import Outreach

extension RegistryTransaction {
    /// Letters to, beside or about somebody newly protected: drafts and printed ones are withdrawn, what is out is kept
    /// without its text.
    func withdrawLetters(of guardians: Set<Int64>, pupils: Set<Int64>, into scrub: inout Scrub) throws {
        var codes: Set<String> = []
        for id in guardians {
            codes.formUnion(
                try String.fetchAll(db, sql: "SELECT letter FROM letterGuardian WHERE guardian = ?", arguments: [id]))
        }
        for id in pupils {
            codes.formUnion(
                try String.fetchAll(db, sql: "SELECT letter FROM letterPupil WHERE pupil = ?", arguments: [id]))
        }
        try withdraw(codes, into: &scrub)
    }

    /// Letters by post to somebody who has no address any more.
    ///
    /// - Parameter onlyWaiting: whether those that have left keep what they say.
    func withdrawPostedLetters(
        of guardians: Set<Int64>, onlyWaiting: Bool = false, into scrub: inout Scrub
    ) throws {
        var codes: Set<String> = []
        for id in guardians {
            codes.formUnion(
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT code FROM letter JOIN letterGuardian ON letter = code
                        WHERE guardian = ? AND channel = 'post' AND (NOT ? OR state IN ('draft', 'printed'))
                        """,
                    arguments: [id, onlyWaiting]))
        }
        try withdraw(codes, into: &scrub)
    }

    /// Withdraws letters that have not left, and wipes what they and the others say.
    func withdraw(_ codes: Set<String>, into scrub: inout Scrub) throws {
        for code in codes.sorted() {
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT state, campaign FROM letter WHERE code = ?", arguments: [code]),
                let letterCode = try? LetterCode(parsing: code), let state = LetterState(rawValue: row["state"])
            else { continue }
            let campaign: String = row["campaign"]
            if !scrub.campaigns.contains(campaign) { scrub.campaigns.append(campaign) }
            try db.execute(
                sql: "UPDATE letter SET content = NULL, packOrder = '', addressPrint = NULL WHERE code = ?",
                arguments: [code])
            switch state {
            case .draft, .printed:
                if try isOnPaper(letterCode) {
                    scrub.mustBePulled.append(letterCode)
                    try noteUntold(letterCode, isOut: false)
                }
                try withdrawLetter(letterCode, pull: .mustNotBeSent)
            case .out, .returned:
                scrub.alreadyOut.append(letterCode)
                try noteUntold(letterCode, isOut: true)
            case .withdrawn: continue
            }
        }
        scrub.campaigns.sort()
    }
}
