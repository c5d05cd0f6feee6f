/// By what a person is recognised from one import to the next: a keyed hash that nobody can turn back.
package struct IdentityKey: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The first 64 bits.
    package let high: UInt64
    /// The last 64 bits.
    package let low: UInt64

    /// The key of these 128 bits.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The key as 32 hexadecimal digits.
    package var hexadecimal: String { Fingerprint(bits: high).hexadecimal + Fingerprint(bits: low).hexadecimal }

    /// Keys say nothing in logs.
    package var description: String { "IdentityKey(…)" }

    package static func < (a: IdentityKey, b: IdentityKey) -> Bool { (a.high, a.low) < (b.high, b.low) }
}

/// A keyed 64-bit hash of an address, an e-mail address, a phone number or a letter's content.
package struct Fingerprint: Hashable, Sendable, Comparable {
    /// The bits.
    package let bits: UInt64

    /// The fingerprint of these bits.
    package init(bits: UInt64) { self.bits = bits }

    /// The fingerprint as 16 hexadecimal digits.
    package var hexadecimal: String {
        let digits = String(bits, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    package static func < (a: Fingerprint, b: Fingerprint) -> Bool { a.bits < b.bits }
}
