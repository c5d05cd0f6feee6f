import GRDB

// That a guardian may be written to was decided knowing which of their children are protected. Another protected child
// asks again; that nothing may be sent stays.
extension RegistryTransaction {
    /// Asks anew about guardians of pupils who have become protected.
    func forgetRulings(onGuardiansOf pupils: Set<Int64>) throws {
        for pupil in pupils.sorted() {
            try db.execute(
                sql: """
                    UPDATE guardian SET ruling = NULL
                    WHERE ruling = 'write'
                        AND id IN (SELECT guardian FROM guardianship WHERE pupil = ? AND endedOn IS NULL)
                    """,
                arguments: [pupil])
        }
    }

    /// Asks anew about whoever the stage makes guardian of a protected pupil; told by one more source nothing is new.
    func forgetRulingsOnNewTies() throws {
        try db.execute(
            sql: """
                UPDATE guardian SET ruling = NULL
                WHERE ruling = 'write' AND id IN (
                    SELECT c.guardian FROM protectedPupil p CROSS JOIN temp.changedTie c ON c.pupil = p.id
                    WHERE c.endedOn IS NULL AND NOT EXISTS (
                        SELECT 1 FROM guardianship t
                        WHERE t.pupil = c.pupil AND t.guardian = c.guardian AND t.endedOn IS NULL
                            AND t.source NOT IN (
                                SELECT s.source FROM temp.changedTie s
                                WHERE s.pupil = c.pupil AND s.guardian = c.guardian)))
                """)
    }
}
