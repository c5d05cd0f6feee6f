/// Letters of other alphabets that look like Latin ones: whoever types or scans one of them means the other.
enum Lookalikes {
    /// The Latin letter that a small letter looks like, small or large; every other letter is itself.
    static func latin(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0x370...0x58F).contains(scalar.value) else { return scalar }
        return letters[scalar] ?? scalar
    }

    private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        // Cyrillic
        "а": "a", "в": "b", "г": "r", "ԁ": "d", "е": "e", "ё": "e", "һ": "h", "н": "h", "і": "i", "ї": "i", "ј": "j",
        "к": "k", "м": "m", "о": "o", "р": "p", "ԛ": "q", "ѕ": "s", "т": "t", "у": "y", "ѵ": "v", "ԝ": "w", "х": "x",
        // Greek
        "α": "a", "β": "b", "ε": "e", "η": "n", "ι": "i", "κ": "k", "μ": "m", "ν": "v", "ο": "o", "ρ": "p", "τ": "t",
        "υ": "u", "χ": "x", "ζ": "z", "ϲ": "c", "ϳ": "j",
        // Armenian
        "օ": "o", "ո": "n", "ս": "u", "հ": "h",
    ]
}
