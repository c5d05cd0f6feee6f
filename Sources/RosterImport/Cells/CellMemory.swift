/// Remembers what cells mean: a file has many rows, and few classes, years and towns.
final class CellMemory<Answer> {
    private var known: [String: Answer] = [:]
    /// How many cells are remembered.
    private let limit: Int
    private let meaning: (String) -> Answer

    init(limit: Int = 10_000, _ meaning: @escaping (String) -> Answer) {
        self.limit = limit
        self.meaning = meaning
    }

    subscript(cell: String) -> Answer {
        if let answer = known[cell] { return answer }
        let answer = meaning(cell)
        if known.count < limit { known[cell] = answer }
        return answer
    }
}
