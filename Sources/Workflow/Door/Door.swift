package import Outreach
import Registry

/// The door of one meeting, open to whoever holds a link to it: nothing else of the office can be reached through it.
///
/// It is there within one transaction, which begins by looking whether the link still opens it. Whatever a device does
/// has an id that the device made. Sent again, it is answered as the first time and changes nothing; what was taken
/// back stays so, even if it arrives afterwards.
package struct Door {
    /// The meeting.
    package let meeting: Meeting
    let office: Office
    let registry: RegistryTransaction

    /// How many adults a device counts at once.
    package static let adultsAtOnce = 1...20

    /// The door that a link opens; `DoorFault.ended` where it opens none.
    init(openedBy link: Token, in office: Office, _ registry: RegistryTransaction) throws {
        let found = try registry.meeting(linkedBy: link, at: office.now)
        guard let meeting = found, meeting.status == .planned else { throw DoorFault.ended }
        self.meeting = meeting
        self.office = office
        self.registry = registry
    }

    /// Asks something at the door that a link opens; `DoorFault.ended` where it opens none.
    package static func ask<Value>(
        openedBy link: Token, in office: Office, _ body: (Door) throws -> Value
    ) throws -> Value {
        try office.registry.read { try body(Door(openedBy: link, in: office, $0)) }
    }

    /// Whether a link opens a door.
    package static func isOpened(by link: Token, in office: Office) throws -> Bool {
        do {
            return try ask(openedBy: link, in: office) { _ in true }
        } catch DoorFault.ended {
            return false
        }
    }

    /// When the links to a meeting's door end: at four o'clock in the night after it; nil where its day isn't set.
    package static func end(of meeting: Meeting) -> Moment? {
        guard let date = meeting.starts?.date,
            let four = LocalDateTime(
                date: CalendarDate(daysSince1970: date.daysSince1970 + 1), hour: 4, minute: 0)
        else { return nil }
        return SwedishTime.moment(local: four)
    }

    /// The name of the meeting's school.
    package var schoolName: String { office.name(of: meeting.school) }
    /// The moment at which everything happens that is done now.
    package var now: Moment { office.now }

    /// How many have come so far.
    package func counts() throws -> DoorCounts {
        DoorCounts(
            try registry.attendanceTotals(at: meeting.id), expected: try registry.expectedAdults(at: meeting))
    }

    /// How many have come so far, without looking up how many were expected: asked with every letter.
    package func countsOfArrivals() throws -> DoorCounts {
        DoorCounts(try registry.attendanceTotals(at: meeting.id), expected: nil)
    }

    /// The families who are invited and may be named, by class: a list for when the network is down.
    package func families() throws -> [DoorFamily] { try registry.doorFamilies(of: meeting) }

    /// The families of whom a guardian's or pupil's name has words that begin as those typed.
    package func families(named text: String, limit: Int = 20) throws -> [DoorFamily] {
        try registry.doorFamilies(of: meeting, named: text, limit: limit)
    }
}

/// Why a door lets nothing be done.
package enum DoorFault: Error, Hashable, Sendable {
    /// The link has ended, or never was one.
    case ended
    /// What was done was done at another meeting's door.
    case otherMeeting
    /// Too many wait.
    case busy
}
