import Outreach

extension RosterWords {
    static let table: [String: Words] = listTable.merging(importTable) { first, _ in first }

    private static let listTable: [String: Words] = [
        "rosters.title": title,
        "rosters.intro": Words(
            sv:
                "Här läser du in skolornas listor över elever och vårdnadshavare. Du ser först vad som skulle ändras, och inget skrivs förrän du har sagt ja.",
            en:
                "Here you bring in the schools' rosters of pupils and guardians. You first see what would change, and nothing is written before you say yes."
        ),
        "rosters.add": Words(sv: "Läs in listor", en: "Bring in rosters"),
        "rosters.choose": Words(sv: "Filer", en: "Files"),
        "rosters.chooseHint": Words(
            sv:
                "Välj filerna, eller dra dem hit. Filer som hör ihop, som elever och vårdnadshavare ur Skola24, läses in tillsammans.",
            en:
                "Choose the files, or drop them here. Files that belong together, such as Skola24's pupils and guardians, are brought in together."
        ),
        "rosters.upload": Words(sv: "Ladda upp och granska", en: "Upload and check"),
        "rosters.sending": Words(sv: "Skickar filerna", en: "Sending the files"),
        "rosters.broken": Words(
            sv: "Förbindelsen bröts. Inget har sparats; försök igen.",
            en: "The connection broke. Nothing was kept; try again."),
        "rosters.private": Words(
            sv:
                "Filerna ligger på servern bara tills inläsningen är klar eller avbruten, högst ett dygn, och kan inte öppnas av någon annan.",
            en:
                "The files stay on the server only until the import is done or cancelled, a day at most, and nobody else can open them."
        ),
        "rosters.silent": Words(
            sv: "Om filerna inte själva säger skola eller format",
            en: "If the files don't tell the school or the format"),
        "rosters.school": Words(sv: "Skola, för filer som inte anger någon", en: "School, for files that name none"),
        "rosters.everybody": Words(
            sv: "Alla i kommunen (folkbokföringens lista)",
            en: "Everybody in the municipality (the population register's list)"),
        "rosters.listTitle": Words(sv: "Vems lista är det?", en: "Whose list is it?"),
        "rosters.otherChoices": Words(sv: "Format och placerade kolumner", en: "Format and placed columns"),
        "rosters.listing": Words(sv: "Vems lista är", en: "Whose list is"),
        "rosters.listingWhy": Words(
            sv:
                "Filen namnger ingen skola. Läses en skolas lista som alla i kommunen får eleverna inga brev från skolan, så det måste du säga.",
            en:
                "The file names no school. If a school's list is read as everybody in the municipality, its pupils get no letters from the school, so you have to say it."
        ),
        "rosters.listingSchool": Words(sv: "En skolas elever", en: "One school's pupils"),
        "rosters.whichSchool": Words(sv: "Skola", en: "School"),
        "rosters.chooseSchool": Words(sv: "– välj skola –", en: "– choose the school –"),
        "rosters.knownTitle": Words(sv: "Ändra vad en kolumn betyder", en: "Change what a column means"),
        "rosters.knownHint": Words(
            sv: "De här kolumnerna känns igen. Betyder någon något annat, så ändra det här och läs på nytt.",
            en: "These columns are recognised. If one means something else, change it here and read again."),
        "rosters.schoolFile": Words(sv: "Står i filen", en: "Stands in the file"),
        "rosters.format": Words(sv: "Format", en: "Format"),
        "rosters.formatFile": Words(sv: "Ta reda på det", en: "Find out"),
        "rosters.mapping": Words(sv: "Kolumner som ni har placerat förut", en: "Columns that you have placed before"),
        "rosters.mappingNone": Words(sv: "Ingen", en: "None"),
        "rosters.samplesIntro": Words(
            sv:
                "Det här är en demonstration. Här finns bara påhittade listor att läsa in, så att inga riktiga uppgifter hamnar i den.",
            en:
                "This is a demonstration. Only invented rosters can be brought in here, so that no real data end up in it."
        ),
        "rosters.samples": Words(sv: "Exempellistor", en: "Sample rosters"),
        "rosters.check": Words(sv: "Granska", en: "Check"),
        "rosters.jobs": Words(sv: "Dina inläsningar det senaste dygnet", en: "Your imports of the last day"),
        "rosters.files": Words(sv: "Filer", en: "Files"),
        "rosters.began": Words(sv: "Började", en: "Began"),
        "rosters.state": Words(sv: "Läge", en: "State"),
        "rosters.bySchool": Words(sv: "Skolorna i registret", en: "The schools in the registry"),
        "rosters.schoolName": Words(sv: "Skola", en: "School"),
        "rosters.pupils": Words(sv: "Elever", en: "Pupils"),
        "rosters.classes": Words(sv: "Klasser", en: "Classes"),
        "rosters.guardians": Words(sv: "Vårdnadshavare", en: "Guardians"),
        "rosters.lastChange": Words(sv: "Senast ändrad av en lista", en: "Last changed by a roster"),
        "rosters.nothingYet": Words(sv: "inget inläst än", en: "nothing brought in yet"),
        "rosters.earlier": Words(sv: "Tidigare inläsningar", en: "Earlier imports"),
        "rosters.earlierNone": Words(
            sv: "Inget har lästs in än. Börja med att ladda upp en lista här ovanför.",
            en: "Nothing has been brought in yet. Begin by uploading a roster above."),
        "rosters.number": Words(sv: "Nummer", en: "Number"),
        "rosters.when": Words(sv: "När", en: "When"),
        "rosters.formats": Words(sv: "Format", en: "Formats"),
        "rosters.keptSources": Words(sv: "Skolor", en: "Schools"),
        "rosters.keptBy": Words(sv: "Konto", en: "Account"),
        "rosters.rows": Words(sv: "Rader", en: "Rows"),
        "rosters.newPupils": Words(sv: "Nya elever", en: "New pupils"),
        "rosters.changes": Words(sv: "Ändringar", en: "Changes"),
        "rosters.understood": Words(sv: "Vad som går att läsa", en: "What can be read"),
        "rosters.understoodTables": Words(
            sv:
                "Kalkylark (.xlsx, .ods) och textfiler (.csv, .txt) med en rad per elev, eller per elev och vårdnadshavare. Rubrikerna känns igen på svenska och engelska, och okända kolumner frågar vi om.",
            en:
                "Spreadsheets (.xlsx, .ods) and text files (.csv, .txt) with a row per pupil, or per pupil and guardian. Headers are recognised in Swedish and English, and unknown columns are asked about."
        ),
        "rosters.understoodPair": Words(
            sv: "Skola24: filen med elever och filen med vårdnadshavare, tillsammans.",
            en: "Skola24: the file of pupils and the file of guardians, together."),
        "rosters.understoodSystems": Words(
            sv: "SS 12000: sparade sidor (JSON). OneRoster: ZIP-filen, eller dess CSV-filer tillsammans.",
            en: "SS 12000: saved pages (JSON). OneRoster: the ZIP file, or its CSV files together."),
        "rosters.understoodRegister": Words(
            sv: "Folkbokföringens uttag (Navet, XML), för kommunens administratör.",
            en: "Extracts of the population register (Navet, XML), for the municipality's administrator."),
        "rosters.understoodNot": Words(
            sv: "Inte PDF, bilder eller gamla Excelfiler (.xls): spara om som .xlsx eller .csv.",
            en: "Not PDF, pictures or old Excel files (.xls): save as .xlsx or .csv."),
    ]

    private static let importTable: [String: Words] = [
        "rosters.back": Words(sv: "Till elevlistorna", en: "To the rosters"),
        "rosters.readingTitle": Words(sv: "Listorna granskas", en: "The rosters are being checked"),
        "rosters.leave": Words(
            sv: "Du kan lämna sidan. Inläsningen finns kvar under Elevlistor.",
            en: "You may leave this page. The import is still there under Rosters."),
        "rosters.reload": Words(sv: "Visa hur långt den har kommit", en: "Show how far it has come"),
        "rosters.cancel": Words(sv: "Avbryt och ta bort filerna", en: "Cancel and remove the files"),
        "rosters.shownTitle": Words(sv: "Det här skulle ändras", en: "This would change"),
        "rosters.askTitle": Words(sv: "Något behöver du svara på först", en: "Something needs your answer first"),
        "rosters.hasChanged": Words(
            sv:
                "Registret har ändrats av något annat sedan du såg skillnaden, så inget har skrivits. Här är den nya skillnaden.",
            en:
                "Something else has changed the registry since you saw the difference, so nothing was written. Here is the new difference."
        ),
        "rosters.nothingNew": Words(
            sv: "Inget ändras: allt det här är redan känt.", en: "Nothing changes: all of this is known already."),
        "rosters.difference": Words(sv: "Skillnaden mot registret", en: "The difference from the registry"),
        "rosters.taken": Words(sv: "Vad filerna togs för", en: "What the files were taken for"),
        "rosters.because": Words(sv: "Varför", en: "Why"),
        "rosters.manner": Words(sv: "Skriven som", en: "Written as"),
        "rosters.columns": Words(sv: "Kolumner", en: "Columns"),
        "rosters.means": Words(sv: "Betyder", en: "Means"),
        "rosters.header": Words(sv: "Rubrik", en: "Header"),
        "rosters.unusedColumns": Words(sv: "Används inte", en: "Not used"),
        "rosters.rowsRead": Words(sv: "Lästa rader", en: "Rows read"),
        "rosters.rowsApplied": Words(sv: "Använda", en: "Used"),
        "rosters.rowsWithFindings": Words(sv: "varav med anmärkning", en: "of them with findings"),
        "rosters.rowsRejected": Words(sv: "Inte använda", en: "Not used"),
        "rosters.findings": Words(sv: "Anmärkningar", en: "Findings"),
        "rosters.findingsNone": Words(sv: "Inga anmärkningar.", en: "No findings."),
        "rosters.download": Words(sv: "Ladda ner alla som CSV", en: "Download all as CSV"),
        "rosters.weight": weight,
        "rosters.file": file,
        "rosters.column": column,
        "rosters.row": Words(sv: "Rader", en: "Rows"),
        "rosters.what": what,
        "rosters.people": Words(sv: "Person för person", en: "Person by person"),
        "rosters.peopleHint": Words(
            sv: "Om dem som redan är kända. Av namn och kontaktuppgifter sägs bara att de ändras.",
            en: "About those who are known already. Of names and contacts it is only said that they change."),
        "rosters.person": Words(sv: "Person", en: "Person"),
        "rosters.change": Words(sv: "Ändring", en: "Change"),
        "rosters.placeTitle": Words(sv: "Kolumner som inte känns igen", en: "Columns that aren't recognised"),
        "rosters.placeMust": Words(
            sv:
                "Utan elevernas personnummer kan filen inte läsas. Säg vad kolumnerna betyder, så läses den på nytt.",
            en: "Without the pupils' numbers the file can't be read. Say what the columns mean, and it is read again."),
        "rosters.placeMay": Words(
            sv: "De används inte, om du inte säger vad de betyder.",
            en: "They aren't used, unless you say what they mean."
        ),
        "rosters.samplesOf": Words(sv: "Där står till exempel", en: "It holds for example"),
        "rosters.inFile": Words(sv: "i filen", en: "in the file"),
        "rosters.likely": Words(sv: "Troligen", en: "Probably"),
        "rosters.all": Words(sv: "Alla betydelser", en: "All meanings"),
        "rosters.noAnswer": Words(sv: "– välj –", en: "– choose –"),
        "rosters.remember": Words(sv: "Minns svaren under namnet", en: "Remember the answers by the name"),
        "rosters.rememberHint": Words(
            sv: "Till exempel vklass. Nästa gång väljer du namnet i stället för att svara. Tomt: minns inte.",
            en: "For example vklass. Next time you choose the name instead of answering. Blank: don't remember."),
        "rosters.again": Words(sv: "Läs på nytt med svaren", en: "Read again with these answers"),
        "rosters.otherWay": Words(sv: "Läs filerna på ett annat sätt", en: "Read the files in another way"),
        "rosters.confirm": Words(sv: "Stämmer det?", en: "Is this right?"),
        "rosters.write": Words(sv: "Skriv in i registret", en: "Write to the registry"),
        "rosters.writeNothing": Words(sv: "Klar", en: "Done"),
        "rosters.onceMore": Words(
            sv: "Filerna läses en gång till, och tas sedan bort från servern.",
            en: "The files are read once more, and then removed from the server."),
        "rosters.writtenTitle": Words(sv: "Inläst i registret", en: "Written to the registry"),
        "rosters.waitsToBeLetIn": Words(
            sv:
                "Elever och vårdnadshavare som är nya hos dig, och nya kontaktuppgifter, väntar tills kommunen släpper in dem. Till dess får de inga brev.",
            en:
                "Pupils and guardians who are new to you, and new contacts, wait until the municipality lets them in. Until then they get no letters."
        ),
        "rosters.toArrivals": Words(sv: "Se vilka som väntar", en: "See who waits"),
        "rosters.writtenText": Words(
            sv: "Filerna är borttagna från servern. Glöm inte kopian på din egen dator.",
            en: "The files were removed from the server. Don't forget the copy on your own computer."),
        "rosters.next": Words(sv: "Och nu?", en: "What now?"),
        "rosters.nextHome": Words(
            sv: "På startsidan står vad som väntar på dig, och vad som är nästa steg.",
            en: "The home page tells what waits for you, and what comes next."),
        "rosters.home": Words(sv: "Till startsidan", en: "To the home page"),
        "rosters.review": Words(sv: "Att avgöra", en: "Review"),
        "rosters.another": Words(sv: "Läs in fler listor", en: "Bring in more rosters"),
        "rosters.mend": Words(
            sv:
                "Rader som inte kunde användas finns i filerna här, för en skolas konto bara med radens nummer. Rätta dem och ladda upp filen igen. De finns kvar ett dygn.",
            en:
                "Rows that couldn't be used are in these files, for a school's account by number alone. Mend them and upload the file again. They stay for a day."
        ),
        "rosters.mendTitle": Words(sv: "Rader att rätta", en: "Rows to mend"),
        "rosters.pullText": Words(
            sv: "De stämmer inte längre med registret och får inte lämna huset. Leta upp dem med koden.",
            en: "They are no longer true and must not leave the building. Find them by their codes."),
        "rosters.code": Words(sv: "Kod", en: "Code"),
        "rosters.schoolClass": Words(sv: "Klass", en: "Class"),
        "rosters.reason": Words(sv: "Varför", en: "Why"),
        "rosters.mustPull": Words(
            sv: "Ta ut dessa brev om de är utskrivna, de får inte lämna huset:",
            en: "Take out these letters if they are printed; they must not leave the building:"),
        "rosters.alreadyOut": Words(
            sv: "Dessa brev har redan lämnat huset och rör någon som nu är skyddad:",
            en: "These letters have left already and concern somebody now protected:"),
        "rosters.failedTitle": Words(sv: "Filerna gick inte att läsa in", en: "The files couldn't be brought in"),
        "rosters.failedText": Words(
            sv: "Inget har ändrats i registret, och filerna är borttagna från servern.",
            en: "Nothing was changed in the registry, and the files were removed from the server."),
        "rosters.retry": Words(sv: "Försök med andra filer", en: "Try other files"),
        "rosters.keptTitle": keptTitle,
        "rosters.ofSchools": Words(
            sv: "Du ser det som rör elever som går på dina skolor nu, och deras vårdnadshavare.",
            en: "You see what concerns pupils who are at your schools now, and their guardians."),
        "rosters.keptNone": Words(
            sv: "Ingen av dem som redan var kända fick något ändrat.",
            en: "Nothing changed for anybody who was known already."),
    ]
}
