import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// What a family has answered that called instead of opening the letter's page.
enum FamilyReplyPage {
    /// Takes the answer, or shows the letter again with what is missing.
    @Sendable static func take(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.letterCode()
        let form = try await visit.form()
        guard let answer = form["answer"].flatMap(Answer.init) else {
            return try await LetterPages.page(visit, lacksAnswer: true)
        }
        let adults = min(max(1, form["adults"].flatMap { Int($0) } ?? 1), 20)
        let interpreter = form["interpreter"].flatMap { Language(tag: $0) }
            .flatMap { Language.interpreted.contains($0) ? $0 : nil }
        try await visit.desk {
            try $0.takeReply(code, isComing: answer == .yes, adults: adults, interpreter: interpreter)
        }
        return visit.seeOther("/letters/\(code.text)", saying: "families.replied")
    }

    /// The form, with what was answered before.
    static func model(_ page: ReplyPage, _ visit: DeskVisit, lacksAnswer: Bool) -> Model {
        let reply = page.reply
        var model: Model = [
            "isYes": reply?.isComing == true, "isNo": reply?.isComing == false, "lacksAnswer": lacksAnswer,
            "adults": reply.map { max(1, $0.adults) } ?? 1,
            "interpreters": Language.interpreted.map { language -> Model in
                [
                    "tag": language.tag, "name": visit.text(language.words),
                    "isChosen": language == reply?.interpreter,
                ]
            },
        ]
        model["told"] = reply.map { visit.text(FamilyWords.words(of: $0)) }
        return model
    }

    private enum Answer: String { case yes, no }
}
