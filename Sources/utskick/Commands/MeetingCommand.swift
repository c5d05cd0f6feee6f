import ArgumentParser
import Outreach
import Workflow

/// Meetings: planned, held, cancelled, replaced by a letter.
struct MeetingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting", abstract: "Plan meetings, and say what became of them.",
        subcommands: [Plan.self, List.self, Hold.self, Cancel.self, Replace.self])

    struct Plan: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Plan a meeting, or move one that is planned.",
            discussion: "A list has one meeting a row: school;2020-03-24T18:30;place;7,8 (years may be left out).")
        @OptionGroup var globals: Globals
        @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign")) var campaign: String
        @Option(name: .long, help: ArgumentHelp("The school: name, alias or code.", valueName: "name")) var school:
            String?
        @Option(name: .long, help: ArgumentHelp("Only for these years of school, such as 7,8.", valueName: "years"))
        var years: String?
        @Option(name: .long, help: ArgumentHelp("When, such as 2020-03-24T18:30.", valueName: "time")) var starts:
            String?
        @Option(name: .long, help: ArgumentHelp("Where, such as Aulan.", valueName: "place")) var place: String?
        @Option(name: .long, help: ArgumentHelp("A file with several meetings.", valueName: "file")) var list: String?

        func validate() throws {
            if list != nil { return }
            guard school != nil else { throw ValidationError("Give --school, or --list with a file.") }
            guard let starts, LocalDateTime(starts) != nil else {
                throw ValidationError("A meeting needs a date and a time: --starts 2020-03-24T18:30")
            }
            guard let place, !place.trimmed.isEmpty else {
                throw ValidationError("A meeting needs a place: --place Aulan")
            }
            if let years, years.split(separator: ",").contains(where: { Int($0) == nil }) {
                throw ValidationError("--years is a list such as 7,8.")
            }
        }

        func run() throws {
            try globals.inOffice { office, console in
                var wishes: [PlanMeeting.Wish] = []
                if let list {
                    wishes = try MeetingList.read(list, office)
                } else if let school, let starts = starts.flatMap({ LocalDateTime($0) }), let place {
                    wishes = [
                        PlanMeeting.Wish(
                            school: try office.school(named: school).code,
                            years: years?.split(separator: ",").compactMap { Int($0) }, starts: starts,
                            place: place.trimmed)
                    ]
                }
                try MeetingReport(try PlanMeeting.plan(wishes, campaign: campaign, office), office, console).say()
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List meetings.")
        @OptionGroup var globals: Globals
        @Argument(help: ArgumentHelp("Only this campaign's.", valueName: "campaign")) var campaign: String?

        func run() throws {
            try globals.inOffice { office, console in
                let meetings = try PlanMeeting.list(campaign: campaign, office)
                if meetings.isEmpty {
                    console.say(Words(sv: "Inga möten är planerade.", en: "No meetings are planned."))
                }
                for meeting in meetings { MeetingReport.say(meeting, office, console) }
                console.result(.array(meetings.map(MeetingReport.json)))
            }
        }
    }

    struct Hold: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say that a meeting was held.")
        @OptionGroup var settling: Settling
        func run() throws { try settling.settle(.held) }
    }

    struct Cancel: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say that a meeting doesn't take place.")
        @OptionGroup var settling: Settling
        func run() throws { try settling.settle(.cancelled) }
    }

    struct Replace: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Replace a meeting by a letter, which the next run of letters makes.")
        @OptionGroup var settling: Settling
        func run() throws { try settling.settle(.replaced) }
    }

    /// Which meeting something became of.
    struct Settling: ParsableArguments {
        @OptionGroup var globals: Globals
        @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign")) var campaign: String
        @Option(name: .long, help: ArgumentHelp("The school: name, alias or code.", valueName: "name")) var school:
            String
        @Option(name: .long, help: ArgumentHelp("Which day's, where the school has several.", valueName: "date"))
        var date: DayArgument?

        func settle(_ status: MeetingStatus) throws {
            try globals.inOffice { office, console in
                let result = try PlanMeeting.settle(
                    status, campaign: campaign, school: try office.school(named: school), date: date?.date, office)
                try MeetingReport(result, office, console).say()
            }
        }
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
