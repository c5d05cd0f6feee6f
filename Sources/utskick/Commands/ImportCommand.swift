import ArgumentParser
import Foundation
import Outreach
import Workflow

/// Reads rosters into the registry.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read rosters: shows what they are taken for and what changes, and asks.",
        discussion: """
            Files that belong together (Skola24's pupils and guardians) are given in one command. The same file again \
            changes nothing.
            """)

    @OptionGroup var globals: Globals

    @Argument(help: ArgumentHelp("Roster files.", valueName: "file"))
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("The school of files that name none.", valueName: "name"))
    var school: String?

    @Flag(name: .long, help: "Write without asking.")
    var yes = false

    @Flag(name: .long, help: "Show what would change, and write nothing.")
    var dryRun = false

    @Flag(name: .long, help: "More than a tenth of the pupils may be marked as left.")
    var allowManyLeavers = false

    @Flag(name: .long, help: "More than a tenth of a file's persons may become protected.")
    var allowManyProtected = false

    func run() throws {
        try globals.inOffice { office, console in
            var options = ImportRosters.Options()
            options.school = school
            options.isDryRun = dryRun
            options.allowsManyLeavers = allowManyLeavers
            options.allowsManyProtected = allowManyProtected
            var wasShown = false
            let result = try ImportRosters.run(files, office, options) { rows in
                console.progress(Words(sv: "\(rows) rader lästa …", en: "\(rows) rows read …"))
            } confirm: { preview in
                console.endProgress()
                ImportReport(preview, office, console).beforehand()
                wasShown = true
                if yes { return true }
                guard console.isInteractive else { throw WorkflowFault.cannotAsk }
                return console.ask(
                    Words(sv: "Skriva in det här i registret? [j/N]", en: "Write this to the registry? [y/N]"))
            }
            console.endProgress()
            let report = ImportReport(result, office, console)
            if !wasShown { report.beforehand() }
            report.afterwards(isDryRun: dryRun)
            console.result(report.json)
            if result.needsPerson { throw ExitCode(1) }
        }
    }
}
