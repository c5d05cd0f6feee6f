/// Fingerprints that cost little and hold as long as the process: for comparing, never for storing.
package enum ProcessHash {
    /// A `ContactHash`; equal texts of one use have equal fingerprints until the program ends.
    package static func fingerprint(_ use: RegistryKey.Use, _ text: String) -> Fingerprint {
        var hasher = Hasher()
        hasher.combine(use)
        hasher.combine(text)
        return Fingerprint(bits: UInt64(bitPattern: Int64(hasher.finalize())))
    }
}
