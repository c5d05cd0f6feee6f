import Outreach
import Testing

@Suite struct CalendarDateTests {
    @Test func `every day from 1600 to 9999 is found again by its number, and weekdays follow each other`() throws {
        let first = try #require(CalendarDate("1600-01-01")).daysSince1970
        let last = try #require(CalendarDate("9999-12-31")).daysSince1970
        #expect(last - first + 1 == 3_068_037)
        // 1600-01-01 was a Saturday.
        var weekday = 6
        var faults = 0
        for number in first...last {
            let day = CalendarDate(daysSince1970: number)
            if day.daysSince1970 != number || day.weekday != weekday { faults += 1 }
            weekday = weekday % 7 + 1
        }
        #expect(faults == 0)
    }

    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2020-03-24", 18_345, 2),
        ("2005-12-31", 13_148, 6), ("2024-12-29", 20_086, 7),
    ])
    func `known days have their number and weekday`(text: String, number: Int, weekday: Int) throws {
        let day = try #require(CalendarDate(text))
        #expect(day.daysSince1970 == number)
        #expect(day.weekday == weekday)
        #expect(day.description == text)
    }

    @Test(arguments: [
        "2019-02-29", "2100-02-29", "2020-04-31", "2020-00-10", "2020-13-01", "2020-01-00", "2020-1-1", "20200101",
        "2020-01-01T", " 2020-01-01", "1599-12-31", "-020-01-01", "2020-0१-01", "２０２０-01-01", "", "2020-+1-01",
    ])
    func `what isn't a day of the calendar is none`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `leap days are in years that four divides, but centuries only where 400 does`() {
        #expect(CalendarDate("2000-02-29") != nil)
        #expect(CalendarDate("2020-02-29") != nil)
        #expect(CalendarDate("1900-02-29") == nil)
    }
}
