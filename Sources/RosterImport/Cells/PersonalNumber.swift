import Outreach

/// A personal identity number as a roster writes it. It lives here only: what leaves is its keyed hash.
struct PersonalNumber: Equatable, CustomStringConvertible {
    private let canonical: String
    /// The birth year, unless the number is one whose birth date is unknown.
    let birthYear: Int?
    /// Whether a leading zero that Excel had dropped was put back.
    let isRepaired: Bool

    /// What is wrong with a number.
    enum Fault: Error, Equatable {
        case missing, invalid, checkDigit, shortenedByExcel
    }

    /// The number in one of its many writings; the century of a ten-digit one is told by the reference date.
    init(parsing text: String, referenceDate: CalendarDate) throws(Fault) {
        do throws(Fault) {
            try self.init(plain: text, referenceDate: referenceDate)
        } catch {
            // "(20050314-2382)", "Pnr: 20050314-2382", "20050314-2382 (flicka)"
            guard error == .invalid, let bare = Self.bare(text) else { throw error }
            try self.init(plain: bare, referenceDate: referenceDate)
        }
    }

    private init(plain text: String, referenceDate: CalendarDate) throws(Fault) {
        var symbols = Symbols()
        var hasPlus = false
        var hasHyphen = false
        for scalar in Self.withoutCountry(text).unicodeScalars {
            switch scalar {
            case " ": continue
            case "+": hasPlus = true
            // 20050314.2382 and 2005/03/14-2382 are dates in a spreadsheet's writing, with the rest behind them.
            case ".", "/", ":":
                if [2, 4, 6, 8].contains(symbols.count) {
                    hasHyphen = true
                } else {
                    // 2.00503E+11
                    symbols.append(UInt8(scalar.value))
                }
            case "_", "\u{AD}": hasHyphen = true
            // Word processors turn a hyphen into its longer sisters.
            case "-", "\u{2010}"..."\u{2015}", "\u{2212}": hasHyphen = true
            case "a"..."z": symbols.append(UInt8(scalar.value) - 0x20)
            default:
                guard scalar.isASCII else { throw .invalid }
                symbols.append(UInt8(scalar.value))
            }
        }
        guard symbols.count > 0 || hasPlus || hasHyphen else { throw .missing }
        // 2,00503E+11: Excel has thrown digits away.
        if hasPlus, symbols.hasExponent { throw .shortenedByExcel }
        switch symbols.count {
        case 12: try self.init(twelve: symbols, isRepaired: false)
        case 10:
            let twelve = try Self.withCentury(symbols, hasPlus: hasPlus, referenceDate: referenceDate)
            try self.init(twelve: twelve, isRepaired: false)
        // What Excel took for a number begins with no zero: 0503142382 that lost another digit is no 50-314-…
        case 9 where !hasHyphen && !hasPlus && symbols.areDigits(from: 0, to: 9) && symbols[0] != 0x30:
            // 503142382 was 0503142382 before Excel took it for a number; the check digit must agree.
            let twelve = try Self.withCentury(symbols.afterZero, hasPlus: false, referenceDate: referenceDate)
            do throws(Fault) {
                try self.init(twelve: twelve, isRepaired: true)
            } catch {
                throw .shortenedByExcel
            }
        default: throw .invalid
        }
    }

    /// A number without a word before it and what stands in brackets or signs round it; nil where that changes nothing.
    private static func bare(_ text: String) -> String? {
        guard text.utf8.count <= 60 else { return nil }
        var plain = String(
            text.unicodeScalars.map { scalar in
                // Figures as East Asian programs write them
                (0xFF10...0xFF19).contains(scalar.value)
                    ? Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10) + 0x30)) : Character(scalar)
            })
        let word = plain.lowercased().prefix { !$0.isNumber }.filter(\.isLetter)
        guard labels.contains(String(word)) else { return nil }
        guard let start = plain.firstIndex(where: \.isNumber) else { return nil }
        plain = String(plain[start...])
        // What follows is a word in brackets, or signs.
        if let bracket = plain.firstIndex(where: { "([".contains($0) }) {
            guard !plain[bracket...].contains(where: \.isNumber) else { return nil }
            plain = String(plain[..<bracket])
        }
        while let last = plain.last, ".,;:)]* ".contains(last) { plain.removeLast() }
        return plain == text ? nil : plain
    }

    private static let labels: Set<String> = ["", "pnr", "personnr", "personnummer", "persnr", "nr", "ssn"]

    /// The keyed hash by which the person is recognised.
    func identityKey(_ key: RegistryKey) -> IdentityKey { key.identityKey(ofNumber: canonical) }

    /// "SE0503142382" is the number as a tax number has it.
    private static func withoutCountry(_ text: String) -> Substring {
        guard text.count >= 12, text.prefix(2).uppercased() == "SE" else { return text[...] }
        let rest = text.dropFirst(2).drop { $0 == " " || $0 == "-" }
        return rest.first?.isNumber == true ? rest : text[...]
    }

    /// Numbers are never shown.
    var description: String { "PersonalNumber(…)" }

    private init(twelve symbols: Symbols, isRepaired: Bool) throws(Fault) {
        guard symbols.areDigits(from: 0, to: 8), Self.isDigit(symbols[9]) || Self.isLetter(symbols[9]) else {
            throw .invalid
        }
        let year = symbols.number(from: 0, to: 4)
        let month = symbols.number(from: 4, to: 6)
        let day = symbols.number(from: 6, to: 8)
        // SS 12000's form for persons without a number: two letters and two digits, no check sum.
        if Self.isLetter(symbols[8]), Self.isLetter(symbols[9]) {
            guard symbols.areDigits(from: 10, to: 12), CalendarDate(year: year, month: month, day: day) != nil
            else { throw .invalid }
            self.init(canonical: symbols, birthYear: year, isRepaired: isRepaired)
            return
        }
        guard symbols.areDigits(from: 9, to: 12) else { throw .invalid }
        var checked = symbols
        if Self.isLetter(symbols[8]) {
            guard Self.temporaryLetters.contains(symbols[8]) else { throw .invalid }
            checked[8] = 0x31
        } else {
            guard Self.isDigit(symbols[8]) else { throw .invalid }
        }
        // 000 is what schools write for pupils whose number they don't know.
        guard symbols[8] != 0x30 || symbols[9] != 0x30 || symbols[10] != 0x30 else { throw .invalid }
        let birthYear = try Self.birthYear(year: year, month: month, day: day)
        guard CheckDigit.modulus10(ofNine: checked.number(from: 2, to: 11)) == symbols[11] - 0x30 else {
            throw .checkDigit
        }
        self.init(canonical: symbols, birthYear: birthYear, isRepaired: isRepaired)
    }

    private init(canonical symbols: Symbols, birthYear: Int?, isRepaired: Bool) {
        canonical = symbols.text
        self.birthYear = birthYear
        self.isRepaired = isRepaired
    }

    /// The birth year; nil for a coordination number with month 00 or day 60, whose birth date is unknown.
    private static func birthYear(year: Int, month: Int, day: Int) throws(Fault) -> Int? {
        let dayOfMonth = day < 60 ? day : day - 60
        guard (1600...9999).contains(year), (0...12).contains(month), (0...31).contains(dayOfMonth), day > 0 else {
            throw .invalid
        }
        if month == 0 || day == 60 { return nil }
        // The tax agency gives out coordination numbers of 30 February, when a day is used up or isn't known.
        guard day > 60 || CalendarDate(year: year, month: month, day: dayOfMonth) != nil else { throw .invalid }
        return year
    }

    private static func withCentury(
        _ ten: Symbols, hasPlus: Bool, referenceDate: CalendarDate
    ) throws(Fault) -> Symbols {
        guard ten.areDigits(from: 0, to: 6) else { throw .invalid }
        var year = referenceDate.year / 100 * 100 + ten.number(from: 0, to: 2)
        if hasPlus {
            // The hyphen becomes a plus in the year in which somebody turns a hundred, before the birthday too.
            while year > referenceDate.year - 100 { year -= 100 }
            return ten.after(century: year / 100)
        }
        let month = ten.number(from: 2, to: 4)
        let day = ten.number(from: 4, to: 6)
        let birthday = CalendarDate(
            year: year, month: min(max(month, 1), 12), day: min(max(day > 60 ? day - 60 : day, 1), 28))
        if let birthday, birthday > referenceDate { year -= 100 }
        return ten.after(century: year / 100)
    }

    /// Letters that stand for the first birth-number digit of temporary numbers; they count as 1.
    private static let temporaryLetters = Set("TRSUWXJKLMN".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    /// At most twelve digits and letters, kept without a place of their own in memory: every row has some.
    private struct Symbols {
        private var bytes = InlineArray<12, UInt8>(repeating: 0)
        /// How many were given; more than twelve are counted, not kept.
        private(set) var count = 0

        subscript(index: Int) -> UInt8 {
            get { bytes[index] }
            set { bytes[index] = newValue }
        }

        mutating func append(_ byte: UInt8) {
            if count < 12 { bytes[count] = byte }
            count += 1
        }

        /// The symbols behind a zero.
        var afterZero: Symbols {
            var result = Symbols()
            result.append(0x30)
            for index in 0..<count { result.append(bytes[index]) }
            return result
        }

        /// The symbols behind the two digits of a century.
        func after(century: Int) -> Symbols {
            var result = Symbols()
            result.append(0x30 + UInt8(clamping: max(century, 0) / 10 % 10))
            result.append(0x30 + UInt8(clamping: max(century, 0) % 10))
            for index in 0..<count { result.append(bytes[index]) }
            return result
        }

        var hasExponent: Bool {
            var index = 0
            while index < min(count, 12) {
                if bytes[index] == 0x45 { return true }
                index += 1
            }
            return false
        }

        // Plain loops: a range's generic methods cost more here than what they do.
        func areDigits(from start: Int, to end: Int) -> Bool {
            var index = start
            while index < end {
                guard isDigit(bytes[index]) else { return false }
                index += 1
            }
            return true
        }

        func number(from start: Int, to end: Int) -> Int {
            var number = 0
            var index = start
            while index < end {
                number = number * 10 + Int(bytes[index] - 0x30)
                index += 1
            }
            return number
        }

        var text: String {
            var kept: [UInt8] = []
            kept.reserveCapacity(12)
            var index = 0
            while index < 12 {
                kept.append(bytes[index])
                index += 1
            }
            return String(decoding: kept, as: UTF8.self)
        }
    }
}
