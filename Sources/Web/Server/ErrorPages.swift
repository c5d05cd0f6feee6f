import HTTPTypes
import Hummingbird
import Logging
import Outreach
import Workflow

/// Turns whatever went wrong into a page that says what to do; nothing of the error itself is shown or logged.
struct ErrorPages: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let trouble = Trouble(error)
            if trouble.status == .internalServerError {
                context.logger.error("fault", metadata: ["kind": "\(type(of: error))"])
            }
            let visit = OpenVisit(request, context, site)
            return try visit.page(
                "error", title: trouble.title, status: trouble.status,
                ["sentences": trouble.sentences.map { visit.text($0) }])
        }
    }
}

/// An error as a page tells it.
struct Trouble {
    let status: HTTPResponse.Status
    let title: Words
    let sentences: [Words]

    init(_ error: any Error) {
        switch error {
        case let fault as RequestFault:
            status = fault.status
            title = Words(sv: "Det gick inte", en: "That didn't work")
            sentences = [fault.words]
        case DeskFault.notThere:
            (status, title, sentences) = (.notFound, Self.missing, [Self.missingSentence])
        case is LinkEnded:
            status = .notFound
            title = Words(sv: "Länken gäller inte längre", en: "The link no longer works")
            sentences = [
                Words(
                    sv: "Den har använts, eller är äldre än en vecka. Be kommunens administratör om en ny.",
                    en: "It was used, or is older than a week. Ask the municipality's administrator for a new one.")
            ]
        case DeskFault.forMunicipality, DeskFault.forByHand:
            status = .forbidden
            title = Words(sv: "Du har inte rätt till den här sidan", en: "This page isn't for you")
            sentences = [Words(sv: "Fråga kommunens administratör.", en: "Ask the municipality's administrator.")]
        case let error as any HTTPResponseError where error.status.kind == .clientError:
            status = error.status
            (title, sentences) = (Self.missing, [Self.missingSentence])
        default:
            let explanation = Explanation(error, on: .page)
            sentences = explanation.words
            status =
                switch explanation.kind {
                case .usage, .data: .unprocessableContent
                case .files: .internalServerError
                }
            title = Words(sv: "Det gick inte", en: "That didn't work")
        }
    }

    private static let missing = Words(sv: "Sidan finns inte", en: "There is no such page")
    private static let missingSentence = Words(
        sv: "Den kan ha flyttats, eller tillhöra en annan skola.",
        en: "It may have moved, or belong to another school.")
}
