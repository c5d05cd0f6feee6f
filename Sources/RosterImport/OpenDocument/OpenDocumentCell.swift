import XML

/// A cell of an OpenDocument sheet as it is written: OpenDocument 1.3 part 3, 9.1.4 and 19.385.
struct OpenDocumentCell {
    /// For how many columns it stands.
    private(set) var repeats = 1
    private(set) var rowsSpanned = 1
    private(set) var columnsSpanned = 1
    /// What is shown.
    var shown: [UInt8] = []
    private var attributes: [XMLAttribute] = []
    private var isError = false
    private var hasFormula = false

    /// Begins another cell.
    mutating func begin(_ attributes: [XMLAttribute]) {
        self.attributes = attributes
        shown.removeAll(keepingCapacity: true)
        repeats = Self.count(attributes["number-columns-repeated"])
        rowsSpanned = Self.count(attributes["number-rows-spanned"])
        columnsSpanned = Self.count(attributes["number-columns-spanned"])
        hasFormula = attributes["formula"] != nil
        // LibreOffice's own word for it stands beside the standard's, which is a text.
        isError = attributes.contains { $0.name.local == "value-type" && $0.value == "error" }
    }

    /// A count as it is written, from 1 to a million.
    static func count(_ written: String?) -> Int { min(max(written.flatMap { Int($0) } ?? 1, 1), 1_048_576) }

    /// What is read, with the marks for days and for values that aren't known.
    var bytes: [UInt8] {
        let kind = attributes.first { $0.name.local == "value-type" && $0.value != "error" }?.value
        guard !isError, !(hasFormula && (looksLikeError || kind == nil && shown.isEmpty)) else {
            return [TableRecord.errorMark]
        }
        switch kind {
        case "float": return number(attributes["value"])
        case "currency": return attributes["value"].map { Self.plain($0) } ?? shown
        case "percentage": return shown.isEmpty ? Array((attributes["value"] ?? "").utf8) : shown
        case "date":
            guard let day = attributes["date-value"] else { return shown }
            return [TableRecord.dateMark] + day.utf8.prefix { $0 != UInt8(ascii: "T") }
        case "time":
            guard shown.isEmpty else { return [TableRecord.dateMark] + shown }
            return [TableRecord.dateMark] + (attributes["time-value"] ?? "").utf8
        case "boolean":
            return attributes["boolean-value"].map { Array(($0 == "true" ? "TRUE" : "FALSE").utf8) } ?? shown
        default: return shown.isEmpty ? Array((attributes["string-value"] ?? "").utf8) : shown
        }
    }

    private static func plain(_ number: String) -> [UInt8] {
        CellNumber.text(Array(number.utf8), in: .plain, .from1900)
    }

    /// A number with all its digits; as it is shown where that has the same digits and perhaps zeros or signs more, as
    /// `050314-2382` has.
    private func number(_ value: String?) -> [UInt8] {
        guard let value else { return shown }
        let plain = Self.plain(value)
        guard plain.allSatisfy(Self.isDigit) else { return plain }
        let digits = shown.filter(Self.isDigit)
        guard !digits.isEmpty, Self.withoutZeros(digits).elementsEqual(Self.withoutZeros(plain)) else { return plain }
        // Spaces between digits only make thousands easy to read.
        let areSpaced = shown.allSatisfy { Self.isDigit($0) || $0 == 0x20 || $0 >= 0x80 }
        return areSpaced ? digits : shown
    }

    private static func withoutZeros(_ digits: [UInt8]) -> ArraySlice<UInt8> {
        digits.drop { $0 == UInt8(ascii: "0") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Whether what a formula shows is a fault, such as `#N/A`, `#VÄRDEFEL!` or `Err:502`.
    private var looksLikeError: Bool {
        guard let first = shown.first, let last = shown.last else { return false }
        if shown.starts(with: Array("Err:".utf8)) { return true }
        return first == UInt8(ascii: "#")
            && (last == UInt8(ascii: "!") || last == UInt8(ascii: "?") || shown.elementsEqual("#N/A".utf8))
    }
}
