import Outreach

/// Remembers what the cells of a class tell: a file has many rows and few classes.
final class ClassCells {
    private var known: [String: Answer] = [:]

    /// How many cells are remembered.
    private static let limit = 10_000

    struct Answer {
        /// The class's name, tidied; nil where there is none.
        let name: String?
        /// The year of school that it tells.
        let schoolYear: Int?
        /// Whether a spreadsheet has made a day of it.
        let isDate: Bool
    }

    subscript(cell: String) -> Answer {
        if let answer = known[cell] { return answer }
        let isNone = ProtectionWords(cell, in: .contact) != .silent || cell.isEmpty
        let isDate = !isNone && DateCell.isDate(cell)
        let name = isNone || isDate || cell.utf8.count > 120 || cell.count > 30 ? nil : ClassName.tidied(cell)
        let answer = Answer(name: name, schoolYear: name.flatMap(ContactCells.schoolYear(ofClass:)), isDate: isDate)
        if known.count < Self.limit { known[cell] = answer }
        return answer
    }
}
