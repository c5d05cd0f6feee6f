import ArgumentParser
import Foundation
import Outreach
import Workflow

/// Makes a workspace.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a workspace: Templates, Rosters, Output, settings.",
        discussion: "What is there already stays as it is.")

    @OptionGroup var globals: Globals

    @Argument(help: "The folder; by default the workspace's.")
    var dir: String?

    func run() throws {
        try globals.guarded { console in
            let folder = dir.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? globals.folder
            let made = try MakeWorkspace.run(in: folder)
            console.say(
                made.isEmpty
                    ? Words(sv: "Arbetsmappen är redan klar.", en: "The workspace is complete already.")
                    : Words(
                        sv:
                            "Arbetsmappen är klar: \(made.count) filer. Skriv er avsändare i settings.xml och era skolor i Rosters/schools.csv.",
                        en:
                            "The workspace is made: \(made.count) files. Put your sender into settings.xml and your schools into Rosters/schools.csv."
                    ))
            console.result(["made": .array(made.map { .string($0) })])
        }
    }
}
