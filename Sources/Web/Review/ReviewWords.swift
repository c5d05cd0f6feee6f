import Outreach

/// The texts about what waits for a person.
enum ReviewWords {
    /// The link from other pages.
    static let toReview = Words(sv: "Till Att avgöra", en: "To the review")
    static let title = Words(sv: "Att avgöra", en: "Review")
    static let samePerson = Words(sv: "Är det samma person?", en: "Is it the same person?")

    static let wrongYear = Words(
        sv: "Skriv årskursen med siffror, 0 för förskoleklass.",
        en: "Write the year of school in figures, 0 for preschool class.")

    static func title(of kind: ReviewMatter.Kind) -> Words {
        switch kind {
        case .ruling: Words(sv: "Ska de få brev?", en: "Shall they get letters?")
        case .same: samePerson
        case .suspectedHome:
            Words(sv: "Kan det vara en skyddad persons bostad?", en: "May it be a protected person's home?")
        case .goneAddress:
            Words(sv: "Borta ur listan: flyttat, eller skyddad?", en: "Gone from the list: moved, or protected?")
        case .held: Words(sv: "Listan säger emot sig själv", en: "The roster contradicts itself")
        case .birthYear: Words(sv: "När är de födda?", en: "When were they born?")
        case .noSchool: Words(sv: "Elever utan skola", en: "Pupils without a school")
        case .schoolYearUnknown: Words(sv: "Elever utan årskurs", en: "Pupils without a year of school")
        case .noGuardian: Words(sv: "Elever utan vårdnadshavare", en: "Pupils without a guardian")
        case .deregistered: Words(sv: "Avregistrerade", en: "Deregistered")
        case .unreachable: Words(sv: "Nås inte av något brev", en: "Reached by no letter")
        case .schoolYear: Words(sv: "Stämmer årskursen?", en: "Is the year of school right?")
        }
    }

    static func about(_ kind: ReviewMatter.Kind) -> Words {
        switch kind {
        case .ruling:
            Words(
                sv:
                    "De är vårdnadshavare till en elev med skyddade personuppgifter. En av dem kan vara hotet, så inget brev går förrän du har beslutat.",
                en:
                    "They are guardians of a pupil whose data are protected. One of them may be the threat, so no letter goes before you decide."
            )
        case .same:
            Words(
                sv: "Två i registret har nästan samma namn. Den andra av dem får inget brev förrän det är avgjort.",
                en:
                    "Two in the registry have nearly the same name. The other of them gets no letter until it is settled."
            )
        case .suspectedHome:
            Words(
                sv:
                    "Uppgiften i filen liknar en skyddad persons så mycket att den inte sparas. Är det någon annans? Då kommer den med vid nästa inläsning. Se efter i filen, och säg inget till någon.",
                en:
                    "What stands in the file is so like a protected person's that it isn't stored. Is it somebody else's? Then it comes with the next reading. Look in the file, and tell nobody."
            )
        case .goneAddress:
            Words(
                sv:
                    "Adressen stod i listan förra gången men inte nu. Den är kvar här, men ingen post går dit förrän du har svarat. Fråga skolan: skydd sägs ofta först genom att adressen försvinner.",
                en:
                    "The address stood in the list last time and doesn't now. It is kept here, but no post goes there before you have answered. Ask the school: protection often shows first by an address that is gone."
            )
        case .held:
            Words(
                sv:
                    "De får inget brev förrän det är avgjort. Rätta i skolans system och läs in listan igen, eller svara här.",
                en:
                    "They get no letter until it is settled. Correct it in the school's system and import again, or answer here."
            )
        case .birthYear:
            Words(
                sv: "Numret berättar inte födelseåret, och det avgör vilka kampanjer eleven hör till.",
                en: "The number doesn't tell the birth year, and it decides which campaigns the pupil belongs to.")
        case .noSchool:
            Words(
                sv:
                    "Listan säger inte vilken skola de går i, så de är med i ingen kampanj och familjen får inget brev. Rätta listan och läs in den igen, eller välj skolan här.",
                en:
                    "The roster doesn't tell their school, so they are in no campaign and the family gets no letter. Correct the roster and import it again, or choose the school here."
            )
        case .schoolYearUnknown:
            Words(
                sv:
                    "Varken årskursen eller klassen berättar vilken årskurs de går i, så familjen får inget brev. Rätta listan och läs in den igen, eller skriv årskursen här.",
                en:
                    "Neither the year of school nor the class tells which year they go in, so the family gets no letter. Correct the roster and import it again, or write the year here."
            )
        case .noGuardian:
            Words(
                sv:
                    "De hör till målgruppen, men ingen vårdnadshavare är känd. Ett ensamkommande barn har kanske en god man: tala med skolan. De räknas i uppföljningen.",
                en:
                    "They belong to the audience, and no guardian is known. An unaccompanied child may have a trustee: ask the school. They count in the follow-up."
            )
        case .deregistered:
            Words(
                sv:
                    "Enligt folkbokföringen har de flyttat utomlands eller avlidit. De får inga brev. Var varsam med familjen.",
                en:
                    "By the population register they have emigrated or died. They get no letters. Be gentle with the family."
            )
        case .unreachable:
            Words(
                sv:
                    "Inget barn kan bära hem brevet, och posten når inte fram. Rätta adressen, eller säg att det är känt.",
                en:
                    "No child can carry the letter home, and post can't go. Correct the address, or say that it is known."
            )
        case .schoolYear:
            Words(
                sv: "Årskursen passar inte födelseåret. Elever som började tidigt eller sent är rätt som de är.",
                en:
                    "The year of school doesn't fit the birth year. Pupils who started early or late are right as they are."
            )
        }
    }

    /// The answers to a matter: what is sent, what the button says, and whether it is the likelier one.
    static func answers(to matter: ReviewMatter) -> [(answer: String, words: Words, isMain: Bool)] {
        let who = matter.persons.map(\.description).joined(separator: " ")
        return switch matter {
        case .ruling:
            [
                ("ruling \(who) write", Words(sv: "Får brev, personligen", en: "Gets letters, by hand"), false),
                ("ruling \(who) withhold", Words(sv: "Får inga brev", en: "Gets no letters"), false),
            ]
        case .same:
            [
                ("same \(who)", Words(sv: "Samma person …", en: "The same person …"), false),
                ("different \(who)", Words(sv: "Två olika personer", en: "Two different persons"), false),
            ]
        case .suspected(let suspicion):
            [
                ("\(suspicion.question) no", Words(sv: "Nej, någon annans", en: "No, somebody else's"), false),
                ("\(suspicion.question) yes", Words(sv: "Ja, det kan den vara", en: "Yes, it may be"), false),
            ]
        case .goneAddress:
            [
                ("gone \(who) still-there", Words(sv: "De bor kvar", en: "They still live there"), false),
                (
                    "gone \(who) moved",
                    Words(sv: "De har flyttat, ta bort adressen", en: "They have moved; drop the address"), false
                ),
                ("gone \(who) protected", Words(sv: "De är skyddade", en: "They are protected"), false),
            ]
        case .held(let held): answers(to: held)
        case .birthYear: []
        case .noSchool: [("no-school \(who) seen", Words(sv: "Jag har sett det", en: "I have seen it"), false)]
        case .schoolYearUnknown:
            [("school-year-unknown \(who) seen", Words(sv: "Jag har sett det", en: "I have seen it"), false)]
        case .noGuardian: [("no-guardian \(who) seen", Words(sv: "Jag har sett det", en: "I have seen it"), false)]
        case .deregistered: [("deregistered \(who) seen", Words(sv: "Jag har sett det", en: "I have seen it"), false)]
        case .unreachable: [("unreachable \(who) known", Words(sv: "Det är känt", en: "It is known"), false)]
        case .schoolYear: [("school-year \(who) known", Words(sv: "Den stämmer", en: "It is right"), false)]
        }
    }

    private static func answers(to held: HeldMatter) -> [(answer: String, words: Words, isMain: Bool)] {
        held.answers.enumerated().map { index, answer in
            switch answer.prefix(while: { $0 != " " }) {
            case "same": (answer, Words(sv: "Samma person …", en: "The same person …"), false)
            case "held" where answer.hasSuffix("protected"):
                (answer, Words(sv: "Är den skyddade", en: "Is the protected one"), false)
            case "different": (answer, Words(sv: "Olika personer", en: "Different persons"), false)
            default:
                if held.places.indices.contains(index) {
                    (answer, place(held.places[index]), false)
                } else {
                    (answer, Words(sv: "Det stämmer", en: "It is right"), false)
                }
            }
        }
    }

    private static func place(_ place: SchoolPlace) -> Words {
        let text = [place.school?.digits, place.className].compactMap(\.self).joined(separator: " ")
        return Words(sv: "Går i \(text)", en: "Goes to \(text)")
    }

    static func more(_ count: Int) -> Words {
        Words(
            sv: "… och \(count) till. De visas när de här är avgjorda.",
            en: "… and \(count) more. They are shown when these are settled.")
    }

    static func guardians(_ count: Int) -> Words {
        count == 1
            ? Words(
                sv: "1 vårdnadshavare väntar på att mötet planeras",
                en: "1 guardian waits for the meeting to be planned")
            : Words(
                sv: "\(count) vårdnadshavare väntar på att mötet planeras",
                en: "\(count) guardians wait for the meeting to be planned")
    }

    static let table: [String: Words] = [
        "review.title": title,
        "review.intro": Words(
            sv: "Sådant som ingen regel får avgöra. Det du avgör gäller tills uppgifterna ändras.",
            en: "What no rule may settle. What you settle holds until the facts change."),
        "review.nothing": Words(sv: "Inget väntar.", en: "Nothing waits."),
        "review.nothingText": Words(
            sv: "Kom tillbaka när nya listor har lästs in eller brev har gjorts.",
            en: "Come back when new rosters were read in or letters were made."),
        "review.pull": Words(sv: "Ta ut de här breven ur högen nu", en: "Pull these letters from the pile now"),
        "review.pullText": Words(
            sv: "De är utskrivna men får inte lämna huset.", en: "They are printed but must not leave the building."),
        "review.untold": Words(
            sv: "De här breven gäller någon som har blivit skyddad",
            en: "These letters concern somebody newly protected"
        ),
        "review.untoldText": Words(
            sv: "Ett steg avbröts innan det hann berätta det. Ta ut de utskrivna; de andra har redan lämnat huset.",
            en: "A step was broken off before it could tell. Pull those that are printed; the others have left already."
        ),
        "review.isOut": Words(sv: "Har redan lämnat huset", en: "Has left already"),
        "review.mayLie": Words(sv: "Ta ut det om det är utskrivet", en: "Pull it if it is printed"),
        "review.rejected": Words(sv: "Anmärkningar på elevlistor", en: "Findings in rosters"),
        "review.rejectedText": Words(
            sv:
                "Något i listorna kunde inte användas, eller behöver ett öga. De som står där får kanske inget brev. Rätta i skolans system och läs in listan igen. Säg sedan att det är ordnat.",
            en:
                "Something in the rosters could not be used, or needs an eye. Those who stand there may get no letter. Mend it in the school's system and import the list again. Then say that it is seen to."
        ),
        "review.rejectedRows": Words(sv: "Rader som inte kunde användas:", en: "Rows that could not be used:"),
        "review.rejectedSeen": Words(sv: "Det är ordnat", en: "It is seen to"),
        "review.rejectedImport": Words(sv: "Till elevlistorna", en: "To the rosters"),
        "review.told": Words(sv: "Jag har sett det", en: "I have seen it"),
        "review.code": Words(sv: "Kod", en: "Code"),
        "review.place": Words(sv: "Ligger hos", en: "Lies at"),
        "review.reason": Words(sv: "Varför", en: "Why"),
        "review.year": Words(sv: "Födelseår", en: "Birth year"),
        "review.schoolYear": Words(sv: "Årskurs", en: "Year of school"),
        "review.school": Words(sv: "Skola", en: "School"),
        "review.save": Words(sv: "Spara", en: "Save"),
        "review.waiting": Words(sv: "Väntar på dig innan brevet kan gå", en: "Wait for you before the letter can go"),
        "review.waitingText": Words(
            sv: "Öppna familjen och rätta det som saknas. Brevet görs vid nästa körning.",
            en: "Open the family and correct what is missing. The letter is made at the next run."),
        "review.missing": Words(sv: "saknas:", en: "missing:"),
        "review.byHand": Words(sv: "Till Personligen", en: "To By hand"),
        "review.names": Words(sv: "Namnen står under Personligen.", en: "The names are under By hand."),
        "review.byHandText": Words(
            sv: "Den som får se namnen hittar dem under Personligen.",
            en: "Those who may see the names find them under By hand."),
        "review.meetings": Words(sv: "Möten som saknas", en: "Meetings that are missing"),
        "review.notices": Words(sv: "Meddela familjerna", en: "Tell the families"),
        "review.noticesText": Words(
            sv: "De här breven är ute, men mötet har ändrats eller ställts in sedan dess.",
            en: "These letters are out, but the meeting was changed or cancelled since."),
        "review.sameTitle": samePerson,
        "review.sameText": Words(
            sv:
                "Säger du ja blir de en person: brev, barn och anteckningar läggs ihop. Är den ena skyddad blir båda det. Det går inte att ångra.",
            en:
                "If you say yes they become one: letters, children and notes are put together. If one is protected, both are. It can't be undone."
        ),
        "review.sure": Words(sv: "Ja, samma person", en: "Yes, the same person"),
        "review.cancel": Words(sv: "Avbryt", en: "Cancel"),
        "review.back": toReview,
    ]

    static let said: [String: Words] = ["review.settled": Words(sv: "Det är avgjort.", en: "That is settled.")]
}
