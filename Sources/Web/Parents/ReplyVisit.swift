import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Workflow

/// One request of somebody who holds a letter; its code is never logged.
struct ReplyVisit: Sendable {
    let visit: OpenVisit
    /// The language that was chosen by a link; nil where none was.
    let chosen: Language?
    let office: Office

    init(_ visit: OpenVisit) {
        self.visit = visit
        chosen = visit.request.uri.queryParameters["lang"].flatMap { Self.known(String($0)) }
        office = visit.office(actor: "reply")
    }

    /// The language of pages that belong to no letter: the chosen one, or what the browser asks for, or Swedish.
    var language: Language {
        let asked = (visit.request.headers[.acceptLanguage] ?? "").split(separator: ",").lazy
            .compactMap { Self.known(String($0.trimmingCharacters(in: .whitespaces).prefix(2))) }
        return chosen ?? asked.first ?? .swedish
    }

    /// The language of a letter's pages: the chosen one, or the letter's, or Swedish.
    func language(of page: ReplyPage) -> Language { chosen ?? Self.known(page.language.tag) ?? .swedish }

    private static func known(_ tag: String) -> Language? {
        Language(tag: tag).flatMap { ReplyPage.languages.contains($0) ? $0 : nil }
    }

    /// Whether too many wrong codes have come from there.
    var isClosed: Bool { visit.site.codeThrottle.isClosed(to: visit.client, at: visit.now) }
    /// Notes a wrong code.
    func fail() { visit.site.codeThrottle.fail(visit.client, at: visit.now) }

    /// A page in a language, in its frame.
    ///
    /// - Parameter path: where the same page stands in other languages.
    func page(
        _ template: String, in language: Language, at path: String, title: String,
        status: HTTPResponse.Status = .ok, _ model: Model
    ) async throws -> Response {
        let office = office
        let sender = try await visit.site.work { try ReplyPage.sender(office) }
        var whole: Model = [
            "tag": language.tag, "dir": language.isRightToLeft ? "rtl" : "ltr", "title": title,
            "sender": sender.name, "t": ReplyWords.texts(in: language),
            "languages": ReplyPage.languages.map { other -> Model in
                [
                    "path": "\(path)?lang=\(other.tag)", "tag": other.tag,
                    "name": other.ownName.prefix(1).uppercased() + other.ownName.dropFirst(),
                    "dir": other.isRightToLeft ? "rtl" : "ltr", "isHere": other == language,
                ]
            },
        ]
        if sender.phone != nil || sender.email != nil {
            var contact: Model = [:]
            contact["phone"] = sender.phone
            contact["phoneLink"] = sender.phone?.filter { $0 == "+" || $0.isNumber }
            contact["email"] = sender.email
            whole["contact"] = contact
        }
        whole.merge(model) { _, own in own }
        var response = visit.site.pages.bare(template, visit.language, status: status, whole)
        response.headers[ResponseHeaders.referrerPolicy] = "no-referrer"
        return response
    }

    /// Leads to another page.
    func seeOther(_ path: String) -> Response {
        var response = visit.seeOther(path)
        response.headers[ResponseHeaders.referrerPolicy] = "no-referrer"
        return response
    }
}
