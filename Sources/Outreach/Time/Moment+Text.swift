extension Moment {
    /// The moment written in UTC as `YYYY-MM-DDTHH:MM:SSZ`, as `description` writes it.
    package init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CalendarDate(parts[0]), parts[1].last == "Z" else { return nil }
        let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]), (0..<60).contains(clock[2])
        else { return nil }
        self.init(secondsSince1970: date.daysSince1970 * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2])
    }
}
