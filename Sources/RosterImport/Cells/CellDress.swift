/// What a spreadsheet puts round a value that isn't part of it: `="0503142382"`, `'44931`, `200503142382.0`.
enum CellDress {
    /// The value without it; nil where there is none.
    ///
    /// - Parameter isFigure: whether the cell is one of figures, in which a decimal of nothing means nothing.
    static func undressed(_ cell: String, isFigure: Bool) -> String? {
        var text = cell[...]
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 2 {
            text = text.dropFirst(2).dropLast()
        } else if text.hasPrefix("="), isFigure {
            text = text.dropFirst()
        }
        if text.hasPrefix("\""), text.hasSuffix("\""), text.count > 2 { text = text.dropFirst().dropLast() }
        if text.first == "'", text.count > 1 {
            // 't Hooft has an apostrophe of his own.
            let isQuoted = text.last == "'" && text.count > 2
            if isQuoted {
                text = text.dropFirst().dropLast()
            } else if let second = text.dropFirst().first, second.isNumber || second == "+" || second.isUppercase {
                text = text.dropFirst()
            }
        }
        for (first, last) in quotes where text.count > first.count + last.count {
            if text.hasPrefix(first), text.hasSuffix(last) { text = text.dropFirst(first.count).dropLast(last.count) }
        }
        if isFigure, let figures = wholeFigures(text) { text = figures[...] }
        if isFigure {
            for end in [".00", ",00", ".0", ",0"] where text.hasSuffix(end) {
                let figures = text.dropLast(end.count)
                let areFigures = !figures.isEmpty && figures.allSatisfy { $0.isNumber || " -\u{A0}".contains($0) }
                if areFigures { text = figures }
                break
            }
        }
        return text.count == cell.count ? nil : String(text)
    }

    /// The figures of a number that a spreadsheet has written whole, as 2.00503142382E+11 or 200.503.142.382.
    private static func wholeFigures(_ text: Substring) -> String? {
        if text.wholeMatch(of: /\d[.,]\d{11}[eE]\+?11/) != nil {
            return String(text.prefix { $0 != "e" && $0 != "E" }.filter(\.isNumber))
        }
        guard text.wholeMatch(of: /\d{3}([.,])\d{3}\1\d{3}\1\d{3}/) != nil else { return nil }
        return text.filter(\.isNumber)
    }

    /// What programs put round a text besides the quotation mark that tables have.
    private static let quotes = [
        ("”", "”"), ("“", "”"), ("„", "“"), ("»", "»"), ("«", "»"), ("»", "«"), ("`", "`"), ("\\\"", "\\\""),
    ]

    /// Whether a cell's first and last bytes make it worth a look.
    static func mayHave(_ cell: ArraySlice<UInt8>) -> Bool {
        guard let first = cell.first, let last = cell.last else { return false }
        return first == UInt8(ascii: "=") || first == UInt8(ascii: "'") || first == UInt8(ascii: "\"")
            || first == UInt8(ascii: "`") || first == UInt8(ascii: "\\") || first == 0xE2 || first == 0xC2
            || cell.count >= 15 && isDigit(first) && !cell.prefix(4).dropFirst().allSatisfy(isDigit)
            || last == UInt8(ascii: "0") && cell.dropLast().suffix(2).contains { $0 == 0x2E || $0 == 0x2C }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
