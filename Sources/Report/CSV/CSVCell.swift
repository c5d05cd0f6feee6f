import Outreach

/// How text from outside is written into a cell.
package enum CSVCell {
    /// The text, quoted where it must be, and with `'` before what a spreadsheet would run as a formula.
    package static func text(_ text: String) -> String {
        let safe = FormulaGuard.looksLikeFormula(text) ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ";\",\r\n\t".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
