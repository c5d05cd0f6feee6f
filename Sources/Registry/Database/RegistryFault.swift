import GRDB
package import Outreach

/// Why the registry can't be used.
package enum RegistryFault: Error, Hashable, Sendable {
    /// Another program is writing to it.
    case locked
    /// It may be read but not written.
    case readOnly
    /// It is damaged, or isn't a database at all.
    case corrupt
    /// A newer version of the tool made it.
    case newer
    /// The disk, or the space that the registry may take, is full.
    case full
    /// It was made with another key.
    case wrongKey
    /// The key is missing although the registry is there.
    case keyMissing
    /// It can't be opened: the folder is missing or may not be written.
    case cannotOpen
    /// SQLite reports something else; its number says what.
    case other(code: Int)

    /// The fault that a database error stands for.
    init(_ error: DatabaseError) {
        self =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt
            case .SQLITE_FULL: .full
            case .SQLITE_IOERR: .full
            case .SQLITE_CANTOPEN: .cannotOpen
            default: .other(code: Int(error.extendedResultCode.rawValue))
            }
    }

    /// What is wrong and what to do.
    package var words: Words {
        switch self {
        case .locked:
            Words(
                sv:
                    "Registret används av ett annat program. Vänta tills det är klart och försök igen. Inget har ändrats.",
                en:
                    "The registry is in use by another program. Wait until it is done and try again. Nothing was changed."
            )
        case .readOnly:
            Words(
                sv:
                    "Registret får inte ändras. Kontrollera rättigheterna på registry.sqlite och dess mapp. Inget har ändrats.",
                en:
                    "The registry may not be written. Check the permissions of registry.sqlite and its folder. Nothing was changed."
            )
        case .corrupt:
            Words(
                sv:
                    "registry.sqlite är skadad eller är ingen databas. Byt ut den mot en säkerhetskopia; skriv inte över den.",
                en: "registry.sqlite is damaged or not a database. Put a backup in its place; don't write over it.")
        case .newer:
            Words(
                sv: "Registret är gjort av en nyare version av utskick. Installera den versionen. Inget har ändrats.",
                en: "The registry was made by a newer version of utskick. Install that version. Nothing was changed.")
        case .full:
            Words(
                sv:
                    "Disken är full eller går inte att skriva till. Frigör utrymme och kör kommandot igen. Inget har gått förlorat.",
                en: "The disk is full or can't be written. Free some space and run the command again. Nothing was lost."
            )
        case .wrongKey:
            Words(
                sv:
                    "registry.key är inte nyckeln till det här registret. Lägg tillbaka rätt nyckel; utan den känns ingen igen. Inget har ändrats.",
                en:
                    "registry.key isn't the key of this registry. Put the right one back; without it nobody is recognised. Nothing was changed."
            )
        case .keyMissing:
            Words(
                sv:
                    "registry.key saknas fast registret finns. Lägg tillbaka nyckeln från säkerhetskopian; en ny skulle göra alla till nya personer.",
                en:
                    "registry.key is missing though there is a registry. Put the key back from the backup; a new one would make everybody a new person."
            )
        case .cannotOpen:
            Words(
                sv: "registry.sqlite går inte att öppna. Kontrollera mappen och dess rättigheter.",
                en: "registry.sqlite can't be opened. Check the folder and its permissions.")
        case .other(let code):
            Words(
                sv: "Databasen svarar med felet \(code). Inget har ändrats.",
                en: "The database answers with error \(code). Nothing was changed.")
        }
    }
}
