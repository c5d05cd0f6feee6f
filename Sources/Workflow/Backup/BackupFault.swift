package import Outreach

/// Why no backup was made, or none was restored.
package enum BackupFault: Error, Hashable, Sendable {
    /// The workspace has no registry yet.
    case noRegistry
    /// The file to write is the registry itself.
    case isRegistry
    /// Backup and key would lie in one folder.
    case keyBeside(folder: String)
    /// A file can't be read.
    case cannotRead(file: String)
    /// A file isn't a backup, or is damaged.
    case notABackup(file: String)
    /// A newer version of the tool made the backup.
    case newer(file: String)
    /// The key isn't the backup's.
    case wrongKey(file: String)
    /// A key file doesn't hold a key.
    case notAKey(file: String)
    /// The workspace has a registry.
    case registryThere
    /// The workspace has another key than the backup.
    case otherKeyThere
    /// Files of the workspace are there and aren't as in the backup.
    case filesDiffer([String])

    /// What is wrong and what to do.
    package var words: Words {
        switch self {
        case .noRegistry:
            Words(
                sv: "Här finns inget register att säkerhetskopiera. Ange arbetsmappen med --workspace.",
                en: "There is no registry here to back up. Give the workspace with --workspace.")
        case .isRegistry:
            Words(
                sv: "Filen är registret självt. Välj en annan mapp, helst på en annan disk.",
                en: "The file is the registry itself. Choose another folder, best on another disk.")
        case .keyBeside(let folder):
            Words(
                sv:
                    "Kopian och nyckeln skulle ligga i samma mapp (\(folder)): den som får tag i mappen kan då pröva personnummer mot registret. Välj skilda mappar, eller lägg till --together. Inget har skrivits.",
                en:
                    "The backup and the key would lie in one folder (\(folder)): whoever gets hold of it could try identity numbers against the registry. Choose two folders, or add --together. Nothing was written."
            )
        case .cannotRead(let file):
            Words(
                sv: "\(file) går inte att läsa. Kontrollera sökvägen och rättigheterna.",
                en: "\(file) can't be read. Check the path and its permissions.")
        case .notABackup(let file):
            Words(
                sv: "\(file) är ingen säkerhetskopia från utskick, eller är skadad. Inget har återställts.",
                en: "\(file) is not a backup made by utskick, or is damaged. Nothing was restored.")
        case .newer(let file):
            Words(
                sv: "\(file) är gjord av en nyare version av utskick. Installera den versionen. Inget har återställts.",
                en: "\(file) was made by a newer version of utskick. Install that version. Nothing was restored.")
        case .wrongKey(let file):
            Words(
                sv: "\(file) är inte säkerhetskopians nyckel. Ange rätt nyckel med --key. Inget har återställts.",
                en: "\(file) is not the backup's key. Give the right one with --key. Nothing was restored.")
        case .notAKey(let file):
            Words(sv: "\(file) är ingen nyckelfil.", en: "\(file) is not a key file.")
        case .registryThere:
            Words(
                sv:
                    "Arbetsmappen har redan ett register. Återställ till en tom mapp, eller flytta först undan registry.sqlite (och -wal och -shm). Inget har ändrats.",
                en:
                    "The workspace has a registry already. Restore into an empty folder, or first move registry.sqlite (with -wal and -shm) out of the way. Nothing was changed."
            )
        case .otherKeyThere:
            Words(
                sv: "Arbetsmappen har en annan registry.key. Flytta undan den först. Inget har ändrats.",
                en: "The workspace has another registry.key. Move it out of the way first. Nothing was changed.")
        case .filesDiffer(let files):
            Words(
                sv:
                    "Dessa filer finns och är inte som i säkerhetskopian: \(files.joined(separator: ", ")). Återställ till en tom mapp, eller flytta undan dem. Inget har ändrats.",
                en:
                    "These files are there and not as in the backup: \(files.joined(separator: ", ")). Restore into an empty folder, or move them out of the way. Nothing was changed."
            )
        }
    }
}
