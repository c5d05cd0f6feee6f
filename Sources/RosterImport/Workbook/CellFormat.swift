/// How a number is shown, as far as that changes what a person reads in the cell: ECMA-376 part 1, 18.8.31.
enum CellFormat: Sendable, Equatable {
    /// As it is.
    case plain
    /// A day, perhaps with a time, whose seconds may round up to the next day.
    case day(withTime: Bool)
    /// A time of day, or a duration, in these pieces.
    case time([TimePiece])
    /// Digits in a mask such as `000000-0000`, which gives back zeros that a number has lost.
    case digits(DigitMask)
    /// A hundredth part, with so many decimals.
    case percent(decimals: Int)

    /// What a format's code says; only its first section, which is the one for numbers that aren't negative.
    init(code: String) {
        let section = FormatSection(code)
        if section.hasDay {
            self = .day(withTime: section.hasTime)
        } else if section.hasTime {
            self = .time(section.timePieces)
        } else if let decimals = section.percentDecimals {
            self = .percent(decimals: decimals)
        } else if let mask = section.mask {
            self = .digits(mask)
        } else {
            self = .plain
        }
    }

    /// A format that isn't written out: ECMA-376 part 1, 18.8.30, with those of other countries.
    init(builtIn id: Int) {
        switch id {
        case 9: self = .percent(decimals: 0)
        case 10: self = .percent(decimals: 2)
        case 18: self.init(code: "h:mm AM/PM")
        case 19: self.init(code: "h:mm:ss AM/PM")
        case 20, 32, 33: self.init(code: "h:mm")
        case 21: self.init(code: "h:mm:ss")
        case 22: self = .day(withTime: true)
        case 45: self.init(code: "mm:ss")
        case 46: self.init(code: "[h]:mm:ss")
        case 47: self.init(code: "mm:ss.0")
        case 14...17, 27...31, 34...36, 50...58: self = .day(withTime: false)
        default: self = .plain
        }
    }

    /// Whether a number is shown as a day or a time.
    var isDayOrTime: Bool {
        switch self {
        case .day, .time: true
        case .plain, .digits, .percent: false
        }
    }
}

/// A piece of a format for times.
enum TimePiece: Sendable, Equatable {
    case literal(String)
    /// With at least so many digits; elapsed ones count on beyond a day, an hour, a minute.
    case hour(digits: Int, isElapsed: Bool)
    case minute(digits: Int, isElapsed: Bool)
    case second(digits: Int, isElapsed: Bool)
    /// AM or PM, with hours up to 12.
    case half
}

/// Digits with other signs between them.
struct DigitMask: Sendable, Equatable {
    /// nil is a digit.
    let signs: [Character?]
    /// How many digits are always shown.
    let least: Int

    /// A whole number as the mask shows it; what is longer than the mask stands before it.
    func shown(_ number: Int) -> String {
        let width = signs.count { $0 == nil }
        var digits = Array(String(number))
        digits = Array(repeating: "0", count: max(0, least - digits.count)) + digits
        var rest = digits.suffix(width)
        let missing = width - rest.count
        var text = ""
        var place = 0
        var isFirst = true
        for sign in signs {
            if let sign {
                text.append(sign)
                continue
            }
            if isFirst { text += String(digits.dropLast(width)) }
            isFirst = false
            if place >= missing, let digit = rest.popFirst() { text.append(digit) }
            place += 1
        }
        return text
    }
}
