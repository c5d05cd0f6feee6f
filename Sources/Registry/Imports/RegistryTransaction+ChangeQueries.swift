import Foundation
import Outreach

// What the compared stage changes, as rows (person, kind, field, other, before, after). Whoever is protected, or is
// about to be, stands there as `became-protected` and in no other row, neither as the person nor as the other.
extension RegistryTransaction {
    static let stagedChanges = [
        becameProtected, deregistered("pupil"), deregistered("guardian"), left, backAgain, movedSchool, guardians,
        changed("pupil", pupilFields), changed("guardian", guardianFields), keptByHand,
    ].joined(separator: "\nUNION ALL\n")

    /// Those whom the stage protects, and the guardians of such pupils.
    static let hiddenByStage = """
        WITH hidden AS (
            SELECT id FROM temp.stagedPupil WHERE protection = 2
            UNION SELECT id FROM pupil WHERE identity IN \(heldBack))
        SELECT 'P' || id FROM hidden
        UNION SELECT 'G' || guardian FROM guardianship WHERE pupil IN (SELECT id FROM hidden)
        UNION SELECT 'G' || guardian FROM temp.stagedTie WHERE pupil IN (SELECT id FROM hidden)
        UNION SELECT 'G' || id FROM temp.stagedGuardian WHERE protection = 2
        UNION SELECT 'G' || id FROM guardian WHERE identity IN \(heldBack)
        """

    private static let heldBack =
        "(SELECT owner FROM temp.stagedContact WHERE kind = '\(ProtectedPersons.heldBackKind)')"

    private static let becameProtected =
        ["pupil", "guardian"].map { table in
            """
            SELECT \(id(table)) AS person, 'became-protected' AS kind, NULL AS field, NULL AS other, NULL AS before,
                NULL AS after
            FROM temp.changed\(table.capitalized) p WHERE becomesProtected
            UNION ALL
            SELECT \(id(table)), 'became-protected', NULL, NULL, NULL, NULL FROM \(table) p
            WHERE protection < 2 AND identity IN \(heldBack)
                AND NOT EXISTS (SELECT 1 FROM temp.changed\(table.capitalized) c WHERE c.id = p.id AND becomesProtected)
            """
        }.joined(separator: "\nUNION ALL\n")

    /// Rows about somebody known of whom the stage tells something, with `c` what differs, `s` the stage and `p` the
    /// registry; nobody protected is among them.
    private static func differing(_ table: String) -> String {
        """
        FROM temp.changed\(table.capitalized) c CROSS JOIN temp.staged\(table.capitalized) s ON s.id = c.id
            CROSS JOIN \(table) p ON p.id = c.id
        WHERE \(isVisible)
        """
    }

    private static let isVisible = "max(s.protection, p.protection) < 2 AND p.identity NOT IN \(heldBack)"

    private static func deregistered(_ table: String) -> String {
        """
        SELECT \(id(table)), 'deregistered', NULL, NULL, NULL, NULL \(differing(table))
            AND s.standing = 'deregistered' AND p.standing <> 'deregistered'
        """
    }

    private static let left = """
        SELECT 'P' || p.id, 'left', NULL, NULL, NULL, NULL FROM temp.leaver l CROSS JOIN pupil p ON p.id = l.id
        WHERE p.protection < 2 AND p.identity NOT IN \(heldBack)
        """

    private static let backAgain = """
        SELECT 'P' || p.id, 'back-again', NULL, NULL, NULL, NULL \(differing("pupil")) AND c.comesBack
        """

    private static let movedSchool = """
        SELECT 'P' || p.id, 'moved-school', 'school', NULL, p.school, s.school \(differing("pupil")) AND c.moves
        """

    // Who is guardian is what the custody view says; of the touched ties, what it said before and will say after.
    private static let guardians = """
        SELECT 'P' || pupil, iif(isNow, 'guardian-added', 'guardian-removed'), NULL, 'G' || guardian, NULL, NULL FROM (
            SELECT n.pupil, n.guardian,
                EXISTS (
                    SELECT 1 FROM custody u WHERE u.pupil = n.pupil AND u.guardian = n.guardian AND NOT u.isEnded
                ) AS wasBefore,
                CASE WHEN register IS NOT NULL THEN register = 0
                    WHEN r.pupil IS NOT NULL THEN r.endedOn IS NULL
                    ELSE school = 0 END AS isNow
            FROM (
                SELECT pupil, guardian, max(iif(source = 'population', isEnded, NULL)) AS register,
                    max(iif(source = 'school', isEnded, NULL)) AS school
                FROM (
                    SELECT pupil, guardian, source, endedOn IS NOT NULL AS isEnded FROM temp.changedTie
                    UNION ALL SELECT pupil, guardian, source, 1 FROM temp.endingTie)
                WHERE EXISTS (SELECT 1 FROM pupil p WHERE p.id = pupil)
                GROUP BY pupil, guardian) n
            LEFT JOIN guardianship r ON r.pupil = n.pupil AND r.guardian = n.guardian AND r.source = 'population'
        )
        WHERE isNow <> wasBefore
            AND \(isOpen("pupil", "pupil")) AND \(isOpen("guardian", "guardian"))
        """

    /// Whether somebody in a tie is neither protected in the registry nor by the stage.
    private static func isOpen(_ table: String, _ column: String) -> String {
        """
        NOT EXISTS (SELECT 1 FROM \(table) p WHERE p.id = \(column) AND (p.protection = 2 OR p.identity IN \(heldBack)))
        AND NOT EXISTS (SELECT 1 FROM temp.staged\(table.capitalized) s WHERE s.id = \(column) AND s.protection = 2)
        """
    }

    /// A field with the condition under which it changes, and what it was and will be where that may be kept.
    private struct FieldChange {
        let field: RosterChange.Field
        let condition: String
        var before = "NULL"
        var after = "NULL"
    }

    private static let pupilFields = [
        FieldChange(
            field: .name,
            condition:
                "s.givenName IS NOT NULL AND (s.givenName <> p.givenName OR coalesce(s.familyName, p.familyName) <> p.familyName)"
        ),
        told(.school, "coalesce(s.school, p.school)", before: "p.school", alsoIf: "NOT c.moves"),
        told(
            .className, "iif(s.school <> p.school, s.className, coalesce(s.className, p.className))",
            before: "p.className"),
        told(.schoolYear, "coalesce(s.schoolYear, p.schoolYear)", before: "p.schoolYear"),
        told(.birthYear, "coalesce(s.birthYear, p.birthYear)", before: "p.birthYear"),
        protection, registeredAgain,
    ]

    private static let guardianFields = [
        FieldChange(
            field: .name,
            condition: "s.givenName IS NOT NULL AND (s.givenName <> p.givenName OR s.familyName <> p.familyName)"),
        FieldChange(
            field: .address,
            condition: """
                s.givenName IS NOT NULL AND coalesce(s.careOf, s.street, s.postalCode, s.town, s.country) IS NOT NULL
                AND (s.careOf IS NOT p.careOf OR s.street IS NOT p.street OR s.postalCode IS NOT p.postalCode
                    OR s.town IS NOT p.town OR s.country IS NOT p.country)
                """),
        FieldChange(field: .email, condition: "s.givenName IS NOT NULL AND coalesce(s.email, p.email) IS NOT p.email"),
        FieldChange(field: .phone, condition: "s.givenName IS NOT NULL AND coalesce(s.phone, p.phone) IS NOT p.phone"),
        told(.language, "coalesce(s.language, p.language)", before: "p.language"),
        protection, registeredAgain,
    ]

    private static let protection = FieldChange(
        field: .protection, condition: "s.givenName IS NOT NULL AND max(s.protection, p.protection) <> p.protection")

    private static let registeredAgain = FieldChange(
        field: .standing, condition: "s.standing = 'active' AND p.standing = 'deregistered'", before: "p.standing",
        after: "s.standing")

    private static func told(
        _ field: RosterChange.Field, _ after: String, before: String, alsoIf condition: String = "1"
    ) -> FieldChange {
        FieldChange(
            field: field, condition: "s.givenName IS NOT NULL AND \(after) IS NOT \(before) AND \(condition)",
            before: before, after: after)
    }

    /// A row per changed field. The three tables are joined once, and not once for each field.
    private static func changed(_ table: String, _ changes: [FieldChange]) -> String {
        func value(_ column: KeyPath<FieldChange, String>) -> String {
            let cases = changes.map { "WHEN '\($0.field.rawValue)' THEN \($0[keyPath: column])" }
            return "CASE f.field \(cases.joined(separator: " ")) END"
        }
        let fields = changes.map { "('\($0.field.rawValue)')" }.joined(separator: ", ")
        return """
            SELECT \(id(table)), 'changed', f.field, NULL, CAST(\(value(\.before)) AS TEXT), CAST(\(value(\.after)) AS TEXT)
            FROM temp.changed\(table.capitalized) c CROSS JOIN temp.staged\(table.capitalized) s ON s.id = c.id
                CROSS JOIN \(table) p ON p.id = c.id CROSS JOIN (SELECT column1 AS field FROM (VALUES \(fields))) f
            WHERE \(isVisible) AND \(value(\.condition))
            """
    }

    private static let keptByHand = """
        SELECT 'G' || p.id, 'kept-by-hand', k.field, NULL, NULL, NULL
        FROM temp.keptByHand k CROSS JOIN temp.stagedGuardian s ON s.id = k.guardian CROSS JOIN guardian p ON p.id = s.id
        WHERE \(isVisible)
        """

    private static func id(_ table: String) -> String { "'\(table == "pupil" ? "P" : "G")' || p.id" }
}
