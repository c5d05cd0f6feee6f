import Outreach

/// From which day a workbook counts its days.
enum DateSystem: Sendable {
    case from1900
    case from1904

    /// The day of a number as `YYYY-MM-DD`, whatever its time; nil for a number that isn't a day of the years up to 9999.
    func day(_ serial: Double) -> String? {
        guard serial >= 1, serial < 3_000_000 else { return nil }
        let days = Int(serial)
        let sinceNewYear: Int
        switch self {
        case .from1900:
            // Lotus 1-2-3 took 1900 for a leap year, and Excel counts as it did.
            if days == 60 { return "1900-02-29" }
            sinceNewYear = days < 60 ? days - 1 : days - 2
        case .from1904: sinceNewYear = days + 1_460
        }
        // 1900-01-01 is 25,567 days before 1970-01-01.
        let date = CalendarDate(daysSince1970: sinceNewYear - 25_567)
        return date.year <= 9_999 ? date.description : nil
    }
}
