import Foundation
import GRDB
import Outreach

// Somebody may have typed an address into a name or a class. What the reading of a roster drops there is dropped wherever
// it is kept already, when the address becomes a protected person's.
extension RegistryTransaction {
    /// Wipes contacts that nobody may have from names, classes and names of files; letters that say them are withdrawn,
    /// or stay without their text.
    func wipeTexts(_ kept: KeptContacts, into scrub: inout Scrub) throws {
        var letters = try lettersTelling(kept)
        for (table, column) in Self.texts { try wipe(column, of: table, kept) }
        var hasWipedNames = false
        for table in ["pupil", "guardian"] {
            for id in try wipeNames(in: table, kept) {
                hasWipedNames = true
                letters.formUnion(
                    try String.fetchAll(
                        db, sql: "SELECT letter FROM letter\(table.capitalized) WHERE \(table) = ?", arguments: [id]))
            }
        }
        for table in ["arrivingRow", "arrivingGuardian", "arrivingParted"] { _ = try wipeNames(in: table, kept) }
        // The index of names forgets words only when it is rewritten.
        if hasWipedNames { try db.execute(sql: "INSERT INTO personName (personName) VALUES ('optimize')") }
        guard hasWipedNames || !letters.isEmpty else { return }
        try withdraw(letters, into: &scrub)
        try setScrubPending()
    }

    /// Where texts are kept that may be somebody's words, beside names.
    private static let texts = [
        ("pupil", "className"), ("letter", "className"), ("untold", "className"), ("arrivingRow", "className"),
        ("importChange", "before"), ("importChange", "after"), ("held", "file"), ("suspicion", "file"),
        ("arrivingRow", "file"), ("arrivingHeld", "file"),
    ]

    /// Whether a text may hold a contact, as far as SQLite can tell: six signs, a figure or signs of other scripts.
    private static func mayHoldContact(_ column: String) -> String {
        """
        length(CAST(\(column) AS BLOB)) >= 6
            AND (\(column) GLOB '*[0-9@]*' OR \(column) GLOB '*[^' || char(1) || '-' || char(2047) || ']*')
        """
    }

    private func wipe(_ column: String, of table: String, _ kept: KeptContacts) throws {
        let told = try String.fetchAll(
            db, sql: "SELECT DISTINCT \(column) FROM \(table) WHERE \(Self.mayHoldContact(column))"
        ).filter(kept.areTold(in:))
        for text in told {
            try db.execute(
                sql: "UPDATE \(table) SET \(column) = \(column == "file" ? "'…'" : "NULL") WHERE \(column) = ?",
                arguments: [text])
        }
        if !told.isEmpty { try setScrubPending() }
    }

    /// - Returns: the rows whose name told something.
    private func wipeNames(in table: String, _ kept: KeptContacts) throws -> [Int64] {
        let row = table.hasPrefix("arriving") ? "NULL" : "id"
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT \(row) AS id, givenName, familyName FROM \(table)
                WHERE \(Self.mayHoldContact("(givenName || ' ' || familyName)"))
                """)
        return try rows.compactMap { row in
            let name = PersonName(given: row["givenName"], family: row["familyName"])
            let rest = name.without(kept.areTold(in:))
            guard rest != name else { return nil }
            try db.execute(
                sql:
                    "UPDATE OR REPLACE \(table) SET givenName = ?, familyName = ? WHERE givenName = ? AND familyName = ?",
                arguments: [rest.given, rest.family, name.given, name.family])
            try setScrubPending()
            return row["id"] ?? 0
        }
    }

    /// Letters whose text tells such a contact in a name or a class.
    private func lettersTelling(_ kept: KeptContacts) throws -> Set<String> {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT code, content FROM letter
                WHERE content GLOB '*"className":"[^"][^"][^"][^"][^"][^"]*'
                    OR \(Self.mayHoldContact("(content ->> '$.recipients')"))
                    OR EXISTS (SELECT 1 FROM json_each(content, '$.pupils') p
                        WHERE \(Self.mayHoldContact("(p.value ->> '$.givenName')")))
                """)
        var codes: Set<String> = []
        while let row = try rows.next() {
            let text: String = row["content"]
            let content = try JSONDecoder().decode(LetterContent.self, from: Data(text.utf8))
            let names = content.recipients.map(\.full) + content.pupils.map(\.givenName)
            let classes = content.pupils.compactMap(\.className) + [content.school?.className].compactMap(\.self)
            if (names + classes).contains(where: kept.areTold(in:)) { codes.insert(row["code"]) }
        }
        return codes
    }
}

extension KeptContacts {
    /// Whether a text in a column of classes or names tells a contact that nobody may have.
    func areTold(in text: String) -> Bool {
        guard text.mayHoldContact, !protected.isEmpty else { return false }
        // "AFS 7A" is a class though it is written like a farm.
        return !protected.judgement(
            of: Contact.all(in: text).filter(\.isUnmistakable), except: publicContacts, hash: hash
        ).isFree
    }
}
