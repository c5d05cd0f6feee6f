import Outreach

/// How a report writes words, figures, dates and names in one language.
struct ReportLanguage {
    /// The language.
    let tool: ToolLanguage

    /// One of two texts.
    func text(_ words: Words) -> String { words.text(in: tool) }

    /// One of two texts, given on the spot.
    func text(sv: String, en: String) -> String { Words(sv: sv, en: en).text(in: tool) }

    /// A number in groups of three: `1 604` with a space that doesn't break, `1,604`.
    func number(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var grouped = value < 0 ? "\u{2212}" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += text(sv: "\u{A0}", en: ",") }
            grouped.append(digit)
        }
        return grouped
    }

    /// A share in whole per cent, nil of nothing; only all is 100 % and only none is 0 %.
    func share(_ part: Int, of whole: Int) -> String? {
        guard whole > 0, part >= 0 else { return nil }
        let percent =
            switch part {
            case 0: 0
            case whole: 100
            case ..<whole: min(99, max(1, (part * 200 + whole) / (whole * 2)))
            default: max(101, (part * 200 + whole) / (whole * 2))
            }
        return text(sv: "\(percent)\u{A0}%", en: "\(percent)%")
    }

    /// A day: `3 maj 2020`.
    func day(_ date: CalendarDate) -> String {
        "\(date.day)\u{A0}\(text(Self.months[date.month - 1]))\u{A0}\(date.year)"
    }

    /// A day of the week and the time: `tis 24 mars 2020 kl. 18.30`.
    func time(_ time: LocalDateTime) -> String {
        let weekday = text(Self.weekdays[time.date.weekday - 1])
        let hour = time.hour.padded(to: 2)
        let minute = time.minute.padded(to: 2)
        return "\(weekday) \(day(time.date)) \(text(sv: "kl.\u{A0}\(hour).\(minute)", en: "at\u{A0}\(hour):\(minute)"))"
    }

    /// The name of a school, or words for letters without one.
    func name(of school: School?) -> String {
        school?.name ?? text(sv: "Utan skola", en: "Without a school")
    }

    /// The name of a class, or words for pupils without one.
    func name(ofClass className: String?) -> String {
        className ?? text(sv: "Ingen klass", en: "No class")
    }

    /// Years of school: `7–8`, `7, 9`.
    func years(_ years: [Int]) -> String {
        guard let first = years.first, let last = years.last, years.count > 1 else {
            return years.map(String.init).joined()
        }
        return last - first == years.count - 1 ? "\(first)–\(last)" : years.map(String.init).joined(separator: ", ")
    }

    private static let months = [
        Words(sv: "januari", en: "January"), Words(sv: "februari", en: "February"), Words(sv: "mars", en: "March"),
        Words(sv: "april", en: "April"), Words(sv: "maj", en: "May"), Words(sv: "juni", en: "June"),
        Words(sv: "juli", en: "July"), Words(sv: "augusti", en: "August"), Words(sv: "september", en: "September"),
        Words(sv: "oktober", en: "October"), Words(sv: "november", en: "November"),
        Words(sv: "december", en: "December"),
    ]

    private static let weekdays = [
        Words(sv: "mån", en: "Mon"), Words(sv: "tis", en: "Tue"), Words(sv: "ons", en: "Wed"),
        Words(sv: "tors", en: "Thu"), Words(sv: "fre", en: "Fri"), Words(sv: "lör", en: "Sat"),
        Words(sv: "sön", en: "Sun"),
    ]
}
