import ArgumentParser
import Outreach
import Workflow

/// Takes a family's answer.
struct ReplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Take a family's answer to an invitation.")

    @OptionGroup var globals: Globals
    @Argument(help: ArgumentHelp("The letter's code.", valueName: "code")) var code: String
    @Argument(help: ArgumentHelp("Whether they come.", valueName: "yes|no")) var answer: String
    @Option(name: .long, help: ArgumentHelp("How many adults come.", valueName: "number")) var adults: Int?
    @Option(
        name: .long,
        help: ArgumentHelp("The language of the interpreter they want, such as ar or so.", valueName: "tag"))
    var interpreter: String?

    func validate() throws {
        guard ["yes", "no", "ja", "nej"].contains(answer.lowercased()) else {
            throw ValidationError("Answer yes or no.")
        }
    }

    func run() throws {
        try globals.inOffice { office, console in
            let isComing = ["yes", "ja"].contains(answer.lowercased())
            let language = try interpreter.map { tag in
                guard let language = Language(tag: tag) else { throw WorkflowFault.languageUnknown(tag) }
                return language
            }
            let (reply, isNew) = try TakeReply.run(
                code: code, isComing: isComing, adults: adults, interpreter: language, office)
            let told = Self.words(of: reply)
            console.say(
                Words(
                    sv: "\(isNew ? "Antecknat" : "Redan antecknat"): \(told.sv).",
                    en: "\(isNew ? "Recorded" : "Recorded already"): \(told.en)."))
            console.result([
                "coming": .bool(reply.isComing), "adults": .number(reply.adults), "new": .bool(isNew),
                "interpreter": .text(reply.interpreter?.tag),
            ])
        }
    }

    private static func words(of reply: Reply) -> Words {
        guard reply.isComing else { return Words(sv: "kommer inte", en: "not coming") }
        let interpreter = reply.interpreter?.words
        return Words(
            sv: "kommer, \(reply.adults.adults.sv)\(interpreter.map { ", önskar tolk: \($0.sv)" } ?? "")",
            en: "coming, \(reply.adults.adults.en)\(interpreter.map { ", interpreter wanted: \($0.en)" } ?? "")")
    }
}
