import Outreach

/// How a list is parted so that each part fits on the two pages of a sheet, in whatever typeface.
enum ListSheets {
    /// The height in millimetres that two pages have for rows, what they leave empty at their ends apart.
    private static let height = 420.0
    /// How many characters of a name surely fit in a line of its column.
    private static let lineLength = 18

    static func parts(of lines: [HandOutLine]) -> [ArraySlice<HandOutLine>] {
        var parts: [ArraySlice<HandOutLine>] = []
        var start = 0
        var taken = 0.0
        for (index, line) in lines.enumerated() {
            let needed = height(of: line)
            if taken + needed > height, index > start {
                parts.append(lines[start..<index])
                (start, taken) = (index, 0)
            }
            taken += needed
        }
        return parts + [lines[start...]]
    }

    private static func height(of line: HandOutLine) -> Double {
        func rows(_ names: [PersonName]) -> Int {
            names.reduce(0) { $0 + ($1.full.count + lineLength - 1) / lineLength }
        }
        return 4.7 * Double(max(1, rows(line.pupils), rows(line.recipients))) + 2.7
    }
}
