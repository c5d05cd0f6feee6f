import Outreach
import Workflow

/// The texts of the door.
enum DoorWords {
    static let welcome = Words(sv: "Välkomna", en: "Welcome")
    static let corrected = Words(sv: "Ändrat", en: "Changed")
    static let walkIn = Words(sv: "Räknat, utan brev", en: "Counted, without a letter")
    static let undone = Words(sv: "Ångrat", en: "Taken back")
    static let undoneText = Words(sv: "Det räknas inte.", en: "It doesn’t count.")
    static let linkTitle = Words(sv: "Dörren till mötet", en: "The door of the meeting")
    static let endedTitle = Words(sv: "Dörren är stängd", en: "The door is closed")

    /// A number of adults.
    static func adults(_ number: Int) -> Words {
        Words(sv: number == 1 ? "1 vuxen" : "\(number) vuxna", en: number == 1 ? "1 adult" : "\(number) adults")
    }

    /// The day and hour of a meeting: `24/3 kl. 18.30`.
    static func when(_ time: LocalDateTime) -> Words {
        let date = "\(time.date.day)/\(time.date.month)"
        return Words(sv: "\(date) kl. \(clock(time).sv)", en: "\(date) at \(clock(time).en)")
    }

    /// That it isn't the day of the meeting yet.
    static func early(_ date: CalendarDate) -> Words {
        Words(
            sv: "Mötet är först den \(date.day)/\(date.month). Det som antecknas nu räknas som närvaro på mötet.",
            en: "The meeting isn’t until \(date.day)/\(date.month). What is entered now counts as attendance.")
    }

    static func alreadyIn(since: Moment?) -> Words {
        guard let since else { return Words(sv: "Redan inne", en: "Already in") }
        let time = clock(SwedishTime.local(at: since))
        return Words(sv: "Redan inne kl. \(time.sv)", en: "Already in at \(time.en)")
    }

    static func refused(_ refusal: DoorRefusal) -> Words {
        switch refusal {
        case .mistyped: Words(sv: "Fel kod", en: "Wrong code")
        case .unknown: Words(sv: "Okänd kod", en: "Unknown code")
        case .withdrawn: Words(sv: "Gäller inte längre", en: "No longer valid")
        case .otherMeeting: Words(sv: "Ett annat möte", en: "Another meeting")
        }
    }

    static func advice(_ refusal: DoorRefusal) -> Words {
        switch refusal {
        case .mistyped:
            Words(
                sv: "Något är felskrivet. Jämför med brevet, eller sök på namn.",
                en: "Something is mistyped. Compare it with the letter, or search by name.")
        case .unknown:
            Words(
                sv: "Inget brev har den koden. Sök på namn, eller räkna som utan brev.",
                en: "No letter has this code. Search by name, or count as without a letter.")
        case .withdrawn:
            Words(
                sv: "Brevet har ersatts eller dragits tillbaka. Sök på namn, eller räkna som utan brev.",
                en: "The letter was replaced or withdrawn. Search by name, or count as without a letter.")
        case .otherMeeting(let school, let starts):
            otherMeeting(
                [school.map { Words($0) }, starts.map(when)].compactMap(\.self))
        }
    }

    private static func otherMeeting(_ parts: [Words]) -> Words {
        guard !parts.isEmpty else {
            return Words(
                sv: "Brevet gäller inte det här mötet. Räkna som utan brev om de vill stanna.",
                en: "The letter isn’t for this meeting. Count them as without a letter if they want to stay.")
        }
        return Words(
            sv: "Brevet gäller \(parts.map(\.sv).joined(separator: ", ")). Räkna som utan brev om de vill stanna.",
            en:
                "The letter is for \(parts.map(\.en).joined(separator: ", ")). Count them as without a letter if they want to stay."
        )
    }

    private static func clock(_ time: LocalDateTime) -> Words {
        let (hour, minute) = (time.hour.padded(to: 2), time.minute.padded(to: 2))
        return Words(sv: "\(hour).\(minute)", en: "\(hour):\(minute)")
    }

    static let table: [String: Words] = [
        "door.title": Words(sv: "Dörren", en: "The door"),
        "door.code": Words(sv: "Brevets kod", en: "Letter code"),
        "door.codeHint": Words(
            sv: "Skanna eller skriv koden och tryck på retur.", en: "Scan or type the code and press return."),
        "door.adults": Words(sv: "Vuxna", en: "Adults"),
        "door.adultsHint": Words(sv: "Tomt: som de har svarat, annars 1.", en: "Empty: as they replied, or else 1."),
        "door.fewer": Words(sv: "En färre", en: "One fewer"),
        "door.more": Words(sv: "En till", en: "One more"),
        "door.checkIn": Words(sv: "Släpp in", en: "Check in"),
        "door.camera": Words(sv: "Skanna med kameran", en: "Scan with the camera"),
        "door.cameraStop": Words(sv: "Stäng kameran", en: "Close the camera"),
        "door.cameraBad": Words(
            sv: "Kameran går inte att använda. Skriv koden i stället.",
            en: "The camera can’t be used. Type the code instead."),
        "door.without": Words(sv: "Utan brev", en: "Without a letter"),
        "door.one": Words(sv: "+1 vuxen", en: "+1 adult"),
        "door.two": Words(sv: "+2 vuxna", en: "+2 adults"),
        "door.answer": Words(sv: "Svar", en: "Answer"),
        "door.ready": Words(sv: "Redo", en: "Ready"),
        "door.readyText": Words(sv: "Det första svaret visas här.", en: "The first answer is shown here."),
        "door.change": Words(sv: "Ändra", en: "Change"),
        "door.undo": Words(sv: "Ångra", en: "Undo"),
        "door.count": Words(sv: "Hittills", en: "So far"),
        "door.letters": Words(sv: "Familjer", en: "Families"),
        "door.adultsIn": Words(sv: "Vuxna", en: "Adults"),
        "door.walkIns": Words(sv: "varav utan brev", en: "of them without a letter"),
        "door.expected": Words(sv: "Anmälda vuxna", en: "Adults who said yes"),
        "door.find": Words(sv: "Sök på namn", en: "Search by name"),
        "door.findLabel": Words(sv: "Elevens eller vårdnadshavarens namn", en: "Name of the pupil or guardian"),
        "door.findButton": Words(sv: "Sök", en: "Search"),
        "door.nobody": Words(
            sv: "Ingen med det namnet är inbjuden och kan visas här. Räkna som utan brev.",
            en: "Nobody of that name is invited and can be shown here. Count as without a letter."),
        "door.found": Words(sv: "Träffar", en: "Found"),
        "door.list": Words(sv: "Lista att skriva ut", en: "List to print"),
        "door.saved": Words(sv: "Sparat", en: "Saved"),
        "door.savedText": Words(
            sv: "Nätet svarar inte. Det skickas så snart det går; fortsätt som vanligt.",
            en: "The network doesn’t answer. It is sent as soon as possible; carry on as usual."),
        "door.waiting": Words(sv: "väntar på att skickas", en: "waiting to be sent"),
        "door.refused": Words(sv: "Det gick inte", en: "That didn’t work"),
        "door.sending": Words(sv: "Skickar …", en: "Sending …"),
        "door.closed": Words(
            sv: "Dörren är stängd. Be skolan om en ny länk; det som väntar finns kvar i den här enheten.",
            en: "The door is closed. Ask the school for a new link; what waits is kept in this device."),
        "door.listTitle": Words(sv: "Närvarolista", en: "Attendance list"),
        "door.listText": Words(
            sv: "Om nätet ligger nere: kryssa här, och skriv in koderna efteråt.",
            en: "If the network is down: tick here, and enter the codes afterwards."),
        "door.listPrivate": Words(
            sv: "Listan har personuppgifter. Lämna den inte framme, och förstör den när koderna är inskrivna.",
            en: "The list has personal data. Don’t leave it lying about, and destroy it when the codes are entered."),
        "door.back": Words(sv: "Till dörren", en: "To the door"),
        "door.came": Words(sv: "Kom", en: "Came"),
        "door.class": Words(sv: "Klass", en: "Class"),
        "door.pupils": Words(sv: "Elever", en: "Pupils"),
        "door.guardians": Words(sv: "Vårdnadshavare", en: "Guardians"),
        "door.reply": Words(sv: "Svar", en: "Reply"),
        "door.ended": endedTitle,
        "door.endedText": Words(
            sv: "Länken gäller inte: mötet är avslutat, länken är stängd eller felskriven. Be skolan om en ny.",
            en:
                "The link doesn’t work: the meeting is over, the link is closed or mistyped. Ask the school for a new one."
        ),
        "door.linkTitle": linkTitle,
        "door.linkText": Words(
            sv:
                "Den som öppnar länken kan släppa in familjer till det här mötet, och söka bland dem som är inbjudna. Visa koden för dem som ska stå vid dörren. Länken visas bara nu.",
            en:
                "Whoever opens the link can check families in to this meeting, and search among those who are invited. Show the code to those who will stand at the door. The link is shown only now."
        ),
        "door.link": Words(sv: "Länk", en: "Link"),
        "door.qr": Words(sv: "Länken som QR-kod", en: "The link as a QR code"),
        "door.ends": Words(sv: "Gäller till", en: "Works until"),
        "door.links": Words(sv: "Öppna länkar", en: "Open links"),
        "door.openHere": Words(sv: "Öppna dörren här", en: "Open the door here"),
        "door.another": Words(sv: "Gör en länk till", en: "Make another link"),
        "door.close": Words(sv: "Stäng dörren", en: "Close the door"),
        "door.closeText": Words(
            sv: "Alla länkar till mötet slutar att gälla.", en: "All links to the meeting stop working."),
        "door.isClosed": Words(
            sv: "Dörren är stängd. Inga länkar gäller.", en: "The door is closed. No links work."),
    ]
}
