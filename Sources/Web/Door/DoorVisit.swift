import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Workflow

/// One request of a device at the door of a meeting.
///
/// The door is reached within `ask` and `act` alone, and each of them looks first whether the device's link still opens
/// it: where it doesn't, they throw `DoorFault.ended`.
struct DoorVisit: Sendable {
    let visit: OpenVisit
    private let link: Token

    /// Nil where the device holds no link.
    init?(_ visit: OpenVisit) {
        guard let link = DoorCookie.token(in: visit.request) else { return nil }
        self.visit = visit
        self.link = link
    }

    var language: ToolLanguage { visit.language }

    /// Whether a script asks, which shows the answer itself.
    var isScript: Bool { visit.request.headers[.accept]?.hasPrefix("application/json") ?? false }

    /// Asks the door.
    func ask<Value: Sendable>(_ body: @escaping @Sendable (Door) throws -> Value) async throws -> Value {
        let (link, office) = (link, office)
        return try await visit.site.work { try Door.ask(openedBy: link, in: office, body) }
    }

    /// Does something at the door: all of it, or nothing.
    func act<Value: Sendable>(_ body: @escaping @Sendable (Door) throws -> Value) async throws -> Value {
        try await visit.site.doorTurns.act(openedBy: link, in: office, body)
    }

    func form() async throws -> Form { try await visit.form() }
    func text(_ words: Words) -> String { visit.text(words) }

    /// A page of the door, with its meeting above it.
    func page(_ template: String, _ body: @escaping @Sendable (Door) throws -> Model) async throws -> Response {
        let (language, now) = (language, visit.now)
        let model = try await ask { door in
            var model: Model = [
                "language": language.rawValue, "other": PageLanguage.other(than: language), "school": door.schoolName,
            ]
            model["meeting"] = door.meeting.id.text
            if let date = door.meeting.starts?.date, now.swedishDate < date {
                model["early"] = DoorWords.early(date).text(in: language)
            }
            model["place"] = door.meeting.place
            model["when"] = door.meeting.starts.map { DoorWords.when($0).text(in: language) }
            return model.merging(try body(door)) { _, own in own }
        }
        return visit.site.pages.bare(template, language, status: .ok, model)
    }

    func json(_ value: some Encodable & Sendable) throws -> Response { try DoorJSON.response(value) }

    private var office: Office { visit.office(actor: DoorTurns.actor) }
}
