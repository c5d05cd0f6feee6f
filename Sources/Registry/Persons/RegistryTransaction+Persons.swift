import GRDB
package import Outreach

extension RegistryTransaction {
    /// The guardian with this id.
    package func guardian(_ id: GuardianID) throws -> GuardianRecord? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM guardian WHERE id = ?"), arguments: [id.number]
        ).map(Self.guardian)
    }

    /// The pupil with this id.
    package func pupil(_ id: PupilID) throws -> PupilRecord? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM pupil WHERE id = ?"), arguments: [id.number]
        ).map(Self.pupil)
    }

    /// The person with this identity key; a guardian comes before a pupil.
    package func person(_ identity: IdentityKey) throws -> PersonID? {
        if let id = try Int64.fetchOne(
            db, sql: "SELECT id FROM guardian WHERE identity = ?", arguments: [identity.blob])
        {
            return .guardian(GuardianID(id))
        }
        return try Int64.fetchOne(db, sql: "SELECT id FROM pupil WHERE identity = ?", arguments: [identity.blob])
            .map { .pupil(PupilID($0)) }
    }

    /// The guardians of a pupil, by id, with whether the tie has ended.
    package func guardians(of pupil: PupilID) throws -> [(guardian: GuardianID, isEnded: Bool)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT guardian, isEnded FROM custody WHERE pupil = ? ORDER BY guardian
                """,
            arguments: [pupil.number]
        ).map { (GuardianID($0["guardian"]), $0["isEnded"]) }
    }

    /// The pupils of a guardian, by id, with whether the tie has ended.
    package func pupils(of guardian: GuardianID) throws -> [(pupil: PupilID, isEnded: Bool)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT pupil, isEnded FROM custody WHERE guardian = ? ORDER BY pupil
                """,
            arguments: [guardian.number]
        ).map { (PupilID($0["pupil"]), $0["isEnded"]) }
    }

    /// Codes of the letters to a guardian, or about a pupil, the newest occasion last.
    package func letters(of person: PersonID) throws -> [LetterCode] {
        let sql: String
        let number: Int64
        switch person {
        case .guardian(let id):
            sql =
                "SELECT letter FROM letterGuardian JOIN letter ON code = letter WHERE guardian = ? ORDER BY campaign, mailing, generation, code"
            number = id.number
        case .pupil(let id):
            sql =
                "SELECT letter FROM letterPupil JOIN letter ON code = letter WHERE pupil = ? ORDER BY campaign, mailing, generation, code"
            number = id.number
        }
        return try String.fetchAll(db, sql: sql, arguments: [number]).map { try LetterCode(parsing: $0) }
    }

    /// Everybody protected, by id.
    package func protectedPersonIDs() throws -> [PersonID] {
        let persons = try protectedPersons()
        return persons.pupils.sorted().map { .pupil(PupilID($0)) }
            + persons.guardians.sorted().map { .guardian(GuardianID($0)) }
    }

    /// How many pupils and guardians there are.
    package func headCount() throws -> (pupils: Int, guardians: Int) {
        (
            try Int.fetchOne(db, sql: "SELECT count(*) FROM pupil") ?? 0,
            try Int.fetchOne(db, sql: "SELECT count(*) FROM guardian") ?? 0
        )
    }

    private static func guardian(_ row: Row) throws -> GuardianRecord {
        guard let identity = IdentityKey(blob: row["identity"]) else { throw RegistryFault.corrupt }
        let address = PostalAddress(row)
        let ruling: String? = row["ruling"]
        return GuardianRecord(
            id: GuardianID(row["id"]), identity: identity,
            name: PersonName(given: row["givenName"], family: row["familyName"]),
            address: address.isEmpty ? nil : address, email: row["email"], phone: row["phone"],
            language: (row["language"] as String?).flatMap { Language(tag: $0) },
            protection: Protection(stored: row["protection"]), standing: try row.value("standing"),
            doNotContact: row["doNotContact"], ruling: ruling.flatMap(Ruling.init))
    }

    private static func pupil(_ row: Row) throws -> PupilRecord {
        PupilRecord(
            id: PupilID(row["id"]), name: PersonName(given: row["givenName"], family: row["familyName"]),
            birthYear: row["birthYear"], school: (row["school"] as String?).flatMap { SchoolCode($0) },
            className: row["className"], schoolYear: row["schoolYear"],
            protection: Protection(stored: row["protection"]),
            standing: try row.value("standing"))
    }
}
