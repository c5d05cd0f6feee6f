package import Outreach

extension RosterFault {
    /// The fault in a sentence: which file, what is wrong, what to do.
    package var words: Words {
        let what = kind.words
        return Words(sv: "\(file): \(what.sv)", en: "\(file): \(what.en)")
    }
}

extension RosterFault.Kind {
    fileprivate var words: Words {
        switch self {
        case .notFound:
            Words(sv: "filen finns inte. Kontrollera namnet.", en: "there is no such file. Check the name.")
        case .notReadable:
            Words(
                sv: "filen får inte läsas eller går inte att läsa. Kontrollera rättigheterna.",
                en: "the file can't be read. Check its permissions.")
        case .isFolder: Words(sv: "är en mapp. Ange filerna i den.", en: "is a folder. Name the files in it.")
        case .folderEmpty:
            Words(sv: "mappen är tom. Ange en mapp med elevlistor.", en: "the folder is empty. Name one with rosters.")
        case .empty: Words(sv: "filen är tom. Exportera den igen.", en: "the file is empty. Export it again.")
        case .tooLarge(let limit):
            Words(
                sv: "filen är större än \(limit) GB. Är det verkligen en elevlista?",
                en: "the file is larger than \(limit) GB. Is it really a roster?")
        case .binary:
            Words(
                sv: "filen är ingen textfil. Spara elevlistan som CSV.",
                en: "this is not a text file. Save the roster as CSV.")
        case .archive:
            Words(
                sv: "är ett arkiv utan elevlista som känns igen. Packa upp det och ange filerna i det.",
                en: "is an archive without a roster that is known. Unpack it and name the files in it.")
        case .archiveBroken:
            Words(
                sv: "filen är skadad eller avkortad. Exportera eller hämta den igen.",
                en: "the file is damaged or cut short. Export or fetch it again.")
        case .archiveEncrypted:
            Words(
                sv: "arkivet är låst med lösenord. Spara det utan lösenord.",
                en: "the archive is locked with a password. Save it without one.")
        case .archiveDuplicateNames:
            Words(
                sv: "arkivet har två filer med samma namn. Exportera det igen.",
                en: "the archive has two files of one name. Export it again.")
        case .archiveMethodUnknown:
            Words(
                sv: "arkivet är packat på ett sätt som inte kan läsas. Packa upp det och packa om det som vanlig ZIP.",
                en: "the archive is packed in a way that can't be read. Unpack it and pack it as an ordinary ZIP.")
        case .archiveTooManyEntries(let limit):
            Words(
                sv: "arkivet har fler än \(limit) filer. Är det verkligen en elevlista?",
                en: "the archive has more than \(limit) files. Is it really a roster?")
        case .archiveEntryTooLarge(let limit):
            Words(
                sv: "en fil i arkivet är större än \(limit) GB uppackad. Är det verkligen en elevlista?",
                en: "a file in the archive is larger than \(limit) GB unpacked. Is it really a roster?")
        case .archiveBomb:
            Words(
                sv:
                    "en fil i arkivet sväller orimligt när den packas upp, så den läses inte. Fråga den som skickade den.",
                en: "a file in the archive swells beyond reason when unpacked, so it isn't read. Ask whoever sent it.")
        case .workbookMacros:
            Words(
                sv: "arbetsboken har makron. Spara den som .xlsx utan makron.",
                en: "the workbook has macros. Save it as .xlsx without them.")
        case .workbookPassword:
            Words(
                sv: "arbetsboken är låst med lösenord. Ta bort lösenordet (Arkiv > Info) och spara den igen.",
                en: "the workbook is locked with a password. Remove it (File > Info) and save again.")
        case .oldWorkbook:
            Words(
                sv:
                    "är en fil i Excels gamla format (.xls). Öppna den i Excel, välj Arkiv > Spara som och filformatet Excel-arbetsbok (.xlsx), och importera den filen.",
                en:
                    "is a file in Excel's old format (.xls). Open it in Excel, choose File > Save As and the type Excel Workbook (.xlsx), and import that file."
            )
        case .otherWorkbook:
            Words(
                sv: "är ett kalkylark i ett format som inte kan läsas. Spara det som .xlsx, .ods eller CSV.",
                en: "is a spreadsheet in a format that can't be read. Save it as .xlsx, .ods or CSV.")
        case .workbookBroken:
            Words(
                sv: "arbetsboken är skadad. Öppna den i Excel, spara den igen som .xlsx och importera den filen.",
                en: "the workbook is damaged. Open it in Excel, save it as .xlsx again and import that file.")
        case .workbookEmpty:
            Words(
                sv: "arbetsboken har inget synligt blad. Visa bladet med eleverna och spara den igen.",
                en: "the workbook has no visible sheet. Show the sheet with the pupils and save it again.")
        case .workbookTooMuchText(let limit):
            Words(
                sv: "arbetsboken har mer än \(limit) MB text. Spara bladet som CSV UTF-8 och importera den filen.",
                en: "the workbook has more than \(limit) MB of text. Save the sheet as CSV UTF-8 and import that file.")
        case .pdf: Words(sv: "är en PDF. Exportera listan som CSV.", en: "is a PDF. Export the roster as CSV.")
        case .markup:
            Words(
                sv: "är XML eller HTML men ingen avisering från folkbokföringen. Exportera listan som Excel eller CSV.",
                en: "is XML or HTML but not from the population register. Export the list as Excel or CSV.")
        case .json:
            Words(
                sv: "är JSON men inga sidor ur SS 12000. Exportera listan som Excel eller CSV.",
                en: "is JSON but no pages of SS 12000. Export the list as Excel or CSV.")
        case .jsonMalformed(let line):
            Words(
                sv: "rad \(line) är inte giltig JSON. Hämta sidan igen.",
                en: "line \(line) is not valid JSON. Fetch the page again.")
        case .jsonCutShort(let line):
            Words(
                sv: "filen slutar mitt i sitt innehåll, på rad \(line). Den är avkortad; hämta sidan igen.",
                en: "the file ends in the middle, on line \(line). It was cut short; fetch the page again.")
        case .jsonTooDeep(let line):
            Words(
                sv: "rad \(line) har fler än 64 nivåer inuti varandra. Det är ingen sida ur SS 12000.",
                en: "line \(line) has more than 64 levels within each other. This is no page of SS 12000.")
        case .jsonElementTooLong(let line):
            Words(
                sv: "posten som börjar på rad \(line) är större än 1 MB. Det är ingen sida ur SS 12000.",
                en: "the record that begins on line \(line) is larger than 1 MB. This is no page of SS 12000.")
        case .jsonTextTooLong(let line):
            Words(
                sv: "rad \(line) har en text som är längre än 64 kB. Kanske saknas ett citattecken.",
                en: "line \(line) has a text longer than 64 kB. Perhaps a quotation mark is missing.")
        case .jsonTooManyKeys(let line):
            Words(
                sv: "rad \(line) har ett objekt med fler än 500 fält. Det är ingen sida ur SS 12000.",
                en: "line \(line) has an object with more than 500 fields. This is no page of SS 12000.")
        case .jsonEncoding:
            Words(
                sv: "JSON ska vara UTF-8, och det är inte den här filen. Spara den som UTF-8.",
                en: "JSON must be UTF-8, and this file isn't. Save it as UTF-8.")
        case .jsonTooManyRecords(let limit):
            Words(
                sv: "sidorna har tillsammans fler än \(limit) poster av ett slag. Dela upp importen.",
                en: "the pages have more than \(limit) records of one kind in all. Split the import.")
        case .jsonNoPersons:
            Words(
                sv: "sidorna har inga personer. Spara även sidorna med elever och vårdnadshavare.",
                en: "there are no persons in these pages. Save the pages of pupils and guardians too.")
        case .rowTooLong(let row):
            Words(
                sv: "rad \(row) är längre än 1 MB. Filen är nog ingen elevlista, eller så saknas radbrytningar.",
                en: "row \(row) is longer than 1 MB. This is hardly a roster, or its line breaks are missing.")
        case .cellTooLong(let row):
            Words(
                sv: "rad \(row) har en cell som är längre än 32 kB. Kanske saknas ett citattecken.",
                en: "row \(row) has a cell longer than 32 kB. Perhaps a quotation mark is missing.")
        case .tooManyColumns(let row):
            Words(sv: "rad \(row) har fler än 512 kolumner.", en: "row \(row) has more than 512 columns.")
        case .quoteNotClosed(let row):
            Words(
                sv:
                    "citattecknet som börjar på rad \(row) avslutas aldrig. Filen kan vara avkortad; exportera den igen.",
                en:
                    "the quotation mark that opens in row \(row) is never closed. The file may be cut short; export it again."
            )
        case .noHeader:
            Words(
                sv: "ingen rubrikrad hittades. Filen behöver rubriker som Personnummer, Förnamn, Efternamn, Klass.",
                en: "no header row was found. The file needs headers such as Personnummer, Förnamn, Efternamn, Klass.")
        case .noPupilNumberColumn:
            Words(
                sv: "ingen kolumn med elevernas personnummer hittades. Exportera listan med personnummer.",
                en: "there is no column with the pupils' personal identity numbers. Export the roster with them.")
        case .markColumnUnplaced(let column):
            Words(
                sv:
                    "kolumnen \(column.prefix(60)) kan vara en skyddsmarkering. Inget är inläst innan någon har sagt vad den är: --place '\(column.prefix(60))=elevens skydd', eller =vårdnadshavare 1 skydd, eller =används inte.",
                en:
                    "the column \(column.prefix(60)) may be a protection mark. Nothing was read before somebody has said what it is: --place '\(column.prefix(60))=pupil protection', or =guardian 1 protection, or =not used."
            )
        case .noRows:
            Words(
                sv: "filen har inga rader om elever eller vårdnadshavare. Är hela exporten med?",
                en: "there are no rows about pupils or guardians. Is the whole export here?")
        case .tooManyFiles(let limit):
            Words(sv: "fler än \(limit) filer i en import.", en: "more than \(limit) files in one import.")
        case .oneRosterWithoutUsers:
            Words(
                sv: "OneRoster-filerna saknar users.csv. Ge hela mappen eller ZIP-filen.",
                en: "the OneRoster files lack users.csv. Give the whole folder or ZIP file.")
        case .oneRosterWithoutRoles:
            Words(
                sv: "OneRoster-filerna saknar roles.csv, som säger vem som är elev. Ge hela mappen eller ZIP-filen.",
                en: "the OneRoster files lack roles.csv, which tells who is a pupil. Give the whole folder or ZIP file."
            )
        case .mappingRow(let row):
            Words(
                sv:
                    "rad \(row) ska vara kolumn;betydelse, till exempel Pnr barn;elevens personnummer. En kolumn som inte behövs: används inte.",
                en:
                    "row \(row) must be column;meaning, such as Child ID;pupil personal identity number. A column that isn't needed: not used."
            )
        case .registerBroken(let line):
            Words(
                sv:
                    "filen är inte hel XML: något är fel vid rad \(line), eller så är filen avkortad. Hämta den igen.",
                en:
                    "this is not whole XML: something is wrong at line \(line), or the file is cut short. Fetch it again."
            )
        case .registerDoctype:
            Words(
                sv: "filen har en DOCTYPE, som ett uttag ur folkbokföringen aldrig har. Fråga den som skickade den.",
                en: "the file has a DOCTYPE, which no extract of the population register has. Ask whoever sent it.")
        case .registerEncodingUnknown:
            Words(
                sv: "filens teckenkodning läses inte. Be om den som UTF-8 eller ISO-8859-1.",
                en: "the file's encoding isn't read. Ask for it as UTF-8 or ISO-8859-1.")
        case .registerEncodingWrong(let line):
            Words(
                sv:
                    "tecknen vid rad \(line) följer inte den teckenkodning som första raden anger (utan uppgift UTF-8). Be om en ny fil, eller rätta encoding i första raden.",
                en:
                    "the characters at line \(line) aren't in the encoding that the first line declares (UTF-8 if none). Ask for a new file, or correct the encoding in the first line."
            )
        case .registerOversized(let line):
            Words(
                sv:
                    "vid rad \(line) är ett fält längre än 1 MB eller element nästlade i mer än 64 led. Är det verkligen ett uttag ur folkbokföringen?",
                en:
                    "at line \(line) a field is longer than 1 MB, or elements lie more than 64 deep. Is it really an extract of the population register?"
            )
        case .registerPostTooLarge(let record):
            Words(
                sv: "post \(record) är större än 1 MB. Är det verkligen ett uttag ur folkbokföringen?",
                en: "record \(record) is larger than 1 MB. Is it really an extract of the population register?")
        case .registerWithoutPersons:
            Words(
                sv: "filen har inga barn och inga vårdnadshavare. Be om ett uttag med poster.",
                en: "the file has no children and no guardians. Ask for an extract with records.")
        case .schoolListHeader:
            Words(
                sv: "första raden ska vara code;name;years;address;aliases.",
                en: "the first row must be code;name;years;address;aliases.")
        case .schoolListRow(let row):
            Words(
                sv: "rad \(row): skolenhetskoden ska vara åtta siffror och skolan ha ett namn.",
                en: "row \(row): the school unit code must be eight digits, and the school have a name.")
        }
    }
}
