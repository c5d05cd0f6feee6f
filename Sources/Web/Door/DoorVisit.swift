import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Workflow

/// One request of a device at the door of a meeting.
struct DoorVisit: Sendable {
    let visit: OpenVisit
    let door: Door

    /// Nil where the link that the device holds has ended, or where it holds none.
    init?(_ visit: OpenVisit) async throws {
        guard let token = DoorCookie.token(in: visit.request) else { return nil }
        let office = visit.office(actor: "door")
        guard let door = try await visit.site.work({ try Door(openedBy: token, in: office) }) else { return nil }
        self.visit = visit
        self.door = door
    }

    var language: ToolLanguage { visit.language }

    /// Whether a script asks, which shows the answer itself.
    var isScript: Bool { visit.request.headers[.accept]?.hasPrefix("application/json") ?? false }

    /// Asks the door, or does something there.
    func work<Value: Sendable>(_ body: @escaping @Sendable (Door) throws -> Value) async throws -> Value {
        let door = door
        return try await visit.site.work { try body(door) }
    }

    func form() async throws -> Form { try await visit.form() }
    func text(_ words: Words) -> String { visit.text(words) }

    /// A page of the door, with its meeting above it.
    func page(_ template: String, status: HTTPResponse.Status = .ok, _ model: Model) -> Response {
        var whole: Model = [
            "language": language.rawValue,
            "other": PageLanguage.other(than: language),
            "school": door.schoolName,
        ]
        whole["place"] = door.meeting.place
        whole["when"] = door.meeting.starts.map { text(DoorWords.when($0)) }
        whole.merge(model) { _, own in own }
        return visit.site.pages.bare(template, language, status: status, whole)
    }

    func json(_ value: some Encodable & Sendable) throws -> Response { try DoorJSON.response(value) }
}
