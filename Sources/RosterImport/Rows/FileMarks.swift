import Outreach

/// The protection marks that one file carries.
struct FileMarks {
    let file: String
    private(set) var persons = 0
    private(set) var marked = 0
    /// Everybody, also those without a cell for the mark.
    private(set) var everybody = 0
    /// How many are protected by words in other cells alone.
    private(set) var protectedByWords = 0
    private var words: [String: Int] = [:]

    /// More words than this aren't marks but something else that stands in the wrong column, maybe names.
    private static let mostWords = 5

    init(file: String) { self.file = file }

    /// Words that aren't known, the most frequent first; longer or many of them are never shown.
    var unknownMarks: [String] {
        guard words.count <= Self.mostWords else { return ["…"] }
        return words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// Counts somebody.
    mutating func count(_ person: ReadPerson) {
        everybody += 1
        guard person.protection != .unknown || person.carriesMark else { return }
        persons += 1
        guard person.protection == .protected else { return }
        // Words such as "Skyddad adress" are understood; a column of marks may be one that isn't.
        guard !person.isProtectedByWords else {
            protectedByWords += 1
            return
        }
        marked += 1
        guard let mark = person.unknownMark, words.count <= Self.mostWords else { return }
        words[Self.showable(mark), default: 0] += 1
    }

    /// A mark that may be shown: one short word. Anything longer could be somebody's data.
    private static func showable(_ mark: String) -> String {
        mark.count <= 12 && !mark.contains(" ") && mark.count(where: \.isNumber) <= 2 ? mark : "…"
    }
}
