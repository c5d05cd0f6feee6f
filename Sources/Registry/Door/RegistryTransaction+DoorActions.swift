import GRDB
package import Outreach

extension RegistryTransaction {
    /// What a device at the door of a meeting has sent under an id.
    package func doorAction(_ id: String, at meeting: MeetingID) throws -> StoredDoorAction? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT letter, adults, answer FROM checkIn WHERE id = ?"),
            arguments: ["\(meeting)/\(id)"]
        ).map { row in
            StoredDoorAction(
                letter: try (row["letter"] as String?).map { try LetterCode(parsing: $0) }, adults: row["adults"],
                answer: row["answer"])
        }
    }

    /// Remembers what a device at the door has sent and what it was answered; a later answer takes an earlier one's place.
    package func remember(_ action: StoredDoorAction, id: String, at meeting: MeetingID, moment: Moment) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO checkIn (id, meeting, letter, adults, answer, at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET answer = excluded.answer
                """
        ).execute(arguments: [
            "\(meeting)/\(id)", meeting.text, action.letter?.text, action.adults, action.answer, moment.description,
        ])
    }
}

/// What a device at the door has sent and what it was answered.
package struct StoredDoorAction: Sendable, Equatable {
    /// The letter, if it is one's.
    package let letter: LetterCode?
    /// How many adults.
    package let adults: Int
    /// The answer, in a word of the workflow; it names nobody.
    package let answer: String

    /// An action from its parts.
    package init(letter: LetterCode?, adults: Int, answer: String) {
        self.letter = letter
        self.adults = adults
        self.answer = answer
    }
}
