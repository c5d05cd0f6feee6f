/// The texts of a workbook that its cells refer to by number, as UTF-8 in a few large pieces.
struct SharedStrings: Sendable {
    /// The most bytes, in MB, that texts and their places may take.
    static let limitMegabytes = 150

    /// Each but the last is full; so growing never copies what is there.
    private var pages: [[UInt8]] = []
    private var ends: [UInt32] = []
    private let limit: Int
    private static let pageLength = 1 << 20

    /// No texts, and room for so many bytes.
    init(limit: Int = limitMegabytes * 1_000_000) { self.limit = limit }

    var count: Int { ends.count }

    private var length: Int { pages.isEmpty ? 0 : (pages.count - 1) * Self.pageLength + pages[pages.count - 1].count }

    /// Adds the next text; false where there is no room.
    mutating func add(_ text: [UInt8]) -> Bool {
        guard length + text.count + (count + 1) * MemoryLayout<UInt32>.size <= limit else { return false }
        var rest = text[...]
        while !rest.isEmpty {
            if pages.last.map({ $0.count == Self.pageLength }) ?? true { pages.append([]) }
            let last = pages.count - 1
            let piece = rest.prefix(Self.pageLength - pages[last].count)
            pages[last].append(contentsOf: piece)
            rest = rest.dropFirst(piece.count)
        }
        ends.append(UInt32(length))
        return true
    }

    /// Puts a text into a buffer; false where there is none of this number.
    func append(_ index: Int, to buffer: inout [UInt8]) -> Bool {
        guard ends.indices.contains(index) else { return false }
        var start = index == 0 ? 0 : Int(ends[index - 1])
        let end = Int(ends[index])
        while start < end {
            let offset = start % Self.pageLength
            let count = min(end - start, Self.pageLength - offset)
            buffer.append(contentsOf: pages[start / Self.pageLength][offset..<offset + count])
            start += count
        }
        return true
    }
}
