import Hashing

/// A secret that opens something to whoever shows it: a session, a link. The registry keeps its hash alone.
package struct Token: Hashable, Sendable, CustomStringConvertible {
    /// The secret as it stands in a link or a cookie: 43 letters, digits, hyphens and underscores.
    package let text: String

    /// How many bytes a token is made of.
    package static let byteCount = 32

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// A token of these bytes; exactly `byteCount` of them, from a source that nobody can guess.
    package init(bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount, "A token is made of 32 bytes.")
        var symbols: [UInt8] = []
        var bits = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 6 {
                count -= 6
                symbols.append(Self.alphabet[bits >> count & 63])
                bits &= (1 << count) - 1
            }
        }
        if count > 0 { symbols.append(Self.alphabet[bits << (6 - count) & 63]) }
        text = String(decoding: symbols, as: UTF8.self)
    }

    /// A token that somebody shows, if it can be one.
    package init?(_ text: String) {
        guard text.utf8.count == 43, text.utf8.allSatisfy(Self.alphabet.contains) else { return nil }
        self.text = text
    }

    /// What the registry keeps of it: its SHA-256, 32 bytes.
    package var hash: [UInt8] { SHA256.hash(Array(text.utf8)) }

    /// Tokens say nothing in logs.
    package var description: String { "Token(…)" }
}
