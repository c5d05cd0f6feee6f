/// A place in a roster file, as people count: the first row of the file is 1.
package struct RosterLocation: Hashable, Sendable {
    /// The file's name without its folder.
    package let file: String
    /// The row, counting a record with line breaks inside as one; 0 for the file as a whole.
    package let row: Int
    /// What is counted.
    package let unit: Unit

    /// What a place in a file is counted in.
    package enum Unit: String, Sendable {
        /// Rows of a table.
        case row
        /// Records of a register or an export: the posts, the persons.
        case record
    }

    /// A location from its parts.
    package init(file: String, row: Int, unit: Unit = .row) {
        self.file = file
        self.row = row
        self.unit = unit
    }
}
