import Outreach

/// The texts about who is known not to be protected.
enum MarksWords {
    static let title = Words(sv: "Skyddsmarkeringar", en: "Protection marks")
    static let never = Words(sv: "aldrig", en: "never")
    static let toMarks = Words(sv: "Så kan de få post", en: "How they can get post")

    /// Of how many nobody has said anything.
    static func unknown(_ count: Int) -> Words {
        count == 1
            ? Words(
                sv: "Ingen lista säger om 1 vårdnadshavare är skyddad. Inget kan postas dit.",
                en: "No roster says whether 1 guardian is protected. Nothing can be posted there.")
            : Words(
                sv: "Ingen lista säger om \(count) vårdnadshavare är skyddade. Inget kan postas till dem.",
                en: "No roster says whether \(count) guardians are protected. Nothing can be posted to them.")
    }

    /// Of how many it was said too long ago.
    static func outdated(_ count: Int) -> Words {
        count == 1
            ? Words(
                sv: "Markeringen är för gammal för 1 vårdnadshavare. Inget kan postas dit.",
                en: "The mark is too old for 1 guardian. Nothing can be posted there.")
            : Words(
                sv: "Markeringarna är för gamla för \(count) vårdnadshavare. Inget kan postas till dem.",
                en: "The marks are too old for \(count) guardians. Nothing can be posted to them.")
    }

    /// That the word is to speak for those of whom nobody has said anything.
    static func vouch(_ count: Int) -> Words {
        count == 1
            ? Words(
                sv: "Det gäller också den vårdnadshavare som ingen lista säger något om.",
                en: "It holds for the guardian, too, of whom no roster says anything.")
            : Words(
                sv: "Det gäller också de \(count) vårdnadshavare som ingen lista säger något om.",
                en: "It holds for the \(count) guardians, too, of whom no roster says anything.")
    }

    /// Whose word it is, and how far it goes.
    static func word(_ checkedOn: CalendarDate, _ basis: MarksBasis, vouchedFor: Int) -> Words {
        let only =
            vouchedFor == 0
            ? Words("")
            : Words(
                sv: " För \(vouchedFor) vårdnadshavare är intyget det enda som säger något.",
                en: " For \(vouchedFor) guardians nothing else says anything.")
        return Words(
            sv: "Intygat: alla kontrollerades mot \(basis.words.sv) \(checkedOn).\(only.sv)",
            en: "Vouched for: everybody was checked against \(basis.words.en) on \(checkedOn).\(only.en)")
    }

    static let dateNeeded = Words(sv: "Ange vilken dag alla kontrollerades.", en: "Say on which day all were checked.")
    static let basisNeeded = Words(sv: "Välj vad alla kontrollerades mot.", en: "Choose against what all were checked.")
    static let sureNeeded = Words(
        sv: "Kryssa för att alla är kontrollerade och de skyddade markerade. Annars kan ingen intyga det.",
        en: "Tick that all were checked and the protected are marked. Otherwise nobody can vouch for it.")

    static let table: [String: Words] = [
        "marks.title": title,
        "marks.lead": Words(
            sv: "Post får bara gå till den som en källa nyligen har sagt inte har skyddade personuppgifter.",
            en: "Post may go only to those of whom a source has lately said that their data aren't protected."),
        "marks.none": Words(sv: "Inga elevlistor är inlästa ännu.", en: "No rosters have been read in yet."),
        "marks.canPost": Words(sv: "Kan få post", en: "Can get post"),
        "marks.cannotPost": Words(sv: "Kan inte få post", en: "Can't get post"),
        "marks.help": Words(sv: "Det här hjälper", en: "What helps"),
        "marks.helpRoster": Words(
            sv: "Läs in en lista som har en kolumn för skyddsmarkering, eller folkbokföringens uttag.",
            en: "Read in a roster with a column for protection marks, or the population register's extract."),
        "marks.helpWord": Words(
            sv: "Eller så kontrollerar en administratör alla mot en källa, och intygar det.",
            en: "Or an administrator checks everybody against a source, and vouches for it."),
        "marks.first": Words(
            sv: "Skydda först alla som har skyddade uppgifter: sök familjen och välj Skydda.",
            en: "First protect all who must be: search for the family and choose Protect."),
        "marks.families": Words(sv: "Sök familj", en: "Search for a family"),
        "marks.import": Words(sv: "Läs in nya listor", en: "Read new rosters in"),
        "marks.old": Words(
            sv: "Skyddsmarkeringarna är för gamla för post", en: "The protection marks are too old for post"),
        "marks.oldText": Words(
            sv:
                "Någon kan ha fått skyddade personuppgifter sedan listorna lästes in. Därför får inga brev skrivas ut för post eller postas innan nya listor är inlästa.",
            en:
                "Somebody's data may have become protected since the rosters were read. So no letters are printed for post, and none is posted, before new rosters are read in."
        ),
        "marks.source": Words(sv: "Källa", en: "Source"),
        "marks.seenOn": Words(sv: "Sades senast", en: "Last told"),
        "marks.guardians": Words(sv: "Vårdnadshavare", en: "Guardians"),
        "marks.word": Words(sv: "Intyga", en: "Vouch"),
        "marks.checkedOn": Words(sv: "Kontrollerade den", en: "Checked on"),
        "marks.against": Words(sv: "Mot", en: "Against"),
        "marks.sure": Words(
            sv: "Jag har kontrollerat alla mot källan, och alla skyddade är markerade här.",
            en: "I have checked everybody against the source, and all who are protected are marked here."),
        "marks.holds": Words(
            sv:
                "Intyget gäller tills listan läses in igen, och högst så många dagar som en markering gäller. Det loggas, och försättsbladet säger det.",
            en:
                "It holds until the roster is read in again, and at most as many days as a mark does. It is logged, and the cover sheet says so."
        ),
        "marks.confirm": Words(sv: "Intyga", en: "Vouch"),
        "marks.to": toMarks,
    ]

    static let said: [String: Words] = [
        "marks.confirmed": Words(
            sv: "Intyget är sparat. Gör breven på nytt.", en: "Your word is kept. Make the letters again.")
    ]
}
