/// Tells a day or a time that a spreadsheet has made of something else, such as the class 7-1, and saved as text.
enum DateCell {
    /// The months' first three letters, Swedish and English.
    private static let months: Set<Substring> = [
        "jan", "feb", "mar", "apr", "maj", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec",
    ]

    /// Whether a text is a day or a time as spreadsheets write them: `01-jul`, `Jul-01`, `1 juli 2020`, `2020-07-01`,
    /// `07/01/20`, `07:01:00`.
    ///
    /// `7-1`, `7.1` and `7:1` are classes, and so is `1 Mars`, after the planet.
    static func isDate(_ text: String) -> Bool {
        let text = text.lowercased()
        // What has a time behind its day is told by the day.
        let day = text.split { $0 == " " || $0 == "t" }.first ?? ""
        if isFigures(day) || isTime(Substring(text)) { return true }
        let parts = text.split { "-–./ ".contains($0) }
        let words = parts.filter { !$0.allSatisfy(isFigure) }
        guard words.count == 1, months.contains(words[0].prefix(3)) else { return false }
        let areFigures = parts.allSatisfy { $0 == words[0] || $0.count <= 2 || isYear($0) }
        switch parts.count {
        case 2: return areFigures && words[0].count == 3 && text.contains { "-–/".contains($0) }
        case 3: return areFigures && parts.contains(where: isYear)
        default: return false
        }
    }

    /// Year, month and day in figures, in any order.
    private static func isFigures(_ day: Substring) -> Bool {
        let parts = day.split(omittingEmptySubsequences: false) { "-./".contains($0) }
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isFigure) }) else { return false }
        if parts.allSatisfy({ $0.count == 2 }) { return true }
        return parts.contains(where: isYear) && parts.allSatisfy { $0.count <= 2 || isYear($0) }
    }

    /// Hours and minutes, perhaps seconds.
    private static func isTime(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count) && (1...2).contains(parts[0].count)
            && parts.dropFirst().allSatisfy { $0.count == 2 } && parts.allSatisfy { $0.allSatisfy(isFigure) }
    }

    private static func isFigure(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static func isYear(_ part: Substring) -> Bool {
        part.count == 4 && (part.hasPrefix("19") || part.hasPrefix("20"))
    }
}
