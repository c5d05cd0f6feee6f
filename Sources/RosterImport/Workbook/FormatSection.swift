/// The first section of a format's code, taken apart.
struct FormatSection {
    private var signs: [Sign] = []
    private(set) var hasDay = false
    private(set) var hasTime = false
    private var isConditional = false

    /// A sign of the code: one that means something, or one that is shown as it is.
    private enum Sign: Equatable {
        case code(Character)
        case literal(String)
        /// `[h]`, `[mm]`, `[s]`
        case elapsed(Character, digits: Int)
    }

    /// No format that Excel writes is longer than 255 signs.
    private static let longest = 1_000

    init(_ code: String) {
        var rest = Substring(code.prefix(Self.longest))
        while let sign = rest.popFirst(), sign != ";" {
            switch sign {
            case "\"":
                signs.append(.literal(String(rest.prefix { $0 != "\"" })))
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[":
                takeBracket(rest.prefix { $0 != "]" }.lowercased())
                rest = rest.drop { $0 != "]" }.dropFirst()
            case "\\": if let next = rest.popFirst() { signs.append(.literal(String(next))) }
            // A space as wide as the next sign, and the next sign as often as there is room.
            case "_": if rest.popFirst() != nil { signs.append(.literal(" ")) }
            case "*": _ = rest.popFirst()
            default: signs.append(.code(sign))
            }
        }
        judge()
    }

    private mutating func takeBracket(_ content: String) {
        if let first = content.first, "hms".contains(first), content.allSatisfy({ $0 == first }) {
            signs.append(.elapsed(first, digits: content.count))
        } else if content.contains(where: { "<>=".contains($0) }) {
            isConditional = true
        }
    }

    /// `m` is a minute beside hours or seconds, and else a month.
    private mutating func judge() {
        var hasMonthOrMinute = false
        for sign in signs {
            switch sign {
            case .code("y"), .code("Y"), .code("d"), .code("D"): hasDay = true
            case .code("h"), .code("H"), .code("s"), .code("S"), .elapsed: hasTime = true
            case .code("m"), .code("M"): hasMonthOrMinute = true
            case .code, .literal: continue
            }
        }
        if hasMonthOrMinute, !hasTime { hasDay = true }
        // "General" and "Standard" are words.
        if signs.starts(with: "General".map { .code($0) }) || signs.starts(with: "Standard".map { .code($0) }) {
            (hasDay, hasTime) = (false, false)
        }
    }

    /// The pieces of a time.
    var timePieces: [TimePiece] {
        var pieces: [TimePiece] = []
        var rest = signs[...]
        while let sign = rest.popFirst() {
            switch sign {
            case .literal(let text): pieces.append(.literal(text))
            case .elapsed("h", let digits): pieces.append(.hour(digits: digits, isElapsed: true))
            case .elapsed("m", let digits): pieces.append(.minute(digits: digits, isElapsed: true))
            case .elapsed(_, let digits): pieces.append(.second(digits: digits, isElapsed: true))
            case .code("a"), .code("A"):
                let word = rest.prefix(4).map { if case .code(let sign) = $0 { String(sign) } else { "" } }.joined()
                let length = word.lowercased().hasPrefix("m/pm") ? 4 : word.lowercased().hasPrefix("/p") ? 2 : 0
                rest = rest.dropFirst(length)
                pieces.append(.half)
            // Parts of a second are rounded.
            case .code("."), .code("0"): continue
            case .code("@"), .code("#"), .code("?"): continue
            case .code(let sign):
                let letter = Character(sign.lowercased())
                guard "hms".contains(letter) else {
                    pieces.append(.literal(String(sign)))
                    continue
                }
                var digits = 1
                while rest.first == .code(sign) {
                    digits += 1
                    rest = rest.dropFirst()
                }
                switch letter {
                case "h": pieces.append(.hour(digits: digits, isElapsed: false))
                case "m": pieces.append(.minute(digits: digits, isElapsed: false))
                default: pieces.append(.second(digits: digits, isElapsed: false))
                }
            }
        }
        return pieces
    }

    /// How many decimals a percentage has; nil for what is none.
    var percentDecimals: Int? {
        guard signs.contains(.code("%")) else { return nil }
        let decimals = signs.drop { $0 != .code(".") && $0 != .code(",") }.dropFirst()
        return decimals.prefix { $0 == .code("0") || $0 == .code("#") }.count
    }

    /// The mask of digits; nil where the code shows more than whole numbers, or digits alone and no zeros.
    var mask: DigitMask? {
        guard !isConditional else { return nil }
        var mask: [Character?] = []
        var least = 0
        for sign in signs {
            switch sign {
            case .code("0"):
                mask.append(nil)
                least += 1
            case .code("#"), .code("?"):
                mask.append(nil)
                if least > 0 { least += 1 }
            case .code("-"), .code(" "), .code("("), .code(")"), .code("/"), .code(":"), .code("+"):
                if case .code(let sign) = sign { mask.append(sign) }
            case .literal(let text): for sign in text { mask.append(sign) }
            case .code, .elapsed: return nil
            }
        }
        let digits = mask.count { $0 == nil }
        guard least > 0, digits > 1 || digits < mask.count else { return nil }
        return DigitMask(signs: mask, least: least)
    }
}
