private import CHashing

/// SHA-256, FIPS 180-4.
package enum SHA256 {
    /// How many bytes a hash has.
    package static let byteCount = Int(hashing_size)

    /// The hash of some bytes: 32 of them.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: byteCount)
        unsafe hashing_sha256(bytes, bytes.count, &hash)
        return hash
    }
}
