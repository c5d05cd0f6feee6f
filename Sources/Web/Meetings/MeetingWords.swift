import Outreach

/// The texts about meetings.
enum MeetingWords {
    static let meetings = Words(sv: "Möten", en: "Meetings")
    static let plan = Words(sv: "Planera ett möte", en: "Plan a meeting")
    static let door = Words(sv: "Öppna dörrsidan", en: "Open the door page")
    static let held = Words(sv: "Mötet är hållet", en: "The meeting was held")
    static let paperText = Words(
        sv: "Kryssades familjerna av på papper? Då registreras de här efteråt.",
        en: "Were families ticked off on paper? Then they are entered here afterwards.")
    static let toPacks = Words(sv: "Till packarna", en: "To the packs")
    static let noTime = Words(sv: "ingen tid bestämd", en: "no time set")
    static let dateError = Words(sv: "Ange vilken dag mötet är.", en: "Say on which day the meeting is.")
    static let timeError = Words(
        sv: "Ange när mötet börjar, till exempel 18:30.", en: "Say when the meeting begins, 18:30 for instance.")
    static let whereError = Words(
        sv: "Ange rummet eller huset, med högst 120 tecken.",
        en: "Name the room or the building, in at most 120 characters.")
    static let yearError = Words(sv: "Välj minst en årskurs.", en: "Choose one year at least.")
    static let schoolError = Words(sv: "Välj skola.", en: "Choose a school.")

    static let table: [String: Words] = [
        "meeting.meetings": meetings,
        "meeting.lead": Words(
            sv: "Vårdnadshavarna bjuds in till mötet på barnets skola. Flyttas det, görs breven om.",
            en: "Guardians are invited to the meeting at their child's school. If it is moved, the letters are remade."),
        "meeting.none": Words(sv: "Inga möten är planerade än.", en: "No meetings are planned yet."),
        "meeting.plan": plan,
        "meeting.school": Words(sv: "Skola", en: "School"),
        "meeting.campaign": Words(sv: "Kampanj", en: "Campaign"),
        "meeting.years": Words(sv: "Årskurser", en: "Years"),
        "meeting.when": Words(sv: "När", en: "When"),
        "meeting.where": Words(sv: "Var", en: "Where"),
        "meeting.status": Words(sv: "Läge", en: "State"),
        "meeting.letters": Words(sv: "Inbjudningar", en: "Invitations"),
        "meeting.sent": Words(sv: "varav ute", en: "of them out"),
        "meeting.coming": Words(sv: "Kommer", en: "Coming"),
        "meeting.notComing": Words(sv: "Kommer inte", en: "Not coming"),
        "meeting.adults": Words(sv: "Vuxna väntas", en: "Adults expected"),
        "meeting.work": Words(sv: "Att göra", en: "To do"),
        "meeting.date": Words(sv: "Datum", en: "Date"),
        "meeting.time": Words(sv: "Klockslag", en: "Time"),
        "meeting.whereHint": Words(
            sv: "Som det ska stå i brevet, till exempel Aulan.", en: "As the letter is to say it, for instance Aulan."),
        "meeting.move": Words(sv: "Flytta mötet", en: "Move the meeting"),
        "meeting.moveText": Words(
            sv:
                "Brev som inte har lämnat huset görs om. Utskrivna måste tas ut, och de som fått sitt brev behöver ett besked.",
            en:
                "Letters that haven't left are remade. Printed ones must be taken out, and those who have their letter need to be told."
        ),
        "meeting.whom": Words(sv: "Vilka som ska få besked", en: "Who is to be told"),
        "meeting.letter": Words(sv: "Brev", en: "Letter"),
        "meeting.guardians": Words(sv: "Vårdnadshavare", en: "Guardians"),
        "meeting.told": Words(sv: "Alla har fått besked", en: "All of them have been told"),
        "meeting.save": Words(sv: "Spara", en: "Save"),
        "meeting.became": Words(sv: "Hur blev det?", en: "What became of it?"),
        "meeting.held": held,
        "meeting.heldText": Words(
            sv: "Inga fler inbjudningar görs till det här mötet.", en: "No more invitations are made to this meeting."),
        "meeting.notHeld": Words(
            sv: "Det var ett misstag: mötet är inte hållet", en: "A mistake: the meeting wasn't held"),
        "meeting.cancel": Words(sv: "Ställ in mötet", en: "Cancel the meeting"),
        "meeting.cancelText": Words(
            sv: "Breven får inte lämna huset, och de som fått sitt brev behöver ett besked. Det går inte att ångra.",
            en: "The letters must not leave, and those who have theirs need to be told. This can't be undone."),
        "meeting.replace": Words(sv: "Ersätt mötet med ett brev", en: "Replace the meeting by a letter"),
        "meeting.replaceText": Words(
            sv:
                "Mötet ställs in, och vårdnadshavarna får ett brev med det som mötet skulle ha handlat om. Det går inte att ångra.",
            en:
                "The meeting is off, and guardians get a letter with what it would have been about. This can't be undone."
        ),
        "meeting.door": door,
        "meeting.doorText": Words(
            sv: "Där prickas familjerna av när de kommer, med koden på brevet.",
            en: "There families are ticked off as they come, by the code on their letter."),
        "meeting.paperText": paperText,
        "meeting.next": Words(sv: "Nästa steg", en: "Next step"),
        "meeting.atDoor": Words(sv: "Vid dörren", en: "At the door"),
        "meeting.replies": Words(sv: "Svaren hittills", en: "Replies so far"),
        "meeting.toPacks": toPacks,
        "meeting.noCampaigns": Words(
            sv: "Ingen kampanj har möten.", en: "No campaign has meetings."),
        "meeting.yearsHint": Words(
            sv: "Ett möte för flera årskurser, eller ett för varje.",
            en: "One meeting for several years, or one for each."),
        "meeting.planText": Words(
            sv: "Finns redan ett planerat möte för samma årskurser på skolan flyttas det hit.",
            en: "If the school has a planned meeting for the same years, it is moved to this."),
    ]

    /// Letters of which nobody has said that they left.
    static func unsent(_ number: Int) -> Words {
        Words(
            sv: number == 1
                ? "Ett brev är inte antecknat som utdelat eller postat. Anteckna det först; sedan frågar ingen efter det."
                : "\(number) brev är inte antecknade som utdelade eller postade. Anteckna dem först; sedan frågar ingen efter dem.",
            en: number == 1
                ? "One letter isn't recorded as handed out or posted. Record it first; afterwards nobody asks for it."
                : "\(number) letters aren't recorded as handed out or posted. Record them first; afterwards nobody asks for them."
        )
    }

    static let said: [String: Words] = [
        "meeting.planned": Words(
            sv: "Mötet är planerat. Gör breven när alla möten är på plats.",
            en: "The meeting is planned. Make the letters once all meetings are set."),
        "meeting.moved": Words(
            sv: "Mötet är ändrat. Brev som inte har lämnat huset är omgjorda.",
            en: "The meeting is changed. Letters that haven't left are remade."),
        "meeting.held": Words(sv: "Antecknat: mötet är hållet.", en: "Recorded: the meeting was held."),
        "meeting.told": Words(
            sv: "Antecknat: familjerna har fått besked.", en: "Recorded: the families have been told."),
        "meeting.cancelled": Words(sv: "Mötet är inställt.", en: "The meeting is cancelled."),
        "meeting.replaced": Words(
            sv: "Mötet ersätts av ett brev. Gör breven för att få det.",
            en: "The meeting is replaced by a letter. Make the letters to get it."),
    ]

    static func notices(_ number: Int) -> Words {
        Words(
            sv: "\(number) brev som är ute säger något som inte gäller längre: ge familjerna besked",
            en: "\(number) letters that are out say what is no longer so: tell the families")
    }

    static func pull(_ number: Int) -> Words {
        Words(
            sv: "\(number) utskrivna brev måste tas ut ur packarna",
            en: "\(number) printed letters must be taken out of the packs")
    }
}
