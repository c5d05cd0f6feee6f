/// Where somebody reads what is wrong: the remedy is an option of a command, or a button on a page.
package enum Surface: Sendable {
    /// The terminal.
    case commandLine
    /// A page of the desk.
    case page
}

/// What somebody does about a fault, where that is one thing at the terminal and another on a page.
package enum Remedy: Hashable, Sendable {
    /// Says which school an unknown name is of.
    case nameSchool
    /// Looks at the schools that there are.
    case seeSchools
    /// Says whose list it is.
    case chooseSchool
    /// Gives a missing page, or says whose list it is.
    case addPageOrChooseSchool
    /// Corrects the municipality's list of schools.
    case correctSchools
    /// Says whether somebody is protected.
    case decideProtection
    /// Settles what two rows say of one number, or corrects it.
    case settleNumber
    /// Settles where a pupil goes to school, or corrects the rosters.
    case settleSchool
    /// Says that two guardians are two, or gives each a column.
    case settleTwo
    /// Says what a column means.
    case placeColumn
    /// Says what the guardians' columns mean.
    case placeGuardians
    /// Brings newer protection marks.
    case renewMarks
    /// Works outside the demo.
    case leaveDemo
    /// Plans the meeting.
    case planMeeting
    /// Looks at what has become of the meetings.
    case seeMeetings
    /// Records a pack without some letters.
    case recordWithout
    /// Looks at what waits.
    case seeReview
    /// Looks at the imports that there were.
    case seeImports
    /// Makes the letters of a campaign.
    case makeLetters(String)
    /// Names a mapping that there is, or says what columns mean.
    case nameMapping

    /// The remedy in a sentence.
    package func words(on surface: Surface) -> Words { surface == .page ? page : command }

    private var command: Words {
        switch self {
        case .nameSchool:
            Words(
                sv: "Lägg till namnet i Rosters/schools.csv eller välj skolan vid inläsningen (--school).",
                en: "Add the name to Rosters/schools.csv or choose the school at import (--school).")
        case .seeSchools:
            Words(sv: "Skolorna står i Rosters/schools.csv.", en: "The schools are in Rosters/schools.csv.")
        case .chooseSchool:
            Words(
                sv: "Fyll i skolan, eller välj den vid inläsningen (--school).",
                en: "Fill in the school, or choose it at import (--school).")
        case .addPageOrChooseSchool:
            Words(
                sv: "Ge även den, eller välj skolan vid inläsningen (--school).",
                en: "Give it too, or choose the school at import (--school).")
        case .correctSchools: Words(sv: "Rätta schools.csv.", en: "Correct schools.csv.")
        case .decideProtection:
            Words(
                sv: "Avgör med person protect eller person unprotect.",
                en: "Decide with person protect or person unprotect.")
        case .settleNumber:
            Words(
                sv: "Rätta numret, eller avgör det: utskick review.",
                en: "Correct the number, or settle it: utskick review.")
        case .settleSchool:
            Words(
                sv: "Rätta listorna, eller avgör det: utskick review.",
                en: "Correct the rosters, or settle it: utskick review.")
        case .settleTwo:
            Words(
                sv: "Ge dem var sin kolumn i skolans system, eller svara att de är två: utskick review.",
                en:
                    "Give each a column of their own in the school's system, or answer that they are two: utskick review."
            )
        case .placeColumn:
            Words(
                sv: "Ska den läsas i stället, placera den (--place).",
                en: "If it is the one to read, place it (--place).")
        case .placeGuardians:
            Words(
                sv:
                    "Placera dem (--place), en kolumn vars rubrik står två gånger med sitt nummer eller som 'Förnamn 2'.",
                en: "Place them (--place), a column whose header stands twice by its number or as 'Förnamn 2'.")
        case .renewMarks:
            Words(
                sv:
                    "Läs in nya listor, eller låt en administratör intyga att alla är kontrollerade: utskick marks confirm",
                en: "Import again, or have an administrator vouch that everybody was checked: utskick marks confirm")
        case .leaveDemo:
            Words(sv: "Gör en egen mapp med: utskick init MAPP", en: "Make your own with: utskick init FOLDER")
        case .planMeeting: Words(sv: "Planera det med: utskick meeting plan", en: "Plan it with: utskick meeting plan")
        case .seeMeetings: Words(sv: "Se: utskick meeting list", en: "See: utskick meeting list")
        case .recordWithout:
            Words(
                sv: "Anteckna sedan resten med --except och koderna. Inget har antecknats.",
                en: "Then record the rest with --except and the codes. Nothing was recorded.")
        case .seeReview: Words(sv: "Se: utskick review", en: "See: utskick review")
        case .seeImports: Words(sv: "Se: utskick import --list", en: "See: utskick import --list")
        case .makeLetters(let campaign):
            Words(sv: "Gör dem med: utskick letters \(campaign)", en: "Make them with: utskick letters \(campaign)")
        case .nameMapping:
            Words(
                sv: "Skriv namnet rätt, eller placera kolumner med --place.",
                en: "Correct the name, or place columns with --place.")
        }
    }

    private var page: Words {
        switch self {
        case .nameSchool:
            Words(
                sv: "Välj skolan vid inläsningen, eller be administratören lägga till namnet i skollistan.",
                en:
                    "Choose the school when you read the roster in, or have the administrator add the name to the schools."
            )
        case .seeSchools: Words(sv: "Välj en av kommunens skolor.", en: "Choose one of the municipality's schools.")
        case .chooseSchool:
            Words(
                sv: "Fyll i skolan, eller välj den när du läser in listan.",
                en: "Fill in the school, or choose it when you read the roster in.")
        case .addPageOrChooseSchool:
            Words(
                sv: "Välj även den filen, eller välj skolan när du läser in.",
                en: "Choose that file, too, or choose the school when you read in.")
        case .correctSchools:
            Words(sv: "Be administratören rätta skollistan.", en: "Have the administrator correct the list of schools.")
        case .decideProtection:
            Words(
                sv: "Slå upp personen under Familjer och säg om den är skyddad.",
                en: "Look the person up under Families, and say whether they are protected.")
        case .settleNumber:
            Words(
                sv: "Rätta numret, eller svara under Att avgöra.", en: "Correct the number, or answer under Review.")
        case .settleSchool:
            Words(
                sv: "Rätta listorna, eller svara under Att avgöra.", en: "Correct the rosters, or answer under Review.")
        case .settleTwo:
            Words(
                sv: "Ge dem var sin kolumn i skolans system, eller svara under Att avgöra att de är två.",
                en: "Give each a column of their own in the school's system, or answer under Review that they are two.")
        case .placeColumn:
            Words(
                sv: "Ska den läsas i stället, säg vad kolumnerna betyder.",
                en: "If it is the one to read, say what the columns mean.")
        case .placeGuardians:
            Words(sv: "Säg vad kolumnerna betyder.", en: "Say what the columns mean.")
        case .renewMarks:
            Words(
                sv: "Vad som hjälper står under Skyddsmarkeringar: nya listor, eller en administratörs intyg.",
                en: "What helps stands under Protection marks: new rosters, or an administrator's word.")
        case .leaveDemo:
            Words(
                sv: "Be den som sköter Utskick om en egen arbetsmapp.",
                en: "Ask whoever runs Utskick for a workspace of your own.")
        case .planMeeting: Words(sv: "Planera det under Möten.", en: "Plan it under Meetings.")
        case .seeMeetings: Words(sv: "Se vad som har hänt under Möten.", en: "See under Meetings what has happened.")
        case .recordWithout:
            Words(
                sv: "Kryssa för dem som uttagna, och registrera resten. Inget har registrerats.",
                en: "Tick them as taken out, and record the rest. Nothing was recorded.")
        case .seeReview: Words(sv: "Se vad som väntar under Att avgöra.", en: "See under Review what waits.")
        case .seeImports: Words(sv: "Se inläsningarna under Elevlistor.", en: "See the imports under Rosters.")
        case .makeLetters: Words(sv: "Gör dem på kampanjens sida.", en: "Make them on the campaign's page.")
        case .nameMapping: Words(sv: "Säg vad kolumnerna betyder.", en: "Say what the columns mean.")
        }
    }
}

extension Words {
    /// What is wrong, and after it what to do.
    package func and(_ remedy: Remedy?, on surface: Surface) -> Words {
        guard let remedy = remedy?.words(on: surface) else { return self }
        return Words(sv: "\(sv) \(remedy.sv)", en: "\(en) \(remedy.en)")
    }
}
