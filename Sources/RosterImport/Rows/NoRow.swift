import Outreach

/// Rows of a table that tell of nobody: sums, notes below the list, and rows in which nothing but signs stand.
struct NoRow {
    private let number: Int?
    private let persons: [Int]

    init(_ columns: RosterColumns) {
        number = columns.index(of: .pupil(.number))
        persons = columns.indices {
            switch $0 {
            case .pupil(let field), .guardian(_, let field): field != .protection
            case .school, .className, .schoolYear, .protectionOfEither: false
            }
        }
    }

    /// What the record is, if it tells of nobody.
    func kind(of record: TableRecord) -> Finding.Kind? {
        guard let number else { return nil }
        let cell = record[number]
        // A row with a number, whatever is wrong with it, is somebody's.
        guard cell.utf8.count(where: { (0x30...0x39).contains($0) }) < 6 else { return nil }
        let filled = (0..<record.count).lazy.filter { !record.isBlank($0) }.map { record[$0] }
        guard let first = filled.first else { return nil }
        let count = filled.prefix(8).count
        if count <= 6, Self.isSum(first) || Self.isSum(cell) { return .rowOfSums }
        // A sum alone below the numbers
        if count == 1, !cell.isEmpty, cell.allSatisfy(\.isNumber) { return .rowOfSums }
        if count <= 2, cell.isEmpty || cell == first, Self.isNote(first) { return .rowOfNote }
        if filled.allSatisfy({ !$0.contains { $0.isLetter || $0.isNumber } }) { return .rowOfNobody }
        let cells = persons.filter { !record.isBlank($0) }.map { record[$0] }
        guard !cells.isEmpty, cells.allSatisfy({ NothingCell.isNothing($0) }) else { return nil }
        return .rowOfNobody
    }

    /// "Summa elever 24", "Totalt: 24", "Antal 24"
    private static func isSum(_ cell: String) -> Bool {
        let words = cell.lowercased().split { !$0.isLetter }
        guard let first = words.first, words.count <= 4, sums.contains(String(first)) else { return false }
        return words.dropFirst().allSatisfy { others.contains(String($0)) }
    }

    /// "Utskriven 2020-02-10", "Sida 1 av 2", "Klass 7A", "(24 rader)", "*** Slut ***"
    private static func isNote(_ cell: String) -> Bool {
        let words = cell.lowercased().split { !($0.isLetter || $0.isNumber) }
        guard let first = words.first, words.count <= 12 else { return false }
        if first.allSatisfy(\.isNumber) {
            return words.count > 1 && ["rows", "row", "rader", "rad"].contains(words[1])
        }
        if notes.contains(String(first)) { return true }
        return pages.contains(String(first)) && words.dropFirst().contains { $0.contains(where: \.isNumber) }
    }

    private static let notes: Set<String> = [
        "utskriven", "utskrivet", "utskrift", "utskriftsdatum", "exporterad", "exporterat", "skapad", "källa", "slut",
        "eof", "end", "rapport", "klasslista", "copyright", "printed", "exported", "source",
    ]
    private static let pages: Set<String> = ["sida", "sid", "page", "klass", "grupp", "datum", "date", "class"]

    private static let sums: Set<String> = [
        "summa", "summering", "total", "totalt", "totalsumma", "delsumma", "antal", "sum", "subtotal", "count", "medel",
        "medelvärde",
    ]
    private static let others: Set<String> = [
        "elever", "elev", "st", "stycken", "barn", "rader", "i", "klassen", "klass", "pupils", "students", "rows", "av",
        "antal", "a", "b", "c", "d", "vårdnadshavare", "personer", "of", "in", "skolan", "alla",
    ]
}
