import ArgumentParser
import Outreach
import Workflow

/// Makes a campaign's letters.
struct LettersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters", abstract: "Make a campaign's letters that are due, as print packs in Output.",
        discussion: "Run it as often as you like: drafts are remade, what is printed or out stays as it is.")

    @OptionGroup var globals: Globals

    @Argument(help: ArgumentHelp("The campaign: a folder in Templates.", valueName: "campaign"))
    var campaign: String

    @Flag(name: .long, help: "Show a few telling letters, and make none.")
    var preview = false

    @Flag(name: .long, help: "Decide and count, and write nothing.")
    var dryRun = false

    func run() throws {
        try globals.inOffice { office, console in
            if preview {
                let file = try PreviewLetters.run(campaign, office)
                console.say(
                    Words(
                        sv: "Titta på breven i \(file) (öppna i webbläsaren).",
                        en: "Look at the letters in \(file) (open it in a browser)."))
                console.result(["file": .string(file)])
                return
            }
            let result = try MakeLetters.run(campaign, office, isDryRun: dryRun)
            LettersReport(result, office, console).say(isDryRun: dryRun)
            if result.needsPerson { throw ExitCode(1) }
        }
    }
}
