/// How far one spelling lies from another, for "did you mean".
package enum Spelling {
    /// The most bytes of a word that is compared with others.
    private static let longest = 256

    /// The least number of inserted, removed, replaced or swapped neighbouring characters that turn one into the other.
    package static func distance(_ a: String, _ b: String) -> Int {
        // Nobody means a word by one of another length by more than this; what is longer is no word.
        guard a.utf8.count <= longest, b.utf8.count <= longest else { return max(a.utf8.count, b.utf8.count) }
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

    /// How far a spelling lies from another, if by no more than so many signs. Words of lengths that differ by more are not
    /// compared at all.
    package static func distance(_ a: String, _ b: String, within most: Int) -> Int? {
        // A sign has four bytes at most, and words of one length in bytes may have a fourth of the signs.
        let (first, second) = (a.utf8.count, b.utf8.count)
        guard max(first, second) <= 4 * (min(first, second) + most), abs(a.count - b.count) <= most else { return nil }
        let distance = distance(a, b)
        return distance <= most ? distance : nil
    }

    /// The candidate that lies nearest to a word, if one is near enough to be meant.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        candidates.map { (distance(word.lowercased(), $0.lowercased()), $0) }
            .filter { $0.0 <= max(2, word.count / 3) }
            .min { $0 < $1 }?.1
    }
}
