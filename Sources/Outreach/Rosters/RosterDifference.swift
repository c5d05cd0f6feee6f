/// What a staged roster would change, in figures.
package struct RosterDifference: Sendable, Equatable {
    /// Pupils not known before.
    package var newPupils = 0
    /// Pupils of whom something is different: name, class, year, protection.
    package var changedPupils = 0
    /// Of the changed, those who go to another school than before.
    package var movedSchool = 0
    /// Pupils marked as left who are back.
    package var backAgain = 0
    /// Pupils of the covered classes who are missing.
    package var leavers = 0
    /// Active pupils of the covered classes before this import.
    package var coveredPupils = 0
    /// Guardians not known before.
    package var newGuardians = 0
    /// Guardians of whom something is different.
    package var changedGuardians = 0
    /// Guardians to whom rows refer by number, and of whom neither the files nor the registry know more: passed over.
    package var unknownGuardians = 0
    /// Ties between a pupil and a guardian that are new.
    package var newGuardianships = 0
    /// Ties that the roster no longer has.
    package var endedGuardianships = 0
    /// Persons who become protected, pupils and guardians.
    package var newlyProtected = 0
    /// Contacts of protected persons that nobody may have from now on.
    package var newProtectedContacts = 0
    /// Persons whose protection was lifted by hand and whom the roster marks again; the mark counts.
    package var protectedAgain = 0
    /// Guardians for whom the roster has two addresses.
    package var addressConflicts = 0
    /// Guardians with values set by hand that the roster would change, and doesn't.
    package var keptByHand = 0

    /// Persons who are held from now on, until a person has decided.
    package var newlyHeld = 0
    /// Persons who were held and whom the roster now tells without contradiction.
    package var noLongerHeld = 0

    /// Guardians whose address a source told before and lacks now, so that a person must say what became of it.
    package var goneAddresses = 0

    /// No difference.
    package init() {}

    /// Whether nothing would change.
    package var isEmpty: Bool {
        newPupils + changedPupils + backAgain + leavers + newGuardians + changedGuardians + newGuardianships
            + endedGuardianships + newlyProtected + newProtectedContacts
            + newlyHeld + noLongerHeld + goneAddresses == 0
    }
}
