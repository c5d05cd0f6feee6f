import ArgumentParser
import Outreach
import Workflow

/// The door of a meeting.
struct CheckInCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkin", abstract: "Check families in at a meeting by their letters' codes.",
        discussion: """
            SCHOOL@DATE where a school has several meetings. CODE=3 brings three adults. A list file has a code, or \
            code;adults, in each row. Checking in twice counts once.
            """)

    @OptionGroup var globals: Globals
    @Argument(help: ArgumentHelp("The school, with @DATE where it has several meetings.", valueName: "school[@date]"))
    var meeting: String
    @Argument(help: ArgumentHelp("Codes of letters.", valueName: "code")) var codes: [String] = []
    @Option(name: .long, help: ArgumentHelp("A file of codes.", valueName: "file")) var list: String?
    @Option(name: .long, help: ArgumentHelp("Adults who came without a letter, in all.", valueName: "number"))
    var walkIn: Int?
    @Option(name: .long, help: ArgumentHelp("The campaign, where several have meetings there.", valueName: "campaign"))
    var campaign: String?

    func validate() throws {
        if codes.isEmpty && list == nil && walkIn == nil { throw ValidationError("Give codes, --list or --walk-in.") }
    }

    func run() throws {
        try globals.inOffice { office, console in
            let listed = try list.map { try CheckIn.codes(inFile: $0) } ?? []
            let result = try CheckIn.run(
                meeting, codes: codes + listed, walkIns: walkIn, campaign: campaign, office)
            for answer in result.answers { say(answer, console) }
            console.say(
                Words(
                    sv:
                        "\(result.letters.letters.sv) och \(result.adults.adults.sv) hittills, varav \(result.walkIns) utan brev.",
                    en:
                        "\(result.letters.letters.en) and \(result.adults.adults.en) so far, of them \(result.walkIns) without a letter."
                ))
            console.result([
                "letters": .number(result.letters), "adults": .number(result.adults),
                "walkIns": .number(result.walkIns),
                "answers": .array(result.answers.map { Self.json($0, console.language) }),
            ])
            let isRefused = result.answers.contains { if case .refused = $0 { true } else { false } }
            if isRefused { throw ExitCode(1) }
        }
    }

    private func say(_ answer: CheckIn.Answer, _ console: Console) {
        switch answer {
        case .welcome(let code, let adults):
            console.say(
                Words(sv: "\(code): välkommen, \(adults.adults.sv)", en: "\(code): welcome, \(adults.adults.en)"))
        case .alreadyIn(let code, let adults):
            console.say(
                Words(sv: "\(code): redan inne, \(adults.adults.sv)", en: "\(code): already in, \(adults.adults.en)"))
        case .refused(_, let fault): console.say(fault.words)
        }
    }

    private static func json(_ answer: CheckIn.Answer, _ language: ToolLanguage) -> JSON {
        switch answer {
        case .welcome(let code, let adults):
            ["code": .string(code.text), "answer": "welcome", "adults": .number(adults)]
        case .alreadyIn(let code, let adults):
            ["code": .string(code.text), "answer": "already-in", "adults": .number(adults)]
        case .refused(let typed, let fault):
            ["code": .string(typed), "answer": "refused", "says": .string(fault.words.text(in: language))]
        }
    }
}
