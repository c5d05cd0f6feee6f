import Outreach

/// Everybody in some pages, in 32 bytes each.
struct SS12000People {
    private var entries: [Entry] = []
    /// How many elements had the id of an earlier one.
    private(set) var duplicates = 0

    /// What is kept of a person between two readings.
    struct Entry {
        let id: SS12000ID
        /// By what the person is recognised; it counts only where the flags say so.
        let identity: IdentityKey
        /// Which of all person elements it is, from 0.
        let sequence: UInt32
        var flags: Flags
    }

    struct Flags: OptionSet {
        let rawValue: UInt16
        /// The identity key is known, by a number or by the id.
        static let identified = Flags(rawValue: 1)
        /// The identity key is that of a number.
        static let numbered = Flags(rawValue: 2)
        static let named = Flags(rawValue: 4)
        /// Has a place at a school on the day.
        static let pupil = Flags(rawValue: 8)
        /// Is the guardian of a pupil.
        static let guardian = Flags(rawValue: 16)
        static let protected = Flags(rawValue: 32)
        /// The element repeats a key, so that nothing in it can be relied on.
        static let unusable = Flags(rawValue: 64)
    }

    /// The most persons of one import.
    static let most = 3_000_000

    var isFull: Bool { entries.count >= Self.most }

    mutating func append(_ entry: Entry) {
        // Small steps: doubling would cost more than the whole table.
        if entries.count == entries.capacity { entries.reserveCapacity(entries.count + entries.count / 4 + 1_024) }
        entries.append(entry)
    }

    /// Ends the collecting; of several elements with one id the first counts, and every protection mark.
    ///
    /// - Returns: the place of each person element's entry, by its sequence; for those that don't count, `~` the place
    ///   of the one that does.
    mutating func finish() -> [Int32] {
        entries.sort { ($0.id, $0.sequence) < ($1.id, $1.sequence) }
        var places = [Int32](repeating: 0, count: entries.count)
        var kept = 0
        for index in entries.indices {
            let entry = entries[index]
            if kept > 0, entries[kept - 1].id == entry.id {
                duplicates += 1
                entries[kept - 1].flags.formUnion(entry.flags.intersection(.protected))
                places[Int(entry.sequence)] = ~Int32(kept - 1)
            } else {
                entries[kept] = entry
                places[Int(entry.sequence)] = Int32(kept)
                kept += 1
            }
        }
        entries.removeSubrange(kept...)
        return places
    }

    subscript(id: SS12000ID) -> Entry? { place(of: id).map { entries[$0] } }

    subscript(place place: Int) -> Entry { entries[place] }

    mutating func insert(_ flags: Flags, at place: Int) { entries[place].flags.formUnion(flags) }

    func place(of id: SS12000ID) -> Int? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].id == id ? low : nil
    }
}
