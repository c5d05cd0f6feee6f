package import Outreach
import Registry

extension Desk {
    /// The door of a meeting as its coordinator sees it.
    package struct DoorView: Sendable {
        /// The meeting.
        package let meeting: Meeting
        /// The name of its school.
        package let schoolName: String
        /// How many links open it now.
        package let links: Int
        /// How many have come.
        package let counts: DoorCounts
        /// When its links end; nil where it can't be opened, because the meeting isn't planned or is over.
        package let endsAt: Moment?
    }

    /// The door of a meeting.
    package func door(of id: MeetingID) throws -> DoorView {
        try office.registry.read { try doorView(of: id, $0) }
    }

    /// Opens the door of a meeting to whoever holds a link.
    ///
    /// - Parameter token: a new one; the registry can't tell it afterwards.
    package func openDoor(of id: MeetingID, link token: Token) throws -> DoorView {
        try office.registry.write { registry in
            guard let end = try doorView(of: id, registry).endsAt else { throw DeskFault.notThere }
            try registry.addDoorLink(token, to: id, until: end)
            try registry.audit("open-door", id.text, at: now)
            return try doorView(of: id, registry)
        }
    }

    /// Closes the door of a meeting: its links stop working.
    package func closeDoor(of id: MeetingID) throws -> DoorView {
        try office.registry.write { registry in
            _ = try doorView(of: id, registry)
            try registry.endDoorLinks(to: id)
            try registry.audit("close-door", id.text, at: now)
            return try doorView(of: id, registry)
        }
    }

    private func doorView(of id: MeetingID, _ registry: RegistryTransaction) throws -> DoorView {
        let meeting = try ownMeeting(id, registry)
        let end = meeting.status == .planned ? Door.end(of: meeting) : nil
        return DoorView(
            meeting: meeting, schoolName: name(of: meeting.school), links: try registry.doorLinks(to: id, at: now),
            counts: DoorCounts(
                try registry.attendanceTotals(at: id), expected: try registry.expectedAdults(at: meeting)),
            endsAt: end.flatMap { $0 > now ? $0 : nil })
    }
}
