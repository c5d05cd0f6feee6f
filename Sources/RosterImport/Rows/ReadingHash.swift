/// Makes keys that hold within this process only.
struct ReadingHash {
    /// Letters and digits alone: hyphens and spaces come and go.
    func number(_ text: String) -> UInt64 {
        key(
            text.uppercased().utf8.filter { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 >= 0x80 },
            salt: 3)
    }

    func key(_ bytes: some Collection<UInt8>, salt: UInt8 = 0) -> UInt64 {
        guard !bytes.isEmpty else { return 0 }
        var hasher = Hasher()
        hasher.combine(salt)
        for byte in bytes { hasher.combine(byte) }
        return max(1, UInt64(bitPattern: Int64(hasher.finalize())))
    }
}
