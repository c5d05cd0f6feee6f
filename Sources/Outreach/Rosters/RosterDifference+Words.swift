extension RosterDifference {
    /// The words that go with one and with several of a figure, for those that are told.
    package static let words: [String: (one: Words, many: Words)] = [
        "newPupils": (Words(sv: "ny elev", en: "new pupil"), Words(sv: "nya elever", en: "new pupils")),
        "changedPupils": (
            Words(sv: "ändrad elev", en: "changed pupil"), Words(sv: "ändrade elever", en: "changed pupils")
        ),
        "movedSchool": (
            Words(sv: "elev har bytt skola", en: "pupil moved school"),
            Words(sv: "elever har bytt skola", en: "pupils moved school")
        ),
        "backAgain": (
            Words(sv: "elev är tillbaka", en: "pupil back again"),
            Words(sv: "elever är tillbaka", en: "pupils back again")
        ),
        "leavers": (
            Words(sv: "elev har slutat", en: "pupil marked as left"),
            Words(sv: "elever har slutat", en: "pupils marked as left")
        ),
        "newGuardians": (
            Words(sv: "ny vårdnadshavare", en: "new guardian"), Words(sv: "nya vårdnadshavare", en: "new guardians")
        ),
        "changedGuardians": (
            Words(sv: "ändrad vårdnadshavare", en: "changed guardian"),
            Words(sv: "ändrade vårdnadshavare", en: "changed guardians")
        ),
        "unknownGuardians": (
            Words(sv: "vårdnadshavare nämns men beskrivs inte", en: "guardian is referred to and not described"),
            Words(sv: "vårdnadshavare nämns men beskrivs inte", en: "guardians are referred to and not described")
        ),
        "newGuardianships": (
            Words(sv: "ny vårdnadsrelation", en: "new guardianship"),
            Words(sv: "nya vårdnadsrelationer", en: "new guardianships")
        ),
        "endedGuardianships": (
            Words(sv: "avslutad vårdnadsrelation", en: "ended guardianship"),
            Words(sv: "avslutade vårdnadsrelationer", en: "ended guardianships")
        ),
        "newlyProtected": (
            Words(sv: "person blir skyddad", en: "person becomes protected"),
            Words(sv: "personer blir skyddade", en: "persons become protected")
        ),
        "protectedAgain": (
            Words(
                sv: "av dem hade fått skyddet hävt för hand; filens markering gäller",
                en: "of them had protection lifted by hand; the file's mark counts"),
            Words(
                sv: "av dem hade fått skyddet hävt för hand; filens markering gäller",
                en: "of them had protection lifted by hand; the file's mark counts")
        ),
        "newProtectedContacts": (
            Words(sv: "skyddad kontaktuppgift spärras", en: "protected contact is barred"),
            Words(sv: "skyddade kontaktuppgifter spärras", en: "protected contacts are barred")
        ),
        "addressConflicts": (
            Words(
                sv: "vårdnadshavare med olika adresser i filerna", en: "guardian with different addresses in the files"),
            Words(
                sv: "vårdnadshavare med olika adresser i filerna", en: "guardians with different addresses in the files"
            )
        ),
        "goneAddresses": (
            Words(
                sv: "vårdnadshavares adress är borta ur listan (flyttat, eller skyddad?)",
                en: "guardian's address is gone from the list (moved, or protected?)"),
            Words(
                sv: "vårdnadshavares adresser är borta ur listan (flyttat, eller skyddade?)",
                en: "guardians' addresses are gone from the list (moved, or protected?)")
        ),
        "newlyHeld": (
            Words(sv: "person hålls tills du har avgjort", en: "person is held until you have decided"),
            Words(sv: "personer hålls tills du har avgjort", en: "persons are held until you have decided")
        ),
        "noLongerHeld": (
            Words(sv: "person hålls inte längre", en: "person is held no longer"),
            Words(sv: "personer hålls inte längre", en: "persons are held no longer")
        ),
        "keptByHand": (
            Words(sv: "vårdnadshavare behåller det som är satt för hand", en: "guardian keeps what was set by hand"),
            Words(sv: "vårdnadshavare behåller det som är satt för hand", en: "guardians keep what was set by hand")
        ),
    ]
}
