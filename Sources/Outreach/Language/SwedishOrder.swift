/// The order of Swedish lists: case and accents are set aside, and å, ä, ö come after z.
package enum SwedishOrder {
    /// A key that sorts, byte by byte, as a Swedish reader expects; numbers inside count by value (7A before 10A).
    package static func key(_ text: String) -> String {
        var key = ""
        var digits = ""
        func flushDigits() {
            guard !digits.isEmpty else { return }
            let significant = digits.drop { $0 == "0" }
            key += String(repeating: "0", count: max(0, 6 - significant.count)) + significant
            digits = ""
        }
        for scalar in text.lowercased().unicodeScalars {
            if ("0"..."9").contains(scalar) {
                digits.unicodeScalars.append(scalar)
                continue
            }
            flushDigits()
            switch scalar {
            case "å": key += "{a"
            case "ä", "æ": key += "{b"
            case "ö", "ø": key += "{c"
            default: key.unicodeScalars.append(LatinFolding.base(of: scalar))
            }
        }
        flushDigits()
        return key
    }
}
