/// Remembers which year of school a cell tells: a file has many rows and few years.
final class YearCells {
    private var known: [String: Int?] = [:]

    /// How many cells are remembered.
    private static let limit = 10_000

    /// The year of school; nil where the cell tells none.
    subscript(cell: String) -> Int? {
        if let answer = known[cell] { return answer }
        let answer = ContactCells.schoolYear(cell)
        if known.count < Self.limit { known[cell] = .some(answer) }
        return answer
    }
}
