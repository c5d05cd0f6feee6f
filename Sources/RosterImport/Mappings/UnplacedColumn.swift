/// A column that nobody has placed, with what it may mean.
package struct UnplacedColumn: Sendable, Equatable {
    /// The file's name.
    package let file: String
    /// The header as it stands, or the column's number in a file without a header row.
    package let column: String
    /// The meanings that are nearest, by the header and by what stands below it; the likeliest first.
    package let suggestions: [ColumnMeaning]
    /// What stands in the column: words that several rows share, or the shape of values. Nothing of protected persons,
    /// and nothing by which anybody can be known.
    package let samples: [String]
}

/// A column that is placed, by its header or by a mapping; it can be placed anew.
package struct PlacedColumn: Sendable, Equatable {
    /// The file's name.
    package let file: String
    /// The name by which a mapping means this column alone: the header, "Förnamn 2", or the column's number.
    package let column: String
    /// What it means.
    package let meaning: ColumnMeaning
}

/// The columns of one import that nobody has placed.
package struct UnplacedColumns: Sendable, Equatable {
    /// The columns.
    package let columns: [UnplacedColumn]
    /// Whether a file can't be read before they are placed, because it has no column with the pupils' numbers.
    package let mustBePlaced: Bool
    /// A column that may be a protection mark, for which alone nothing is read before it is placed.
    package let possibleMark: RosterFault?

    init(columns: [UnplacedColumn], mustBePlaced: Bool, possibleMark: RosterFault? = nil) {
        self.columns = columns
        self.mustBePlaced = mustBePlaced
        self.possibleMark = possibleMark
    }
}
