import Outreach
import Testing

@Suite struct `A meeting in a calendar` {
    private func event(
        title: String = "Förebygga droger bland unga", language: Language = .swedish, starts: String,
        place: String = "Aulan, Ekbackaskolan"
    ) throws -> String {
        let event = CalendarEvent(
            id: Fingerprint(bits: 0x0123_4567_89AB_CDEF), title: title, language: language, place: place,
            starts: try #require(LocalDateTime(starts)), made: Moment(secondsSince1970: 1_583_827_200))
        return String(decoding: event.file, as: UTF8.self)
    }

    @Test func `is these bytes`() throws {
        #expect(
            try event(starts: "2020-03-24T18:30")
                == [
                    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Utskick//Utskick//SV", "BEGIN:VEVENT",
                    "UID:0123456789abcdef@utskick", "DTSTAMP:20200310T080000Z", "SEQUENCE:26397120",
                    "DTSTART:20200324T173000Z", "DTEND:20200324T193000Z",
                    "SUMMARY;LANGUAGE=sv:Förebygga droger bland unga", "LOCATION:Aulan\\, Ekbackaskolan", "END:VEVENT",
                    "END:VCALENDAR", "",
                ].joined(separator: "\r\n"))
    }

    @Test func `is at Swedish time, in summer too`() throws {
        let file = try event(starts: "2020-05-19T18:30")
        #expect(file.contains("\r\nDTSTART:20200519T163000Z\r\nDTEND:20200519T183000Z\r\n"))
    }

    @Test func `can't be broken out of by a name`() throws {
        let file = try event(title: "A;B,C\\D\r\nATTACH:x\u{7}", starts: "2020-03-24T18:30")
        #expect(file.contains("\r\nSUMMARY;LANGUAGE=sv:A\\;B\\,C\\\\D\\nATTACH:x\r\n"))
    }

    @Test func `is folded at 75 bytes between characters`() throws {
        let title = String(repeating: "وقاية ", count: 20)
        let file = try event(title: title, language: .arabic, starts: "2020-03-24T18:30")
        let lines = file.split(separator: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.count { $0.hasPrefix(" ") } == 3)
        #expect(file.replacing("\r\n ", with: "").contains("SUMMARY;LANGUAGE=ar:\(title)\r\n"))
        #expect(lines.filter { $0.hasPrefix(" ") }.dropLast().allSatisfy { $0.utf8.count >= 72 })
    }
}
