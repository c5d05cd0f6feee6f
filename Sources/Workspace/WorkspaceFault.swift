package import Outreach
package import XML

/// Why the folder can't be worked in.
package enum WorkspaceFault: Error, Hashable, Sendable {
    /// The folder has no `Templates`.
    case notAWorkspace(String)
    /// The program's own templates, from which a workspace is made, aren't beside it.
    case noProgramFolder
    /// Another utskick works in the folder.
    case inUse
    /// No folder in `Templates` has this campaign.
    case campaignUnknown(String, suggestion: String?)
    /// An XML file isn't as it must be.
    case document(file: String, XMLFault)
    /// The campaign's id isn't its folder's name.
    case campaignIDDiffers(file: String, id: String)
    /// A file is missing.
    case missing(file: String)
    /// A file can't be read.
    case cannotRead(file: String)
    /// A file can't be written: no permission, or a full disk.
    case cannotWrite(file: String)
    /// The key file doesn't hold a key.
    case keyBroken

    /// What is wrong and what to do.
    package var words: Words {
        switch self {
        case .notAWorkspace(let folder):
            Words(
                sv:
                    "\(folder) är ingen arbetsmapp för utskick: mappen Templates saknas. Gör en med: utskick init \(folder)",
                en:
                    "\(folder) is not an utskick workspace: it has no folder Templates. Make one with: utskick init \(folder)"
            )
        case .noProgramFolder:
            Words(
                sv: "Programmets egna mallar hittas inte. Starta utskick med script/utskick.",
                en: "The program's own templates can't be found. Start utskick by script/utskick.")
        case .inUse:
            Words(
                sv: "En annan utskick arbetar i mappen. Vänta tills den är klar och försök igen.",
                en: "Another utskick is working in this folder. Wait until it is done and try again.")
        case .campaignUnknown(let name, let suggestion):
            Words(
                sv: "Det finns ingen kampanj \"\(name)\" i Templates.\(suggestion.map { " Menas \($0)?" } ?? "")",
                en: "There is no campaign \"\(name)\" in Templates.\(suggestion.map { " Is \($0) meant?" } ?? "")")
        case .document(let file, let fault):
            Words(sv: "\(file): \(fault.words.sv)", en: "\(file): \(fault.words.en)")
        case .campaignIDDiffers(let file, let id):
            Words(
                sv: "\(file): id är \"\(id)\" men ska vara mappens namn. Rätta det ena.",
                en: "\(file): the id is \"\(id)\" but must be the folder's name. Correct one of them.")
        case .missing(let file):
            Words(sv: "\(file) saknas. Lägg tillbaka filen.", en: "\(file) is missing. Put it back.")
        case .cannotRead(let file):
            Words(
                sv: "\(file) går inte att läsa. Kontrollera rättigheterna.",
                en: "\(file) can't be read. Check its permissions.")
        case .cannotWrite(let file):
            Words(
                sv:
                    "\(file) går inte att skriva. Kontrollera att disken inte är full och att mappen får ändras, och kör kommandot igen. Inget har gått förlorat.",
                en:
                    "\(file) can't be written. See that the disk isn't full and the folder may be changed, and run the command again. Nothing was lost."
            )
        case .keyBroken:
            Words(
                sv: "registry.key är ingen nyckel. Lägg tillbaka den från säkerhetskopian.",
                en: "registry.key is not a key. Put it back from the backup.")
        }
    }
}

extension XMLFault {
    /// What is wrong with an XML file and what to do.
    package var words: Words {
        switch self {
        case .malformed(let line, let column, let problem):
            Words(
                sv: "rad \(line), tecken \(column): inte välformad XML (\(problem)). Rätta filen.",
                en: "line \(line), column \(column): not well-formed XML (\(problem)). Correct the file.")
        case .doctype(let line):
            Words(
                sv: "rad \(line): DOCTYPE är inte tillåtet. Ta bort den raden.",
                en: "line \(line): a DOCTYPE is not allowed. Remove that line.")
        case .tooLarge(let limit):
            Words(
                sv: "filen är större än \(limit / 1_000_000) MB.",
                en: "the file is larger than \(limit / 1_000_000) MB.")
        case .tooDeep(let line, let depth):
            Words(
                sv: "rad \(line): element inuti varandra i mer än \(depth) nivåer.",
                en: "line \(line): elements nested more than \(depth) deep.")
        case .textTooLong(let line):
            Words(sv: "rad \(line): texten är för lång.", en: "line \(line): the text is too long.")
        case .undefinedEntity(let name, let line):
            Words(
                sv: "rad \(line): &\(name); finns inte i XML. Skriv själva tecknet.",
                en: "line \(line): &\(name); doesn't exist in XML. Write the character itself.")
        case .invalid(let violations):
            Words(
                sv: violations.prefix(3).map { "rad \($0.line): \($0.problem)" }.joined(separator: "; "),
                en: violations.prefix(3).map { "line \($0.line): \($0.problem)" }.joined(separator: "; "))
        case .schemaBroken(let problem):
            Words(sv: "schemat är skadat (\(problem)).", en: "the schema is broken (\(problem)).")
        case .unreadable: Words(sv: "filen går inte att läsa.", en: "the file can't be read.")
        }
    }
}
