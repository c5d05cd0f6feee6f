/// Builds the bytes of a delimited text, row by row. Cells are quoted only where they must be, as Excel does.
struct DelimitedText: RowSink, Sendable {
    private let encoding: TextEncoding
    private let delimiter: String
    private let lineEnd: String
    private(set) var bytes: [UInt8]
    /// Rows written, headers and lines above them not counted.
    private(set) var rowCount = 0

    init(_ encoding: TextEncoding, delimiter: String, lineEnd: String) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.lineEnd = lineEnd
        bytes = encoding.start
    }

    mutating func line(_ text: String) {
        encoding.append(text + lineEnd, to: &bytes)
    }

    mutating func header(_ names: [String]) {
        line(names.map(quoted).joined(separator: delimiter))
    }

    mutating func row(_ cells: [String]) {
        line(cells.map(quoted).joined(separator: delimiter))
        rowCount += 1
    }

    /// Hands over what has been built so far and keeps nothing of it.
    mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private func quoted(_ cell: String) -> String {
        let mustQuote = cell.utf8.contains { byte in
            byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
                || byte == delimiter.utf8.first
        }
        guard mustQuote else { return cell }
        let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\"" + doubled + "\""
    }
}
