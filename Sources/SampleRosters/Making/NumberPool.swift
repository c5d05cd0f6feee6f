/// Hands out identity numbers that nobody has, each once.
///
/// For births from 1980 the tax agency's test numbers have the birth numbers 238 and 239 on every day, so there is one
/// girl and one boy for each day. Who needs more takes years that have not come, with all birth numbers.
/// The memory it takes depends on the years alone.
struct NumberPool: Sendable {
    private let days: ClosedRange<Int>
    private let firstSerial: Int
    private let serialCount: Int
    private let femaleSerials: [Int]
    private let maleSerials: [Int]
    private var taken: [Bool]

    init(years: ClosedRange<Int>, serials: ClosedRange<Int>) {
        let first = CalendarDay.ordinals(ofYear: years.lowerBound)
        let last = CalendarDay.ordinals(ofYear: years.upperBound)
        days = first.lowerBound...last.upperBound
        firstSerial = serials.lowerBound
        serialCount = serials.count
        femaleSerials = serials.filter { $0.isMultiple(of: 2) }
        maleSerials = serials.filter { !$0.isMultiple(of: 2) }
        taken = Array(repeating: false, count: days.count * serials.count)
    }

    /// A free number of somebody born in `range`, given as ordinals of days; nothing if all are taken.
    mutating func take(_ sex: Sex, in range: ClosedRange<Int>, random: inout SplitMix64) -> SampleNumber? {
        let startDay = random.below(range.count)
        let startSerial = random.below(serials(of: sex).count)
        for offset in 0..<range.count {
            let day = range.lowerBound + (startDay + offset) % range.count
            if let number = take(sex, on: day, from: startSerial) { return number }
        }
        return nil
    }

    /// Two free numbers of a girl and a boy born on one day in `range`; nothing if there is no such day.
    mutating func takeTwins(
        in range: ClosedRange<Int>, random: inout SplitMix64
    ) -> (girl: SampleNumber, boy: SampleNumber)? {
        let startDay = random.below(range.count)
        for offset in 0..<range.count {
            let day = range.lowerBound + (startDay + offset) % range.count
            guard hasFree(.female, on: day), hasFree(.male, on: day) else { continue }
            guard let girl = take(.female, on: day, from: 0), let boy = take(.male, on: day, from: 0) else { continue }
            return (girl, boy)
        }
        return nil
    }

    private mutating func take(_ sex: Sex, on day: Int, from start: Int) -> SampleNumber? {
        let choices = serials(of: sex)
        for offset in 0..<choices.count {
            let serial = choices[(start + offset) % choices.count]
            let slot = slot(day, serial)
            guard !taken[slot] else { continue }
            taken[slot] = true
            return SampleNumber(born: CalendarDay(ordinal: day), serial: serial)
        }
        return nil
    }

    private func hasFree(_ sex: Sex, on day: Int) -> Bool {
        serials(of: sex).contains { !taken[slot(day, $0)] }
    }

    private func serials(of sex: Sex) -> [Int] {
        switch sex {
        case .female: femaleSerials
        case .male: maleSerials
        }
    }

    private func slot(_ day: Int, _ serial: Int) -> Int {
        (day - days.lowerBound) * serialCount + serial - firstSerial
    }
}
