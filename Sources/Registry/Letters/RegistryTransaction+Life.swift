import GRDB
import Outreach

// A letter lives for each recipient by itself: parents who had one each may share the next. Whether it does is written
// here alone, and asked of the view `liveRecipient`.
extension RegistryTransaction {
    /// Says that a letter counts for nobody any more.
    func endLife(of code: LetterCode) throws {
        try db.execute(sql: "UPDATE letterGuardian SET isLive = 0 WHERE letter = ?", arguments: [code.text])
    }

    /// Says that a letter doesn't count for one of its recipients any more.
    func endLife(of letter: String, for guardian: Int64) throws {
        try db.execute(
            sql: "UPDATE letterGuardian SET isLive = 0 WHERE letter = ? AND guardian = ?",
            arguments: [letter, guardian])
    }

    /// Says that letters of an occasion that came back don't count for a guardian any more.
    func endLifeOfReturned(occasion: Occasion, for guardian: GuardianID) throws {
        try db.execute(
            sql: """
                UPDATE letterGuardian SET isLive = 0 WHERE occasion = ? AND guardian = ? AND isLive = 1
                    AND EXISTS (SELECT 1 FROM letter l WHERE l.code = letterGuardian.letter AND l.state = 'returned')
                """,
            arguments: [occasion.text, guardian.number])
    }

    /// Says that of the letters of an occasion that came back the last counts for a guardian again.
    func reviveReturned(occasion: String, for guardian: Int64) throws {
        try db.execute(
            sql: """
                UPDATE letterGuardian SET isLive = 1 WHERE guardian = :guardian AND letter = (
                    SELECT l.code FROM letter l JOIN letterGuardian t ON t.letter = l.code
                    WHERE t.occasion = :occasion AND t.guardian = :guardian AND l.state = 'returned'
                    ORDER BY (SELECT max(at) FROM event WHERE letter = l.code AND kind = 'returned') DESC,
                        l.generation DESC, l.code
                    LIMIT 1)
                """,
            arguments: ["occasion": occasion, "guardian": guardian])
    }
}
