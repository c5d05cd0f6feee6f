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
        var symbols: [UInt8] = []
        var hasPlus = false
        var hasHyphen = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ": continue
            case "+": hasPlus = true
            // Word processors turn a hyphen into its longer sisters.
            case "-", "\u{2010}"..."\u{2013}", "\u{2212}": hasHyphen = true
            case "a"..."z": symbols.append(UInt8(scalar.value) - 0x20)
            default:
                guard scalar.isASCII else { throw .invalid }
                symbols.append(UInt8(scalar.value))
            }
        }
        guard !symbols.isEmpty || hasPlus || hasHyphen else { throw .missing }
        // 2,00503E+11: Excel has thrown digits away.
        if hasPlus, symbols.contains(0x45) { throw .shortenedByExcel }
        switch symbols.count {
        case 12: try self.init(twelve: symbols, isRepaired: false)
        case 10:
            let twelve = try Self.withCentury(symbols, hasPlus: hasPlus, referenceDate: referenceDate)
            try self.init(twelve: twelve, isRepaired: false)
        case 9 where !hasHyphen && !hasPlus && symbols.allSatisfy(Self.isDigit):
            // 503142382 was 0503142382 before Excel took it for a number; the check digit must agree.
            let twelve = try Self.withCentury([0x30] + symbols, hasPlus: false, referenceDate: referenceDate)
            do throws(Fault) {
                try self.init(twelve: twelve, isRepaired: true)
            } catch {
                throw .shortenedByExcel
            }
        default: throw .invalid
        }
    }

    /// The keyed hash by which the person is recognised.
    func identityKey(_ key: RegistryKey) -> IdentityKey { key.identityKey(ofNumber: canonical) }

    /// Numbers are never shown.
    var description: String { "PersonalNumber(…)" }

    private init(twelve symbols: [UInt8], isRepaired: Bool) throws(Fault) {
        guard symbols.prefix(8).allSatisfy(Self.isDigit), Self.isDigit(symbols[9]) || Self.isLetter(symbols[9]) else {
            throw .invalid
        }
        let year = Self.number(symbols[0..<4])
        let month = Self.number(symbols[4..<6])
        let day = Self.number(symbols[6..<8])
        // SS 12000's form for persons without a number: two letters and two digits, no check sum.
        if Self.isLetter(symbols[8]), Self.isLetter(symbols[9]) {
            guard symbols[10...].allSatisfy(Self.isDigit), CalendarDate(year: year, month: month, day: day) != nil
            else { throw .invalid }
            self.init(canonical: symbols, birthYear: year, isRepaired: isRepaired)
            return
        }
        guard symbols[9...].allSatisfy(Self.isDigit) else { throw .invalid }
        var checked = Array(symbols[2..<11])
        if Self.isLetter(symbols[8]) {
            guard Self.temporaryLetters.contains(symbols[8]) else { throw .invalid }
            checked[6] = 0x31
        } else {
            guard Self.isDigit(symbols[8]) else { throw .invalid }
        }
        // 000 is what schools write for pupils whose number they don't know.
        guard symbols[8..<11] != [0x30, 0x30, 0x30] else { throw .invalid }
        let birthYear = try Self.birthYear(year: year, month: month, day: day)
        guard CheckDigit.modulus10(of: checked.map { $0 - 0x30 }) == symbols[11] - 0x30 else { throw .checkDigit }
        self.init(canonical: symbols, birthYear: birthYear, isRepaired: isRepaired)
    }

    private init(canonical symbols: [UInt8], birthYear: Int?, isRepaired: Bool) {
        canonical = String(decoding: symbols, as: UTF8.self)
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
        guard CalendarDate(year: year, month: month, day: dayOfMonth) != nil else { throw .invalid }
        return year
    }

    private static func withCentury(
        _ ten: [UInt8], hasPlus: Bool, referenceDate: CalendarDate
    ) throws(Fault) -> [UInt8] {
        guard ten.prefix(6).allSatisfy(isDigit) else { throw .invalid }
        let two = number(ten[0..<2])
        var year = referenceDate.year / 100 * 100 + two
        let month = number(ten[2..<4])
        let day = number(ten[4..<6])
        let birthday = CalendarDate(
            year: year, month: min(max(month, 1), 12), day: min(max(day > 60 ? day - 60 : day, 1), 28))
        if let birthday, birthday > referenceDate { year -= 100 }
        if hasPlus { year -= 100 }
        return Array(year.padded(to: 4).utf8.prefix(2)) + ten
    }

    /// Letters that stand for the first birth-number digit of temporary numbers; they count as 1.
    private static let temporaryLetters = Set("TRSUWXJKLMN".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
}
