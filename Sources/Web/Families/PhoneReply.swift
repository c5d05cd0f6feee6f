import Outreach
import Workflow

/// What a family has answered that called instead of opening the letter's page.
struct PhoneReply: Sendable {
    let isComing: Bool
    let adults: Int
    let interpreter: Language?

    /// Nil where neither yes nor no was chosen, or nobody comes though somebody does.
    init?(_ form: Form) {
        guard let answer = form["answer"], ["yes", "no"].contains(answer), let adults = form.adultsComing
        else { return nil }
        isComing = answer == "yes"
        self.adults = adults
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

extension Form {
    /// How many adults of a family come: one unless told; nil where that is none, or more than a family's, or no number.
    ///
    /// Whoever says no needn't tell how many.
    var adultsComing: Int? {
        guard self["answer"] == "yes", let typed = self["adults"], !typed.isEmpty else { return 1 }
        return Int(typed).flatMap { (1...20).contains($0) ? $0 : nil }
    }
}
