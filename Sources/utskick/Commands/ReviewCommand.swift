import ArgumentParser
import Outreach
import Workflow

/// Tells what waits for a person, and settles it.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "What waits for a person, and settling it.",
        discussion: """
            Each thing that waits is told with the --decide that settles it:
              ruling G12 write|withhold|undecided   a protected pupil's guardian
              same G3 G12                           one person; who has a number stays
              different G3 G12                      two, and not asked about again
              suspected G12 no|yes                  may be a protected person's contact
              held P7 1, held P7 known              the place that is right; right as it is
              school P7 NAME, no-school P7          a pupil without a school; seen
              school-year P7 8                      a year of school that no roster tells
              school-year-unknown P7                seen
              gone G12 still-there|moved|protected        an address that is gone from the list
              birth-year P7 2005                    a number that doesn't tell it
              no-guardian P7                        seen: no letter reaches the home
              deregistered G12                      seen
              unreachable G12                       known
              school-year P7                        known: started early or late
              import 3 seen                         rows not used, and findings
              told                                  seen: letters that protection concerns
            What is settled stays so at the next import, until its facts change.
            Protected persons stand there by number; their names are in Output/by-hand, and --by-hand says where, which \
            is logged.
            Exit code 1 while something waits; a year of school that doesn't fit the birth year only warns.
            """)

    @OptionGroup var globals: Globals

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Settle one thing; the answers stand above.", valueName: "answer"))
    var decide: [String] = []

    @Flag(name: .long, help: "Where the by-hand lists lie; asking is logged.")
    var byHand = false

    func validate() throws {
        guard decide.isEmpty || !byHand else { throw ValidationError("Either --decide or --by-hand.") }
    }

    func run() throws {
        guard decide.isEmpty else {
            return try PersonCommand.change(globals) { office in try SettleReview.run(decide, office) }
        }
        try globals.inOffice(tellsUntold: false) { office, console in
            if byHand {
                let folder = try Review.openByHand(office)
                console.say(
                    Words(
                        sv: "Listor och brev som lämnas personligen: \(folder)",
                        en: "Lists and letters by hand: \(folder)"))
                console.result(["folder": .string(folder)])
                return
            }
            let review = try Review.gather(office)
            let report = ReviewReport(review, office, console)
            report.say()
            console.result(report.json)
            if review.needsPerson { throw ExitCode(1) }
        }
    }
}
