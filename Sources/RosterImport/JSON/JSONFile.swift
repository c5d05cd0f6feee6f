/// A file of JSON, read element by element in constant memory.
struct JSONFile {
    let file: RosterFile

    init(_ file: RosterFile) { self.file = file }

    /// Calls the body with each element of the top-level `data` array, or of a top-level array, or with a single
    /// top-level object, until it returns false.
    ///
    /// - Returns: whether the page says that more pages follow it.
    @discardableResult
    func forEachElement(
        _ body: (JSONElement) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        var splitter = JSONSplitter(file)
        var isWhole = true
        try file.forEachChunk { chunk throws(RosterFault) in
            isWhole = try splitter.take(chunk, body)
            return isWhole
        }
        guard isWhole else { return splitter.tellsOfMorePages }
        try splitter.finish()
        return splitter.tellsOfMorePages
    }

    /// Whether some bytes from a file's beginning may be those of a JSON page.
    static func mayBegin(with head: some Collection<UInt8>) -> Bool {
        let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        let first = head.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || spaces.contains($0) }.first
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}
