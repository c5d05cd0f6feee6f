extension Finding {
    /// The finding in a sentence: where, what, and what to do.
    package func sentence(in language: ToolLanguage, on surface: Surface = .commandLine) -> String {
        var place = location.file
        if location.row > 0 {
            place += location.words.text(in: language)
        }
        if let column { place += ", \(column)" }
        return "\(place): \(kind.words(on: surface).text(in: language))"
    }
}

extension RosterLocation {
    /// The row after the file's name.
    var words: Words {
        guard row > 0 else { return Words("") }
        return switch unit {
        case .row: Words(sv: ", rad \(row)", en: ", row \(row)")
        case .record: Words(sv: ", post \(row)", en: ", record \(row)")
        }
    }
}

extension Finding.Kind {
    /// What was found and what to do.
    package func words(on surface: Surface) -> Words { fact.and(remedy, on: surface) }

    /// What was found and what to do, as the terminal says it.
    package var words: Words { words(on: .commandLine) }

    /// What is done about it, where that depends on where it is read; of all else the fact itself says it.
    private var remedy: Remedy? {
        switch self {
        case .schoolUnknown: .nameSchool
        case .schoolMissing: .chooseSchool
        case .pageMissing(.school): .addPageOrChooseSchool
        case .schoolListCodeRepaired: .correctSchools
        case .perhapsProtectionInCell: .decideProtection
        case .numberOfTwo, .numberOfPupilAndGuardian: .settleNumber
        case .pupilAtTwoPlaces: .settleSchool
        case .twoGuardiansInOneCell: .settleTwo
        case .columnSecond: .placeColumn
        case .guardianColumnsUnplaced: .placeGuardians
        default: nil
        }
    }

    private var fact: Words {
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
                    "skolan \"\(name)\" är okänd\(suggestion.map { ". Menas \($0)?" } ?? ".")",
                en:
                    "the school \"\(name)\" is unknown\(suggestion.map { ". Is \($0) meant?" } ?? ".")"
            )
        case .schoolYearNotUnderstood:
            Words(
                sv: "årskursen går inte att förstå och hoppas över. Skriv en siffra, 0–10.",
                en: "the year of school isn't understood and was dropped. Write a figure, 0–10.")
        case .classIsDate:
            Words(
                sv:
                    "Excel har gjort klassen till ett datum (7-1 blir 01-jul), så den går inte att läsa. Formatera kolumnen som text, skriv klasserna igen och läs in filen på nytt.",
                en:
                    "Excel has made the class a date (7-1 becomes 01-Jul), so it can't be read. Format the column as text, write the classes again and import the file once more."
            )
        case .classTellsNoYear:
            Words(
                sv:
                    "klassens namn säger ingen årskurs (eller flera), så eleven hör till inget utskick. Lägg till en kolumn Årskurs i skolans system och läs in filen igen.",
                en:
                    "the class's name tells no year of school (or several), so the pupil is in no campaign's audience. Add a column with the year in the school's system and import the file again."
            )
        case .schoolYearMissing:
            Words(
                sv:
                    "eleven har varken årskurs eller klass, så eleven hör till inget utskick. Fyll i dem i skolans system och läs in filen igen.",
                en:
                    "the pupil has neither a year of school nor a class, and so is in no campaign's audience. Fill them in in the school's system and import the file again."
            )
        case .schoolMissing:
            Words(
                sv:
                    "eleven har ingen skola, så eleven hör till inget möte.",
                en:
                    "the pupil has no school, and so belongs to no meeting."
            )
        case .noSchoolYears:
            Words(
                sv:
                    "filen har varken kolumn för klass eller årskurs, så ingen av eleverna hör till ett utskick. Exportera den med klassen eller årskursen.",
                en:
                    "the file has no column for the class or the year of school, so none of its pupils is in a campaign's audience. Export it with the class or the year."
            )
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
        case .protectionInCell:
            Words(
                sv:
                    "cellen säger att personen har skyddade uppgifter, fast skyddsmarkeringen inte gör det. Personen räknas som skyddad, och texten sparas inte. Rätta i skolans system.",
                en:
                    "the cell says that the person is protected, though the mark doesn't. The person counts as protected, and the text isn't kept. Correct it in the school's system."
            )
        case .perhapsProtectionInCell:
            Words(
                sv:
                    "cellen kan betyda att personen har skyddade uppgifter, eller är bara ett namn som börjar så. Skyddet räknas som okänt och inget postas.",
                en:
                    "the cell may say that the person is protected, or be only a name that begins so. Protection counts as unknown, and nothing is posted."
            )
        case .markNotReached:
            Words(
                sv:
                    "raden tar slut före kolumnen med skyddsmarkeringen, så skyddet är okänt och inget postas. Exportera listan igen, eller rätta radbrytningen i raden.",
                en:
                    "the row ends before the column of the protection mark, so protection is unknown and nothing is posted. Export the roster again, or mend the line break in the row."
            )
        case .markSaysNothing:
            Words(
                sv:
                    "skyddsmarkeringen är ”NA”, som betyder att ingen har sagt något, så skyddet är okänt och inget postas. Exportera listan igen med tomma celler eller nej.",
                en:
                    "the protection mark is \"NA\", which means that nobody has said anything, so protection is unknown and nothing is posted. Export the roster again with blank cells or no."
            )
        case .perhapsCutOff:
            Words(
                sv:
                    "filens sista rad är kortare än rubrikraden och saknar radslut, så filen kan vara avkortad. Exportera den igen.",
                en:
                    "the file's last row is shorter than the header and has no line end, so the file may have been cut off. Export it again."
            )
        case .rejectedRowOfProtectedPerson:
            Words(
                sv:
                    "raden är inte inläst och rör en skyddad person, så vårdnadshavarna på den hålls tillbaka. Rätta raden i skolans system.",
                en:
                    "the rejected row concerns a protected person, so its guardians are held back. Correct the row in the school's system."
            )
        case .addressConflict(let first):
            Words(
                sv:
                    "vårdnadshavaren har en annan adress i \(first.file)\(first.words.sv). Bara en av dem gäller; rätta den som är fel.",
                en:
                    "the guardian has another address in \(first.file)\(first.words.en). Only one of them is used; correct the one that is wrong."
            )
        case .numberOfTwo(.pupil, let other):
            Words(
                sv:
                    "elevens personnummer står med ett annat namn i \(other.file)\(other.words.sv). Båda hålls utan brev tills det är avgjort.",
                en:
                    "the pupil's number stands with another name in \(other.file)\(other.words.en). Both are held without letters until it is settled."
            )
        case .numberOfTwo(.guardian, let other):
            Words(
                sv:
                    "vårdnadshavarens personnummer står med ett annat namn i \(other.file)\(other.words.sv). Båda hålls utan brev tills det är avgjort.",
                en:
                    "the guardian's number stands with another name in \(other.file)\(other.words.en). Both are held without letters until it is settled."
            )
        case .numberOfPupilAndGuardian(let other):
            Words(
                sv:
                    "numret står som elevs och som vårdnadshavares (\(other.file)\(other.words.sv)). Båda hålls utan brev tills det är avgjort.",
                en:
                    "the number stands as a pupil's and as a guardian's (\(other.file)\(other.words.en)). Both are held without letters until it is settled."
            )
        case .guardianOfNumberOfTwo(let other):
            Words(
                sv:
                    "elevens nummer står med två namn (se \(other.file)\(other.words.sv)), så ingen vet vems vårdnadshavare det här är. Vårdnadshavaren hålls utan brev.",
                en:
                    "the pupil's number stands with two names (see \(other.file)\(other.words.en)), so nobody knows whose guardian this is. The guardian is held without letters."
            )
        case .pupilAtTwoPlaces(let other):
            Words(
                sv:
                    "eleven står på en annan skola eller i en annan klass i \(other.file)\(other.words.sv). Vårdnadshavarna får inget brev förrän det är avgjort.",
                en:
                    "the pupil stands at another school or in another class in \(other.file)\(other.words.en). The guardians get no letter until it is settled."
            )
        case .twoGuardiansInOneCell:
            Words(
                sv:
                    "två vårdnadshavare står i samma cell. Båda hålls utan adress och brev.",
                en:
                    "two guardians stand in one cell. Both are held without address and letters."
            )
        case .pupilLeftOut(.noGuardian):
            Words(
                sv:
                    "ingen vårdnadshavare är känd för eleven, så inget brev når hemmet. Komplettera listan, eller läs in den fil som har vårdnadshavarna.",
                en:
                    "no guardian of the pupil is known, so no letter reaches the home. Complete the roster, or import the file that has the guardians."
            )
        case .pupilLeftOut(.noSchool):
            Words(
                sv: "ingen skola är känd för eleven, så familjen får inget brev. Rätta listan och läs in den igen.",
                en:
                    "no school of the pupil is known, so the family gets no letter. Correct the roster and import it again."
            )
        case .pupilLeftOut(.schoolYearUnknown):
            Words(
                sv:
                    "ingen årskurs är känd för eleven, och klassen berättar ingen, så familjen får inget brev. Rätta listan och läs in den igen.",
                en:
                    "no year of school of the pupil is known, and the class tells none, so the family gets no letter. Correct the roster and import it again."
            )
        case .pupilLeftOut(let reason): reason.words
        case .guardiansNotNamed:
            Words(
                sv:
                    "cellen säger att det finns fler vårdnadshavare än den namnger (m.fl.). Bara den som har ett namn är inläst: fyll i de andra i skolans system.",
                en:
                    "the cell says that there are more guardians than it names (m.fl.). Only the one with a name was read: fill in the others in the school's system."
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
        case .noAddressFields:
            Words(
                sv: "formatet har inga postadresser. Brev kan följa med eleven hem men inte postas.",
                en: "the format has no postal addresses. Letters can go home with the pupil, not by post.")
        case .noSchool:
            Words(
                sv:
                    "filen säger ingen skola och läses som folkbokföringens lista över alla i kommunen. Gäller den en skola, så läs in den för den skolan i stället.",
                en:
                    "the file names no school and is read as the population register's list of everybody. If it is one school's, import it for that school instead."
            )
        case .repeatedHeader:
            Words(sv: "rubrikraden upprepas här och hoppas över.", en: "the header is repeated here and was skipped.")
        case .letterLost:
            Words(
                sv:
                    "en bokstav i elevens namn har gått förlorad (\u{FFFD}), raden är inte inläst. Exportera listan igen som UTF-8 eller Excel.",
                en:
                    "a letter of the pupil's name has been lost (\u{FFFD}); the row was rejected. Export the roster again as UTF-8 or Excel."
            )
        case .letterLostInField:
            Words(
                sv:
                    "en bokstav har gått förlorad (\u{FFFD}), så cellen används inte. Exportera listan igen som UTF-8 eller Excel.",
                en:
                    "a letter has been lost (\u{FFFD}), so the cell isn't used. Export the roster again as UTF-8 or Excel."
            )
        case .spreadsheetDress:
            Words(
                sv:
                    "ett kalkylprogram har skrivit cellen som formel, text eller decimaltal (=\"…\", '…, …,0). Den är läst utan det; kontrollera någon cell i kolumnen.",
                en:
                    "a spreadsheet has written the cell as a formula, a text or a decimal number (=\"…\", '…, ….0). It was read without that; check a cell of the column."
            )
        case .schoolCodeRepaired:
            Words(
                sv:
                    "skolenhetskoden har tappat sin inledande nolla i ett kalkylprogram. Nollan är tillagd; exportera helst kolumnen som text.",
                en:
                    "the school unit code has lost its leading zero in a spreadsheet. The zero was put back; better export the column as text."
            )
        case .schoolListCodeRepaired(let code):
            Words(
                sv:
                    "koden \(code) saknar sin inledande nolla i skollistan; Excel har tagit bort den. Den är läst med nollan.",
                en:
                    "the code \(code) lacks its leading zero in the list of schools; Excel has taken it away. It was read with the zero."
            )
        case .addressIsNone:
            Words(
                sv:
                    "det som står är ingen adress, så inget postas dit. Fyll i adressen i skolans system, eller lämna cellen tom.",
                en:
                    "what stands there is no address, so nothing is posted to it. Fill in the address in the school's system, or leave the cell blank."
            )
        case .rowOfNote:
            Words(
                sv: "raden är en anteckning i listan (sida, datum, klass) och ingen elev. Den är överhoppad.",
                en: "the row is a note in the list (page, date, class) and no pupil. It was passed over.")
        case .rowOfSums:
            Words(
                sv: "raden är en summering och ingen elev. Den är överhoppad.",
                en: "the row is a sum and no pupil. It was passed over.")
        case .rowOfNobody:
            Words(
                sv: "raden har bara utfyllnad (som -, 0 eller Saknas) och ingen elev. Den är överhoppad.",
                en: "the row has only fillers (such as -, 0 or Saknas) and no pupil. It was passed over.")
        case .guardianIsNobody:
            Words(
                sv:
                    "cellerna om vårdnadshavaren har bara utfyllnad (som -, N/A eller Saknas), här och kanske på fler rader, så ingen är inläst därifrån.",
                en:
                    "the guardian's cells have only fillers (such as -, N/A or Saknas), here and perhaps in more rows, so nobody was read from them."
            )
        case .classPerhapsMisspelt(let name, let like):
            Words(
                sv:
                    "klassen \(name) har få elever och liknar \(like). Är den felskriven, rätta den i skolans system och importera igen.",
                en:
                    "the class \(name) has few pupils and is like \(like). If it is misspelt, correct it in the school's system and import again."
            )
        case .columnSecond(let header):
            Words(
                sv:
                    "kolumnen \(header) berättar detsamma som en kolumn före den och läses inte.",
                en:
                    "the column \(header) tells the same as a column before it, and isn't read."
            )
        case .guardianColumnsUnplaced:
            Words(
                sv:
                    "ingen kolumn om vårdnadshavare har kunnat placeras, så ingen får brev av den här filen.",
                en:
                    "no column about guardians could be placed, so nobody gets a letter from this file."
            )
        case .encodingGuessed(let name):
            Words(
                sv:
                    "filens teckenkodning är inte UTF-8 eller Windows; av bokstäverna att döma är den \(name) och har lästs så. Kontrollera å, ä och ö i några namn, och exportera helst som UTF-8.",
                en:
                    "the file's encoding is neither UTF-8 nor Windows; by its letters it is \(name), and was read so. Check å, ä and ö in a few names, and better export it as UTF-8."
            )
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
                    "bara det första synliga bladet läses (blad som inte är inlästa: \(count)). Spara ett blad som egen fil om det har elever.",
                en:
                    "only the first visible sheet is read (sheets that aren't: \(count)). Save a sheet as a file of its own if it has pupils."
            )
        case .errorCells(let count):
            Words(
                sv:
                    "\(count) celler har en formel som gett fel (som #SAKNAS!) eller inte har räknats ut, och läses som tomma. Rätta dem i Excel.",
                en:
                    "\(count) cells hold a formula that failed (such as #N/A) or was never calculated, and are read as blank. Correct them in Excel."
            )
        case .repeatedField(of: .pupil):
            Words(
                sv:
                    "ett fält står två gånger i eleven, så ingen kan säga vilket som gäller. Eleven är inte inläst, och allt i posten räknas som skyddat. Rätta exporten.",
                en:
                    "a field stands twice in the pupil, so nobody can say which holds. The pupil was rejected, and everything in the record counts as protected. Correct the export."
            )
        case .repeatedField(of: .guardian):
            Words(
                sv:
                    "ett fält står två gånger i personen, så ingen kan säga vilket som gäller. Posten används inte, och allt i den räknas som skyddat. Rätta exporten.",
                en:
                    "a field stands twice in the person, so nobody can say which holds. The record isn't used, and everything in it counts as protected. Correct the export."
            )
        case .personStatusNotUnderstood:
            Words(
                sv: "personstatus går inte att förstå och hoppas över. Skriv Aktiv, Utvandrad eller Avliden.",
                en: "the person's status isn't understood and was dropped. Write Aktiv, Utvandrad or Avliden.")
        case .dateNotUnderstood:
            Words(
                sv: "ett datum går inte att läsa och hoppas över. Skriv ÅÅÅÅ-MM-DD.",
                en: "a date can't be read and was dropped. Write YYYY-MM-DD.")
        case .danglingLink(.guardian):
            Words(
                sv:
                    "en vårdnadshavare som eleven hänvisar till finns inte i filerna. Ge även den sida som har vårdnadshavaren.",
                en: "a guardian to whom the pupil refers isn't in these files. Give the page with the guardian too.")
        case .danglingLink(.school):
            Words(
                sv: "skolan som eleven hänvisar till finns inte i filerna. Ge även den sida som har skolan.",
                en: "the school to which the pupil refers isn't in these files. Give the page with the school too.")
        case .danglingLink(.schoolClass):
            Words(
                sv: "klassen hänvisar till någon som inte finns i filerna. Ge även den sida som har personen.",
                en: "the class refers to somebody who isn't in these files. Give the page with the person too.")
        case .danglingLinks(.guardian, let count):
            Words(
                sv: "\(count) hänvisningar till går till vårdnadshavare som inte finns i filerna. Ge alla sidor.",
                en: "\(count) more links go to guardians who aren't in these files. Give all pages.")
        case .danglingLinks(.school, let count):
            Words(
                sv: "\(count) hänvisningar till går till skolor som inte finns i filerna. Ge alla sidor.",
                en: "\(count) more links go to schools that aren't in these files. Give all pages.")
        case .danglingLinks(.schoolClass, let count):
            Words(
                sv: "\(count) medlemmar i klasser finns inte i filerna. Ge alla sidor med elever.",
                en: "\(count) members of classes aren't in these files. Give all pages of pupils.")
        case .duplicateID:
            Words(
                sv: "postens id har redan stått i filerna. Den används inte, men en skyddsmarkering i den gäller.",
                en: "the record's id has stood in these files before. It isn't used, but a protection mark in it holds."
            )
        case .duplicateIDs(let count):
            Words(
                sv: "\(count) poster till har id som redan stått i filerna och används inte. Ge varje sida en gång.",
                en: "\(count) more records have ids that stood before and aren't used. Give each page once.")
        case .guardianWithoutPupil:
            Words(
                sv:
                    "vårdnadshavaren hör inte till någon elev i filerna och läses inte in. Ge hela exporten, eller rätta kopplingen i skolans system.",
                en:
                    "the guardian belongs to no pupil in these files and isn't imported. Give the whole export, or correct the link in the school's system."
            )
        case .guardiansWithoutPupil(let count):
            Words(
                sv: "\(count) vårdnadshavare till hör inte till någon elev i filerna och läses inte in.",
                en: "\(count) more guardians belong to no pupil in these files and aren't imported.")
        case .partialExport:
            Words(
                sv:
                    "manifest.csv säger att exporten bara har det som ändrats (delta), så ingen som saknas räknas som slutad. Exportera allt (bulk) för att se vilka som slutat.",
                en:
                    "manifest.csv says that the export holds only what has changed (delta), so nobody who is missing is marked as left. Export it as bulk to see who has left."
            )
        case .pupilWithoutNumber:
            Words(
                sv: "eleven har inget personnummer och känns igen på sitt id i skolans system.",
                en: "the pupil has no identity number and is recognised by the id in the school's system.")
        case .morePages:
            Words(
                sv: "sidan säger att det finns fler sidor efter den. Ge alla sidor, annars saknas personer.",
                en: "the page says that more pages follow it. Give them all, or people will be missing.")
        case .pageMissing(.guardian):
            Words(
                sv: "sidan med vårdnadshavare saknas, så eleverna är inlästa utan. Ge även den.",
                en: "the page of guardians is missing, so the pupils are read without them. Give it too.")
        case .pageMissing(.school):
            Words(
                sv:
                    "sidan med organisationer saknas, så skolorna är okända.",
                en:
                    "the page of organisations is missing, so the schools are unknown."
            )
        case .pageMissing(.schoolClass):
            Words(
                sv: "sidan med grupper saknas eller har inga klasser, så klasserna är okända. Ge även den.",
                en: "the page of groups is missing or has no classes, so the classes are unknown. Give it too.")
        case .recordsNotNeeded(let count):
            Words(
                sv: "\(count) poster av andra slag (som aktiviteter och tjänster) används inte.",
                en: "\(count) records of other kinds, such as activities and duties, aren't used.")
        case .personsNotNeeded(let count):
            Words(
                sv: "\(count) personer är varken elever på en skola eller elevers vårdnadshavare och används inte.",
                en: "\(count) persons are neither pupils at a school nor pupils' guardians and aren't used.")
        case .registerNumbersDiffer:
            Words(
                sv:
                    "posten har två olika personnummer, så ingen kan säga vems den är. Den är inte inläst. Fråga Skatteverket eller den som gjorde uttaget.",
                en:
                    "the record has two different identity numbers, so nobody can say whose it is. It was rejected. Ask the Tax Agency or whoever made the extract."
            )
        case .guardianPostUnusable:
            Words(
                sv:
                    "personnumret i vårdnadshavarens post går inte att läsa, så posten används inte. En skyddsmarkering i den gäller ändå. Rätta uttaget.",
                en:
                    "the identity number in the guardian's record can't be read, so the record isn't used. A protection mark in it holds all the same. Correct the extract."
            )
        case .registerPostRepeated:
            Words(
                sv:
                    "personen har redan en post i filen. Det som står först gäller, men en skyddsmarkering gäller var den än står.",
                en:
                    "the person has a record before this one. What stands first is believed, but a protection mark holds wherever it stands."
            )
        case .guardianshipOneSided:
            Words(
                sv:
                    "posten säger att personen är vårdnadshavare för ett barn vars egen post inte säger det. Barnets post gäller. Kontrollera i folkbokföringen.",
                en:
                    "the record says that the person is guardian of a child whose own record doesn't. The child's record is believed. Check in the population register."
            )
        case .guardianshipsOneSided(let count):
            Words(
                sv:
                    "\(count) vårdnader till står bara i den vuxnes post och används inte. Kontrollera uttaget: barnens poster kan sakna relationer.",
                en:
                    "\(count) more guardianships stand in the adult's record only and aren't used. Check the extract: the children's records may lack relations."
            )
        case .tooManyGuardianships(let limit):
            Words(
                sv: "posten har fler än \(limit) vårdnadsrelationer, bara de första är inlästa. Kontrollera uttaget.",
                en:
                    "the record has more than \(limit) guardianships; only the first of them were read. Check the extract."
            )
        case .personsNotConcerned(let count):
            Words(
                sv: "\(count) personer är varken barn eller vårdnadshavare och används inte.",
                en: "\(count) persons are neither children nor guardians and aren't used.")
        case .registerWithoutProtectedRegistration:
            Words(
                sv:
                    "filen saknar uppgift om skyddad folkbokföring, som i uttag från 2015–2016. Sekretessmarkeringen avgör ensam vem som är skyddad.",
                en:
                    "the file doesn't tell of protected registration, as extracts of 2015–2016 don't. The confidentiality mark alone decides who is protected."
            )
        case .registerWithoutMarks:
            Words(
                sv:
                    "ingen post i filen har fältet Sekretessmarkering, så skyddet är okänt och inget kan postas. Beställ ett uttag som har med det.",
                en:
                    "no record of the file has the field Sekretessmarkering, so protection is unknown and nothing can be posted. Order an extract that includes it."
            )
        case .enrolmentsInFuture(let count):
            Words(
                sv: "\(count) elever börjar först senare och är inte inlästa. Importera igen när de har börjat.",
                en: "\(count) pupils begin later and aren't read. Import again when they have begun.")
        case .leaversNotMarked(let className):
            Words(
                sv: "klass \(className) har rader som inte är inlästa, så ingen i klassen räknas som att ha slutat.",
                en: "class \(className) has rejected rows, so nobody in the class is marked as having left.")
        }
    }
}
