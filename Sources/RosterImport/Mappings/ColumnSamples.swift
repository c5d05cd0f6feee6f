import Outreach

/// What may be shown of a column's values, so that a person can tell what the column is.
struct ColumnSamples {
    /// How many rows must share a word before it is shown: more than one family has.
    private static let leastSharers = 5
    /// How many rows there must be to each word of a column whose words are shown: else they are names and streets.
    private static let leastRowsPerWord = 3
    /// How many samples are shown.
    private static let most = 4
    private static let longest = 24

    /// - Parameters:
    ///   - values: the column's cells in rows of nobody protected.
    ///   - mayShowWords: whether the table tells who is protected; else only shapes are shown.
    static func samples(of values: [String], mayShowWords: Bool) -> [String] {
        var words: [String: Int] = [:]
        for value in values where !value.isEmpty { words[value, default: 0] += 1 }
        let areKinds = words.values.reduce(0, +) >= words.count * leastRowsPerWord
        let shared = words.filter { mayShowWords && areKinds && $0.value >= leastSharers && isHarmless($0.key) }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\"\($0.key)\"" }
        guard shared.isEmpty else { return Array(shared.prefix(most)) }
        var shapes: [String: Int] = [:]
        for value in words.keys { shapes[shape(of: value), default: 0] += 1 }
        return shapes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map(\.key)
    }

    /// A value as letters and figures only: "Aaaa", "000000-0000".
    static func shape(of value: String) -> String {
        let shape = String(
            value.prefix(longest).map { character in
                if character.isNumber { return "0" }
                guard character.isLetter else { return character }
                return character.isUppercase ? "A" : "a"
            })
        return value.count > longest ? shape + "…" : shape
    }

    /// Whether a value is neither a number nor a contact: figures are shown in words as short as "7A" only.
    private static func isHarmless(_ value: String) -> Bool {
        value.count <= longest && !value.contains("@") && (value.count <= 3 || !value.contains(where: \.isNumber))
    }
}
