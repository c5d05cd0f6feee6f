package import Outreach
import Registry

/// The door of one meeting, open to whoever holds a link to it: nothing else of the office can be reached through it.
///
/// Whatever a device does has an id that the device made. Sent again, it is answered as the first time and changes
/// nothing; what was taken back stays so, even if it arrives afterwards.
package struct Door: Sendable {
    /// The meeting.
    package let meeting: Meeting
    let office: Office

    /// How many adults a device counts at once.
    package static let adultsAtOnce = 1...20

    /// The door that a link opens; nil where the link has ended.
    package init?(openedBy token: Token, in office: Office) throws {
        let found = try office.registry.read { try $0.meeting(linkedBy: token, at: office.now) }
        guard let meeting = found, meeting.status == .planned else { return nil }
        self.meeting = meeting
        self.office = office
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
    package func counts() throws -> DoorCounts { try office.registry.read(counts) }

    /// The families who are invited and may be named, by class: a list for when the network is down.
    package func families() throws -> [DoorFamily] { try office.registry.read { try $0.doorFamilies(of: meeting) } }

    /// The families of whom a guardian's or pupil's name has words that begin as those typed.
    package func families(named text: String, limit: Int = 20) throws -> [DoorFamily] {
        try office.registry.read { try $0.doorFamilies(of: meeting, named: text, limit: limit) }
    }

    /// How many have come so far, without looking up how many were expected: asked with every letter.
    package func countsOfArrivals() throws -> DoorCounts {
        let totals = try office.registry.read { try $0.attendanceTotals(at: meeting.id) }
        return DoorCounts(letters: totals.letters, adults: totals.adults, walkIns: totals.walkIns, expected: nil)
    }

    private func counts(_ registry: RegistryTransaction) throws -> DoorCounts {
        let totals = try registry.attendanceTotals(at: meeting.id)
        return DoorCounts(
            letters: totals.letters, adults: totals.adults, walkIns: totals.walkIns,
            expected: try registry.expectedAdults(at: meeting))
    }
}
