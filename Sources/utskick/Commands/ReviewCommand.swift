import ArgumentParser
import Outreach
import Workflow

/// Tells what waits for a person.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "What waits for a person.",
        discussion: """
            Settle it with: utskick person correct|decide|unprotect|birth-year …
            Protected persons stand there by number; their names are in Output/by-hand, and --by-hand says where, which \
            is logged.
            """)

    @OptionGroup var globals: Globals

    @Flag(name: .long, help: "Where the by-hand lists lie; asking is logged.")
    var byHand = false

    func run() throws {
        try globals.inOffice { office, console in
            if byHand {
                let folder = try Review.openByHand(office)
                console.say(
                    Words(
                        sv: "Listor och brev som lämnas personligen: \(folder)",
                        en: "Lists and letters by hand: \(folder)"))
                console.result(["folder": .string(folder)])
                return
            }
            let review = try Review.gather(office)
            guard !review.isEmpty else {
                console.say(Words(sv: "Inget väntar.", en: "Nothing waits."))
                console.result(["waiting": []])
                return
            }
            say(review, office, console)
            throw ExitCode(1)
        }
    }

    private func say(_ review: Review, _ office: Office, _ console: Console) {
        for waiting in review.waiting {
            let decision = waiting.decision
            let name = waiting.name.map { " \($0.full)" } ?? ""
            func missing(_ language: ToolLanguage) -> String {
                guard !decision.missing.isEmpty else { return "" }
                return " (\(decision.missing.map { $0.summary.text(in: language) }.joined(separator: ", ")))"
            }
            console.say(
                Words(
                    sv: "\(decision.guardian)\(name): \(decision.reason.words.sv)\(missing(.sv)) – \(waiting.campaign)",
                    en: "\(decision.guardian)\(name): \(decision.reason.words.en)\(missing(.en)) – \(waiting.campaign)")
            )
        }
        for waiting in review.withoutMeeting {
            console.say(
                Words(
                    sv:
                        "\(waiting.guardians) vårdnadshavare väntar på att ett möte planeras: utskick meeting plan \(waiting.campaign)",
                    en:
                        "\(waiting.guardians) guardians wait for a meeting to be planned: utskick meeting plan \(waiting.campaign)"
                ))
        }
        for pupil in review.withoutBirthYear {
            console.say(
                Words(
                    sv: "\(pupil): födelseåret är okänt. Ange det: utskick person birth-year \(pupil) ÅÅÅÅ",
                    en: "\(pupil): the birth year is unknown. Give it: utskick person birth-year \(pupil) YYYY"))
        }
        for code in review.noticesDue {
            console.say(
                Words(
                    sv: "\(code): brevet är ute men mötet är ändrat eller inställt. Meddela familjen.",
                    en: "\(code): the letter is out but the meeting was changed or cancelled. Tell the family."))
        }
        PileReport(scrub: Scrub(), toPull: review.toPull, office, console).say()
        console.result([
            "waiting": .array(
                review.waiting.map {
                    [
                        "campaign": .string($0.campaign), "guardian": .string($0.decision.guardian.description),
                        "name": .text($0.name?.full), "reason": .string($0.decision.reason.rawValue),
                        "missing": .array($0.decision.missing.map { .string($0.text) }),
                    ]
                }),
            "withoutMeeting": .object(review.withoutMeeting.map { ($0.campaign, .number($0.guardians)) }),
            "withoutBirthYear": .array(review.withoutBirthYear.map { .string($0.description) }),
            "noticesDue": .array(review.noticesDue.map { .string($0.text) }),
            "pull": .array(review.toPull.map { .string($0.code.text) }),
        ])
    }
}
