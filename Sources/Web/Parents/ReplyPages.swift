import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Workflow

/// The pages of whoever holds a letter.
enum ReplyPages {
    /// The field for a code.
    @Sendable static func ask(_ visit: OpenVisit) async throws -> Response {
        try await code(ReplyVisit(visit), status: .ok, isWrong: false)
    }

    /// Leads from a typed code to its page.
    @Sendable static func lead(_ visit: OpenVisit) async throws -> Response {
        let reply = ReplyVisit(visit)
        guard !reply.isClosed else { return try await tooMany(reply) }
        let typed = try await visit.form()["code"] ?? ""
        guard let code = try? LetterCode(parsing: typed) else { return try await wrong(reply) }
        return reply.seeOther("/r/\(code.text)\(query(reply.chosen))")
    }

    /// What there is to answer.
    @Sendable static func show(_ visit: OpenVisit) async throws -> Response {
        let reply = ReplyVisit(visit)
        return try await found(reply, { try ReplyPage.find($0, reply.office) }) { page in
            try await show(page, reply, isThanked: visit.request.uri.queryParameters["thanks"] != nil)
        }
    }

    /// Takes an answer.
    @Sendable static func answer(_ visit: OpenVisit) async throws -> Response {
        let reply = ReplyVisit(visit)
        let form = try await visit.form()
        // Whoever comes with nobody hasn't said whether anybody comes.
        guard let answer = form["answer"].flatMap(Answer.init), let adults = form.adultsComing else {
            return try await found(reply, { try ReplyPage.find($0, reply.office) }) { page in
                try await show(page, reply, status: .unprocessableContent, lacksAnswer: true)
            }
        }
        let interpreter = form["interpreter"].flatMap { Language(tag: $0) }
            .flatMap { Language.interpreted.contains($0) ? $0 : nil }
        let take: @Sendable (String) throws -> ReplyPage? = { code in
            switch answer {
            case .got: try ReplyPage.confirm(code, reply.office)
            case .yes, .no:
                try ReplyPage.answer(
                    code, isComing: answer == .yes, adults: adults, interpreter: interpreter, reply.office)
            }
        }
        return try await found(reply, take) { page in
            reply.seeOther("/r/\(page.code.text)?\(reply.chosen.map { "lang=\($0.tag)&" } ?? "")thanks=1")
        }
    }

    /// The meeting for a calendar.
    @Sendable static func calendar(_ visit: OpenVisit) async throws -> Response {
        let reply = ReplyVisit(visit)
        return try await found(reply, { try ReplyPage.find($0, reply.office) }) { page in
            let language = reply.language(of: page)
            let event = try await visit.site.work { try page.calendarEvent(in: language, reply.office) }
            guard let event else { return try await wrong(reply) }
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/calendar; charset=utf-8",
                    .contentDisposition: "attachment; filename=\"meeting.ics\"",
                    ResponseHeaders.referrerPolicy: "no-referrer",
                ], body: .init(byteBuffer: ByteBuffer(bytes: event.file)))
        }
    }

    private enum Answer: String { case yes, no, got }

    /// Runs what needs a code, and answers all wrong codes alike.
    private static func found(
        _ reply: ReplyVisit, _ find: @escaping @Sendable (String) throws -> ReplyPage?,
        _ body: (ReplyPage) async throws -> Response
    ) async throws -> Response {
        guard !reply.isClosed else { return try await tooMany(reply) }
        let code = reply.visit.parameter("code")
        guard let page = try await reply.visit.site.work({ try find(code) }) else { return try await wrong(reply) }
        return try await body(page)
    }

    private static func show(
        _ page: ReplyPage, _ reply: ReplyVisit, status: HTTPResponse.Status = .ok, isThanked: Bool = false,
        lacksAnswer: Bool = false
    ) async throws -> Response {
        let language = reply.language(of: page)
        var model = ReplyModel(page: page, language: language).model
        model["isThanked"] = isThanked && page.reply != nil
        model["lacksAnswer"] = lacksAnswer
        return try await reply.page(
            "reply", in: language, at: "/r/\(page.code.text)", title: page.title(in: language).text, status: status,
            model)
    }

    private static func wrong(_ reply: ReplyVisit) async throws -> Response {
        reply.fail()
        return try await code(reply, status: .notFound, isWrong: true)
    }

    private static func tooMany(_ reply: ReplyVisit) async throws -> Response {
        try await code(reply, status: .tooManyRequests, isWrong: false, isTooMany: true)
    }

    private static func code(
        _ reply: ReplyVisit, status: HTTPResponse.Status, isWrong: Bool, isTooMany: Bool = false
    ) async throws -> Response {
        let language = reply.language
        let title = ReplyWords.table["codeTitle"]?.text(in: language) ?? ""
        return try await reply.page(
            "reply-code", in: language, at: "/r", title: title, status: status,
            ["isWrong": isWrong, "isTooMany": isTooMany, "action": "/r\(query(reply.chosen))"])
    }

    private static func query(_ language: Language?) -> String { language.map { "?lang=\($0.tag)" } ?? "" }
}
