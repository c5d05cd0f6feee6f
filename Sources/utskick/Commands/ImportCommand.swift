import ArgumentParser
import Foundation
import Outreach
import Workflow

/// Reads rosters into the registry.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read rosters: shows what they are taken for and what changes, and asks.",
        discussion: """
            Excel, delimited text, the population register's XML, SS 12000 pages, OneRoster. Files that belong together \
            (Skola24's pupils and guardians, the pages of one export, a folder) are given in one command, in any order. \
            The same files again change nothing.

            Columns that nobody can place are told with what they may mean. --place says it, and --mapping remembers it \
            in Rosters/mappings: utskick import list.csv --mapping vklass --place 'Kod=elevens personnummer'

            A table that names no school is one school's (--school) or the population register's list of everybody \
            (--population): which one is asked, and without a terminal it must be said. What was said last of files with \
            the same headers is proposed.
            """)

    @OptionGroup var globals: Globals

    @Argument(help: ArgumentHelp("Roster files, or a folder of them.", valueName: "file"))
    var files: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("The school of files that name none; of one of several as FILE=NAME.", valueName: "name"))
    var school: [String] = []

    @Flag(name: .long, help: "Files that name no school list everybody, as the population register does.")
    var population = false

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "What the files are, where they don't tell: \(ImportRosters.formats.joined(separator: ", ")).",
            valueName: "format"))
    var format: String?

    @Option(
        name: .long, help: ArgumentHelp("What is known of this source's columns; kept by this name.", valueName: "name")
    )
    var mapping: String?

    @Option(
        name: .long,
        help: ArgumentHelp("What a column means, such as 'Kod=elevens personnummer'.", valueName: "column=meaning"))
    var place: [String] = []

    @Flag(name: .long, help: "List the imports that were written.")
    var list = false

    @Option(name: .long, help: ArgumentHelp("Show what an import changed, field by field.", valueName: "number"))
    var show: Int?

    @Flag(name: .long, help: "List the schools' imports that wait to be let in, and what schools' accounts have read.")
    var waiting = false

    @Option(name: .long, help: ArgumentHelp("Let in a school's import that waits.", valueName: "number"))
    var letIn: Int64?

    @Option(name: .long, help: ArgumentHelp("Refuse a school's import that waits.", valueName: "number"))
    var refuse: Int64?

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("With --let-in: people who are left waiting, such as N3 N7.", valueName: "number"))
    var except: [String] = []

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("With --refuse: only these people, such as N3 N7.", valueName: "number"))
    var only: [String] = []

    @Flag(name: .long, help: "Write without asking.")
    var yes = false

    @Flag(name: .long, help: "Show what would change, and write nothing.")
    var dryRun = false

    @Flag(name: .long, help: "More than a tenth of the pupils may be marked as left.")
    var allowManyLeavers = false

    @Flag(name: .long, help: "More than a tenth of a file's persons may become protected.")
    var allowManyProtected = false

    func validate() throws {
        let asked = [list, show != nil, waiting, letIn != nil, refuse != nil].count { $0 }
        guard asked == (files.isEmpty ? 1 : 0) else {
            throw ValidationError(
                "Name the roster files, or give one of --list, --show, --waiting, --let-in and --refuse alone.")
        }
        guard except.isEmpty || letIn != nil, only.isEmpty || refuse != nil else {
            throw ValidationError("--except goes with --let-in, and --only with --refuse.")
        }
        if let wrong = (except + only).first(where: { ArrivingPerson.number($0) == nil }) {
            throw ValidationError("'\(wrong)' is no number of somebody who waits; they are written N3.")
        }
        if let format, !ImportRosters.formats.contains(format) {
            throw ValidationError("--as is one of \(ImportRosters.formats.joined(separator: ", ")).")
        }
        if place.contains(where: { !$0.contains("=") }) {
            throw ValidationError("--place is COLUMN=MEANING, such as 'Kod=elevens personnummer'.")
        }
    }

    func run() throws {
        try globals.inOffice { office, console in
            if let show { return try KeptImportReport(office, console).show(show) }
            if waiting { return try ArrivalReport(office, console).list() }
            if let letIn {
                let leaving = Set(except.compactMap(ArrivingPerson.number))
                return try ArrivalReport(office, console).letIn(ArrivalID(letIn), leaving: leaving)
            }
            if let refuse {
                let refused = Set(only.compactMap(ArrivingPerson.number))
                return try ArrivalReport(office, console).refuse(ArrivalID(refuse), only: refused)
            }
            guard !list else { return try KeptImportReport(office, console).list() }
            var options = ImportRosters.Options()
            try SchoolArguments(school, population: population, files).fill(&options, office)
            options.format = format
            options.mapping = mapping
            options.placements = place.map { text in
                let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                return ImportRosters.Options.Placement(column: parts[0], meaning: parts[1])
            }
            let isAsked = console.isInteractive && !yes
            let choices = ChoiceDialogue(files, office, console)
            if isAsked, options.mapping == nil { try choices.askMapping(&options) }
            let open = try placeColumns(&options, office, console)
            if isAsked { try choices.askListings(&options) }
            if !options.placements.isEmpty { options.keptAs = options.mapping }
            options.isDryRun = dryRun
            options.allowsManyLeavers = allowManyLeavers
            options.allowsManyProtected = allowManyProtected
            var wasShown = false
            let asked: (RosterImportResult) throws -> Bool = { preview in
                console.endProgress()
                ImportReport(preview, office, console).beforehand { open?.say(file: files[0]) }
                wasShown = true
                guard console.isInteractive else { throw WorkflowFault.cannotAsk }
                return console.ask(
                    Words(sv: "Skriva in det här i registret? [j/N]", en: "Write this to the registry? [y/N]"))
            }
            let result = try ImportRosters.run(
                files, office, options,
                progress: { console.progress(Words(sv: "\($0) rader lästa …", en: "\($0) rows read …")) },
                yes ? .given { _ in true } : .asked(asked))
            console.endProgress()
            let report = ImportReport(result, office, console)
            if !wasShown { report.beforehand { open?.say(file: files[0]) } }
            report.afterwards(isDryRun: dryRun)
            console.result(report.json)
            if result.needsPerson { throw ExitCode(1) }
        }
    }

    /// Asks about columns that nobody has placed, where that helps and somebody is there; gives back what is to be
    /// told of them if they weren't asked about.
    private func placeColumns(
        _ options: inout ImportRosters.Options, _ office: Office, _ console: Console
    ) throws -> ColumnDialogue? {
        let questions = try ImportRosters.questions(about: files, office, options)
        let dialogue = ColumnDialogue(questions, console)
        guard console.isInteractive, !yes, mapping != nil || questions.mustBeAnswered else {
            guard questions.mustBeAnswered else { return dialogue }
            dialogue.say(file: files[0])
            return nil
        }
        let answers = dialogue.ask()
        if !answers.isEmpty, options.mapping == nil { options.mapping = dialogue.askName() }
        options.placements += answers
        return nil
    }
}
