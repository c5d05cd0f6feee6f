/// A moment in time, in whole seconds.
package struct Moment: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let secondsSince1970: Int

    /// The moment this many seconds after 1970 began.
    package init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

    /// The day in Sweden at this moment.
    package var swedishDate: CalendarDate { SwedishTime.local(at: self).date }

    /// The moment in UTC as `YYYY-MM-DDTHH:MM:SSZ`.
    package var description: String {
        let days = secondsSince1970 >= 0 ? secondsSince1970 / 86_400 : (secondsSince1970 - 86_399) / 86_400
        let rest = secondsSince1970 - days * 86_400
        let clock = [rest / 3_600, rest % 3_600 / 60, rest % 60].map { $0.padded(to: 2) }.joined(separator: ":")
        return "\(CalendarDate(daysSince1970: days))T\(clock)Z"
    }

    /// The moment this many seconds later.
    package func adding(seconds: Int) -> Moment { Moment(secondsSince1970: secondsSince1970 + seconds) }

    package static func < (a: Moment, b: Moment) -> Bool { a.secondsSince1970 < b.secondsSince1970 }
}
