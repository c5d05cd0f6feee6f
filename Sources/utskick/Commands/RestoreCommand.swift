import ArgumentParser
import Foundation
import Outreach
import Workflow

/// Makes a workspace of a backup.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make a workspace of a backup and its key.",
        discussion: """
            Into an empty folder, or a workspace without a registry; no file that is there
            is changed. The packs in Output are written again at the next command.
            """)

    @OptionGroup var globals: Globals

    @Argument(help: "The backup.")
    var file: String

    @Option(name: .long, help: ArgumentHelp("The key that belongs to it.", valueName: "file"))
    var key: String

    func run() throws {
        try globals.guarded { console in
            let result = try RestoreBackup.run(
                URL(filePath: file), key: URL(filePath: key), into: globals.folder)
            let contents = result.contents
            console.say(
                Words(
                    sv:
                        "Återställt: \(contents.pupils) elever, \(contents.guardians) vårdnadshavare, \(contents.letters) brev.",
                    en:
                        "Restored: \(contents.pupils) pupils, \(contents.guardians) guardians, \(contents.letters) letters."
                ))
            if let madeAt = contents.madeAt.map(SwedishTime.local(at:)) {
                let time = "\(madeAt.date) \(madeAt.hour.padded(to: 2)):\(madeAt.minute.padded(to: 2))"
                console.say(
                    Words(
                        sv:
                            "Kopian är från \(time). Det som hände sedan finns inte här: den som har fått skyddade uppgifter efter det är inte skyddad, och konton är som de var då. Läs in skolornas nya listor innan något skrivs ut.",
                        en:
                            "The backup is of \(time). What happened since isn't in it: who became protected after that is not protected here, and accounts are as they were. Import the schools' latest rosters before anything is printed."
                    ))
            }
            console.result([
                "pupils": .number(contents.pupils), "guardians": .number(contents.guardians),
                "letters": .number(contents.letters), "madeAt": .text(contents.madeAt?.description),
                "files": .array(result.files.map { .string($0) }),
            ])
        }
    }
}
