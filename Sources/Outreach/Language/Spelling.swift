/// How far one spelling lies from another, for "did you mean".
package enum Spelling {
    /// The least number of inserted, removed, replaced or swapped neighbouring characters that turn one into the other.
    package static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a)
        let b = Array(b)
        guard !a.isEmpty else { return b.count }
        guard !b.isEmpty else { return a.count }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                var best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, beforeLast[j - 2] + 1) }
                row.append(best)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }

    /// The candidate that lies nearest to a word, if one is near enough to be meant.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        candidates.map { (distance(word.lowercased(), $0.lowercased()), $0) }
            .filter { $0.0 <= max(2, word.count / 3) }
            .min { $0 < $1 }?.1
    }
}
