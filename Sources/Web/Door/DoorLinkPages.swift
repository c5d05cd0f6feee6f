import Foundation
import Hummingbird
import Outreach
import Workflow

/// How a coordinator opens the door of a meeting and closes it.
enum DoorLinkPages {
    /// Makes a link to the door and shows it, this once.
    @Sendable static func open(_ visit: DeskVisit) async throws -> Response {
        let meeting = try await meeting(visit)
        let token = visit.site.newToken()
        let view = try await visit.desk { try $0.openDoor(of: meeting, link: token) }
        let path = "/door/\(token.text)"
        let link = "\(visit.base)\(path)"
        var model = model(view)
        model["link"] = link
        model["path"] = path
        if let picture = QRPicture.svg(of: link, label: Words(""), language: visit.language) {
            model["picture"] = "data:image/svg+xml;base64,\(Data(picture).base64EncodedString())"
        }
        return try visit.page("door-link", title: DoorWords.linkTitle, model)
    }

    /// Closes the door.
    @Sendable static func close(_ visit: DeskVisit) async throws -> Response {
        let meeting = try await meeting(visit)
        let view = try await visit.desk { try $0.closeDoor(of: meeting) }
        return try visit.page("door-link", title: DoorWords.linkTitle, model(view))
    }

    private static func meeting(_ visit: DeskVisit) async throws -> MeetingID {
        guard let id = try await visit.form()["meeting"] else { throw DeskFault.notThere }
        return MeetingID(id)
    }

    private static func model(_ view: Desk.DoorView) -> Model {
        var model: Model = [
            "meeting": view.meeting.id.text, "school": view.schoolName, "links": view.links, "isOpen": view.links > 0,
            "canOpen": view.endsAt != nil,
        ]
        model["place"] = view.meeting.place
        if let starts = view.meeting.starts { model["when"] = starts.description.replacing("T", with: " ") }
        if let end = view.endsAt {
            model["ends"] = SwedishTime.local(at: end).description.replacing("T", with: " ")
        }
        return model
    }
}
