import Outreach

/// The texts about campaigns and their letters.
enum CampaignWords {
    static let campaigns = Words(sv: "Kampanjer", en: "Campaigns")
    static let preview = Words(sv: "Förhandsvisning", en: "Preview")
    static let make = Words(sv: "Gör breven", en: "Make the letters")
    static let noSchool = Words(sv: "Utan skola", en: "Without a school")
    static let byPost = Words(sv: "Post", en: "Post")
    static let noClass = Words(sv: "Utan klass", en: "Without a class")

    /// How much waits to leave the building once the letters are made.
    static func waiting(letters: Int, packs: Int) -> Words {
        let packsSv = packs == 1 ? "1 packe" : "\(packs) packar"
        let packsEn = packs == 1 ? "1 pack" : "\(packs) packs"
        return letters == 1
            ? Words(
                sv: "Efteråt väntar 1 brev i \(packsSv) på att lämna huset.",
                en: "Afterwards 1 letter in \(packsEn) waits to leave.")
            : Words(
                sv: "Efteråt väntar \(letters) brev i \(packsSv) på att lämna huset.",
                en: "Afterwards \(letters) letters in \(packsEn) wait to leave.")
    }

    static let table: [String: Words] = [
        "campaign.campaigns": campaigns,
        "campaign.lead": Words(
            sv: "Varje kampanj är ett löfte till föräldrarna. Här ser du hur långt det har kommit.",
            en: "Each campaign is a promise to parents. Here you see how far it has come."),
        "campaign.none": Words(
            sv: "Det finns inga kampanjer. De ligger i mappen Templates.",
            en: "There are no campaigns. They are in the folder Templates."),
        "campaign.broken": Words(
            sv: "Kampanjens filer går inte att läsa. Det här ska rättas:",
            en: "The campaign's files can't be read. This is to be corrected:"),
        "campaign.templatesBroken": Words(
            sv: "Breven kan inte göras förrän mallarna är rättade:",
            en: "The letters can't be made until the templates are corrected:"),
        "campaign.lastRun": Words(sv: "Breven gjordes senast", en: "Letters last made"),
        "campaign.neverRun": Words(sv: "Breven är inte gjorda än", en: "Letters aren't made yet"),
        "campaign.sent": Words(sv: "Brev som lämnat huset", en: "Letters that have left"),
        "campaign.of": Words(sv: "av", en: "of"),
        "campaign.next": Words(sv: "Att göra nu:", en: "To do now:"),
        "campaign.over": Words(sv: "Allt är gjort", en: "All is done"),
        "campaign.steps": Words(sv: "Steg för steg", en: "Step by step"),
        "campaign.letters": Words(sv: "Breven", en: "The letters"),
        "campaign.lettersText": Words(
            sv:
                "Titta på några brev innan de görs. Gör om dem när som helst: det som är utskrivet eller ute ändras inte.",
            en:
                "Look at some letters before they are made. Make them again whenever you like: what is printed or out stays as it is."
        ),
        "campaign.preview": preview,
        "campaign.previewText": Words(
            sv: "Några brev som exempel, ett av varje slag. Läs dem noga. Inget av dem är ett brev att skicka.",
            en: "Some letters as examples, one of each kind. Read them with care. None of them is a letter to send."),
        "campaign.make": make,
        "campaign.meetings": Words(sv: "Möten", en: "Meetings"),
        "campaign.noMeetings": Words(sv: "Inga möten än.", en: "No meetings yet."),
        "campaign.plan": Words(sv: "Planera möte", en: "Plan a meeting"),
        "campaign.unplanned": Words(
            sv: "Alla årskurser i målgruppen har inte fått något möte på:",
            en: "Not all years of the audience have a meeting at:"),
        "campaign.replace": Words(sv: "Ersätt med brev", en: "Replace by letter"),
        "campaign.packs": Words(sv: "Packar", en: "Packs"),
        "campaign.noPacks": Words(
            sv: "Inga packar än. De finns när breven är gjorda.",
            en: "No packs yet. They are there once the letters are made."),
        "campaign.wholeClass": Words(sv: "Flera packar på en gång:", en: "Several packs at once:"),
        "campaign.class": Words(sv: "Klass", en: "Class"),
        "campaign.allPost": Words(sv: "all post", en: "all post"),
        "campaign.decisions": Words(sv: "Besluten", en: "The decisions"),
        "campaign.audience": Words(sv: "Visa målgruppen med varje beslut", en: "Show the audience with every decision"),
        "campaign.whole": Words(
            sv: "Breven görs för hela kampanjen, alla skolor på en gång. Siffrorna här gäller dina skolor.",
            en: "Letters are made for the whole campaign, all schools at once. The figures here are of your schools."),
        "campaign.wholeAll": Words(
            sv: "Breven görs för hela kampanjen, alla skolor på en gång.",
            en: "Letters are made for the whole campaign, all schools at once."),
        "campaign.would": Words(sv: "Det här händer", en: "This is what happens"),
        "campaign.made": Words(sv: "Nya brev", en: "New letters"),
        "campaign.remade": Words(sv: "Görs om", en: "Remade"),
        "campaign.unchanged": Words(sv: "Oförändrade", en: "Unchanged"),
        "campaign.removed": Words(sv: "Tas bort", en: "Removed"),
        "campaign.pulled": Words(sv: "Måste tas ut", en: "Must be taken out"),
        "campaign.toPull": Words(
            sv: "Utskrivna brev att ta ut ur högen", en: "Printed letters to take out of the pile"),
        "campaign.reason": Words(sv: "Skäl", en: "Reason"),
        "campaign.nothing": Words(
            sv: "Inget ändras i packarna: breven där är som de ska vara.",
            en: "Nothing changes in the packs: their letters are as they should be."
        ),
        "campaign.nothingYet": Words(sv: "Inget har skrivits än.", en: "Nothing has been written yet."),
    ]

    static let said: [String: Words] = [
        "campaign.made": Words(
            sv: "Breven är gjorda. Öppna packarna här nedanför för att skriva ut dem.",
            en: "The letters are made. Open the packs below to print them.")
    ]
}
