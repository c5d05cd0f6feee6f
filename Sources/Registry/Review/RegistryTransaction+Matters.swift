import GRDB
package import Outreach

extension RegistryTransaction {
    /// Everything about people that waits for a person and isn't settled, kind by kind.
    package func matters() throws -> [ReviewMatter] {
        try ReviewMatter.Kind.allCases.flatMap(matters(of:))
    }

    /// What waits of one kind, by the persons' numbers.
    package func matters(of kind: ReviewMatter.Kind) throws -> [ReviewMatter] {
        let found =
            switch kind {
            case .ruling: try guardiansWithoutRuling().map { ReviewMatter.ruling($0) }
            case .same: try (possiblySameGuardians() + possiblySamePupils()).map { ReviewMatter.same($0) }
            case .suspectedHome: try suspicions()
            case .goneAddress: try goneAddressMatters()
            case .held: try heldMatters().map { ReviewMatter.held($0) }
            case .birthYear: try withoutBirthYear()
            case .noSchool: try pupils(.noSchool).map { ReviewMatter.noSchool($0, $1) }
            case .schoolYearUnknown: try pupils(.schoolYearUnknown).map { ReviewMatter.schoolYearUnknown($0, $1) }
            case .noGuardian: try pupils(.noGuardian).map { ReviewMatter.noGuardian($0, $1) }
            case .deregistered: try deregistered("pupil") + deregistered("guardian")
            case .unreachable: try unreachableGuardians()
            case .schoolYear: try schoolYearsThatDontFit()
            }
        let settled = try settledFacts(kind)
        guard !settled.isEmpty else { return found }
        return found.filter { settled[$0.persons[0].description] != $0.facts }
    }

    /// Says that a matter is settled, for the facts that it has now.
    package func settle(_ matter: ReviewMatter, at moment: Moment) throws {
        try settle(matter.kind, about: matter.persons[0].description, said: matter.facts, at: moment)
    }

    /// Says that two persons aren't one, which holds until they are said to be.
    package func settleDifferent(_ a: PersonID, _ b: PersonID, at moment: Moment) throws {
        try settle(.same, about: PossiblySame.about(a, b), said: "different", at: moment)
    }

    /// Whether somebody has said that two are different persons.
    func isSettledDifferent(_ a: PersonID, _ b: PersonID) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM settled WHERE matter = ? AND about = ?)",
            arguments: [ReviewMatter.Kind.same.rawValue, PossiblySame.about(a, b)]) ?? false
    }

    private func settle(_ kind: ReviewMatter.Kind, about: String, said: String, at moment: Moment) throws {
        try db.execute(
            sql: """
                INSERT INTO settled (matter, about, said, at) VALUES (?, ?, ?, ?)
                ON CONFLICT (matter, about) DO UPDATE SET said = excluded.said, at = excluded.at
                """,
            arguments: [kind.rawValue, about, said, moment.description])
    }

    private func settledFacts(_ kind: ReviewMatter.Kind) throws -> [String: String] {
        // Pairs are told apart where they are found.
        guard kind != .same, kind != .held else { return [:] }
        let rows = try Row.fetchAll(
            db, sql: "SELECT about, said FROM settled WHERE matter = ?", arguments: [kind.rawValue])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["about"] as String, $0["said"] as String) })
    }

    private func guardiansWithoutRuling() throws -> [GuardianID] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT g.id FROM protectedPupil p CROSS JOIN custody c ON c.pupil = p.id
                    JOIN guardian g ON g.id = c.guardian
                WHERE NOT c.isEnded
                    AND g.ruling IS NULL AND g.doNotContact = 0 AND g.standing <> 'deregistered'
                ORDER BY g.id
                """
        ).map { GuardianID($0) }
    }

    private func withoutBirthYear() throws -> [ReviewMatter] {
        try Int64.fetchAll(
            db, sql: "SELECT id FROM pupil WHERE birthYear IS NULL AND standing <> 'deregistered' ORDER BY id"
        ).map { .birthYear(PupilID($0)) }
    }

    /// Pupils who stand so towards a campaign, with where they go to school.
    private func pupils(_ reason: PupilReason) throws -> [(PupilID, SchoolPlace)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT p.id, p.school, p.className, p.schoolYear FROM pupil p
                WHERE p.id IN (SELECT pupil FROM pupilDecision WHERE reason = '\(reason.rawValue)') ORDER BY p.id
                """
        ).map { row in
            (
                PupilID(row[0]),
                SchoolPlace(
                    school: (row[1] as String?).flatMap { SchoolCode($0) }, className: row[2], schoolYear: row[3])
            )
        }
    }

    private func deregistered(_ table: String) throws -> [ReviewMatter] {
        let letter = table == "pupil" ? "P" : "G"
        return try Row.fetchAll(
            db,
            sql: """
                WITH told AS (
                    SELECT person, max(import) AS import FROM importChange WHERE kind = 'deregistered' GROUP BY person)
                SELECT p.id, coalesce(told.import, p.firstImport) FROM \(table) p
                LEFT JOIN told ON told.person = '\(letter)' || p.id
                WHERE p.standing = 'deregistered' ORDER BY p.id
                """
        ).map { row in
            .deregistered(
                table == "pupil" ? .pupil(PupilID(row[0])) : .guardian(GuardianID(row[0])), toldBy: row[1])
        }
    }

    private func unreachableGuardians() throws -> [ReviewMatter] {
        try Row.fetchAll(db, sql: Self.unreachable).map { row in
            .unreachable(
                GuardianID(row["id"]), protectionUnknown: row["protection"] == 0,
                missing: PostalAddress(row).missingParts)
        }
    }

    private func schoolYearsThatDontFit() throws -> [ReviewMatter] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, birthYear, schoolYear, schoolYearStart FROM pupil
                WHERE standing = 'active' AND school IS NOT NULL AND schoolYear <> schoolYearStart - birthYear - 6
                ORDER BY id
                """
        ).map { row in
            .schoolYear(PupilID(row[0]), SchoolYearFit(birthYear: row[1], schoolYear: row[2], start: row[3]))
        }
    }

    // Whoever has a protected pupil waits for a ruling, and is not asked about twice.
    private static let unreachable = """
        SELECT g.id, m.protection, g.careOf, g.street, g.postalCode, g.town, g.country
        FROM namedGuardian g JOIN guardianMarks m ON m.guardian = g.id
        WHERE g.standing <> 'deregistered' AND g.doNotContact = 0
            AND (m.protection = 0 OR iif(g.country IS NULL,
                g.street IS NULL OR g.postalCode IS NULL OR g.town IS NULL, g.street IS NULL AND g.town IS NULL))
            AND 1 = (
                SELECT max(CASE WHEN p.standing <> 'active' THEN 0 WHEN p.school IS NULL THEN 1 ELSE 2 END)
                FROM custody c JOIN pupil p ON p.id = c.pupil WHERE c.guardian = g.id AND NOT c.isEnded)
        ORDER BY g.id
        """
}
