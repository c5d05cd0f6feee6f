import Outreach
import Workflow

// How answers at the delivery desk are worded.
extension DeliveryWords {
    static func done(_ event: Words) -> Words {
        Words(sv: "Antecknat: \(event.sv)", en: "Recorded: \(event.en)")
    }

    static func already(_ event: Words, _ date: CalendarDate) -> Words {
        Words(sv: "Redan \(event.sv) \(date)", en: "Already \(event.en) on \(date)")
    }

    static func undone(_ event: Words) -> Words {
        Words(sv: "Ångrat: inte \(event.sv)", en: "Undone: not \(event.en)")
    }

    static func undone(letters: Int) -> Words {
        Words(sv: "\(letters) brev.", en: "\(letters) \(letters == 1 ? "letter" : "letters").")
    }

    static func counts(_ letters: Int, _ alreadyDone: Int, _ takenOut: Int) -> Words {
        var sv = ["\(letters) brev"]
        var en = ["\(letters) \(letters == 1 ? "letter" : "letters")"]
        if alreadyDone > 0 {
            sv.append("\(alreadyDone) var det redan")
            en.append("\(alreadyDone) already \(alreadyDone == 1 ? "was" : "were")")
        }
        if takenOut > 0 {
            sv.append("\(takenOut) uttagna ur högen")
            en.append("\(takenOut) taken out of the pile")
        }
        return Words(sv: "\(sv.joined(separator: ", ")).", en: "\(en.joined(separator: ", ")).")
    }

    static func made(_ letters: Int) -> Words {
        Words(
            sv: letters == 1 ? "Ett nytt brev är gjort" : "\(letters) nya brev är gjorda",
            en: letters == 1 ? "A new letter is made" : "\(letters) new letters are made")
    }

    static func pull(_ codes: [LetterCode]) -> Words {
        let list = codes.map(\.printed).joined(separator: ", ")
        return Words(sv: "Ta ut ur högen: \(list).", en: "Take out of the pile: \(list).")
    }

    /// The button that goes on once letters are taken out.
    static func takenOut(_ event: DeliveryEvent) -> Words {
        Words(
            sv: "De är uttagna: anteckna resten som \(event.words.sv)",
            en: "They are taken out: record the rest as \(event.words.en)")
    }

    /// Why nothing was recorded, and what to do at a desk.
    static func sentence(of fault: WorkflowFault, typed: String, isLetter: Bool) -> Words {
        switch fault {
        case .codesWrong(let codes) where codes.first?.fault == nil:
            Words(
                sv: "Inget av era brev har koden \(typed). Lägg det åt sidan och fråga. Inget har antecknats.",
                en: "None of your letters has the code \(typed). Put it aside and ask. Nothing was recorded.")
        case .mustBePulled where isLetter:
            Words(
                sv: "Brevet får inte lämna huset. Ta ut det ur packen. Inget har antecknats.",
                en: "The letter must not leave the building. Take it out of the pack. Nothing was recorded.")
        case .mustBePulled:
            Words(
                sv: "Packen får inte lämna huset förrän dessa brev är uttagna. Inget har antecknats.",
                en: "The pack must not leave the building before these letters are taken out. Nothing was recorded.")
        case .packOutdated:
            Words(
                sv: "Packen har gjorts om sedan bladet skrevs ut. Dessa brev gäller inte längre. Inget har antecknats.",
                en:
                    "The pack was remade after its sheet was printed. These letters are out of date. Nothing was recorded."
            )
        default: fault.words(on: .page)
        }
    }

    /// To whom a letter is, or what a pack is; nil where a letter's recipients aren't named.
    static func subject(of item: DeliveryItem, _ language: ToolLanguage) -> String? {
        if item.isPack {
            let letters = item.letters
            return Words(
                sv: "Packe med \(letters) brev", en: "Pack of \(letters) \(letters == 1 ? "letter" : "letters")"
            ).text(in: language)
        }
        guard !item.recipients.isEmpty else { return nil }
        return item.recipients.map(\.full).joined(separator: Words(sv: " och ", en: " and ").text(in: language))
    }

    /// Class, school and campaign.
    static func place(of item: DeliveryItem, _ language: ToolLanguage) -> String {
        [item.className, item.school?.name, item.campaign].compactMap(\.self).joined(separator: " · ")
    }

    static func outcome(_ outcome: DeliveryPast.Outcome) -> Words {
        switch outcome {
        case .done: Words(sv: "antecknat", en: "recorded")
        case .already: Words(sv: "var det redan", en: "already was")
        case .refused: Words(sv: "stopp", en: "stop")
        }
    }

    static func tone(_ outcome: DeliveryPast.Outcome) -> DeliveryVerdict.Tone {
        switch outcome {
        case .done: .good
        case .already: .warn
        case .refused: .bad
        }
    }

    /// The time of day in Sweden.
    static func time(_ moment: Moment) -> String {
        let local = SwedishTime.local(at: moment)
        return "\(local.hour.padded(to: 2)):\(local.minute.padded(to: 2))"
    }
}
