import NIOCore

/// How much of a request has come, as far as its first bytes tell: whoever has sent all of it waits for an answer, and
/// whoever hasn't keeps a place.
struct RequestProgress {
    private var head: [UInt8] = []
    /// How many bytes of the body are still to come; nil while the head isn't whole.
    private var missing: Int?
    private var isChunked = false
    private var last: [UInt8] = []

    /// Whether all of the request has come.
    private(set) var isWhole = false

    private static let mostHead = 1 << 15
    private static let headEnd = Array("\r\n\r\n".utf8)
    private static let chunksEnd = Array("0\r\n\r\n".utf8)

    /// Takes the next bytes.
    mutating func take(_ bytes: ByteBufferView) {
        if let left = missing {
            takeBody(bytes, left: left)
        } else if head.count <= Self.mostHead {
            // The end may lie across two pieces.
            let known = max(0, head.count - 3)
            head += bytes
            guard let end = head[known...].firstRange(of: Self.headEnd) else { return }
            let body = head.count - end.upperBound
            readHead(head[..<end.lowerBound])
            head = []
            takeBody(bytes.suffix(body), left: missing ?? 0)
        }
    }

    private mutating func takeBody(_ bytes: ByteBufferView, left: Int) {
        if isChunked {
            last = Array((last + bytes.suffix(Self.chunksEnd.count)).suffix(Self.chunksEnd.count))
            isWhole = last == Self.chunksEnd
        } else {
            missing = max(0, left - bytes.count)
            isWhole = missing == 0
        }
    }

    private mutating func readHead(_ head: ArraySlice<UInt8>) {
        missing = 0
        for line in String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            switch parts[0].lowercased() {
            case "content-length": missing = Int(parts[1].filter { !$0.isWhitespace }) ?? .max
            case "transfer-encoding": isChunked = true
            default: continue
            }
        }
    }
}
