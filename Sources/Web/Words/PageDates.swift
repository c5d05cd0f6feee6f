import Outreach

/// How pages write days and times.
struct PageDates {
    private let language: ToolLanguage

    init(_ language: ToolLanguage) { self.language = language }

    /// A day: `tis 24 mars 2020`.
    func day(_ date: CalendarDate) -> String {
        "\(text(Self.weekdays[date.weekday - 1])) \(date.day)\u{A0}\(text(Self.months[date.month - 1]))\u{A0}\(date.year)"
    }

    /// A day and a time: `tis 24 mars 2020 kl. 18.30`.
    func time(_ time: LocalDateTime) -> String { "\(day(time.date)) \(clock(time))" }

    /// A time of day: `kl. 18.30`.
    func clock(_ time: LocalDateTime) -> String {
        let (hour, minute) = (time.hour.padded(to: 2), time.minute.padded(to: 2))
        return text(Words(sv: "kl.\u{A0}\(hour).\(minute)", en: "at\u{A0}\(hour):\(minute)"))
    }

    private func text(_ words: Words) -> String { words.text(in: language) }

    private static let months = [
        Words(sv: "jan.", en: "Jan"), Words(sv: "feb.", en: "Feb"), Words(sv: "mars", en: "March"),
        Words(sv: "april", en: "April"), Words(sv: "maj", en: "May"), Words(sv: "juni", en: "June"),
        Words(sv: "juli", en: "July"), Words(sv: "aug.", en: "Aug"), Words(sv: "sept.", en: "Sept"),
        Words(sv: "okt.", en: "Oct"), Words(sv: "nov.", en: "Nov"), Words(sv: "dec.", en: "Dec"),
    ]

    private static let weekdays = [
        Words(sv: "mån", en: "Mon"), Words(sv: "tis", en: "Tue"), Words(sv: "ons", en: "Wed"),
        Words(sv: "tors", en: "Thu"), Words(sv: "fre", en: "Fri"), Words(sv: "lör", en: "Sat"),
        Words(sv: "sön", en: "Sun"),
    ]
}
