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

    /// What a column means among others; besides by its header it may be named by its number from 1, and the second of
    /// two with one header as "Förnamn 2".
    func meaning(ofColumn index: Int, in headers: [String]) -> ColumnMeaning?? {
        guard !placements.isEmpty else { return nil }
        for name in Self.names(ofColumn: index, in: headers) {
            if let found = meaning(of: name) { return found }
        }
        return nil
    }

    /// Columns of which something is said, though no table has them.
    ///
    /// - Parameter tables: the headers of each table.
    func columnsMissing(in tables: [[String]]) -> [String] {
        let known = Set(
            tables.flatMap { headers in
                headers.indices.flatMap { Self.names(ofColumn: $0, in: headers).map(Self.key) }
            })
        return placements.map(\.column).filter { !known.contains(Self.key($0)) }
    }

    /// The names by which a column may be called, the surest first.
    static func names(ofColumn index: Int, in headers: [String]) -> [String] {
        let keys = headers.map(key)
        let own = keys[index]
        var names: [String] = []
        let before = keys[..<index].count { $0 == own }
        if before > 0, !own.isEmpty, !keys.contains("\(own)\(before + 1)") {
            names.append("\(headers[index]) \(before + 1)")
        }
        names.append(headers[index])
        if !keys.contains(String(index + 1)) { names.append(String(index + 1)) }
        return names
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
