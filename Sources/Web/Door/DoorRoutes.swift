import HTTPTypes
import Hummingbird
import Workflow

/// The door of a meeting, and how a coordinator opens it.
enum DoorRoutes {
    static let routes: [Route] = [
        .open(.get, "/door/{link}", DoorPages.enter), .door(.get, "/door", DoorPages.show),
        .door(.get, "/door/list", DoorPages.list), .door(.get, "/door/counts", DoorPages.counts),
        .door(.post, "/door/check-in", DoorPages.checkIn), .door(.post, "/door/walk-in", DoorPages.walkIn),
        .door(.post, "/door/undo", DoorPages.undo), .door(.post, "/door/find", DoorPages.find),
        .desk(.post, "/meetings/door", DoorLinkPages.open), .desk(.post, "/meetings/door/close", DoorLinkPages.close),
    ]

    static let templates: [String: [UInt8]] = [
        "door-layout": PackageResources.door_layout_mustache, "door": PackageResources.door_mustache,
        "door-list": PackageResources.door_list_mustache, "door-ended": PackageResources.door_ended_mustache,
        "door-link": PackageResources.door_link_mustache,
    ]
}

extension Route {
    /// What a device at the door of a meeting may ask.
    static func door(
        _ method: HTTPRequest.Method, _ path: String,
        _ handler: @escaping @Sendable (DoorVisit) async throws -> Response
    ) -> Route {
        Route(method: method, path: path, access: .door) { request, context, site in
            let visit = OpenVisit(request, context, site)
            guard let door = DoorVisit(visit) else { return DoorPages.ended(visit) }
            do {
                return try await handler(door)
            } catch DoorFault.ended, DoorFault.otherMeeting {
                return DoorPages.ended(visit)
            } catch DoorFault.busy {
                return Response(status: .serviceUnavailable)
            } catch let fault where door.isScript {
                let trouble = Trouble(fault)
                guard trouble.status.kind == .clientError, trouble.status != .tooManyRequests else { throw fault }
                return try DoorJSON.response(
                    DoorJSON.Refusal(refused: trouble.sentences.map(door.text).joined(separator: " ")),
                    status: .unprocessableContent)
            }
        }
    }
}
