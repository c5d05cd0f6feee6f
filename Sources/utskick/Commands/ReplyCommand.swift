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

    func validate() throws {
        guard ["yes", "no", "ja", "nej"].contains(answer.lowercased()) else {
            throw ValidationError("Answer yes or no.")
        }
    }

    func run() throws {
        try globals.inOffice { office, console in
            let isComing = ["yes", "ja"].contains(answer.lowercased())
            let (reply, isNew) = try TakeReply.run(code: code, isComing: isComing, adults: adults, office)
            let told =
                reply.isComing
                ? Words(sv: "kommer, \(reply.adults.adults.sv)", en: "coming, \(reply.adults.adults.en)")
                : Words(sv: "kommer inte", en: "not coming")
            console.say(
                Words(
                    sv: "\(isNew ? "Antecknat" : "Redan antecknat"): \(told.sv).",
                    en: "\(isNew ? "Recorded" : "Recorded already"): \(told.en)."))
            console.result(["coming": .bool(reply.isComing), "adults": .number(reply.adults), "new": .bool(isNew)])
        }
    }
}
