/// Why an import should stop until a person has said that it is right.
package enum RosterDoubt: Sendable, Hashable {
    /// More than a tenth of a file's persons would become protected; with words in these columns that aren't known.
    case manyProtected(file: String, marked: Int, persons: Int, unknownMarks: [String])
    /// More than a tenth of the pupils in the classes would be marked as left.
    case manyLeavers(leavers: Int, of: Int)
}
