/// Remembers which town cells end on a country: a file has many rows and few towns.
final class TownCells {
    private var known: [String: (town: String, country: String)?] = [:]

    /// How many cells are remembered.
    private static let limit = 1_000

    /// The town and the country of a cell; nil where it names no country.
    subscript(cell: String) -> (town: String, country: String)? {
        if let answer = known[cell] { return answer }
        let answer = Countries.split(town: cell)
        if known.count < Self.limit { known[cell] = .some(answer) }
        return answer
    }
}
