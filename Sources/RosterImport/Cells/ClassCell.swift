import Outreach

/// What the cell of a class tells.
struct ClassCell {
    /// The class's name, tidied; nil where there is none.
    let name: String?
    /// The year of school that it tells.
    let schoolYear: Int?
    /// Whether a spreadsheet has made a day of it.
    let isDate: Bool

    init(_ cell: String) {
        let isNone = ProtectionWords(cell, in: .contact) != .silent || cell.isEmpty
        isDate = !isNone && DateCell.isDate(cell)
        name = isNone || isDate || cell.count > 30 ? nil : ClassName.tidied(cell)
        schoolYear = name.flatMap(ContactCells.schoolYear(ofClass:))
    }
}
