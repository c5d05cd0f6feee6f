import Testing

@testable import SampleRosters

struct SampleNumberTests {
    private let number = SampleNumber(born: CalendarDay(year: 2005, month: 3, day: 14), serial: 238)

    @Test func `a number can be written in three ways`() {
        #expect(number.written(.twelve) == "200503142382")
        #expect(number.written(.twelveDashed) == "20050314-2382")
        #expect(number.written(.tenDashed) == "050314-2382")
    }

    @Test func `Excel and hasty hands spoil numbers in three ways`() {
        #expect(number.written(.tenDashed, slip: .leadingZeroLost) == "503142382")
        #expect(number.written(.twelve, slip: .scientific) == "2,00503E+11")
        #expect(number.written(.twelveDashed, slip: .wrongCheckDigit) == "20050314-2383")
    }

    @Test func `coordination numbers add 60 to the day, or have day 60 when it is unknown`() {
        var coordination = number
        coordination.kind = .coordination
        #expect(coordination.written(.twelve).hasPrefix("20050374238"))
        coordination.kind = .coordinationWithoutBirthDay
        #expect(coordination.written(.twelve).hasPrefix("20050360238"))
    }

    @Test func `a pool hands out each number once and says when there are no more`() {
        var pool = NumberPool(years: 2005...2005, serials: 238...239)
        var random = SplitMix64(seed: 1)
        let days = CalendarDay.ordinals(ofYear: 2005)
        let girls = (0..<365).compactMap { _ in pool.take(.female, in: days, random: &random) }
        #expect(Set(girls).count == 365)
        #expect(girls.allSatisfy { $0.serial == 238 })
        #expect(pool.take(.female, in: days, random: &random) == nil)
        #expect(pool.takeTwins(in: days, random: &random) == nil)
        #expect(pool.take(.male, in: days, random: &random)?.serial == 239)
    }
}
