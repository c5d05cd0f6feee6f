import ArgumentParser
import Outreach
import Workflow

/// Tells every decision and its reason.
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Who gets a letter and who doesn't, with the reason.",
        discussion: "Without a name: in figures that add up. Protected persons are shown without a name.")

    @OptionGroup var globals: Globals

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var campaign: String

    @Argument(help: ArgumentHelp("A name, a number (G12, P34) or a letter's code.", valueName: "who"))
    var who: String?

    @Flag(name: .long, help: "Every guardian, one by one.")
    var all = false

    func run() throws {
        try globals.inOffice { office, console in
            let why = try Why.ask(campaign, about: who, isComplete: all, office)
            if who == nil && !all {
                ReckoningReport(why.reckoning, console).say()
                console.gap()
                DecisionTable(why.counts, console).say()
                console.say(
                    Words(
                        sv:
                            "Registret har \(why.guardians) vårdnadshavare. Den som har barn på två skolor räknas en gång per möte.",
                        en:
                            "The registry has \(why.guardians) guardians. One with children at two schools counts once per meeting."
                    ))
            }
            for pupil in why.pupils { say(pupil, console) }
            for line in why.lines { say(line, console) }
            console.result([
                "reckoning": ReckoningReport.json(why.reckoning),
                "pupils": .array(why.pupils.map(Self.json)),
                "decisions": DecisionTable.json(why.counts), "guardians": .number(why.guardians),
                "lines": .array(why.lines.map(Self.json)),
            ])
        }
    }

    private func say(_ line: Why.PupilLine, _ console: Console) {
        let who = [line.pupil.description, line.name?.full].compactMap(\.self).joined(separator: "  ")
        for reason in line.reasons {
            console.say(Words(sv: "\(who)  \(reason.words.sv)", en: "\(who)  \(reason.words.en)"))
        }
    }

    private static func json(_ line: Why.PupilLine) -> JSON {
        [
            "pupil": .string(line.pupil.description), "name": .text(line.name?.full),
            "reasons": .array(line.reasons.map { .string($0.rawValue) }),
            "meetings": .array(line.decisions.compactMap { $0.meeting.map { .string($0.text) } }),
        ]
    }

    private func say(_ line: Why.Line, _ console: Console) {
        let decision = line.decision
        func text(_ language: ToolLanguage) -> String {
            var parts = [decision.guardian.description]
            if let name = line.name { parts.append(name.full) }
            var reason = decision.reason.words.text(in: language)
            if !decision.missing.isEmpty {
                reason += " (\(decision.missing.map { $0.summary.text(in: language) }.joined(separator: ", ")))"
            }
            parts.append(reason)
            if let letter = line.letter { parts.append(letter.text) }
            if !line.together.isEmpty {
                let others = line.together.map(\.description).joined(separator: ", ")
                parts.append(Words(sv: "tillsammans med \(others)", en: "together with \(others)").text(in: language))
            }
            return parts.joined(separator: "  ")
        }
        console.say(Words(sv: text(.sv), en: text(.en)))
    }

    private static func json(_ line: Why.Line) -> JSON {
        [
            "guardian": .string(line.decision.guardian.description), "name": .text(line.name?.full),
            "reason": .string(line.decision.reason.rawValue), "meeting": .text(line.decision.meeting?.text),
            "missing": .array(line.decision.missing.map { .string($0.text) }), "letter": .text(line.letter?.text),
            "together": .array(line.together.map { .string($0.description) }),
        ]
    }
}

extension MissingDetail {
    /// What is missing, in a few words.
    var summary: Words {
        switch self {
        case .address(.street): Words(sv: "gatuadress saknas", en: "no street")
        case .address(.postalCode): Words(sv: "postnummer saknas", en: "no postal code")
        case .address(.town): Words(sv: "postort saknas", en: "no town")
        case .field(let name): Words(sv: "\(name) saknas", en: "no \(name)")
        case .room: Words(sv: "texten är längre än två sidor", en: "longer than two pages")
        }
    }
}
