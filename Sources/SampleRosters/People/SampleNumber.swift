import Outreach

/// An identity number that nobody has.
package struct SampleNumber: Sendable, Hashable {
    /// What sort of number it is.
    package enum Kind: Sendable, Hashable {
        /// A personnummer.
        case personal
        /// A samordningsnummer: 60 is added to the day.
        case coordination
        /// A samordningsnummer with day 60, which says that the day of birth isn't known.
        case coordinationWithoutBirthDay
    }

    /// How a file writes its numbers.
    package enum Style: Sendable, Hashable {
        /// YYMMDD-NNNC
        case tenDashed
        /// YYYYMMDDNNNC
        case twelve
        /// YYYYMMDD-NNNC
        case twelveDashed
    }

    /// What somebody's hand or Excel has done to a number on its way into a school's file.
    package enum Slip: Sendable, Hashable {
        /// Ten digits that lost their leading zero: `503142382`.
        case leadingZeroLost
        /// Twelve digits that became a power of ten: `2,00503E+11`.
        case scientific
        /// The last digit is one too high.
        case wrongCheckDigit
    }

    /// The day of birth.
    package let born: CalendarDay
    /// The birth number NNN, even for women and odd for men.
    package let serial: Int
    /// What sort of number it is.
    package var kind = Kind.personal

    /// The twelve digits, YYYYMMDDNNNC.
    package var twelveDigits: String {
        let day =
            switch kind {
            case .personal: born.day
            case .coordination: born.day + 60
            case .coordinationWithoutBirthDay: 60
            }
        let eleven = born.year.padded(to: 4) + born.month.padded(to: 2) + day.padded(to: 2) + serial.padded(to: 3)
        let checkDigit = CheckDigit.modulus10(of: eleven.utf8.dropFirst(2).map { $0 - 48 })
        return eleven + String(checkDigit)
    }

    /// The number as a file with `style` writes it, with the slip that happened to this one.
    package func written(_ style: Style, slip: Slip? = nil) -> String {
        let digits = twelveDigits
        switch slip {
        case .leadingZeroLost:
            precondition(digits.dropFirst(2).first == "0", "Only a number with a leading zero can lose it.")
            return String(digits.dropFirst(3))
        case .scientific:
            return "\(digits.prefix(1)),\(digits.dropFirst().prefix(5))E+11"
        case .wrongCheckDigit:
            let right = digits.utf8.last.map { Int($0) - 48 } ?? 0
            return Self.punctuated(digits.dropLast() + String((right + 1) % 10), style)
        case nil:
            return Self.punctuated(digits, style)
        }
    }

    private static func punctuated(_ digits: String, _ style: Style) -> String {
        switch style {
        case .tenDashed: "\(digits.dropFirst(2).prefix(6))-\(digits.suffix(4))"
        case .twelve: digits
        case .twelveDashed: "\(digits.prefix(8))-\(digits.suffix(4))"
        }
    }
}

extension Int {
    /// The number with zeros in front, at least `width` digits.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
