import GRDB
import Outreach

// An address that becomes a protected person's may stand in letters to anybody: to a neighbour, or to somebody who lived
// there once.
extension RegistryTransaction {
    /// Wipes addresses that nobody may have from every letter: what waits is withdrawn, what has left or is history keeps
    /// the rest of what it said.
    ///
    /// - Parameter neighbours: those who have just lost their address; only of letters to them it is told that they are out.
    func wipeAddresses(
        _ kept: KeptContacts, neighbours: Set<Int64>, into scrub: inout Scrub
    ) throws {
        var waiting: Set<String> = []
        var left: [(code: LetterCode, campaign: String, isOut: Bool)] = []
        let rows = try Row.fetchCursor(db, sql: Self.lettersWithAddress)
        while let row = try rows.next() {
            guard kept.verdict(on: PostalAddress(row)).isBarred else { continue }
            let state: LetterState = try row.value("state")
            switch state {
            case .draft, .printed: waiting.insert(row["code"])
            case .out, .returned, .withdrawn:
                left.append((try LetterCode(parsing: row["code"]), row["campaign"], state != .withdrawn))
            }
        }
        try withdraw(waiting, into: &scrub)
        for (code, campaign, isOut) in left {
            try db.execute(
                sql: """
                    UPDATE letter SET content = json_remove(content, '$.address'), packOrder = '', addressPrint = NULL
                    WHERE code = ?
                    """,
                arguments: [code.text])
            if !scrub.campaigns.contains(campaign) { scrub.campaigns.append(campaign) }
            guard isOut, try isTo(neighbours, code) else { continue }
            scrub.alreadyOut.append(code)
            try noteUntold(code, isOut: true)
        }
        scrub.campaigns.sort()
        if !left.isEmpty { try setScrubPending() }
    }

    private func isTo(_ guardians: Set<Int64>, _ code: LetterCode) throws -> Bool {
        try Int64.fetchAll(db, sql: "SELECT guardian FROM letterGuardian WHERE letter = ?", arguments: [code.text])
            .contains(where: guardians.contains)
    }

    private static let lettersWithAddress = """
        SELECT code, campaign, state, \(["careOf", "street", "postalCode", "town", "country"]
            .map { "content ->> '$.address.\($0)' AS \($0)" }.joined(separator: ", "))
        FROM letter WHERE content ->> '$.address' IS NOT NULL ORDER BY code
        """
}
