import Outreach

extension CalendarDate {
    /// "tisdag 24 mars 2020".
    var words: Words {
        Words(
            sv: "\(Self.weekdays.sv[weekday - 1]) \(day) \(Self.months.sv[month - 1]) \(year)",
            en: "\(Self.weekdays.en[weekday - 1]) \(day) \(Self.months.en[month - 1]) \(year)")
    }

    private static let weekdays = (
        sv: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
        en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    )
    private static let months = (
        sv: [
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
            "november", "december",
        ],
        en: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
    )
}

extension LocalDateTime {
    /// "tisdag 24 mars 2020 kl. 18.30".
    var words: Words {
        Words(
            sv: "\(date.words.sv) kl. \(hour.padded(to: 2)).\(minute.padded(to: 2))",
            en: "\(date.words.en) at \(clock)")
    }

    /// The time of day as fields of forms write it: "18:30".
    var clock: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }
}

extension Moment {
    /// The day and the time of day in Sweden.
    var words: Words { SwedishTime.local(at: self).words }
}
