/// One element of a page: its bytes, and where they stand.
struct JSONElement {
    /// The bytes from the element's first to its last, as they stand in the file.
    let bytes: [UInt8]
    /// The element's number in its file, from 1.
    let ordinal: Int
    /// The line on which it begins, from 1.
    let line: Int
    /// Whether a key stands twice in one of its objects, so that nobody can say which value is meant.
    let repeatsKey: Bool
}
