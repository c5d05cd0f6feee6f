/// A meeting as a calendar takes it in: an iCalendar file (RFC 5545) with one event, which names nobody.
package struct CalendarEvent: Sendable, Equatable {
    /// What a calendar knows the meeting by; the same for everybody who is invited, and after the meeting was moved.
    package let id: Fingerprint
    /// The meeting's name in `language`.
    package let title: String
    /// The language of the name.
    package let language: Language
    /// Where.
    package let place: String
    /// When it begins.
    package let starts: LocalDateTime
    /// When the file is made. It counts as the event's revision too, so that a later file wins over an earlier one.
    package let made: Moment

    /// How long a meeting is taken to last, in seconds: invitations say only when it begins.
    package static let length = 2 * 3_600

    /// An event from its parts.
    package init(
        id: Fingerprint, title: String, language: Language, place: String, starts: LocalDateTime, made: Moment
    ) {
        self.id = id
        self.title = title
        self.language = language
        self.place = place
        self.starts = starts
        self.made = made
    }

    /// The file's bytes.
    package var file: [UInt8] {
        let begins = SwedishTime.moment(local: starts)
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Utskick//Utskick//SV", "BEGIN:VEVENT",
            "UID:\(id.hexadecimal)@utskick", "DTSTAMP:\(Self.utc(made))",
            // Minutes: in seconds the number would outgrow 32 bits, which some calendars keep it in.
            "SEQUENCE:\(made.secondsSince1970 / 60)", "DTSTART:\(Self.utc(begins))",
            "DTEND:\(Self.utc(begins.adding(seconds: Self.length)))",
            "SUMMARY;LANGUAGE=\(language.tag):\(Self.escaped(title))", "LOCATION:\(Self.escaped(place))",
            "END:VEVENT", "END:VCALENDAR",
        ]
        return lines.flatMap(Self.folded)
    }

    /// A moment as `YYYYMMDDTHHMMSSZ`.
    private static func utc(_ moment: Moment) -> String { moment.description.filter { $0 != "-" && $0 != ":" } }

    /// A text with the characters escaped that mean something in a file; control characters are left out.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped.unicodeScalars.append("\\")
                escaped.unicodeScalars.append(scalar)
            case "\n": escaped += "\\n"
            case _ where scalar.properties.generalCategory == .control: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A line with its end, folded so that no part is longer than 75 bytes; a character is never cut in two.
    private static func folded(_ line: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var length = 0
        for scalar in line.unicodeScalars {
            let symbol = Array(String(scalar).utf8)
            if length + symbol.count > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                length = 1
            }
            bytes += symbol
            length += symbol.count
        }
        return bytes + [0x0D, 0x0A]
    }
}
