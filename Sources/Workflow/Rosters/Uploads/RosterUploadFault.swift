package import Outreach

/// Why rosters that were sent can't be brought in.
package enum RosterUploadFault: Error, Hashable, Sendable {
    /// The form had no file in it.
    case noFiles
    /// More files than one import takes.
    case tooManyFiles(limit: Int)
    /// More bytes than one upload may have.
    case tooLarge(limitGigabytes: Int)
    /// A file couldn't be written: most likely the disk is full.
    case cannotKeep
    /// The inbox holds as much as it may, of this account or of all.
    case inboxFull
    /// As many imports of this account wait as may.
    case tooManyWaiting(limit: Int)
    /// The files are gone, because the import was cancelled, has waited too long, or the server was started again.
    case gone
    /// Rows of schools that the account isn't for.
    case otherSchools([String])
    /// Rows that belong to no school, or of people elsewhere.
    case forMunicipality
    /// More people who are new to the account's schools were looked at than a school has.
    case tooManyNewPeople
    /// Something was allowed neither beforehand nor now.
    case notAllowed

    /// What is wrong and what to do.
    package var words: Words {
        switch self {
        case .noFiles: Words(sv: "Välj minst en fil.", en: "Choose at least one file.")
        case .tooManyFiles(let limit):
            Words(
                sv: "En inläsning tar högst \(limit) filer. Ladda upp färre åt gången.",
                en: "One import takes at most \(limit) files. Upload fewer at a time.")
        case .tooLarge(let limit):
            Words(
                sv: "Filerna är större än \(limit) GB tillsammans. Ladda upp färre åt gången.",
                en: "The files are larger than \(limit) GB together. Upload fewer at a time.")
        case .cannotKeep:
            Words(
                sv: "Filerna kunde inte tas emot: disken på servern är troligen full. Inget har sparats.",
                en: "The files couldn't be received: the server's disk is probably full. Nothing was kept.")
        case .inboxFull:
            Words(
                sv:
                    "Det ligger redan så mycket och väntar på servern att filerna inte får plats. Bekräfta eller avbryt det som väntar, eller försök senare.",
                en:
                    "So much waits on the server already that there is no room for the files. Confirm or cancel what waits, or try later."
            )
        case .tooManyWaiting(let limit):
            Words(
                sv: "Du har redan \(limit) inläsningar som väntar. Bekräfta eller avbryt någon av dem först.",
                en: "You have \(limit) imports waiting already. Confirm or cancel one of them first.")
        case .gone:
            Words(
                sv: "Filerna finns inte kvar på servern. Ladda upp dem igen.",
                en: "The files are no longer on the server. Upload them again.")
        case .otherSchools(let schools):
            Words(
                sv:
                    "Filen har rader för \(schools.joined(separator: ", ")), som ditt konto inte gäller. Inget har lästs in. Dela upp filen, eller be kommunens administratör läsa in den.",
                en:
                    "The file has rows of \(schools.joined(separator: ", ")), which your account isn't for. Nothing was imported. Split the file, or ask the municipality's administrator to import it."
            )
        case .forMunicipality:
            Words(
                sv:
                    "Filen har rader som inte hör till någon av dina skolor, som i ett uttag ur folkbokföringen. Inget har lästs in. Välj skolan om filen saknar den, eller be kommunens administratör läsa in filen.",
                en:
                    "The file has rows that belong to none of your schools, as an extract of the population register has. Nothing was imported. Choose the school if the file doesn't name it, or ask the municipality's administrator to import the file."
            )
        case .tooManyNewPeople:
            Words(
                sv:
                    "Ditt konto har läst in så många nya personer att kommunens administratör behöver titta på det. Inget har lästs in. Vänta till i morgon, eller be administratören läsa in filen.",
                en:
                    "Your account has read so many new people that the municipality's administrator should look at it. Nothing was imported. Wait until tomorrow, or ask the administrator to import the file."
            )
        case .notAllowed:
            Words(
                sv: "Läs det som står i rutan, och kryssa för att det stämmer.",
                en: "Read what the box says, and tick that it is right.")
        }
    }
}
