/// A day of the Gregorian calendar, without a clock or a time zone.
package struct CalendarDay: Sendable, Hashable {
    /// The year, such as 2005.
    package let year: Int
    /// The month, 1–12.
    package let month: Int
    /// The day of the month, 1–31.
    package let day: Int

    /// A day by its three numbers, which must be a day that exists.
    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that is `ordinal` days after 1 March of year 0.
    init(ordinal: Int) {
        // Howard Hinnant's civil_from_days, with the year counted from March so that the leap day comes last.
        let era = ordinal / 146_097
        let dayOfEra = ordinal % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1 March of year 0.
    var ordinal: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        return shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear
    }

    /// The ordinals of all days of a year.
    static func ordinals(ofYear year: Int) -> ClosedRange<Int> {
        CalendarDay(year: year, month: 1, day: 1).ordinal...CalendarDay(year: year, month: 12, day: 31).ordinal
    }
}
