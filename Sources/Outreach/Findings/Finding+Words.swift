extension Finding {
    /// The finding in a sentence: where, what, and what to do.
    package func sentence(in language: ToolLanguage) -> String {
        var place = location.file
        if location.row > 0 {
            place += location.words.text(in: language)
        }
        if let column { place += ", \(column)" }
        return "\(place): \(kind.words.text(in: language))"
    }
}

extension RosterLocation {
    fileprivate var words: Words {
        switch unit {
        case .row: Words(sv: ", rad \(row)", en: ", row \(row)")
        case .record: Words(sv: ", post \(row)", en: ", record \(row)")
        }
    }
}

extension Finding.Kind {
    /// What was found and what to do, in both languages.
    package var words: Words {
        switch self {
        case .pupilNumberMissing:
            Words(
                sv: "elevens personnummer saknas, raden är inte inläst. Fyll i det och importera raden igen.",
                en:
                    "the pupil's personal identity number is missing; the row was rejected. Fill it in and import the row again."
            )
        case .pupilNumberInvalid:
            Words(
                sv: "elevens personnummer går inte att läsa, raden är inte inläst. Rätta det och importera raden igen.",
                en: "the pupil's number can't be read; the row was rejected. Correct it and import the row again.")
        case .pupilNumberCheckDigit:
            Words(
                sv:
                    "kontrollsiffran i elevens personnummer stämmer inte, raden är inte inläst. Rätta numret och importera raden igen.",
                en:
                    "the check digit of the pupil's number is wrong; the row was rejected. Correct it and import the row again."
            )
        case .pupilNumberShortened:
            Words(
                sv:
                    "Excel har förkortat elevens personnummer, raden är inte inläst. Exportera igen med kolumnen som text (Format > Celler > Text).",
                en:
                    "Excel has shortened the pupil's number; the row was rejected. Export again with the column as text (Format > Cells > Text)."
            )
        case .pupilUnknown:
            Words(
                sv:
                    "eleven finns varken i filerna eller i registret, raden är inte inläst. Importera elevfilen först eller samtidigt.",
                en:
                    "the pupil is neither in these files nor in the registry; the row was rejected. Import the pupils' file first or together with it."
            )
        case .pupilNameMissing:
            Words(
                sv: "elevens namn saknas, raden är inte inläst. Fyll i det och importera raden igen.",
                en: "the pupil's name is missing; the row was rejected. Fill it in and import the row again.")
        case .tooManyCells(let found, let expected):
            Words(
                sv:
                    "raden har \(found) celler men rubrikraden \(expected), så innehållet kan ha hamnat i fel kolumn. Raden är inte inläst. Ta bort det extra skiljetecknet.",
                en:
                    "the row has \(found) cells but the header \(expected), so contents may stand in the wrong column. The row was rejected. Remove the stray delimiter."
            )
        case .guardianNumberInvalid:
            Words(
                sv:
                    "vårdnadshavarens personnummer går inte att läsa och hoppas över. Vårdnadshavaren känns igen på namnet.",
                en: "the guardian's number can't be read and was dropped. The guardian is recognised by name.")
        case .guardianNumberCheckDigit:
            Words(
                sv:
                    "kontrollsiffran i vårdnadshavarens personnummer stämmer inte, numret hoppas över. Vårdnadshavaren känns igen på namnet.",
                en:
                    "the check digit of the guardian's number is wrong; the number was dropped. The guardian is recognised by name."
            )
        case .guardianNumberShortened:
            Words(
                sv:
                    "Excel har förkortat vårdnadshavarens personnummer, det hoppas över. Exportera med kolumnen som text.",
                en: "Excel has shortened the guardian's number; it was dropped. Export with the column as text.")
        case .guardianNameMissing:
            Words(
                sv: "vårdnadshavaren har inget namn och hoppas över. Fyll i namnet i skolans system.",
                en: "the guardian has no name and was dropped. Fill the name in in the school's system.")
        case .schoolUnknown(let name, let suggestion):
            Words(
                sv:
                    "skolan \"\(name)\" är okänd\(suggestion.map { ". Menas \($0)?" } ?? ".") Lägg till namnet i Rosters/schools.csv eller ange --school.",
                en:
                    "the school \"\(name)\" is unknown\(suggestion.map { ". Is \($0) meant?" } ?? ".") Add the name to Rosters/schools.csv or give --school."
            )
        case .schoolYearNotUnderstood:
            Words(
                sv: "årskursen går inte att förstå och hoppas över. Skriv en siffra, 0–10.",
                en: "the year of school isn't understood and was dropped. Write a figure, 0–10.")
        case .emailInvalid:
            Words(
                sv: "är ingen e-postadress och hoppas över. Rätta den i skolans system.",
                en: "is not an e-mail address and was dropped. Correct it in the school's system.")
        case .phoneInvalid:
            Words(
                sv: "är inget telefonnummer och hoppas över. Rätta det i skolans system.",
                en: "is not a phone number and was dropped. Correct it in the school's system.")
        case .postalCodeInvalid:
            Words(
                sv: "är inget postnummer (fem siffror) och hoppas över. Rätta det i skolans system.",
                en: "is not a postal code (five digits) and was dropped. Correct it in the school's system.")
        case .languageUnknown(let name):
            Words(
                sv: "språket \"\(name)\" är okänt och hoppas över. Brevet blir på svenska.",
                en: "the language \"\(name)\" is unknown and was dropped. The letter will be in Swedish.")
        case .pupilNumberRepaired:
            Words(
                sv:
                    "elevens personnummer saknade en inledande nolla och är lagat. Exportera kolumnen som text nästa gång.",
                en: "the pupil's number had lost a leading zero and was repaired. Export the column as text next time.")
        case .guardianNumberRepaired:
            Words(
                sv: "vårdnadshavarens personnummer saknade en inledande nolla och är lagat.",
                en: "the guardian's number had lost a leading zero and was repaired.")
        case .birthYearUnknown:
            Words(
                sv: "numret visar inte elevens födelseår. Eleven står på listan för granskning.",
                en: "the number doesn't tell the pupil's birth year. The pupil is on the review list.")
        case .protectionMarkNotUnderstood:
            Words(
                sv: "skyddsmarkeringen går inte att förstå, personen räknas som skyddad.",
                en: "the protection mark isn't understood; the person counts as protected.")
        case .protectionSourcesDisagree:
            Words(
                sv: "uppgifterna om skydd går isär, personen räknas som skyddad.",
                en: "sources disagree about protection; the person counts as protected.")
        case .rejectedRowOfProtectedPerson:
            Words(
                sv:
                    "raden är inte inläst och rör en skyddad person, så vårdnadshavarna på den hålls tillbaka. Rätta raden i skolans system.",
                en:
                    "the rejected row concerns a protected person, so its guardians are held back. Correct the row in the school's system."
            )
        case .columnsIgnored(let names):
            Words(
                sv: "dessa kolumner används inte: \(names.joined(separator: ", ")).",
                en: "these columns aren't used: \(names.joined(separator: ", ")).")
        case .columnDoubled(let name):
            Words(
                sv: "rubriken \"\(name)\" finns två gånger, den andra kolumnen används inte.",
                en: "the header \"\(name)\" stands twice; the second column isn't used.")
        case .schoolYearFromClass:
            Words(
                sv: "årskurs saknas som kolumn och läses ur klassens namn (7A är årskurs 7).",
                en: "there is no column for the year of school; it is read from the class (7A is year 7).")
        case .noProtectionColumn(.pupil):
            Words(
                sv: "filen har ingen kolumn om elevernas skydd, så skyddet är okänt om ingen annan fil säger något.",
                en: "the file has no column on pupils' protection, which stays unknown unless another file tells it.")
        case .noProtectionColumn(.guardian):
            Words(
                sv: "filen har ingen kolumn om vårdnadshavarnas skydd. Brev kan följa med eleven hem men inte postas.",
                en: "the file has no column on guardians' protection. Letters can go home with the pupil, not by post.")
        case .noSchool:
            Words(
                sv:
                    "filen säger ingen skola, så den läses som en befolkningslista. Ange --school om den gäller en skola.",
                en: "the file names no school, so it is read as a population list. Give --school if it is one school's."
            )
        case .repeatedHeader:
            Words(sv: "rubrikraden upprepas här och hoppas över.", en: "the header is repeated here and was skipped.")
        case .undecodableBytes(let count):
            Words(
                sv: "\(count) tecken går inte att läsa i filens teckenkodning. Spara filen som UTF-8.",
                en: "\(count) characters can't be read in the file's encoding. Save the file as UTF-8.")
        case .hiddenRowsRead(let count):
            Words(
                sv:
                    "\(count) dolda rader (till exempel bortfiltrerade) är också inlästa. Ta bort dem ur bladet om de inte ska vara med.",
                en:
                    "\(count) hidden rows, such as filtered ones, are read as well. Delete them in the sheet if they don't belong."
            )
        case .sheetsNotRead(let count):
            Words(
                sv:
                    "bara det första synliga bladet läses, \(count) till är inte inlästa. Spara dem som egna filer om de har elever.",
                en:
                    "only the first visible sheet is read; \(count) more were not. Save them as files of their own if they have pupils."
            )
        case .errorCells(let count):
            Words(
                sv:
                    "\(count) celler har en formel som gett fel (som #SAKNAS!) eller inte har räknats ut, och läses som tomma. Rätta dem i Excel.",
                en:
                    "\(count) cells hold a formula that failed (such as #N/A) or was never calculated, and are read as blank. Correct them in Excel."
            )
        case .leaversNotMarked(let className):
            Words(
                sv: "klass \(className) har rader som inte är inlästa, så ingen i klassen markeras som utflyttad.",
                en: "class \(className) has rejected rows, so nobody in the class is marked as having left.")
        }
    }

    /// Whether the row was rejected for this.
    package var rejectsRow: Bool {
        switch self {
        case .pupilNumberMissing, .pupilNumberInvalid, .pupilNumberCheckDigit, .pupilNumberShortened, .pupilUnknown,
            .pupilNameMissing, .tooManyCells:
            true
        default: false
        }
    }

    /// Whether it is only told, and nobody needs to do anything.
    package var isNote: Bool {
        switch self {
        case .columnsIgnored, .schoolYearFromClass, .leaversNotMarked, .noProtectionColumn, .repeatedHeader, .noSchool:
            true
        default: false
        }
    }
}
