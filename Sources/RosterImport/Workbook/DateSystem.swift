import Outreach

/// From which day a workbook counts its days.
enum DateSystem: Sendable {
    case from1900
    case from1904

    /// The day of a number as `YYYY-MM-DD`, whatever its time; nil for a number that isn't a day of the years up to 9999.
    ///
    /// - Parameter roundingSeconds: whether the format shows a time, so that the last half second belongs to the next
    ///   day; else only what is less than a thousandth of a second before midnight does.
    func day(_ serial: Double, roundingSeconds: Bool = false) -> String? {
        guard serial >= 1, serial < 3_000_000 else { return nil }
        let days = Int(serial + (roundingSeconds ? 0.5 : 0.0005) / 86_400)
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
