import Outreach
import Workflow

/// An answer of the door as it is read from a step away: a colour, a sign, a word, and a sentence.
struct DoorAnswerText: Encodable, Sendable {
    /// The class of its colour: good, warn or bad.
    let tone: String
    /// The sign that says the same as the colour.
    let sign: String
    /// One word or two.
    let word: String
    /// What there is to say besides.
    let text: String
    /// The guardians, where they may be named.
    let names: String
    /// The letter's code, where the number of adults can be corrected.
    let code: String
    /// How many adults.
    let adults: Int
    /// The name of what was done, where it can be taken back.
    let undo: String

    init(_ answer: DoorAnswer, id: DoorActionID, _ language: ToolLanguage) {
        let adults = DoorWords.adults(answer.adults).text(in: language)
        let tone: (String, String)
        let word: Words
        var text = adults
        var canUndo = false
        switch answer.kind {
        case .welcome:
            (tone, word, canUndo) = (Self.good, DoorWords.welcome, true)
        case .corrected:
            (tone, word, canUndo) = (Self.good, DoorWords.corrected, true)
        case .walkIn:
            (tone, word, canUndo) = (Self.good, DoorWords.walkIn, true)
        case .undone:
            (tone, word, text) = (Self.warn, DoorWords.undone, DoorWords.undoneText.text(in: language))
        case .alreadyIn(let since):
            (tone, word) = (Self.warn, DoorWords.alreadyIn(since: since))
        case .refused(let refusal):
            (tone, word, text) = (Self.bad, DoorWords.refused(refusal), DoorWords.advice(refusal).text(in: language))
        }
        (self.tone, sign) = tone
        self.word = word.text(in: language)
        self.text = text
        names = answer.names.map(\.full).joined(separator: ", ")
        let isLetter =
            switch answer.kind {
            case .welcome, .corrected, .alreadyIn: true
            case .walkIn, .undone, .refused: false
            }
        code = isLetter ? answer.letter?.text ?? "" : ""
        self.adults = answer.adults
        undo = canUndo ? id.text : ""
    }

    var model: Model {
        var model: Model = ["tone": tone, "sign": sign, "word": word, "text": text, "names": names, "adults": adults]
        if !code.isEmpty { model["code"] = code }
        if !undo.isEmpty { model["undo"] = undo }
        return model
    }

    private static let good = ("good", "✓")
    private static let warn = ("warn", "!")
    private static let bad = ("bad", "✕")
}
