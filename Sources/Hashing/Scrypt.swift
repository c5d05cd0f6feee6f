private import CHashing

/// Keys from passwords by scrypt, RFC 7914: dear in time and memory, so that guessing is too.
package enum Scrypt {
    /// The costs are none, or take more than `mostMemory`.
    package struct CostsRefused: Error {}

    /// How much memory a password may take, in bytes.
    package static let mostMemory: UInt64 = 256 << 20

    /// The key of a password under a salt.
    ///
    /// - Parameters:
    ///   - rounds: the cost in time and memory, a power of two.
    ///   - blockSize: how much memory a round takes, in 128 bytes.
    ///   - parallelism: how often all of it is done.
    package static func key(
        of password: [UInt8], salt: [UInt8], byteCount: Int, rounds: Int, blockSize: Int, parallelism: Int
    ) throws(CostsRefused) -> [UInt8] {
        guard rounds > 1, blockSize > 0, parallelism > 0 else { throw CostsRefused() }
        var key = [UInt8](repeating: 0, count: byteCount)
        let isMade = unsafe hashing_scrypt(
            password, password.count, salt, salt.count, UInt64(rounds), UInt64(blockSize), UInt64(parallelism),
            mostMemory, &key, key.count)
        guard isMade == 1 else { throw CostsRefused() }
        return key
    }
}
