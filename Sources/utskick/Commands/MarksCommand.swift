import ArgumentParser
import Outreach
import Workflow

/// Tells how old protection marks are, and takes a word for them.
struct MarksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "marks", abstract: "How old the protection marks are that let letters go by post.",
        discussion: """
            Post is neither printed nor recorded where the newest word on who is protected is older than settings.xml \
            allows, 30 days. Importing a roster that carries marks makes it new, also if nothing changes.
            """,
        subcommands: [List.self, Confirm.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "How old the marks of each source are.")
        @OptionGroup var globals: Globals

        func run() throws {
            try globals.inOffice { office, console in
                let states = try ConfirmMarks.states(office)
                for state in states { MarksReport(state, office).say(console) }
                console.result(
                    .array(
                        states.map {
                            [
                                "source": .string($0.source.text), "seenOn": .text($0.seenOn?.description),
                                "checkedOn": .text($0.checkedOn?.description), "guardians": .number($0.guardians),
                                "outdated": .number($0.outdated),
                            ]
                        }))
            }
        }
    }

    struct Confirm: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that everybody of a source was checked for protection; it is logged.",
            discussion: "It holds until the source is imported again, and clears nobody of whom no source ever told.")
        @OptionGroup var globals: Globals
        @Option(
            name: .long, help: ArgumentHelp("A school, or: population.", valueName: "source")) var source: String
        @Option(
            name: .long, help: ArgumentHelp("On which day; not in the future.", valueName: "date"))
        var checkedOn: DayArgument

        func run() throws {
            try globals.inOffice { office, console in
                let named = try ConfirmMarks.source(named: source, office)
                try ConfirmMarks.run(named, checkedOn: checkedOn.date, office)
                let name = office.name(of: named)
                console.say(
                    Words(
                        sv: "\(name.sv): kontrollerade \(checkedOn.date). Gör breven på nytt med: utskick letters",
                        en: "\(name.en): checked on \(checkedOn.date). Make the letters again with: utskick letters"))
                console.result(["source": .string(named.text), "checkedOn": .string(checkedOn.date.description)])
            }
        }
    }
}

/// How old the marks of a source are, in a line.
struct MarksReport {
    private let state: MarksState
    private let name: Words

    init(_ state: MarksState, _ office: Office) {
        self.state = state
        name = office.name(of: state.source)
    }

    func say(_ console: Console) {
        let seen = state.seenOn?.description
        let word = state.checkedOn.map {
            Words(sv: ", intygade \($0)", en: ", confirmed as of \($0)")
        }
        let old =
            state.outdated > 0
            ? Words(
                sv: "; \(state.outdated) vårdnadshavare kan inte få post",
                en: "; \(state.outdated) guardians can't get post")
            : Words("")
        console.say(
            Words(
                sv: "\(name.sv): skyddsmarkeringar från \(seen ?? "ingen lista")\(word?.sv ?? "")\(old.sv)",
                en: "\(name.en): protection marks from \(seen ?? "no roster")\(word?.en ?? "")\(old.en)"))
    }
}
