import Outreach
import Workflow

/// What a run of `letters` made, in sentences.
struct LettersReport {
    private let result: MakeLetters.Result
    private let office: Office
    private let console: Console

    init(_ result: MakeLetters.Result, _ office: Office, _ console: Console) {
        self.result = result
        self.office = office
        self.console = console
    }

    func say(isDryRun: Bool) {
        let judgement = result.judgement
        console.say(
            Words(
                sv: "\(judgement.made) nya brev, \(judgement.remade) omgjorda, \(judgement.unchanged) oförändrade.",
                en: "\(judgement.made) new letters, \(judgement.remade) remade, \(judgement.unchanged) unchanged."))
        console.say(
            Words(
                sv: "\(result.waitingLetters) brev i \(result.waitingPacks) packar väntar på att lämna huset.",
                en: "\(result.waitingLetters) letters in \(result.waitingPacks) packs wait to leave the building."))
        if result.fallbacks > 0 {
            console.say(
                Words(
                    sv:
                        "\(result.fallbacks) brev är på svenska eftersom det inte finns någon mall på mottagarens språk.",
                    en:
                        "\(result.fallbacks) letters are in Swedish because there is no template in the recipient's language."
                ))
        }
        console.gap()
        DecisionTable(result.decisions, console).say()
        for line in result.leftOut where line.reason == .noGuardian {
            let pupils = line.pupils.pupils
            let mark = line.waiting > 0 ? "  ←" : ""
            console.say(
                Words(
                    sv: "! \(pupils.sv) nås inte av något brev: ingen vårdnadshavare är känd\(mark)",
                    en: "! no letter reaches \(pupils.en): no guardian is known\(mark)"))
        }
        if result.leftOut.contains(where: { $0.waiting > 0 }),
            !result.decisions.contains(where: \.reason.waitsForPerson)
        {
            console.say(
                Words(sv: "  ← väntar på en människa: utskick review", en: "  ← waits for a person: utskick review"))
        }
        if result.decisions.contains(where: { $0.reason == .marksOld }) {
            console.say(
                Words(
                    sv: "Skyddsmarkeringarna är för gamla för post. Läs in nya listor. Hur gamla: utskick marks",
                    en: "The protection marks are too old for post. Import again. How old they are: utskick marks"))
        }
        if result.decisions.contains(where: { $0.reason == .protectionUnknown }) {
            console.say(
                Words(
                    sv:
                        "Ingen lista säger om några är skyddade, så de får ingen post. Vilka listor, och vad som hjälper: utskick marks",
                    en:
                        "No roster says whether some are protected, so they get no post. Which rosters, and what helps: utskick marks"
                ))
        }
        PileReport(scrub: Scrub(), toPull: result.toPull, office, console).say()
        if isDryRun {
            console.say(Words(sv: "Provkörning: inget har skrivits.", en: "Dry run: nothing was written."))
        } else if !result.files.isEmpty {
            console.gap()
            console.say(Words(sv: "Öppna i webbläsaren och skriv ut:", en: "Open in a browser and print:"))
            for file in result.files where file.hasSuffix(".html") { console.say(Words("  \(file)")) }
            if result.decisions.contains(where: \.reason.isByHandOrUndecided) {
                console.say(Words(sv: "  Output/by-hand (lämnas personligen)", en: "  Output/by-hand (by hand only)"))
            }
        }
        console.result([
            "made": .number(judgement.made), "remade": .number(judgement.remade),
            "unchanged": .number(judgement.unchanged), "pulled": .number(judgement.pulled),
            "waitingLetters": .number(result.waitingLetters), "waitingPacks": .number(result.waitingPacks),
            "decisions": DecisionTable.json(result.decisions),
            "pull": .array(result.toPull.map { .string($0.code.text) }),
            "files": .array(result.files.map { .string($0) }),
            "leftOut": .object(result.leftOut.map { ($0.reason.rawValue, .number($0.pupils)) }),
        ])
    }
}

/// Decisions in figures, with a sum: every guardian is accounted for.
struct DecisionTable {
    private let counts: [DecisionCount]
    private let console: Console

    init(_ counts: [DecisionCount], _ console: Console) {
        self.counts = counts
        self.console = console
    }

    func say() {
        console.say(Words(sv: "Vårdnadshavarna, var och en:", en: "The guardians, every one of them:"))
        let sum = counts.reduce(0) { $0 + $1.guardians }
        let width = String(sum).count
        for count in counts {
            let number = String(count.guardians)
            let padded = String(repeating: " ", count: width - number.count + 2) + number
            let mark = count.reason.waitsForPerson ? "  ←" : ""
            console.say(
                Words(
                    sv: "\(padded)  \(count.reason.words.sv)\(mark)", en: "\(padded)  \(count.reason.words.en)\(mark)"))
        }
        console.say(Words(sv: "  \(sum)  beslut i allt", en: "  \(sum)  decisions in all"))
        if counts.contains(where: \.reason.waitsForPerson) {
            console.say(
                Words(sv: "  ← väntar på en människa: utskick review", en: "  ← waits for a person: utskick review"))
        }
    }

    static func json(_ counts: [DecisionCount]) -> JSON {
        .object(counts.map { ($0.reason.rawValue, .number($0.guardians)) })
    }
}
