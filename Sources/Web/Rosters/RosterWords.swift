import Outreach
import Workflow

/// The texts about rosters that pages put together.
enum RosterWords {
    static let title = Words(sv: "Elevlistor", en: "Rosters")
    static let importTitle = Words(sv: "Inläsning", en: "Import")
    static let keptTitle = Words(sv: "En tidigare inläsning", en: "An earlier import")

    static let said: [String: Words] = [
        "rosters.cancelled": Words(
            sv: "Inläsningen är avbruten, och filerna är borttagna från servern.",
            en: "The import was cancelled, and the files were removed from the server.")
    ]

    static let file = Words(sv: "Fil", en: "File")
    static let row = Words(sv: "Rad", en: "Row")
    static let column = Words(sv: "Kolumn", en: "Column")
    static let weight = Words(sv: "Vikt", en: "Weight")
    static let what = Words(sv: "Anmärkning", en: "Finding")
    static let findingsFile = Words(sv: "anmarkningar", en: "findings")
    static let rejectedFile = Words(sv: "rader-att-ratta", en: "rows-to-mend")
    static let unused = Words(sv: "används inte", en: "not used")
    static let waiting = Words(
        sv: "Väntar på att en annan inläsning ska bli klar …", en: "Waiting for another import to be done …")
    static let allowLeavers = Words(
        sv: "Det stämmer: filerna är hela, och de som saknas har slutat.",
        en: "That is right: the files are whole, and those who are missing have left.")
    static let manyLeaversMeans = Words(
        sv:
            "Så många saknas sällan i en hel lista. Är det en del av en lista, så avbryt och ladda upp hela. De som räknas som att ha slutat får inga brev.",
        en:
            "So many are rarely missing from a whole roster. If it is a part of one, cancel and upload all of it. Those who are marked as left get no letters."
    )
    static let allowProtected = Words(
        sv: "Det stämmer: så många är märkta som skyddade i filen.",
        en: "That is right: so many are marked as protected in the file.")

    static let listingUnsaid = Words(
        sv: "Säg vems lista det är.", en: "Say whose list it is.")
    static let listingWithoutSchool = Words(sv: "Välj skolan.", en: "Choose the school.")
    static let lastEverybody = Words(
        sv: "Förra gången du läste in en sådan fil var det alla i kommunen.",
        en: "Last time you brought in such a file, it was everybody in the municipality.")

    static func lastListing(_ school: String) -> Words {
        Words(
            sv: "Förra gången du läste in en sådan fil var det \(school).",
            en: "Last time you brought in such a file, it was \(school).")
    }

    static func lastMapping(_ name: String) -> Words {
        Words(
            sv:
                "Förra gången du läste in sådana filer var kolumnerna placerade som i \(name). Det är förvalt här; välj Läs på nytt för att läsa så nu också.",
            en:
                "Last time you brought in such files, the columns were placed as in \(name). That is chosen here; choose Read again to read them so now too."
        )
    }

    /// How such files were read last time.
    static func lastTime(_ last: RosterImportResult.LastTime) -> Words {
        let words = last.proposal.listing(
            last.proposal.mapping.map { name in
                Words(sv: "kolumner som i \(name)", en: "columns as in \(name)")
            })
        return last.isSame
            ? Words(sv: "Läses som förra gången: \(words.sv).", en: "Read as last time: \(words.en).")
            : Words(
                sv: "Sådana filer lästes annorlunda förra gången: \(words.sv).",
                en: "Such files were read differently last time: \(words.en).")
    }

    static func reading(_ rows: Int) -> Words {
        rows == 0
            ? Words(sv: "Läser filerna …", en: "Reading the files …")
            : Words(sv: "Läser filerna: \(rows) rader hittills …", en: "Reading the files: \(rows) rows so far …")
    }

    static func writing(_ rows: Int) -> Words {
        rows == 0
            ? Words(sv: "Skriver i registret …", en: "Writing to the registry …")
            : Words(
                sv: "Läser en gång till och skriver i registret: \(rows) rader hittills …",
                en: "Reading once more and writing to the registry: \(rows) rows so far …")
    }

    static func header(_ row: Int) -> Words { Words(sv: "rubriker på rad \(row)", en: "headers in row \(row)") }

    static func andMore(_ count: Int) -> Words { Words(sv: "… och \(count) till.", en: "… and \(count) more.") }

    static func leftOut(_ count: Int) -> Words {
        Words(
            sv: "Ytterligare \(count) anmärkningar sparades inte. Åtgärda de här och läs in igen.",
            en: "Another \(count) findings weren't kept. Mend these and import again.")
    }

    static func letters(_ count: Int) -> Words {
        count == 1
            ? Words(
                sv: "1 utskrivet brev ska tas ur högen", en: "1 printed letter must be taken out of the pile")
            : Words(
                sv: "\(count) utskrivna brev ska tas ur högen",
                en: "\(count) printed letters must be taken out of the pile")
    }

    static func scrubbed(_ count: Int) -> Words {
        count == 1
            ? Words(
                sv:
                    "1 person är nu skyddad. Kontaktuppgifterna är raderade ur register, brev och filer. Äldre säkerhetskopior kan ha dem kvar.",
                en:
                    "1 person is now protected. The contacts are wiped from registry, letters and files. Older backups may still hold them."
            )
            : Words(
                sv:
                    "\(count) personer är nu skyddade. Kontaktuppgifterna är raderade ur register, brev och filer. Äldre säkerhetskopior kan ha dem kvar.",
                en:
                    "\(count) persons are now protected. The contacts are wiped from registry, letters and files. Older backups may still hold them."
            )
    }

    static func manyLeavers(_ leavers: Int, of all: Int) -> Words {
        Words(
            sv: "\(leavers) av \(all) elever i klasserna skulle räknas som att ha slutat",
            en: "\(leavers) of \(all) pupils in these classes would be marked as left")
    }

    static func manyProtected(_ marked: Int, of persons: Int, _ file: String) -> Words {
        Words(
            sv: "\(marked) av \(persons) personer i \(file) skulle bli skyddade",
            en: "\(marked) of \(persons) persons in \(file) would become protected")
    }

    static func manyProtectedMeans(_ marks: [String]) -> Words {
        let words = marks.prefix(8).joined(separator: ", ")
        return Words(
            sv: "Det är mer än en tiondel. Alla deras kontaktuppgifter raderas, och de nås bara för hand."
                + (marks.isEmpty ? "" : " Ord i kolumnen som inte förstås, och därför skyddar: \(words)."),
            en: "That is more than a tenth. All their contacts are wiped, and they are reached by hand only."
                + (marks.isEmpty ? "" : " Words in the column that aren't understood, and so protect: \(words)."))
    }

    static let manyProtectedByWordsMeans = Words(
        sv:
            "Det är mer än en tiondel, för att celler säger det (till exempel ”Skyddad adress”). Alla deras kontaktuppgifter raderas, och de nås bara för hand. Är fälten dolda för den som gjorde filen, exportera den på nytt.",
        en:
            "That is more than a tenth, because cells say so (such as “Skyddad adress”). All their contacts are wiped, and they are reached by hand only. If the fields were hidden from whoever made the file, export it anew."
    )

    /// The names of files; of many only the first and how many there are.
    static func names(of files: [String], _ text: (Words) -> String) -> String {
        guard files.count > 3, let first = files.first else { return files.joined(separator: ", ") }
        return "\(first) \(text(andMore(files.count - 1)))"
    }

    /// A day and a time: `2020-03-10 09.05`.
    static func time(_ moment: Moment) -> String {
        SwedishTime.local(at: moment).description.replacing("T", with: " ").replacing(":", with: ".")
    }

    /// How far an import has come.
    static func name(of state: ImportJob.State) -> Words {
        switch state {
        case .waiting: Words(sv: "väntar", en: "waits")
        case .reading: Words(sv: "läses", en: "is being read")
        case .shown: Words(sv: "väntar på ditt besked", en: "waits for your word")
        case .writing: Words(sv: "skrivs in", en: "is being written")
        case .written: Words(sv: "inläst", en: "imported")
        case .failed: Words(sv: "gick inte att läsa", en: "couldn't be read")
        }
    }

    /// A format by the word that the import knows it by.
    static func format(_ name: String) -> Words {
        switch name {
        case "csv": Words(sv: "Textfil med rubriker (CSV)", en: "Text file with headers (CSV)")
        case "xlsx": Words("Excel")
        case "ods": Words("OpenDocument")
        case "skola24-pupils": Words(sv: "Skola24, elever", en: "Skola24, pupils")
        case "skola24-guardians": Words(sv: "Skola24, vårdnadshavare", en: "Skola24, guardians")
        case "navet": Words(sv: "Folkbokföringen (Navet)", en: "The population register (Navet)")
        case "ss12000": Words("SS 12000")
        case "oneroster": Words("OneRoster")
        case "let-in": Words(sv: "Insläppt", en: "Let in")
        default: Words(name)
        }
    }
}
