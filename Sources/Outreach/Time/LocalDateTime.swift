/// A day and a time of day as clocks in Sweden show it.
package struct LocalDateTime: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// The day.
    package let date: CalendarDate
    /// The hour, 0–23.
    package let hour: Int
    /// The minute, 0–59.
    package let minute: Int

    /// The time, if clocks have it.
    package init?(date: CalendarDate, hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.date = date
        self.hour = hour
        self.minute = minute
    }

    /// The time written as `YYYY-MM-DDTHH:MM`; a space may stand for the `T`, a full stop for the colon.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 16, text.allSatisfy(\.isASCII),
            let date = CalendarDate(text.prefix(10))
        else { return nil }
        let separator = text[text.index(text.startIndex, offsetBy: 10)]
        let clock = text.suffix(5)
        let middle = clock[clock.index(clock.startIndex, offsetBy: 2)]
        guard separator == "T" || separator == " ", middle == ":" || middle == ".",
            clock.prefix(2).allSatisfy(\.isNumber), clock.suffix(2).allSatisfy(\.isNumber),
            let hour = Int(clock.prefix(2)), let minute = Int(clock.suffix(2))
        else { return nil }
        self.init(date: date, hour: hour, minute: minute)
    }

    /// The time as `YYYY-MM-DDTHH:MM`.
    package var description: String { "\(date)T\(hour.padded(to: 2)):\(minute.padded(to: 2))" }

    /// The time with seconds and Sweden's distance to UTC, as XML's `dateTime`: `2020-03-24T18:30:00+01:00`.
    package var xmlDateTime: String {
        let summer = SwedishTime.isSummer(local: self)
        return "\(description):00+0\(summer ? 2 : 1):00"
    }

    package static func < (a: LocalDateTime, b: LocalDateTime) -> Bool {
        (a.date, a.hour, a.minute) < (b.date, b.hour, b.minute)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = LocalDateTime(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
