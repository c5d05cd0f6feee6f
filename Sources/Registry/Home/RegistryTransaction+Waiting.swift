import GRDB
package import Outreach

/// A letter that came back and that no other has replaced, and one of those to whom it is.
package struct AddressOfReturned: Sendable, Equatable {
    /// Its code.
    package let code: LetterCode
    /// The fingerprint of the address it went to.
    package let addressPrint: Fingerprint?
    /// The address that is known now.
    package let address: PostalAddress?
}

extension RegistryTransaction {
    /// For how many guardians of a scope the latest runs decided each reason; unless `withSetApart`, without the set
    /// apart.
    package func guardiansByReason(
        _ reasons: [DecisionReason], in scope: Scope, withSetApart: Bool
    ) throws -> [DecisionReason: Int] {
        let list = reasons.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT d.reason, count(DISTINCT d.guardian) AS n FROM decision d
                WHERE d.reason IN (\(list)) AND \(scope.holds(guardian: "d.guardian"))
                    AND \(scope.holds(meeting: "d.meeting"))
                    AND \(withSetApart ? "1" : "NOT \(SetApart.decision)")
                GROUP BY d.reason
                """)
        return Dictionary(
            uniqueKeysWithValues: try rows.map { (try $0.value("reason") as DecisionReason, $0["n"] as Int) })
    }

    /// Letters of a scope that came back, whose recipients may still be written to.
    package func addressesOfReturned(in scope: Scope) throws -> [AddressOfReturned] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT l.code, l.addressPrint, g.careOf, g.street, g.postalCode, g.town, g.country
                FROM letter l JOIN liveRecipient t ON t.letter = l.code JOIN namedGuardian g ON g.id = t.guardian
                LEFT JOIN meeting m ON m.id = l.meeting
                WHERE l.state = 'returned' AND \(scope.holds(school: "l.school"))
                    AND coalesce(m.status, 'planned') IN ('planned', 'replaced')
                    AND g.standing <> 'deregistered' AND g.doNotContact = 0 AND g.ruling IS NOT 'withhold'
                ORDER BY l.code, g.id
                """
        ).map { row in
            let address = PostalAddress(row)
            return AddressOfReturned(
                code: try LetterCode(parsing: row["code"]),
                addressPrint: (row["addressPrint"] as Int64?).map { Fingerprint(stored: $0) },
                address: address.isEmpty ? nil : address)
        }
    }

    /// How many letters on paper invite to each meeting of a scope and must be taken out.
    package func lettersToPullByMeeting(in scope: Scope) throws -> [MeetingID: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT meeting, count(*) AS n FROM letter
                WHERE pull IS NOT NULL AND meeting IS NOT NULL AND \(scope.holds(school: "school")) GROUP BY meeting
                """)
        return Dictionary(uniqueKeysWithValues: rows.map { (MeetingID($0["meeting"]), $0["n"] as Int) })
    }

    /// How many letters wait to be handed over by hand to guardians of a scope.
    package func lettersByHand(in scope: Scope) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(DISTINCT l.code) FROM byHandLetter l JOIN liveRecipient t ON t.letter = l.code
                WHERE l.state IN ('draft', 'printed') AND \(scope.holds(guardian: "t.guardian"))
                """) ?? 0
    }

    /// How many pupils there are in a scope; unless `withSetApart`, without the protected and those all of whose guardians
    /// are set apart.
    package func pupilCount(_ scope: Scope, withSetApart: Bool) throws -> Int {
        try count("\(withSetApart ? "pupil" : "countedPupil") p WHERE \(scope.holds(school: "p.school"))")
    }

    /// Everybody in a scope; unless `withSetApart`, nobody protected or beside somebody protected.
    package func persons(_ scope: Scope, withSetApart: Bool) throws -> Set<PersonID> {
        let guardians = try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM \(withSetApart ? "guardian" : "namedGuardian") WHERE \(scope.holds(guardian: "id"))
                """)
        let pupils = try Int64.fetchAll(
            db,
            sql: "SELECT id FROM \(withSetApart ? "pupil" : "namedPupil") WHERE \(scope.holds(school: "school"))")
        return Set(guardians.map { .guardian(GuardianID($0)) }).union(pupils.map { .pupil(PupilID($0)) })
    }
}
