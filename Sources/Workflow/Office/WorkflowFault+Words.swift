package import Outreach

extension WorkflowFault {
    /// What is wrong and what to do.
    package func words(on surface: Surface) -> Words { fact.and(remedy, on: surface) }

    /// What is wrong and what to do, as the terminal says it.
    package var words: Words { words(on: .commandLine) }

    /// What is done about it, where that depends on where it is read; of all else the fact itself says it.
    private var remedy: Remedy? {
        switch self {
        case .schoolUnknown: .seeSchools
        case .demoTakesOwnRostersOnly: .leaveDemo
        case .marksOld: .renewMarks
        case .meetingUnknown: .planMeeting
        case .meetingNotPlanned: .seeMeetings
        case .packOutdated, .mustBePulled: .recordWithout
        case .nothingWaits: .seeReview
        case .importUnknown: .seeImports
        case .mappingMissing: .nameMapping
        case .noLettersYet(let campaign): .makeLetters(campaign)
        default: nil
        }
    }

    private var fact: Words {
        switch self {
        case .schoolUnknown(let name, let suggestion):
            Words(
                sv:
                    "Skolan \"\(name)\" är okänd.\(suggestion.map { " Menas \($0)?" } ?? "")",
                en:
                    "The school \"\(name)\" is unknown.\(suggestion.map { " Is \($0) meant?" } ?? "")"
            )
        case .demoTakesOwnRostersOnly:
            Words(
                sv:
                    "Det här är demons arbetsmapp, som bara tar exempellistorna.",
                en:
                    "This is the demo's workspace, which takes the sample rosters only."
            )
        case .tooManyProtected(let file, let marked, let persons, let marks):
            Words(
                sv:
                    "\(file): \(marked) av \(persons) personer skulle bli skyddade, mer än en tiondel. Inget har lästs in."
                    + (marks.isEmpty ? "" : " Ord som inte förstås: \(marks.prefix(8).joined(separator: ", ")).")
                    + (marks.isEmpty
                        ? ""
                        : " Betyder de nej, skriv Nej i stället, eller låt kolumnen vara oläst (--place 'Kolumn=används inte').")
                    + " Stämmer det, kör igen med --allow-many-protected.",
                en:
                    "\(file): \(marked) of \(persons) persons would become protected, more than a tenth. Nothing was imported."
                    + (marks.isEmpty ? "" : " Words not understood: \(marks.prefix(8).joined(separator: ", ")).")
                    + (marks.isEmpty
                        ? ""
                        : " If they mean no, write No instead, or leave the column unread (--place 'Column=not used').")
                    + " If it is right, run again with --allow-many-protected.")
        case .tooManyProtectedByWords(let file, let protected, let all):
            Words(
                sv:
                    "\(file): \(protected) av \(all) personer skulle bli skyddade, mer än hälften, för att celler säger det (till exempel \"Skyddad adress\"). Inget har lästs in. Är fälten dolda för den som gjorde filen, exportera den på nytt. Stämmer det, kör igen med --allow-many-protected.",
                en:
                    "\(file): \(protected) of \(all) persons would become protected, more than half, because cells say so (such as \"Skyddad adress\"). Nothing was imported. If the fields were hidden from whoever made the file, export it anew. If it is right, run again with --allow-many-protected."
            )
        case .tooManyLeavers(let leavers, let all):
            Words(
                sv:
                    "\(leavers) av \(all) elever i klasserna skulle räknas som att ha slutat, mer än en tiondel. Inget har lästs in. Är filen hel? Stämmer det, kör igen med --allow-many-leavers.",
                en:
                    "\(leavers) of \(all) pupils in these classes would be marked as left, more than a tenth. Nothing was imported. Is the file whole? If it is right, run again with --allow-many-leavers."
            )
        case .marksOld(let codes, let seenOn, let days):
            Words(
                sv:
                    "\(codes.count) brev får inte postas: skyddsmarkeringarna är \(seenOn.map { "från \($0), äldre än \(days) dagar" } ?? "aldrig lästa").",
                en:
                    "\(codes.count) letters can't go by post: protection marks are \(seenOn.map { "from \($0), older than \(days) days" } ?? "never read")."
            )
        case .checkedOutOfRange(let days):
            Words(
                sv: "Kontrollen kan ha gjorts i dag eller högst \(days) dagar tidigare.",
                en: "The check can have been made today or at most \(days) days ago.")
        case .meetingUnknown(let school, let campaign):
            Words(
                sv: "\(school) har inget möte i \(campaign).",
                en: "\(school) has no meeting in \(campaign).")
        case .meetingAmbiguous(let school, let dates):
            Words(
                sv: "\(school) har flera möten. Ange vilket: \(dates.joined(separator: ", "))",
                en: "\(school) has several meetings. Say which: \(dates.joined(separator: ", "))")
        case .meetingNotPlanned(let school):
            Words(
                sv: "Mötet på \(school) är inte planerat, så det går inte att ändra.",
                en: "The meeting at \(school) is not planned, so it can't be changed.")
        case .meetingNotBegun(let school):
            Words(
                sv: "Mötet på \(school) har inte börjat eller är inställt, så ingen kan ha kommit till det.",
                en: "The meeting at \(school) has not begun or is called off, so nobody can have come to it.")
        case .meetingYearsOutside(let campaign):
            Words(
                sv: "Årskurserna ingår inte i målgruppen för \(campaign).",
                en: "These years of school are outside the audience of \(campaign).")
        case .campaignWithoutMeetings(let campaign):
            Words(sv: "\(campaign) har inga möten.", en: "\(campaign) has no meetings.")
        case .meetingListRow(let row):
            Words(
                sv:
                    "Möteslistan, rad \(row): varje rad ska ha skola;ÅÅÅÅ-MM-DDTHH:MM;plats[;årskurser]. Inget har sparats.",
                en:
                    "Meeting list, row \(row): each row must have school;YYYY-MM-DDTHH:MM;place[;years]. Nothing was saved."
            )
        case .meetingListEmpty: Words(sv: "Möteslistan är tom.", en: "The meeting list is empty.")
        case .codesWrong(let codes):
            Words(
                sv: "\(codes.map(\.words.sv).joined(separator: "\n"))\nInget har antecknats.",
                en: "\(codes.map(\.words.en).joined(separator: "\n"))\nNothing was recorded.")
        case .packUnknown(let code):
            Words(
                sv: "\(code) är ingen packe. Koden står på packens försättsblad.",
                en: "\(code) is not a pack. The code is on the pack's cover sheet.")
        case .packOutdated(let codes):
            Words(
                sv:
                    "Packen har gjorts om sedan bladet skrevs ut. Ta ut dessa brev: \(Self.list(codes)).",
                en:
                    "The pack was remade after this sheet was printed. Take out these letters: \(Self.list(codes))."
            )
        case .mustBePulled(let codes):
            Words(
                sv:
                    "Dessa brev får inte lämna huset: \(Self.list(codes)). Ta ut dem.",
                en:
                    "These letters must not leave the building: \(Self.list(codes)). Take them out."
            )
        case .wrongChannel(let code, .post):
            Words(
                sv: "\(code) har ingen adress och kan inte postas. Inget har antecknats.",
                en: "\(code) has no address and can't be posted. Nothing was recorded.")
        case .wrongChannel(let code, _):
            Words(
                sv: "\(code) går med post och delas inte ut. Inget har antecknats.",
                en: "\(code) goes by post and isn't handed out. Nothing was recorded.")
        case .notOut(let code):
            Words(
                sv: "\(code) är inte postat, så det kan inte ha kommit i retur. Inget har antecknats.",
                en: "\(code) was not posted, so it can't have come back. Nothing was recorded.")
        case .alreadyReturned(let code):
            Words(
                sv: "\(code) har kommit i retur. Ett nytt brev görs när adressen är rättad. Inget har antecknats.",
                en: "\(code) has come back. A new letter is made once the address is corrected. Nothing was recorded.")
        case .letterWithdrawn(let code):
            Words(
                sv: "\(code) gäller inte längre och får inte skickas. Ta ut brevet. Inget har antecknats.",
                en: "\(code) is no longer valid and must not be sent. Take the letter out. Nothing was recorded.")
        case .nothingToRecord:
            Words(
                sv: "Det finns inga brev att anteckna där.", en: "There are no letters to record there.")
        case .nothingToUndo(let code):
            Words(
                sv: "Det senaste som hände med \(code) är något annat. Inget har ändrats.",
                en: "The last thing that happened to \(code) is another. Nothing was changed.")
        case .personUnknown(let text):
            Words(
                sv:
                    "\"\(text)\" är ingen person i registret. Ange nummer (G12, P34), en brevkod eller ett namn. Skyddade personer hittas bara med numret i Output/by-hand.",
                en:
                    "\"\(text)\" is nobody in the registry. Give a number (G12, P34), a letter's code or a name. Protected persons are found only by the number in Output/by-hand."
            )
        case .guardianNeeded:
            Words(sv: "Det här gäller bara vårdnadshavare (G…).", en: "This is for guardians (G…) only.")
        case .personProtected(let id):
            Words(
                sv: "\(id) är skyddad. Adress, e-post och telefon sparas inte.",
                en: "\(id) is protected. Address, e-mail and phone are not stored.")
        case .protectedContact:
            Words(
                sv: "Uppgiften sparas inte, för att inte röja någon som är skyddad. Lämna brevet personligen.",
                en: "This is not stored, so as not to reveal somebody who is protected. Hand the letter over in person."
            )
        case .refusedTooOften:
            Words(
                sv:
                    "Flera rättelser har nekats, för att inte röja någon som är skyddad. Du kan rätta igen om ett dygn. Lämna breven personligen så länge.",
                en:
                    "Several corrections were refused, so as not to reveal somebody who is protected. You can correct again in a day. Hand the letters over in person until then."
            )
        case .nameMissing: Words(sv: "Ett namn behövs.", en: "A name is needed.")
        case .addressIncomplete:
            Words(
                sv: "Adressen behöver gata, postnummer (fem siffror) och postort, eller ett land.",
                en: "The address needs a street, a postal code (five digits) and a town, or a country.")
        case .languageUnknown(let tag):
            Words(
                sv: "\"\(tag)\" är inget språk. Skriv till exempel sv, en eller ar.",
                en: "\"\(tag)\" is no language. Write for instance sv, en or ar.")
        case .nothingToCorrect: Words(sv: "Ange vad som ska rättas.", en: "Say what to correct.")
        case .reasonMissing:
            Words(
                sv: "Skriv vem som har beslutat och varför; det sparas.",
                en: "Write who decided and why; it is kept.")
        case .answerNotUnderstood(let text):
            Words(
                sv: "\"\(text)\" är inget svar. Svaren skrivs: \(ReviewAnswer.forms.joined(separator: "; ")).",
                en: "\"\(text)\" is no answer. Answers are written: \(ReviewAnswer.forms.joined(separator: "; ")).")
        case .bothKnownByNumber:
            Words(
                sv: "Båda har personnummer, och är två. Ett gammalt och ett nytt nummer kopplas aldrig ihop.",
                en: "Both have an identity number, and are two. An old and a new number are never linked.")
        case .nothingWaits(let id):
            Words(
                sv: "Det finns inget sådant att avgöra om \(id).",
                en: "There is nothing of that kind to settle about \(id).")
        case .importUnknown(let id):
            Words(
                sv: "Ingen inläsning har nummer \(id).",
                en: "No import has the number \(id).")
        case .adultsOutOfRange:
            Words(sv: "Antalet vuxna ska vara 0–20 per brev.", en: "Adults must be 0–20 for each letter.")
        case .letterOfOtherMeeting(let code):
            Words(
                sv: "\(code) är en inbjudan till ett annat möte.", en: "\(code) is an invitation to another meeting.")
        case .mappingName(let name):
            Words(
                sv:
                    "\"\(name)\" kan inte vara en mappnings namn. Använd bokstäver, siffror och bindestreck, högst 40 tecken, och börja med en bokstav.",
                en:
                    "\"\(name)\" can't name a mapping. Use letters, figures and hyphens, at most 40 characters, and begin with a letter."
            )
        case .mappingTaken(let name):
            Words(
                sv:
                    "Namnet \"\(name)\" används redan, och andra skolor kan läsa sina listor med det. Välj ett annat namn.",
                en:
                    "The name \"\(name)\" is used already, and other schools may read their rosters by it. Choose another name."
            )
        case .mappingMissing(let name):
            Words(
                sv:
                    "Det finns ingen mappning \(name) i Rosters/mappings.",
                en: "There is no mapping \(name) in Rosters/mappings.")
        case .columnMissing(let column):
            Words(
                sv:
                    "Ingen av filerna har kolumnen \(column). Skriv rubriken som den står, kolumnens nummer från 1, eller 'Förnamn 2' för den andra av två.",
                en:
                    "None of the files has the column \(column). Write the header as it stands, the column's number from 1, or 'Förnamn 2' for the second of two."
            )
        case .meaningUnknown(let column, let meaning, let suggestion):
            Words(
                sv:
                    "\(column): \"\(meaning)\" är ingen känd betydelse\(suggestion.map { ". Menas \($0.sv)?" } ?? ".") Exempel: elevens personnummer, klass, vårdnadshavare 1 e-post, används inte.",
                en:
                    "\(column): \"\(meaning)\" is no known meaning\(suggestion.map { ". Is \($0.en) meant?" } ?? ".") Examples: pupil personal identity number, class, guardian 1 e-mail, not used."
            )
        case .noLettersYet(let campaign):
            Words(
                sv: "Inga brev är gjorda i \(campaign).",
                en: "No letters have been made in \(campaign).")
        case .cannotWriteSamples(let folder):
            Words(
                sv: "Exempellistorna går inte att skriva i \(folder). Kontrollera mappen och att disken inte är full.",
                en: "The sample rosters can't be written to \(folder). Check the folder, and that the disk isn't full.")
        case .listingTwice(let text):
            Words(
                sv:
                    "\(text): det är redan sagt vems listor filerna är. Skriv --school FIL=NAMN för den fil som det gäller. Inget har lästs in.",
                en:
                    "\(text): it is said already whose lists the files are. Write --school FILE=NAME for the file that it is about. Nothing was imported."
            )
        case .listingUnsaid(let files, let proposal):
            Words(
                sv:
                    "\(Self.list(files)) namnger ingen skola. Säg vems lista det är: --school NAMN om det är en skolas, --population om det är folkbokföringens lista över alla i kommunen. Om flera filer skiljer sig: --school FIL=NAMN. Inget har lästs in.\(proposal.map { " Förra gången: \($0.options)" } ?? "")",
                en:
                    "\(Self.list(files)): no school is named. Say whose list it is: --school NAME if it is one school's, --population if it is the population register's list of everybody. Where files differ: --school FILE=NAME. Nothing was imported.\(proposal.map { " Last time: \($0.options)" } ?? "")"
            )
        case .cannotAsk:
            Words(
                sv:
                    "Inget har skrivits, för det finns ingen terminal att fråga på. Kör igen med --yes, eller --dry-run för att bara se.",
                en:
                    "Nothing was written, for there is no terminal to ask on. Run again with --yes, or --dry-run only to look."
            )
        }
    }

    private static func list(_ files: [String]) -> String {
        files.prefix(6).joined(separator: ", ") + (files.count > 6 ? " … (\(files.count))" : "")
    }

    private static func list(_ codes: [LetterCode]) -> String {
        codes.prefix(40).map(\.text).joined(separator: " ") + (codes.count > 40 ? " … (\(codes.count))" : "")
    }
}
