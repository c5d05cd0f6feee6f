import GRDB
package import Outreach

extension RegistryTransaction {
    /// What the settled stage would change.
    package func difference() throws -> RosterDifference {
        var difference = RosterDifference()
        difference.newPupils = try count("temp.stagedPupil WHERE identity IS NOT NULL")
        difference.changedPupils = try count("temp.changedPupil WHERE differs")
        difference.movedSchool = try count("temp.changedPupil WHERE moves")
        difference.backAgain = try count("temp.changedPupil WHERE comesBack")
        difference.leavers = try count("temp.leaver")
        difference.coveredPupils = try count("pupil p WHERE p.standing = 'active' AND \(Self.isCovered)")
        difference.newGuardians = try count("temp.stagedGuardian WHERE identity IS NOT NULL")
        difference.changedGuardians = try count("temp.changedGuardian")
        difference.unknownGuardians = try count("temp.unknownGuardian")
        difference.newGuardianships = try count("temp.changedTie WHERE endedOn IS NULL")
        difference.endedGuardianships =
            try count("temp.endingTie") + count("temp.changedTie WHERE endedOn IS NOT NULL")
        difference.newlyProtected = try newlyProtected()
        difference.newProtectedContacts = try count(
            """
            (SELECT DISTINCT kind, print, iif(kind = '\(ProtectedPersons.heldBackKind)', owner, x'')
            FROM temp.stagedContact s WHERE kind NOT LIKE '%-coarse' AND NOT EXISTS (
                SELECT 1 FROM protectedContact c
                WHERE c.kind = s.kind AND c.print = s.print AND c.owner = s.owner AND c.holder = s.holder))
            """)
        difference.protectedAgain = try protectedAgain()
        difference.addressConflicts = try count("temp.addressConflict")
        difference.goneAddresses = try goneAddressCount()
        (difference.newlyHeld, difference.noLongerHeld) = try heldFigures()
        return difference
    }

    func count(_ rows: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") ?? 0
    }

    /// Persons whom the stage marks, or a rejected row.
    private func newlyProtected() throws -> Int {
        var newlyProtected = 0
        for (table, name) in [("pupil", "Pupil"), ("guardian", "Guardian")] {
            newlyProtected +=
                try count("temp.changed\(name) WHERE becomesProtected")
                + count("temp.staged\(name) WHERE identity IS NOT NULL AND protection = 2")
                + count(
                    """
                    \(table) p WHERE \(Self.isHeldBack)
                        AND NOT EXISTS (SELECT 1 FROM temp.staged\(name) s WHERE s.id = p.id AND s.protection = 2)
                    """)
        }
        return newlyProtected
    }

    /// Persons whose protection was lifted by hand and whom the stage marks again.
    private func protectedAgain() throws -> Int {
        try count(
            "temp.changedPupil c JOIN handSet h ON h.person = 'P' || c.id AND h.field = 'protection' WHERE becomesProtected"
        )
            + count(
                "temp.changedGuardian c JOIN handSet h ON h.person = 'G' || c.id AND h.field = 'protection' WHERE becomesProtected"
            )
    }
}
