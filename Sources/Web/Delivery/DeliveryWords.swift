import Outreach

/// The texts of the delivery desk's page.
enum DeliveryWords {
    static let title = Words(sv: "Utlämning", en: "Delivery desk")

    static let table: [String: Words] = [
        "delivery.title": title,
        "delivery.intro": Words(
            sv: "Välj vad som har hänt. Skanna eller skriv sedan koderna, en i taget: ett brevs, eller en hel packes.",
            en: "Choose what happened. Then scan or type the codes, one at a time: a letter's, or a whole pack's."),
        "delivery.what": Words(sv: "Vad har hänt?", en: "What happened?"),
        "delivery.code": Words(sv: "Kod", en: "Code"),
        "delivery.codeHint": Words(
            sv: "Nio tecken, till exempel K7Q F3M XD4. Mellanslag och små bokstäver går bra.",
            en: "Nine symbols, such as K7Q F3M XD4. Spaces and small letters are fine."),
        "delivery.record": Words(sv: "Anteckna", en: "Record"),
        "delivery.date": Words(sv: "Dag", en: "Day"),
        "delivery.reason": Words(sv: "Varför kom det tillbaka?", en: "Why did it come back?"),
        "delivery.reasonHint": Words(sv: "Behövs bara för brev i retur.", en: "Needed for returned letters only."),
        "delivery.choose": Words(sv: "Välj …", en: "Choose …"),
        "delivery.toTakeOut": Words(sv: "Ta ut dessa brev", en: "Take out these letters"),
        "delivery.past": Words(sv: "Nyss antecknat", en: "Recorded just now"),
        "delivery.time": Words(sv: "Klockan", en: "Time"),
        "delivery.letter": Words(sv: "Brev eller packe", en: "Letter or pack"),
        "delivery.event": Words(sv: "Vad", en: "What"),
        "delivery.undo": Words(sv: "Ångra det senaste", en: "Undo the last"),
        "delivery.newAddress": Words(sv: "Ny adress", en: "New address"),
        "delivery.newAddressIntro": Words(
            sv: "Känner du till den nya adressen? Fyll i den, så görs ett nytt brev. Annars: fortsätt med nästa kod.",
            en: "Do you know the new address? Fill it in, and a new letter is made. If not, go on with the next code."),
        "delivery.whoMoved": Words(sv: "Vem gäller det?", en: "Whose is it?"),
        "delivery.present": Words(sv: "Nu:", en: "Now:"),
        "delivery.careOf": Words(sv: "c/o (om det behövs)", en: "c/o (if needed)"),
        "delivery.street": Words(sv: "Gata och nummer, lägenhet", en: "Street and number, apartment"),
        "delivery.postalCode": Words(sv: "Postnummer", en: "Postal code"),
        "delivery.town": Words(sv: "Postort", en: "Town"),
        "delivery.country": Words(sv: "Land (bara utanför Sverige)", en: "Country (outside Sweden only)"),
        "delivery.saveAddress": Words(sv: "Spara adressen", en: "Save the address"),
        "delivery.noAddress": Words(
            sv: "Adressen rättas inte här. Fråga kommunens administratör hur familjen kan nås.",
            en: "The address isn't corrected here. Ask the municipality's administrator how the family can be reached."),
        "delivery.waiting": Words(sv: "Brev i retur", en: "Returned letters"),
        "delivery.needAddress": Words(sv: "Väntar på en ny adress", en: "Waiting for a new address"),
        "delivery.fillIn": Words(sv: "Fyll i adress", en: "Fill in the address"),
        "delivery.replacements": Words(sv: "Har en ny adress", en: "Have a new address"),
        "delivery.replacementsIntro": Words(
            sv: "Nya brev görs tillsammans med kampanjens övriga brev.",
            en: "New letters are made together with the campaign's other letters."),
        "delivery.make": Words(sv: "Gör breven", en: "Make the letters"),
    ]

    static let stop = Words(sv: "Stopp", en: "Stop")
    static let codeNeeded = Words(sv: "Skanna eller skriv en kod.", en: "Scan or type a code.")
    static let dateWrong = Words(
        sv: "Ange en dag som har varit, eller idag: ÅÅÅÅ-MM-DD.", en: "Give a day in the past, or today: YYYY-MM-DD.")
    static let reasonNeeded = Words(
        sv: "Välj varför brevet kom tillbaka, och anteckna igen.",
        en: "Choose why the letter came back, and record it again.")
    static let addressSaved = Words(sv: "Adressen är sparad", en: "The address is saved")
    static let replacementWaits = Words(
        sv: "Ett nytt brev väntar på att göras, se nedan.", en: "A new letter waits to be made, see below.")
    static let sameAddress = Words(
        sv: "Inget nytt brev görs: det är adressen som brevet kom tillbaka från, eller så görs inga fler sådana brev.",
        en: "No new letter is made: it is the address that the letter came back from, or no more such letters are made."
    )
    static let madeWhere = Words(
        sv: "De ligger bland kampanjens brev, färdiga att skriva ut.",
        en: "They lie among the campaign's letters, ready to print.")
    static let noneMade = Words(sv: "Inga nya brev blev gjorda", en: "No new letters were made")
    static let whyNoneMade = Words(
        sv: "Kampanjens lista säger varför: något kan saknas, eller vänta på ett beslut.",
        en: "The campaign's list says why: something may be missing, or wait for a decision.")

    /// What to choose for an event.
    static func action(_ event: DeliveryEvent) -> Words {
        switch event {
        case .handedOut: Words(sv: "Utdelat", en: "Handed out")
        case .posted: Words(sv: "Postat", en: "Posted")
        case .returned: Words(sv: "I retur", en: "Returned")
        case .printed: Words(sv: "Utskrivet", en: "Printed")
        case .pulled: Words(sv: "Uttaget ur högen", en: "Taken out of the pile")
        }
    }
}
