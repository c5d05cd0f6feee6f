import Outreach
import Testing

@Suite struct SwedishTimeTests {
    @Test(arguments: [
        (1_585_443_599, "2020-03-29T01:59"), (1_585_443_600, "2020-03-29T03:00"),
        (1_603_587_599, "2020-10-25T02:59"), (1_603_587_600, "2020-10-25T02:00"),
        (1_577_833_200, "2020-01-01T00:00"), (1_577_833_199, "2019-12-31T23:59"), (-1, "1970-01-01T00:59"),
        (1_711_846_799, "2024-03-31T01:59"), (1_711_846_800, "2024-03-31T03:00"),
    ])
    func `clocks change on the last Sundays of March and October at one o'clock UTC`(seconds: Int, local: String) {
        #expect(SwedishTime.local(at: Moment(secondsSince1970: seconds)).description == local)
    }

    @Test func `local time goes to a moment and back at every hour of a year but the one that occurs twice`() {
        for hour in 0..<8_784 {
            let moment = Moment(secondsSince1970: 1_577_836_800 + hour * 3_600)
            let local = SwedishTime.local(at: moment)
            let back = SwedishTime.moment(local: local)
            #expect(local.description == "2020-10-25T02:00" || back == moment)
        }
    }

    @Test(arguments: [
        ("2020-03-24T18:30", "2020-03-24T18:30:00+01:00"), ("2020-03-29T01:59", "2020-03-29T01:59:00+01:00"),
        ("2020-03-29T03:00", "2020-03-29T03:00:00+02:00"), ("2020-06-01T09:05", "2020-06-01T09:05:00+02:00"),
        ("2020-10-25T02:59", "2020-10-25T02:59:00+02:00"), ("2020-10-25T03:00", "2020-10-25T03:00:00+01:00"),
    ])
    func `XML says how far Sweden is from UTC that day`(local: String, xml: String) throws {
        #expect(try #require(LocalDateTime(local)).xmlDateTime == xml)
    }

    @Test func `a time may be written with a space and a full stop`() {
        #expect(LocalDateTime("2020-03-24 18.30")?.description == "2020-03-24T18:30")
    }

    @Test(arguments: [
        "2020-03-24T24:00", "2020-03-24T18:60", "2020-03-24", "2020-03-24T18:3", "2020-03-24T18:300",
        "2020-02-30T18:30", "2020-03-24T+8:30", "2020-03-24\r\n8:30", "2020-03-24T18:\r\n", "2020-03-24T18·30",
        "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n",
    ])
    func `what isn't a time is none`(text: String) { #expect(LocalDateTime(text) == nil) }

    @Test func `a moment is written in UTC, and before 1970 as well`() {
        #expect(Moment(secondsSince1970: 1_583_827_200).description == "2020-03-10T08:00:00Z")
        #expect(Moment(secondsSince1970: -1).description == "1969-12-31T23:59:59Z")
        #expect(Moment(secondsSince1970: -86_400).description == "1969-12-31T00:00:00Z")
    }

    @Test func `shortly before midnight UTC it is tomorrow in Sweden`() {
        #expect(Moment(secondsSince1970: 1_583_881_200).swedishDate.description == "2020-03-11")
        #expect(Moment(secondsSince1970: 1_583_881_199).swedishDate.description == "2020-03-10")
    }
}
