/// Why an import should stop until a person has said that it is right.
package enum RosterDoubt: Sendable, Hashable {
    /// More than a tenth of a file's persons would become protected; with words in these columns that aren't known.
    case manyProtected(file: String, marked: Int, persons: Int, unknownMarks: [String])
    /// More than a tenth of a file's persons would become protected by marks and by words in other cells, though not by
    /// marks alone.
    case manyProtectedByWords(file: String, protected: Int, of: Int)
    /// More than a tenth of the pupils in the classes would be marked as left.
    case manyLeavers(leavers: Int, of: Int)

    /// Whether a yes to the import isn't enough. Words such as "Skyddad adress" are understood, so it is, until they stand
    /// beside more than half: an export whose fields were hidden from whoever made it looks so.
    package var mustBeAllowed: Bool {
        guard case .manyProtectedByWords(_, let protected, let all) = self else { return true }
        return protected * 2 > all
    }
}
