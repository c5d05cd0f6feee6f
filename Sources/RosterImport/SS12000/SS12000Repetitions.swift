import Outreach

/// Counts what may be found very often in one file: the first are told where they stand, the rest as a number.
struct SS12000Repetitions {
    private var links: [RecordLink: Int] = [:]
    private var duplicates = 0

    /// How many of a kind are told one by one.
    static let most = 50

    /// Counts a link to nobody; tells whether it is to be told where it stands.
    mutating func tells(_ link: RecordLink) -> Bool {
        links[link, default: 0] += 1
        return links[link, default: 0] <= Self.most
    }

    /// Counts a second element of one id; tells whether it is to be told where it stands.
    mutating func tellsDuplicate() -> Bool {
        duplicates += 1
        return duplicates <= Self.most
    }

    /// What wasn't told one by one.
    var rest: [Finding.Kind] {
        var kinds: [Finding.Kind] = RecordLink.allCases.compactMap { link in
            let rest = (links[link] ?? 0) - Self.most
            return rest > 0 ? .danglingLinks(link, rest) : nil
        }
        if duplicates > Self.most { kinds.append(.duplicateIDs(duplicates - Self.most)) }
        return kinds
    }
}
