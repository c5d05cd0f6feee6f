/// Keeps a spreadsheet from taking text from outside for a formula, which could run as soon as a file is opened.
package enum FormulaGuard {
    /// Whether a spreadsheet may take a cell for a formula: it skips blanks before one, and some read the wide forms of its
    /// first sign.
    package static func looksLikeFormula(_ text: some StringProtocol) -> Bool {
        if let first = text.unicodeScalars.first, "\t\r\n".unicodeScalars.contains(first) { return true }
        let visible = text.unicodeScalars.first {
            !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        }
        return visible.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }

    /// The text with `'` before it where it could be a formula, or begins so itself: then `plain` gives it back.
    package static func guarded(_ text: String) -> String {
        text.unicodeScalars.first == "'" || looksLikeFormula(text) ? "'" + text : text
    }

    /// The text that was guarded. A `'` that somebody else put there stays.
    package static func plain(_ text: String) -> String {
        guard text.unicodeScalars.first == "'" else { return text }
        let rest = String(text.unicodeScalars.dropFirst())
        return rest.unicodeScalars.first == "'" || looksLikeFormula(rest) ? rest : text
    }
}
