import ArgumentParser
import Foundation
import Outreach
import Workflow

/// Copies the workspace into one file.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy registry, templates and settings into one file, while others work.",
        discussion: """
            The file is there whole and checked, or not at all. Rosters and Output aren't
            in it. Without the key nobody can be recognised in it, so keep a copy of that
            too, in another place: whoever has both can try identity numbers against it.
            """)

    @OptionGroup var globals: Globals

    @Argument(help: "The file to write; in a folder it is named after the day.")
    var file: String

    @Option(name: .long, help: ArgumentHelp("Copy the key to this file.", valueName: "file"))
    var key: String?

    @Flag(name: .long, help: "Allow backup and key in one folder.")
    var together = false

    func run() throws {
        try globals.guarded { console in
            var request = MakeBackup.Request(file: URL(filePath: file))
            request.key = key.map { URL(filePath: $0) }
            request.allowsOneFolder = together
            let result = try MakeBackup.run(request, workspace: globals.folder, now: globals.moment)
            say(result, console)
        }
    }

    private func say(_ result: MakeBackup.Result, _ console: Console) {
        let contents = result.contents
        console.say(
            Words(
                sv:
                    "\(result.file.path): \(contents.pupils) elever, \(contents.guardians) vårdnadshavare, \(contents.letters) brev. Kopian är kontrollerad.",
                en:
                    "\(result.file.path): \(contents.pupils) pupils, \(contents.guardians) guardians, \(contents.letters) letters. The copy has been checked."
            ))
        if let keyCopy = result.keyCopy {
            console.say(
                Words(
                    sv: "Nyckeln: \(keyCopy.path). Förvara den skild från kopian.",
                    en: "The key: \(keyCopy.path). Keep it apart from the copy."))
        } else {
            console.say(
                Words(
                    sv:
                        "Utan nyckeln är kopian till ingen nytta. Den ligger i \(result.key.path): spara den också, på ett annat ställe (--key FIL).",
                    en:
                        "Without the key the copy is of no use. It is in \(result.key.path): keep that too, in another place (--key FILE)."
                ))
        }
        if let scrubbed = contents.scrubbedAt {
            let day = scrubbed.swedishDate
            console.say(
                Words(
                    sv:
                        "Någon fick skyddade uppgifter \(day). Äldre kopior än så har kvar adresserna: förstör dem.",
                    en: "Somebody became protected on \(day). Older copies still hold the addresses: destroy them."))
        }
        console.result([
            "file": .string(result.file.path), "key": .text(result.keyCopy?.path),
            "pupils": .number(contents.pupils), "guardians": .number(contents.guardians),
            "letters": .number(contents.letters), "lastProtected": .text(contents.scrubbedAt?.description),
        ])
    }
}
