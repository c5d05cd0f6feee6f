import Outreach

/// What the columns of one source mean, as a person has said; it goes before what their headers say.
package struct RosterMapping: Sendable, Equatable {
    /// The columns with their meanings in the order in which they were placed; nil for one that isn't used.
    package private(set) var placements: [(column: String, meaning: ColumnMeaning?)] = []

    /// A mapping that says nothing.
    package init() {}

    /// Whether it says nothing.
    package var isEmpty: Bool { placements.isEmpty }

    /// Says what a column means; what was said of it before is forgotten.
    ///
    /// - Parameter column: the header as it stands, or the column's number from 1 in a file without a header row.
    package mutating func place(_ column: String, as meaning: ColumnMeaning?) {
        placements.removeAll { Self.key($0.column) == Self.key(column) }
        placements.append((column, meaning))
    }

    /// What a column means; nil where nothing was said of it, and `.some(nil)` where it isn't used.
    func meaning(of column: String) -> ColumnMeaning?? {
        let wanted = Self.key(column)
        guard !wanted.isEmpty, let found = placements.first(where: { Self.key($0.column) == wanted }) else {
            return nil
        }
        return .some(found.meaning)
    }

    /// A header as it is compared: a header of signs alone, such as #, by the signs.
    private static func key(_ column: String) -> String {
        let key = HeaderSynonyms.normalised(column)
        return key.isEmpty ? column.filter { !$0.isWhitespace } : key
    }

    package static func == (a: RosterMapping, b: RosterMapping) -> Bool {
        a.placements.elementsEqual(b.placements) { $0.column == $1.column && $0.meaning == $1.meaning }
    }
}
