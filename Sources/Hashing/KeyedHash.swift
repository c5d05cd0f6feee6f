private import CHashing

/// HMAC-SHA-256 (RFC 2104) under one key, set up once: of a short message's work half is the key.
package struct KeyedHash: Sendable {
    private let key: hashing_key

    /// The most bytes that a key has: a longer one would have to be hashed first.
    package static let mostKeyBytes = 64

    /// A hash under a key of at most `mostKeyBytes` bytes.
    package init(key: [UInt8]) {
        precondition(key.count <= Self.mostKeyBytes, "A key has at most 64 bytes.")
        self.key = unsafe hashing_prepared(key, key.count)
    }

    /// The keyed hash of a message: 32 bytes.
    package func hash(_ message: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: SHA256.byteCount)
        unsafe withUnsafePointer(to: key) { key in
            unsafe hashing_hmac(key, message, message.count, &hash)
        }
        return hash
    }
}
