import Foundation
import Outreach

/// The texts about packs.
enum PackWords {
    static let table: [String: Words] = [
        "pack.letters": Words(sv: "Brev", en: "Letters"),
        "pack.drafts": Words(sv: "Ej utskrivna", en: "Not printed"),
        "pack.printed": Words(sv: "Utskrivna", en: "Printed"),
        "pack.out": Words(sv: "Har lämnat huset", en: "Have left"),
        "pack.toPull": Words(sv: "Ta ut", en: "Take out"),
        "pack.pack": Words(sv: "Packe", en: "Pack"),
        "pack.code": Words(sv: "Kod", en: "Code"),
        "pack.mailing": Words(sv: "Utskick", en: "Mailing"),
        "pack.meeting": Words(sv: "Möte", en: "Meeting"),
        "pack.way": Words(sv: "Går ut", en: "Goes out"),
        "pack.school": Words(sv: "Skola", en: "School"),
        "pack.print": Words(sv: "Öppna breven för utskrift", en: "Open the letters to print"),
        "pack.printPack": Words(sv: "Öppna packen för utskrift", en: "Open the pack to print"),
        "pack.printAll": Words(sv: "Hela skolans brev", en: "All letters of the school"),
        "pack.lying": Words(sv: "Breven i högen", en: "The letters in the pile"),
        "pack.lyingHint": Words(
            sv: "Kryssa för brev som blir kvar när de andra går ut, till exempel till elever som är borta.",
            en: "Tick letters that stay when the others leave, such as those of pupils who are away."),
        "pack.stays": Words(sv: "Blir kvar", en: "Stays"),
        "pack.families": Words(sv: "Elev och mottagare", en: "Pupil and recipients"),
        "pack.kept": Words(sv: "Brev som blir kvar, med sina koder", en: "Letters that stay, by their codes"),
        "pack.keptHint": Words(
            sv: "Till exempel till elever som är borta. Skriv koderna med komma eller en per rad. Tomt: alla gick ut.",
            en: "Such as those of pupils who are away. Type the codes with commas or one a line. Blank: all have left."),
        "pack.list": Words(sv: "Öppna utdelningslistan", en: "Open the hand-out list"),
        "pack.download": Words(sv: "Ladda ned breven", en: "Download the letters"),
        "pack.happened": Words(sv: "Anteckna vad som hänt", en: "Record what happened"),
        "pack.date": Words(sv: "Datum", en: "Date"),
        "pack.dateError": Words(
            sv: "Ange en dag som har varit, eller i dag.", en: "Give a day that has been, or today."),
        "pack.allPrinted": Words(sv: "Allt är utskrivet", en: "All of it is printed"),
        "pack.markPrinted": Words(sv: "Breven är utskrivna", en: "The letters are printed"),
        "pack.markHandedOut": Words(sv: "Breven är utdelade", en: "The letters are handed out"),
        "pack.markPosted": Words(sv: "Breven är postade", en: "The letters are posted"),
        "pack.pullTitle": Words(
            sv: "De här breven får inte lämna huset", en: "These letters must not leave the building"),
        "pack.pullText": Words(
            sv: "Ta ut dem ur packen, kryssa för dem och anteckna sedan resten. Koden står på brevet.",
            en: "Take them out of the pack, tick them, and then record the rest. The code is on the letter."),
        "pack.takenOut": Words(sv: "har jag tagit ut", en: "– I have taken this one out"),
        "pack.allOut": Words(sv: "Alla brev har lämnat huset.", en: "All letters have left."),
        "pack.undo": Words(sv: "Ångra", en: "Undo"),
        "pack.last": Words(sv: "Senast antecknat", en: "Last recorded"),
        "pack.packs": Words(sv: "Packarna", en: "The packs"),
        "pack.isOut": Words(sv: "ute", en: "out"),
        "pack.isPrinted": Words(sv: "utskriven", en: "printed"),
        "pack.isDraft": Words(sv: "att skriva ut", en: "to print"),
        "pack.isOver": Words(sv: "mötet är hållet", en: "the meeting is over"),
        "pack.state": Words(sv: "Läge", en: "State"),
    ]

    /// Something that isn't a letter's code.
    static func notACode(_ typed: String) -> Words {
        Words(
            sv: "Inget har antecknats: \"\(typed.prefix(20))\" är ingen brevkod.",
            en: "Nothing was recorded: \"\(typed.prefix(20))\" is no letter code.")
    }

    /// A letter that lies elsewhere.
    static func notInPack(_ code: LetterCode) -> Words {
        Words(
            sv: "Inget har antecknats: \(code.printed) ligger inte i packen.",
            en: "Nothing was recorded: \(code.printed) isn't in the pack.")
    }

    static let said: [String: Words] = [
        "pack.printed": Words(sv: "Antecknat: breven är utskrivna.", en: "Recorded: the letters are printed."),
        "pack.handed-out": Words(sv: "Antecknat: breven är utdelade.", en: "Recorded: the letters are handed out."),
        "pack.posted": Words(sv: "Antecknat: breven är postade.", en: "Recorded: the letters are posted."),
        "pack.undone": Words(sv: "Det senaste är ångrat.", en: "The last record is undone."),
    ]

    static let takeOut = Words(
        sv: "Inget har antecknats: ta först ut breven här nedanför och kryssa för dem.",
        en: "Nothing was recorded: first take out the letters below and tick them.")
    static let incomplete = Words(
        sv: "Inget har antecknats: dagen stämmer inte.", en: "Nothing was recorded: the day isn't right.")

    /// Where one letter is.
    static func state(_ state: LetterState) -> Words {
        switch state {
        case .draft: Words(sv: "ej utskrivet", en: "not printed")
        case .printed: Words(sv: "utskrivet", en: "printed")
        case .out: Words(sv: "har lämnat huset", en: "has left")
        case .returned: Words(sv: "kom tillbaka", en: "came back")
        case .withdrawn: Words(sv: "gäller inte längre", en: "no longer valid")
        }
    }

    static func className(_ name: String) -> Words { Words(sv: "Klass \(name)", en: "Class \(name)") }

    static func last(_ record: PackRecord) -> Words {
        Words(
            sv: "\(record.event.words.sv.capitalized) \(record.date.words.sv): \(record.letters) brev",
            en: "\(record.event.words.en.capitalized) \(record.date.words.en): \(record.letters) letters")
    }
}
