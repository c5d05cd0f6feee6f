import Outreach
import Workflow

/// What a family has answered that called instead of opening the letter's page.
struct PhoneReply: Sendable {
    let isComing: Bool
    let adults: Int
    let interpreter: Language?

    /// Nil where neither yes nor no was chosen.
    init?(_ form: Form) {
        guard let answer = form["answer"], ["yes", "no"].contains(answer) else { return nil }
        isComing = answer == "yes"
        adults = min(max(1, form["adults"].flatMap { Int($0) } ?? 1), 20)
        interpreter = form["interpreter"].flatMap { Language(tag: $0) }
            .flatMap { Language.interpreted.contains($0) ? $0 : nil }
    }

    /// The form, with what was answered before.
    static func model(_ page: ReplyPage, lacksAnswer: Bool, _ text: (Words) -> String) -> Model {
        let reply = page.reply
        var model: Model = [
            "isYes": reply?.isComing == true, "isNo": reply?.isComing == false, "lacksAnswer": lacksAnswer,
            "adults": reply.map { max(1, $0.adults) } ?? 1,
            "interpreters": Language.interpreted.map { language -> Model in
                ["tag": language.tag, "name": text(language.words), "isChosen": language == reply?.interpreter]
            },
        ]
        model["told"] = reply.map { text(FamilyWords.words(of: $0)) }
        return model
    }
}
