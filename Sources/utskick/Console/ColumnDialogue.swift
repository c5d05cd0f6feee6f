import Outreach
import Workflow

/// Tells which columns nobody has placed, and asks what they mean.
struct ColumnDialogue {
    private let questions: ColumnQuestions
    private let console: Console

    /// How many columns are told one by one.
    private static let shown = 12

    private static let unused = Words(sv: "används inte", en: "not used")

    init(_ questions: ColumnQuestions, _ console: Console) {
        self.questions = questions
        self.console = console
    }

    /// Says the columns with what they may mean, and how they are placed.
    func say(file: String) {
        guard !questions.questions.isEmpty else { return }
        console.say(
            Words(sv: "De här kolumnerna kan inte placeras:", en: "These columns could not be placed:"))
        for question in questions.questions.prefix(Self.shown) { say(question) }
        let more = questions.questions.count - Self.shown
        if more > 0 { console.say(Words(sv: "  … och \(more) till", en: "  … and \(more) more")) }
        let first = questions.questions.first { !$0.suggestions.isEmpty } ?? questions.questions[0]
        func example(_ language: ToolLanguage) -> String {
            // Without a suggestion the example must do no harm to who copies it.
            let other =
                questions.mustBeAnswered
                ? Words(sv: "elevens personnummer", en: "pupil personal identity number") : Self.unused
            let meaning = first.suggestions.first ?? other
            return "utskick import \(Self.shell(file)) --mapping \(Words(sv: "NAMN", en: "NAME").text(in: language)) "
                + "--place \(Self.shell("\(first.column)=\(meaning.text(in: language))"))"
        }
        console.say(
            Words(
                sv: "Placera dem en gång, så minns mappningen dem:\n  \(example(.sv))",
                en: "Place them once, and the mapping remembers:\n  \(example(.en))"))
    }

    /// Asks what each column means; a blank answer takes the first suggestion, or leaves the column unused.
    func ask() -> [ImportRosters.Options.Placement] {
        var placements: [ImportRosters.Options.Placement] = []
        for question in questions.questions {
            say(question)
            guard let meaning = ask(question) else { return placements }
            placements.append(ImportRosters.Options.Placement(column: question.column, meaning: meaning))
        }
        return placements
    }

    /// Asks for the name under which the answers are kept; nil to keep none.
    func askName() -> String? {
        let answer = console.askLine(
            Words(
                sv: "Spara svaren till nästa gång under namnet (tomt: spara inte):",
                en: "Keep the answers for next time under the name (blank: don't keep):"))
        return answer.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func say(_ question: ColumnQuestion) {
        let samples = question.samples.joined(separator: ", ")
        func suggestions(_ language: ToolLanguage) -> String {
            question.suggestions.map { $0.text(in: language) }.joined(separator: ", ")
        }
        func line(_ language: ToolLanguage) -> String {
            var line = "  \(question.file), \(question.column)"
            if !samples.isEmpty { line += " (\(samples))" }
            if !question.suggestions.isEmpty {
                line += Words(sv: " – kanske: ", en: " – perhaps: ").text(in: language) + suggestions(language)
            }
            return line
        }
        console.say(Words(sv: line(.sv), en: line(.en)))
    }

    private func ask(_ question: ColumnQuestion) -> String? {
        let first = question.suggestions.first ?? Self.unused
        let prompt = Words(
            sv: "    Betyder (Enter: \(first.sv); 1–\(max(1, question.suggestions.count)), egna ord eller -):",
            en: "    Means (Enter: \(first.en); 1–\(max(1, question.suggestions.count)), your own words or -):")
        while true {
            guard let answer = console.askLine(prompt) else { return nil }
            let meaning: Words
            if answer.isEmpty {
                meaning = first
            } else if answer == "-" {
                meaning = Self.unused
            } else if let number = Int(answer), question.suggestions.indices.contains(number - 1) {
                meaning = question.suggestions[number - 1]
            } else {
                meaning = Words(answer)
            }
            let words = meaning.text(in: console.language)
            if ImportRosters.understands(meaning: words) { return words }
            console.say(
                Words(
                    sv:
                        "    Det förstås inte. Skriv till exempel: elevens personnummer, klass, vårdnadshavare 1 e-post.",
                    en:
                        "    That isn't understood. Write for example: pupil personal identity number, class, guardian 1 e-mail."
                ))
        }
    }

    private static func shell(_ text: String) -> String {
        let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=".contains($0)) }
        return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
    }
}
