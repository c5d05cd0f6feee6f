import ArgumentParser
import Foundation
import Outreach
import SampleRosters
import Workflow

/// The whole job on the sample rosters.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "The whole job on invented rosters, then where to look.",
        discussion: "It works in Output/demo, a workspace of its own. A second run changes nothing.")

    @OptionGroup var globals: Globals

    func run() throws {
        try globals.guarded { console in
            let folder = globals.folder.appending(path: "Output/demo", directoryHint: .isDirectory)
            let result = try DemoTerm.run(in: folder, language: globals.language) { samples in
                _ = try SampleRosters.write(to: samples)
            } progress: {
                console.progress(Words(sv: "\($0.sv) …", en: "\($0.en) …"))
            }
            console.endProgress()
            say(result, console)
            console.result([
                "wasDone": .bool(result.wasDone),
                "steps": .array(
                    result.steps.map {
                        ["date": .string($0.date.description), "says": .string($0.words.text(in: console.language))]
                    }),
                "files": .array(result.files.map { .string("Output/demo/\($0.path)") }),
            ])
        }
    }

    private func say(_ result: DemoTerm.Result, _ console: Console) {
        console.say(
            result.wasDone
                ? Words(
                    sv:
                        "Demon är redan gjord i Output/demo; inget har ändrats. Ta bort mappen för att börja om. Det här gjordes:",
                    en:
                        "The demo has been run in Output/demo already; nothing was changed. Remove the folder to start over. This was done:"
                )
                : Words(
                    sv: "En hel termin på påhittade listor, i Output/demo:",
                    en: "A whole term on invented rosters, in Output/demo:"))
        console.gap()
        for step in result.steps {
            console.say(Words(sv: "  \(step.date)  \(step.words.sv)", en: "  \(step.date)  \(step.words.en)"))
        }
        console.gap()
        console.say(Words(sv: "Öppna i webbläsaren:", en: "Open in a browser:"))
        for file in result.files {
            console.say(
                Words(
                    sv: "  Output/demo/\(file.path)  – \(file.words.sv)",
                    en: "  Output/demo/\(file.path)  – \(file.words.en)"))
        }
        console.gap()
        console.say(
            Words(
                sv: """
                    Med era egna listor, i en tom mapp:
                      script/utskick init MAPP
                      script/utskick import --workspace MAPP elever.csv
                      script/utskick letters --workspace MAPP drug-prevention-2020 --preview
                    """,
                en: """
                    With your own rosters, in an empty folder:
                      script/utskick init FOLDER
                      script/utskick import --workspace FOLDER pupils.csv
                      script/utskick letters --workspace FOLDER drug-prevention-2020 --preview
                    """))
    }
}
