import Outreach
import Testing

@testable import SampleRosters

struct CheckDigitTests {
    @Test(arguments: [("640823323", 4), ("701063239", 1), ("000000000", 0), ("999999999", 9)])
    func `the check digit follows from the nine digits before it`(digits: String, expected: UInt8) {
        #expect(CheckDigit.modulus10(of: digits.utf8.map { $0 - 48 }) == expected)
    }

    @Test func `the generator gives the numbers that its authors published`() {
        var random = SplitMix64(seed: 0)
        #expect(random.next() == 0xE220_A839_7B1D_CDAF)
        #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
    }

    @Test func `every day of four hundred years survives the way to an ordinal and back`() {
        let first = CalendarDay(year: 1900, month: 1, day: 1).ordinal
        let last = CalendarDay(year: 2299, month: 12, day: 31).ordinal
        #expect(last - first + 1 == 146_097)
        #expect((first...last).allSatisfy { CalendarDay(ordinal: $0).ordinal == $0 })
        #expect(
            CalendarDay(ordinal: CalendarDay(year: 2004, month: 2, day: 28).ordinal + 1)
                == CalendarDay(year: 2004, month: 2, day: 29))
        #expect(CalendarDay.ordinals(ofYear: 2100).count == 365)
    }
}
