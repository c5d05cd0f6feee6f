import Outreach

/// From when to when something holds, both days included; open where a day isn't told.
struct SS12000Period {
    let start: CalendarDate?
    let end: CalendarDate?
    /// Whether a day is told that isn't one; it counts as open.
    let isUnclear: Bool

    /// The period between two days, each with or without a time behind it.
    init(start: String?, end: String?) {
        self.start = start.flatMap { CalendarDate($0.prefix(10)) }
        self.end = end.flatMap { CalendarDate($0.prefix(10)) }
        isUnclear = (start != nil && self.start == nil) || (end != nil && self.end == nil)
    }

    func contains(_ day: CalendarDate) -> Bool { !begins(after: day) && !ended(before: day) }

    func begins(after day: CalendarDate) -> Bool { start.map { $0 > day } ?? false }

    func ended(before day: CalendarDate) -> Bool { end.map { $0 < day } ?? false }
}
