import Outreach

/// A date as the population register has it: the month and the day may be unknown (`20050000`).
struct RegisterDate: Equatable {
    let year: Int
    let month: Int?
    let day: Int?

    /// The date of a text that begins with eight digits, or with four.
    init?(_ text: some Collection<UInt8>) {
        var digits: [Int] = []
        for byte in text where byte != UInt8(ascii: "-") {
            guard (0x30...0x39).contains(byte) else { return nil }
            digits.append(Int(byte - 0x30))
            if digits.count == 8 { break }
        }
        func number(_ range: Range<Int>) -> Int? {
            range.upperBound <= digits.count ? digits[range].reduce(0) { $0 * 10 + $1 } : nil
        }
        guard let year = number(0..<4), (1600...9999).contains(year) else { return nil }
        self.init(year: year, month: number(4..<6) ?? 0, day: number(6..<8) ?? 0)
    }

    /// The birth date in an identity number of twelve digits; a coordination number's day is 60 more.
    init?(number: ArraySlice<UInt8>) {
        guard number.count == 12, let date = RegisterDate(number.prefix(6)) else { return nil }
        let (tens, ones) = (number[number.startIndex + 6], number[number.startIndex + 7])
        guard (0x30...0x39).contains(tens), (0x30...0x39).contains(ones) else { return nil }
        let day = Int(tens - 0x30) * 10 + Int(ones - 0x30)
        self.init(year: date.year, month: date.month ?? 0, day: day > 60 ? day - 60 : day)
    }

    private init(year: Int, month: Int, day: Int) {
        self.year = year
        let known = (1...12).contains(month) ? month : nil
        self.month = known
        self.day = known.flatMap { CalendarDate(year: year, month: $0, day: day) }?.day
    }

    /// Whether all of it is known.
    var isComplete: Bool { day != nil }

    /// The first day that it may be.
    var earliest: CalendarDate? { CalendarDate(year: year, month: month ?? 1, day: day ?? 1) }

    /// Whether somebody born then may be younger than 18 on a day.
    func mayBeChild(on date: CalendarDate) -> Bool {
        (year + 18, month ?? 12, day ?? 31) > (date.year, date.month, date.day)
    }
}
