import Outreach

// Days and times as texts in both languages.

extension CalendarDate {
    /// The day: "tis 24 mars 2020".
    var words: Words { Words(sv: PageDates(.sv).day(self), en: PageDates(.en).day(self)) }
}

extension LocalDateTime {
    /// The day and the time: "tis 24 mars 2020 kl. 18.30".
    var words: Words { Words(sv: PageDates(.sv).time(self), en: PageDates(.en).time(self)) }

    /// The time of day as fields of forms write it: "18:30".
    var clock: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }
}

extension Moment {
    /// The day and the time of day in Sweden.
    var words: Words { SwedishTime.local(at: self).words }
}
