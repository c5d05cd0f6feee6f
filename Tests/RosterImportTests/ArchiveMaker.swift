/// Writes ZIP files for tests, right ones and wrong ones.
struct ArchiveMaker {
    struct Entry {
        var name: String
        var packed: [UInt8]
        var method: UInt16 = 0
        var flags: UInt16 = 0x0800
        var checksum: UInt32
        var unpackedBytes: UInt32
        var packedBytes: UInt32

        /// An entry that isn't packed.
        init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            packed = bytes
            checksum = ArchiveMaker.checksum(bytes)
            unpackedBytes = UInt32(bytes.count)
            packedBytes = UInt32(bytes.count)
        }

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

        /// An entry of so many times 258 letters and one, packed a thousandfold, which may claim another size.
        static func bomb(_ name: String, of letter: UInt8 = 0x41, repeats: Int, claiming size: Int? = nil) -> Entry {
            var entry = Entry(name, Bits.repeated(letter, repeats))
            entry.method = 8
            entry.unpackedBytes = UInt32(size ?? repeats * 258 + 1)
            entry.checksum = 0
            return entry
        }
    }

    var entries: [Entry] = []
    /// How many entries the end record claims, where it isn't the truth.
    var claimedCount: Int?

    var bytes: [UInt8] {
        var result: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = UInt32(result.count)
            let common =
                Self.little(20, 2) + Self.little(entry.flags, 2) + Self.little(entry.method, 2) + Self.little(0, 4)
                + Self.little(entry.checksum, 4) + Self.little(entry.packedBytes, 4)
                + Self.little(entry.unpackedBytes, 4) + Self.little(entry.name.utf8.count, 2) + Self.little(0, 2)
            result += [0x50, 0x4B, 3, 4] + common + entry.name.utf8 + entry.packed
            directory += [0x50, 0x4B, 1, 2] + Self.little(20, 2) + common
            directory += Self.little(0, 10) + Self.little(offset, 4) + entry.name.utf8
        }
        let offset = result.count
        let count = claimedCount ?? entries.count
        result += directory + [0x50, 0x4B, 5, 6] + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
        return result + Self.little(directory.count, 4) + Self.little(offset, 4) + Self.little(0, 2)
    }

    static func little(_ number: some BinaryInteger, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: UInt64(number) >> UInt64(8 * $0)) }
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes { sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
        return ~sum
    }

    /// What each byte does to the checksum.
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(byte) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }

    /// Bits as deflate has them: RFC 1951.
    private struct Bits {
        private var bytes: [UInt8] = []
        private var filled = 0

        private mutating func add(_ value: Int, _ count: Int) {
            for bit in 0..<count {
                if filled % 8 == 0 { bytes.append(0) }
                bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << UInt8(filled % 8)
                filled += 1
            }
        }

        /// Codes of Huffman come with the highest bit first.
        private mutating func addCode(_ code: String) {
            for bit in code { add(bit == "1" ? 1 : 0, 1) }
        }

        /// A letter, repeated by pairs of two bits that each stand for 258 more.
        static func repeated(_ letter: UInt8, _ repeats: Int) -> [UInt8] {
            var bits = Bits()
            // The last block, of codes of its own: 286 lengths, 1 distance, 18 lengths of lengths.
            for (value, count) in [(1, 1), (2, 2), (29, 5), (0, 5), (14, 4)] { bits.add(value, count) }
            for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { bits.add(length, 3) }
            // Many unused, then a used code of 1 or 2 bits: the letter, the end of the block, 258 times, distance 1.
            func unused(_ count: Int) {
                bits.addCode("0")
                bits.add(count - 11, 7)
            }
            unused(Int(letter))
            bits.addCode("11")
            unused(138)
            unused(255 - 138 - Int(letter))
            bits.addCode("11")
            unused(28)
            bits.addCode("10")
            bits.addCode("10")
            bits.addCode("10")
            for _ in 0..<repeats { bits.add(0, 2) }
            bits.addCode("11")
            return bits.bytes
        }
    }
}
