import HTTPTypes
import Hummingbird
import Outreach
import Workflow

/// A letter as it was sent, in a frame in which nothing runs.
enum LetterPages {
    @Sendable static func show(_ visit: DeskVisit) async throws -> Response { try await page(visit) }

    /// Takes the answer of a family that called, or shows the letter again with what is missing.
    @Sendable static func takeReply(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.letterCode()
        guard let reply = PhoneReply(try await visit.form()) else { return try await page(visit, lacksAnswer: true) }
        try await visit.desk {
            try $0.takeReply(
                code, isComing: reply.isComing, adults: reply.adults, interpreter: reply.interpreter)
        }
        return visit.seeOther("/letters/\(code.text)", saying: "families.replied")
    }

    /// - Parameter lacksAnswer: whether a form came without yes or no.
    private static func page(_ visit: DeskVisit, lacksAnswer: Bool = false) async throws -> Response {
        let code = try visit.letterCode()
        let (letter, invitation) = try await visit.desk { (try $0.letter(code), try $0.invitation(code)) }
        var model: Model = [
            "code": code.text, "printed": code.printed, "campaign": visit.text(letter.campaign),
            "mailing": visit.text(letter.mailing),
            "recipients": letter.recipients.map { visit.model($0, isNamed: letter.tellsWhy) },
            "channel": visit.text(FamilyWords.name(of: letter.facts.channel)), "isWiped": letter.isWiped,
            "tellsWhy": letter.tellsWhy,
            "isDraft": letter.facts.state == .draft, "isByHand": letter.facts.channel == .byHand,
            "events": FamilyLetters.events(letter.events, letter.facts.state, visit),
        ]
        model["pull"] = letter.facts.pull.map { visit.text($0.words) }
        if let replaced = letter.facts.replaces {
            model["replaces"] = ["code": replaced.text, "printed": replaced.printed] as Model
        }
        model["reply"] = invitation.map { PhoneReply.model($0, lacksAnswer: lacksAnswer, visit.text) }
        return try visit.page(
            "letter", title: FamilyWords.letter(code), status: lacksAnswer ? .unprocessableContent : .ok, model)
    }

    @Sendable static func document(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.letterCode()
        return visit.document(try await visit.desk { try $0.letterPage(code) })
    }
}
