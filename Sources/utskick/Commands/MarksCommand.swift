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
                                "checkedOn": .text($0.checkedOn?.description), "basis": .text($0.basis?.rawValue),
                                "guardians": .number($0.guardians), "outdated": .number($0.outdated),
                                "vouchedFor": .number($0.vouchedFor), "unknown": .number($0.unknown),
                            ]
                        }))
            }
        }
    }

    struct Confirm: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that everybody of a source was checked for protection; it is logged.",
            discussion: """
                It holds until the source is imported again, at most as many days as marks do. First protect whoever is \
                protected: person protect. With --vouch it speaks also for those of whom no source says whether they \
                are protected, and the cover sheet of their post says so.
                """)
        @OptionGroup var globals: Globals
        @Option(
            name: .long, help: ArgumentHelp("A school, or: population.", valueName: "source")) var source: String
        @Option(
            name: .long, help: ArgumentHelp("On which day; not in the future.", valueName: "date"))
        var checkedOn: DayArgument
        @Option(
            name: .long,
            help: ArgumentHelp(
                "Against what: population-register, pupil-register or protected-list.", valueName: "basis"))
        var against: MarksBasis
        @Flag(name: .long, help: "Also for those of whom no source says whether they are protected.")
        var vouch = false

        func run() throws {
            try globals.inOffice { office, console in
                let named = try ConfirmMarks.source(named: source, office)
                try ConfirmMarks.run(named, checkedOn: checkedOn.date, against: against, vouching: vouch, office)
                let name = office.name(of: named)
                console.say(
                    Words(
                        sv:
                            "\(name.sv): kontrollerade mot \(against.words.sv) \(checkedOn.date). Gör breven på nytt med: utskick letters",
                        en:
                            "\(name.en): checked against \(against.words.en) on \(checkedOn.date). Make the letters again with: utskick letters"
                    ))
                console.result([
                    "source": .string(named.text), "checkedOn": .string(checkedOn.date.description),
                    "basis": .string(against.rawValue), "vouch": .bool(vouch),
                ])
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
            Words(
                sv: ", intygade mot \(state.basis?.words.sv ?? "") \($0)",
                en: ", confirmed against \(state.basis?.words.en ?? "") as of \($0)")
        }
        let vouched =
            state.vouchedFor > 0
            ? Words(
                sv: ", för \(state.vouchedFor) vårdnadshavare är intyget det enda",
                en: ", for \(state.vouchedFor) guardians there is nothing else")
            : Words("")
        let unknown =
            state.unknown > 0
            ? Words(
                sv: "; om \(state.unknown) vårdnadshavare säger ingen lista något, och inget kan postas till dem",
                en: "; of \(state.unknown) guardians no roster says anything, and nothing can be posted to them")
            : Words("")
        let old =
            state.outdated > 0
            ? Words(
                sv: "; \(state.outdated) vårdnadshavare kan inte få post",
                en: "; \(state.outdated) guardians can't get post")
            : Words("")
        console.say(
            Words(
                sv:
                    "\(name.sv): skyddsmarkeringar från \(seen ?? "ingen lista")\(word?.sv ?? "")\(vouched.sv)\(old.sv)\(unknown.sv)",
                en:
                    "\(name.en): protection marks from \(seen ?? "no roster")\(word?.en ?? "")\(vouched.en)\(old.en)\(unknown.en)"
            ))
    }
}

extension MarksBasis: ExpressibleByArgument {}
