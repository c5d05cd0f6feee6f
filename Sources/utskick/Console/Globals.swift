import ArgumentParser
import Foundation
import Outreach
import Workflow

/// The options that every command takes.
struct Globals: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The workspace.", valueName: "dir"))
    var workspace = "."

    @Flag(name: .long, help: "Print the result as JSON.")
    var json = false

    @Option(name: .long, help: ArgumentHelp("A fixed clock: YYYY-MM-DD or YYYY-MM-DDTHH:MM.", valueName: "date"))
    var now: String?

    @Option(
        name: .long, help: ArgumentHelp("Swedish or English; otherwise as the system's language.", valueName: "sv|en"))
    var lang: String?

    func validate() throws {
        if let lang, ToolLanguage(rawValue: lang) == nil { throw ValidationError("--lang is sv or en.") }
        if let now, Self.moment(now) == nil { throw ValidationError("--now is YYYY-MM-DD or YYYY-MM-DDTHH:MM.") }
    }

    /// The language that the tool speaks.
    var language: ToolLanguage {
        if let lang, let language = ToolLanguage(rawValue: lang) { return language }
        let environment = ProcessInfo.processInfo.environment
        let told = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return told.hasPrefix("sv") ? .sv : .en
    }

    /// The moment at which everything happens.
    var moment: Moment {
        now.flatMap(Self.moment) ?? Moment(secondsSince1970: Int(Date().timeIntervalSince1970))
    }

    /// The workspace's folder.
    var folder: URL { URL(filePath: workspace, directoryHint: .isDirectory) }

    /// Opens the workspace and runs the body in it; every fault becomes a sentence and an exit code.
    ///
    /// - Parameter tellsUntold: whether it is said first which letters nobody has been told of.
    func inOffice(tellsUntold: Bool = true, _ body: (Office, Console) throws -> Void) throws {
        try guarded { console in
            let office = try Office(opening: folder, now: moment, language: language)
            // A step that was broken off may have told nobody.
            if tellsUntold { UntoldReport(try office.untoldLetters(), office, console).say() }
            try body(office, console)
        }
    }

    /// Runs the body; every fault becomes a sentence and an exit code.
    func guarded(_ body: (Console) throws -> Void) throws {
        let console = Console(language: language, isJSON: json)
        do {
            try body(console)
        } catch let code as ExitCode {
            throw code
        } catch {
            throw Failure(error, language: language, isJSON: json)
        }
    }

    private static func moment(_ text: String) -> Moment? {
        if let time = LocalDateTime(text) { return SwedishTime.moment(local: time) }
        return CalendarDate(text).flatMap { LocalDateTime(date: $0, hour: 12, minute: 0) }
            .map(SwedishTime.moment(local:))
    }
}

/// A day as an argument.
struct DayArgument: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(argument) else { return nil }
        self.date = date
    }
}
