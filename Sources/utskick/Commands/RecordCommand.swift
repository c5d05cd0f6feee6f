import ArgumentParser
import Outreach
import Workflow

/// Records what happened to letters.
struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record that letters were printed, handed out, posted, returned or pulled.",
        discussion: """
            By the codes of letters or packs:   utskick record K7QF3MXD4 --as handed-out
            By class or school:                 utskick record CAMPAIGN --school NAME --class 7A --as handed-out
            Recording the same twice changes nothing. All of a command is recorded, or nothing of it.
            """)

    @OptionGroup var globals: Globals

    @Argument(
        help: ArgumentHelp("Codes of letters or packs; or a campaign with --school or --class.", valueName: "code"))
    var codes: [String] = []

    @Option(name: .long, help: ArgumentHelp("A pack, by the code on its cover sheet.", valueName: "code"))
    var pack: [String] = []

    @Option(name: .long, help: ArgumentHelp("A campaign's letters at this school.", valueName: "name"))
    var school: String?

    @Option(name: .customLong("class"), help: ArgumentHelp("A campaign's letters of this class.", valueName: "class"))
    var className: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("What happened.", valueName: "printed|handed-out|posted|returned|pulled"))
    var event: String

    @Option(name: .long, help: ArgumentHelp("The day; by default today.", valueName: "date"))
    var on: DayArgument?

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Codes of letters to which it didn't happen.", valueName: "code"))
    var except: [String] = []

    @Option(name: .long, help: ArgumentHelp("Why post came back.", valueName: "reason"))
    var reason: String?

    @Flag(name: .long, help: "Undo it, if it is the last thing that happened.")
    var undo = false

    func validate() throws {
        guard DeliveryEvent(rawValue: event) != nil else {
            throw ValidationError("--as is one of: \(DeliveryEvent.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        if let reason, ReturnReason(rawValue: reason) == nil {
            throw ValidationError(
                "--reason is one of: \(ReturnReason.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        if school != nil || className != nil {
            guard codes.count == 1, pack.isEmpty else {
                throw ValidationError("Give one campaign with --school or --class.")
            }
        } else if codes.isEmpty && pack.isEmpty {
            throw ValidationError("Give the codes of letters or packs, or a campaign with --school or --class.")
        }
    }

    func run() throws {
        try globals.inOffice { office, console in
            guard let kind = DeliveryEvent(rawValue: event) else { return }
            let isByPlace = school != nil || className != nil
            let selection: RecordDelivery.Selection =
                isByPlace ? .campaign(codes[0], school: school, className: className) : .codes(codes + pack)
            var request = RecordDelivery.Request(selection: selection, event: kind, date: on?.date ?? office.today)
            request.except = except
            request.reason = reason.flatMap(ReturnReason.init)
            request.isUndo = undo
            let result = try RecordDelivery.run(request, office)
            say(result, kind, console)
        }
    }

    private func say(_ result: RecordDelivery.Result, _ kind: DeliveryEvent, _ console: Console) {
        console.say(
            undo
                ? Words(sv: "\(result.recorded.letters.sv): ångrat.", en: "\(result.recorded.letters.en): undone.")
                : Words(
                    sv: "\(result.recorded) brev antecknade som \(kind.words.sv), \(result.unchanged) var det redan.",
                    en: "\(result.recorded.letters.en) recorded as \(kind.words.en), \(result.unchanged) were already.")
        )
        if result.pulled > 0, kind != .pulled {
            console.say(
                Words(
                    sv: "\(result.pulled) brev antecknade som uttagna.",
                    en: "\(result.pulled.letters.en) recorded as pulled."))
        }
        if !result.toCorrect.isEmpty {
            let who = result.toCorrect.prefix(20).map(\.description).joined(separator: " ")
            console.say(
                Words(
                    sv:
                        "Rätta adressen, så görs ett nytt brev: utskick person correct \(who) --street … --postal-code … --town …",
                    en:
                        "Correct the address, and a new letter is made: utskick person correct \(who) --street … --postal-code … --town …"
                ))
        }
        console.result([
            "recorded": .number(result.recorded), "unchanged": .number(result.unchanged),
            "pulled": .number(result.pulled),
            "toCorrect": .array(result.toCorrect.map { .string($0.description) }),
        ])
    }
}
