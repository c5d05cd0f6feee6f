import Outreach
import Workflow

/// The texts of attendance that is read in from paper, and of the paper.
enum AttendanceWords {
    static let title = Words(sv: "Registrera närvaro från papperslistan", en: "Enter attendance from the paper list")
    static let listTitle = Words(sv: "Närvarolista", en: "Attendance list")
    static let listToPrint = Words(sv: "Lista att skriva ut", en: "List to print")
    static let numberError = Words(sv: "Ange ett antal, 0–20.", en: "Give a number, 0–20.")
    static let walkInsError = Words(sv: "Ange ett antal, 0–2 000.", en: "Give a number, 0–2,000.")
    static let withoutClass = Words(sv: "Utan klass", en: "Without a class")

    static let table: [String: Words] = [
        "attendance.title": title,
        "attendance.lead": Words(
            sv:
                "Skriv hur många vuxna som kom från varje familj. Tomt betyder att ingen kom. Det går att ändra efteråt.",
            en:
                "Give how many adults came from each family. Empty means that nobody came. It can be changed afterwards."
        ),
        "attendance.families": Words(sv: "Inbjudna familjer", en: "Invited families"),
        "attendance.family": Words(sv: "Elev och vårdnadshavare", en: "Pupil and guardians"),
        "attendance.adults": Words(sv: "Vuxna som kom", en: "Adults who came"),
        "attendance.code": Words(sv: "Kod", en: "Code"),
        "attendance.none": Words(
            sv: "Ingen inbjudan till mötet har en familj som kan visas här. Skriv koder eller ett antal nedan.",
            en: "No invitation to the meeting has a family that can be shown here. Type codes or a number below."),
        "attendance.unnamed": Words(sv: "Brev utan namn", en: "Letters without names"),
        "attendance.unnamedText": Words(
            sv:
                "De visas med koden och utan namn, och räknas som vuxna utan brev. De står inte på listan som skrivs ut.",
            en:
                "They are shown by their codes, without names, and count as adults without a letter. The printed list doesn’t have them."
        ),
        "attendance.codes": Words(sv: "Koder från papperet", en: "Codes from the paper"),
        "attendance.codesHint": Words(
            sv:
                "En kod på varje rad. Antalet vuxna kan stå efter koden; annars räknas så många som har svarat, eller 1.",
            en:
                "One code on each line. The number of adults may stand behind it; or else as many as replied are counted, or 1."
        ),
        "attendance.walkIns": Words(sv: "Vuxna utan brev", en: "Adults without a letter"),
        "attendance.walkInsHint": Words(
            sv: "Totalt, också de som räknades vid dörren.", en: "In all, those counted at the door included."),
        "attendance.back": Words(sv: "Till mötet", en: "To the meeting"),
        "attendance.save": Words(sv: "Spara närvaron", en: "Save attendance"),
        "attendance.print": listToPrint,
        "attendance.listTitle": listTitle,
        "attendance.listText": Words(
            sv:
                "Skriv ut sidan från webbläsaren. Varje klass börjar på en ny sida. Låt den som kommer skriva hur många vuxna de är, och registrera listan efteråt.",
            en:
                "Print this page from the browser. Each class begins on a page of its own. Let whoever comes write how many adults they are, and enter the list afterwards."
        ),
        "attendance.listPrivate": Words(
            sv: "Listan har personuppgifter. Lämna den inte framme, och förstör den när närvaron är registrerad.",
            en: "The list has personal data. Don’t leave it lying about, and destroy it when attendance is entered."),
        "attendance.listNone": Words(
            sv: "Det finns ingen familj att visa. Gör breven först.",
            en: "There is no family to show. Make the letters first."),
        "attendance.pupils": Words(sv: "Elev", en: "Pupil"),
        "attendance.guardians": Words(sv: "Vårdnadshavare", en: "Guardians"),
        "attendance.reply": Words(sv: "Svar", en: "Reply"),
        "attendance.number": Words(sv: "Vuxna", en: "Adults"),
        "attendance.signature": Words(sv: "Underskrift", en: "Signature"),
    ]

    /// What became of a letter, beside its line.
    static func answer(_ answer: AttendanceTaken.Answer) -> Words {
        switch answer {
        case .entered(let adults):
            joined(Words(sv: "registrerat", en: "entered"), DoorWords.adults(adults))
        case .corrected(let adults, let before):
            joined(
                Words(sv: "ändrat från \(before)", en: "changed from \(before)"), DoorWords.adults(adults))
        case .known(let adults):
            joined(Words(sv: "var redan registrerat", en: "was entered already"), DoorWords.adults(adults))
        case .takenBack: Words(sv: "borttaget: ingen kom", en: "taken back: nobody came")
        case .refused(let why): why
        }
    }

    /// What was taken in all.
    static func summary(_ taken: AttendanceTaken) -> Words {
        let answers = Array(taken.letters.values) + taken.lines.map(\.answer)
        var (saved, refused) = (0, 0)
        for answer in answers {
            switch answer {
            case .entered, .corrected, .takenBack: saved += 1
            case .refused: refused += 1
            case .known: break
            }
        }
        if saved + refused == 0, !taken.hasWalkIns {
            return Words(sv: "Inget nytt att spara.", en: "There was nothing new to save.")
        }
        let sv = [
            saved == 1 ? "1 familj är sparad." : "\(saved) familjer är sparade.",
            taken.hasWalkIns ? "Antalet utan brev är sparat." : nil,
            refused == 0 ? nil : "\(refused) gick inte att spara: se raden.",
        ]
        let en = [
            saved == 1 ? "1 family is saved." : "\(saved) families are saved.",
            taken.hasWalkIns ? "The number without a letter is saved." : nil,
            refused == 0 ? nil : "\(refused) could not be saved: see the line.",
        ]
        return Words(sv: sv.compactMap(\.self).joined(separator: " "), en: en.compactMap(\.self).joined(separator: " "))
    }

    private static func joined(_ first: Words, _ second: Words) -> Words {
        Words(sv: "\(first.sv): \(second.sv)", en: "\(first.en): \(second.en)")
    }
}
