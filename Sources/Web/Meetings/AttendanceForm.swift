import Foundation
import Outreach
import Workflow

/// A paper list as somebody types it in: a number beside each family, codes line by line, and adults without a letter.
///
/// The form says which numbers it showed, and what wasn't changed is left alone: so a page that lay open while families
/// were let in at the door takes nobody back.
struct AttendanceForm: Sendable {
    /// The beginning of the names of fields with a number.
    static let prefix = "adults-"
    /// How many adults one letter may bring.
    private static let adults = 0...20

    /// What is taken in.
    private(set) var sheet = AttendanceSheet()
    /// What was typed beside letters and is no number.
    private(set) var wrong: [LetterCode: String] = [:]
    /// What was typed for those without a letter and is no number.
    private(set) var wrongWalkIns: String?

    init(_ form: Form) {
        let shown = Self.shown(in: form["shown"] ?? "")
        for (name, text) in form.typed where name.hasPrefix(Self.prefix) {
            guard let code = try? LetterCode(parsing: String(name.dropFirst(Self.prefix.count))) else { continue }
            let typed = text.filter { !$0.isWhitespace }
            guard let adults = typed.isEmpty ? 0 : Int(typed), Self.adults.contains(adults) else {
                wrong[code] = String(text.prefix(20))
                continue
            }
            if adults != shown[code] ?? 0 { sheet.adults.append((code, adults)) }
        }
        sheet.adults.sort { $0.code < $1.code }
        sheet.lines = (form["codes"] ?? "").split(whereSeparator: \.isNewline).map { line in
            String(line.prefix(200)).trimmingCharacters(in: .whitespaces)
        }.filter { !$0.isEmpty }
        guard form.has("walkIns") else { return }
        let typed = form["walkIns"] ?? "0"
        guard typed != form["walkInsShown"] else { return }
        guard let adults = Int(typed), (0...2_000).contains(adults) else {
            wrongWalkIns = String(typed.prefix(20))
            return
        }
        sheet.walkIns = adults
    }

    /// The numbers that a page shows, as the form carries them: `K7QF3MXD4=2 …`.
    static func shown(_ list: AttendanceList) -> String {
        let named = list.families.compactMap { family in family.attendance.map { (family.code, $0.adults) } }
        let unnamed = list.unnamed.compactMap { letter in letter.adults.map { (letter.code, $0) } }
        return (named + unnamed).map { "\($0.0)=\($0.1)" }.joined(separator: " ")
    }

    private static func shown(in text: String) -> [LetterCode: Int] {
        var shown: [LetterCode: Int] = [:]
        for part in text.split(separator: " ") {
            let pair = part.split(separator: "=")
            guard pair.count == 2, let code = try? LetterCode(parsing: String(pair[0])) else { continue }
            shown[code] = Int(pair[1])
        }
        return shown
    }
}
