/// Compares what adults' posts say of guardianships with what the children's posts say, which is believed.
///
/// It keeps eight bytes of every guardianship told by a child's post, and 20 of every one told by an adult's.
struct GuardianshipClaims {
    /// A person's number as a number.
    typealias Person = UInt64

    private var pupils: [Person] = []
    private var ties: [UInt64] = []
    private var claims: [UInt64] = []
    private var children: [Person] = []
    private var rows: [Int32] = []

    mutating func add(pupil: Person) { pupils.append(pupil) }

    /// Takes note of what a child's post says.
    mutating func add(tieOf pupil: Person, to guardian: Person) { ties.append(Self.pair(pupil, guardian)) }

    /// Takes note of what an adult's post says.
    mutating func add(claimOf guardian: Person, on child: Person, row: Int) {
        claims.append(Self.pair(child, guardian))
        children.append(child)
        rows.append(Int32(clamping: row))
    }

    /// The rows of adults whose claim on a child isn't borne out by the child's own post, in the order of the file. A
    /// child who has no post here can't contradict.
    mutating func oneSided() -> [Int] {
        pupils.sort()
        ties.sort()
        return claims.indices.compactMap { index in
            ties.containsSorted(claims[index]) || !pupils.containsSorted(children[index]) ? nil : Int(rows[index])
        }
    }

    private static func pair(_ pupil: Person, _ guardian: Person) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(pupil)
        hasher.combine(guardian)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}

extension [UInt64] {
    /// Whether the value is among these, which are in ascending order.
    fileprivate func containsSorted(_ value: UInt64) -> Bool {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < endIndex && self[low] == value
    }
}
