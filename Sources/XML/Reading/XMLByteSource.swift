#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Where a streaming reader gets its bytes.
package protocol XMLByteSource {
    /// Gives at most `count` of the bytes that follow, or none at the end.
    mutating func nextBytes(atMost count: Int) throws -> [UInt8]
}

/// A source of bytes that are in memory.
struct MemorySource: XMLByteSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func nextBytes(atMost count: Int) -> [UInt8] {
        let end = min(position + count, bytes.count)
        defer { position = end }
        return Array(bytes[position..<end])
    }
}

/// A source of bytes that a function gives, until it gives none.
struct FunctionSource: XMLByteSource {
    let read: (Int) throws -> [UInt8]

    func nextBytes(atMost count: Int) throws -> [UInt8] {
        try read(count)
    }
}

/// A source of a file's bytes; closes the file when it goes.
final class FileSource: XMLByteSource {
    private let descriptor: Int32

    init(path: String) throws(XMLFault) {
        // A path with a NUL in it would name another file.
        guard !path.utf8.contains(0) else { throw .unreadable }
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable }
    }

    deinit {
        close(descriptor)
    }

    func nextBytes(atMost count: Int) throws -> [UInt8] {
        let descriptor = descriptor
        return try unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while true {
                let result = unsafe read(descriptor, buffer.baseAddress, count)
                if result >= 0 {
                    filled = result
                    return
                }
                guard errno == EINTR else { throw XMLFault.unreadable }
            }
        }
    }
}
