import ArgumentParser
import Foundation
import Outreach
import SampleRosters
import Workflow

/// Writes rosters of invented people.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Write rosters of invented people, in the shapes that schools send.",
        discussion: """
            Without --pupils: Ale's five schools in spring 2020 and everybody born 2005, as the schools' own files and, \
            in folders of their own, as workbooks, population register, SS 12000 and OneRoster. With --pupils: one \
            large set of spring 2120, with numbers that nobody has; use it with --now 2120-02-01.
            """)

    @OptionGroup var globals: Globals
    @Argument(help: ArgumentHelp("The folder for the files.", valueName: "dir")) var dir: String
    @Option(name: .long, help: ArgumentHelp("How many pupils in a large set.", valueName: "number")) var pupils: Int?
    @Option(name: .long, help: "The form of a large set; delimited if none is given.") var form:
        SampleRosters.LargeForm?
    @Option(name: .long, help: ArgumentHelp("The same seed gives the same people.", valueName: "number")) var seed:
        UInt64 = 2020

    func validate() throws {
        if let pupils, !SampleRosters.largeSizes.contains(pupils) {
            throw ValidationError("--pupils is a number from 1 to \(SampleRosters.largeSizes.upperBound).")
        }
        if form != nil, pupils == nil {
            throw ValidationError("--form is for a large set: say --pupils too. Without both, every form is written.")
        }
    }

    func run() throws {
        try globals.guarded { console in
            let summary: SampleRosters.Summary
            do {
                summary = try write(to: URL(filePath: dir, directoryHint: .isDirectory))
            } catch {
                throw WorkflowFault.cannotWriteSamples(dir)
            }
            for file in summary.files { console.say(Words("\(file.name): \(file.rows)")) }
            console.say(
                Words(
                    sv:
                        "\(summary.pupils) barn, varav \(summary.pupilsInYears7And8) i årskurs 7–8, och \(summary.guardians) vårdnadshavare, alla påhittade.",
                    en:
                        "\(summary.pupils) children, \(summary.pupilsInYears7And8) of them in years 7–8, and \(summary.guardians) guardians, all invented."
                ))
            console.result([
                "files": .array(summary.files.map { .string($0.name) }), "pupils": .number(summary.pupils),
                "guardians": .number(summary.guardians),
            ])
        }
    }

    private func write(to folder: URL) throws(SampleRosters.Failure) -> SampleRosters.Summary {
        guard let pupils else { return try SampleRosters.writeEveryForm(of: SampleTown(seed: seed), to: folder) }
        return try SampleRosters.write(to: folder, seed: seed, pupils: pupils, as: form ?? .delimited)
    }
}

extension SampleRosters.LargeForm: ExpressibleByArgument {}
