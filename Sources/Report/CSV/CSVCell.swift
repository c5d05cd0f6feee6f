/// How text from outside is written into a cell.
package enum CSVCell {
    /// The text, quoted where it must be, and with `'` before what a spreadsheet would run as a formula.
    package static func text(_ text: String) -> String {
        let safe = looksLikeFormula(text) ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ";\",\r\n\t".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    /// Spreadsheets skip blanks before a formula, and some read the wide forms of its first sign.
    private static func looksLikeFormula(_ text: String) -> Bool {
        if let first = text.unicodeScalars.first, "\t\r\n".unicodeScalars.contains(first) { return true }
        let visible = text.unicodeScalars.first {
            !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        }
        return visible.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
