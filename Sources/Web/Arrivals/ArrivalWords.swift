import Outreach

/// The texts about imports that wait until the municipality lets them in.
enum ArrivalWords {
    static let title = Words(sv: "Väntar på att släppas in", en: "Waiting to be let in")
    static let pupil = Words(sv: "elev", en: "pupil")
    static let guardian = Words(sv: "vårdnadshavare", en: "guardian")
    static let marked = Words(sv: "(skyddad enligt filen)", en: "(protected, says the file)")

    /// How much waits.
    static func figures(_ arrival: Arrival) -> Words {
        Words(
            sv:
                "\(arrival.pupils) \(arrival.pupils == 1 ? "ny elev" : "nya elever"), \(arrival.guardians) \(arrival.guardians == 1 ? "ny vårdnadshavare" : "nya vårdnadshavare")"
                + (arrival.contacts > 0 ? ", nya kontaktuppgifter till \(arrival.contacts)" : ""),
            en:
                "\(arrival.pupils) \(arrival.pupils == 1 ? "new pupil" : "new pupils"), \(arrival.guardians) \(arrival.guardians == 1 ? "new guardian" : "new guardians")"
                + (arrival.contacts > 0 ? ", new contacts of \(arrival.contacts)" : ""))
    }

    static let table: [String: Words] = [
        "arrivals.intro": Words(
            sv:
                "Det här har skolornas elevlistor fört in som är nytt för dem. Ingen av dem får brev förrän listan är insläppt. Numren N1, N2 … gäller bara här.",
            en:
                "This is what schools' rosters have brought that is new to them. None of them gets a letter until the roster is let in. The numbers N1, N2 … hold here alone."
        ),
        "arrivals.school": Words(
            sv:
                "Kommunen släpper in det med ett klick. Skriv till kommunens administratör om det dröjer. Det som gällde elever och vårdnadshavare du redan hade är redan ändrat.",
            en:
                "The municipality lets it in with one click. Write to its administrator if it takes long. What concerned pupils and guardians whom you had already is changed already."
        ),
        "arrivals.nothing": Words(sv: "Inget väntar.", en: "Nothing waits."),
        "arrivals.letIn": Words(sv: "Släpp in alla", en: "Let everybody in"),
        "arrivals.refuse": Words(sv: "Avvisa", en: "Refuse"),
        "arrivals.old": Words(sv: "har väntat länge", en: "has waited for long"),
        "arrivals.by": Words(sv: "Konto", en: "Account"),
        "arrivals.look": Words(sv: "Titta på dem här först", en: "Look at these first"),
        "arrivals.lookText": Words(
            sv:
                "Registret känner dem redan, från en annan skola. Kryssa för dem som ska vänta och släpp sedan in resten, eller avvisa en i taget.",
            en:
                "The registry knows them already, from another school. Tick those who are to wait and then let the rest in, or refuse them one by one."
        ),
        "arrivals.wait": Words(sv: "låt vänta", en: "leave waiting"),
        "arrivals.refuseOne": Words(sv: "Avvisa", en: "Refuse"),
        "arrivals.who": Words(sv: "Vilka som väntar", en: "Who waits"),
        "arrivals.cut": Words(sv: "Bara de första visas.", en: "Only the first are shown."),
        "arrivals.number": Words(sv: "Nummer", en: "Number"),
        "arrivals.name": Words(sv: "Namn enligt filen", en: "Name, as the file says"),
        "arrivals.kind": Words(sv: "Vem", en: "Who"),
        "arrivals.class": Words(sv: "Klass", en: "Class"),
        "arrivals.schoolName": Words(sv: "Skola", en: "School"),
        "arrivals.looks": Words(sv: "Vad skolornas konton har läst", en: "What schools' accounts have read"),
        "arrivals.looksText": Words(
            sv:
                "De senaste sju dagarna, även det som avbröts. Många nya personer som aldrig skrevs in kan vara någon som letar.",
            en:
                "Within seven days, what was cancelled too. Many new people who were never written may be somebody who searches."
        ),
        "arrivals.at": Words(sv: "När", en: "When"),
        "arrivals.rows": Words(sv: "Rader", en: "Rows"),
        "arrivals.persons": Words(sv: "Nya personer", en: "New people"),
        "arrivals.written": Words(sv: "Inläst", en: "Written"),
        "arrivals.yes": Words(sv: "ja", en: "yes"),
        "arrivals.found": Words(sv: "Väntar på att släppas in", en: "Waiting to be let in"),
    ]

    /// The sentences with which a page may begin.
    static let said: [String: Words] = [
        "arrivals.oneIsRefused": Words(
            sv: "Avvisad. Resten väntar fortfarande.", en: "Refused. The rest still waits."),
        "arrivals.isLetIn": Words(sv: "Insläppt i registret.", en: "Let into the registry."),
        "arrivals.isRefused": Words(sv: "Avvisat. Inget av det är sparat.", en: "Refused. Nothing of it is kept."),
    ]
}
