/// Swedish clocks: UTC+1, and UTC+2 in summer.
///
/// Summer time runs from the last Sunday of March to the last Sunday of October, changing at 01:00 UTC (EU directive
/// 2000/84/EC). Own code because the tool must tell the same time on a machine without a time-zone database.
package enum SwedishTime {
    /// Whether a local time lies in summer time; the hour that occurs twice in October counts as summer.
    package static func isSummer(local: LocalDateTime) -> Bool {
        let begins = changeover(month: 3, year: local.date.year)
        let ends = changeover(month: 10, year: local.date.year)
        if local.date == begins { return local.hour >= 2 }
        if local.date == ends { return local.hour < 3 }
        return begins < local.date && local.date < ends
    }

    /// The local time at a moment.
    package static func local(at moment: Moment) -> LocalDateTime {
        let winter = local(secondsSince1970: moment.secondsSince1970 + 3_600)
        let begins = changeover(month: 3, year: winter.date.year)
        let ends = changeover(month: 10, year: winter.date.year)
        let afterBegin = winter.date > begins || (winter.date == begins && winter.hour >= 2)
        let beforeEnd = winter.date < ends || (winter.date == ends && winter.hour < 2)
        return afterBegin && beforeEnd ? local(secondsSince1970: moment.secondsSince1970 + 7_200) : winter
    }

    /// The moment at which Swedish clocks show a local time.
    package static func moment(local: LocalDateTime) -> Moment {
        let offset = isSummer(local: local) ? 7_200 : 3_600
        return Moment(
            secondsSince1970: local.date.daysSince1970 * 86_400 + local.hour * 3_600 + local.minute * 60 - offset)
    }

    private static func local(secondsSince1970 seconds: Int) -> LocalDateTime {
        let (days, rest) = seconds.floorDivided(by: 86_400)
        guard
            let time = LocalDateTime(
                date: CalendarDate(daysSince1970: days), hour: rest / 3_600, minute: rest % 3_600 / 60)
        else { preconditionFailure("A rest of less than a day is a time of day.") }
        return time
    }

    private static func changeover(month: Int, year: Int) -> CalendarDate {
        // Beyond the years of the calendar clocks change as in its first or last.
        guard let last = CalendarDate(year: min(max(year, 1600), 9999), month: month, day: 31) else {
            preconditionFailure("March and October have 31 days.")
        }
        return CalendarDate(daysSince1970: last.daysSince1970 - last.weekday % 7)
    }
}

extension Int {
    fileprivate func floorDivided(by divisor: Int) -> (Int, Int) {
        let quotient = self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
        return (quotient, self - quotient * divisor)
    }
}
