extension RosterDifference {
    /// Every figure with the name under which it is stored and printed as JSON.
    package static let figures: [(name: String, path: any WritableKeyPath<RosterDifference, Int> & Sendable)] = [
        ("newPupils", \.newPupils), ("changedPupils", \.changedPupils), ("movedSchool", \.movedSchool),
        ("backAgain", \.backAgain), ("leavers", \.leavers), ("coveredPupils", \.coveredPupils),
        ("newGuardians", \.newGuardians), ("changedGuardians", \.changedGuardians),
        ("unknownGuardians", \.unknownGuardians), ("newGuardianships", \.newGuardianships),
        ("endedGuardianships", \.endedGuardianships), ("newlyProtected", \.newlyProtected),
        ("newProtectedContacts", \.newProtectedContacts), ("protectedAgain", \.protectedAgain),
        ("addressConflicts", \.addressConflicts), ("keptByHand", \.keptByHand),
        ("newlyHeld", \.newlyHeld), ("noLongerHeld", \.noLongerHeld),
        ("goneAddresses", \.goneAddresses),
    ]
}
