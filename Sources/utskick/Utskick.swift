import ArgumentParser
import Foundation

/// The command: parses arguments, calls the workflows, prints.
@main
struct Utskick: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "utskick",
        abstract: "Letters to every parent, and an account of every one of them.",
        discussion: """
            A school's term in six commands:
              utskick init                                      make a workspace in this folder
              utskick import elever.csv                         read a roster; shows what changes and asks
              utskick meeting plan CAMPAIGN --school NAME …     say when and where
              utskick letters CAMPAIGN                          make the print packs in Output
              utskick record CODE --as handed-out               a letter or a whole pack has left
              utskick report CAMPAIGN                           how far the promise is kept
            "utskick serve" gives all of it in a browser.
            "utskick demo" does all of it on invented rosters.

            Exit codes: 0 done; 1 done, but something needs a person; 64 usage; 65 bad data; 74 files or registry.
            """,
        subcommands: [
            DemoCommand.self, InitCommand.self, ImportCommand.self, ReviewCommand.self, PersonCommand.self,
            MarksCommand.self,
            MeetingCommand.self, LettersCommand.self, WhyCommand.self, RecordCommand.self, ReplyCommand.self,
            CheckInCommand.self, ReportCommand.self, ServeCommand.self, BackupCommand.self, RestoreCommand.self,
            SampleCommand.self,
        ])

    static func main() async {
        // Files are for their owner alone; a full disk is an error to be told, not a signal to die of.
        umask(0o077)
        _ = signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var lasting = command as? any AsyncParsableCommand {
                try await lasting.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            failure.print()
            Foundation.exit(failure.exitCode)
        } catch {
            exit(withError: error)
        }
    }
}
