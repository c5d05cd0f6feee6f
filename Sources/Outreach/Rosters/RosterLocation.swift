/// A row of a roster file, as people count: the first row of the file is 1.
package struct RosterLocation: Hashable, Sendable {
    /// The file's name without its folder.
    package let file: String
    /// The row, counting a record with line breaks inside as one.
    package let row: Int

    /// A location from its parts.
    package init(file: String, row: Int) {
        self.file = file
        self.row = row
    }
}
