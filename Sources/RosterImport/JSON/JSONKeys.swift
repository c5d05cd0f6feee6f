import Foundation

/// The keys of all objects that are open, to notice one that stands twice.
///
/// Two keys that differ only in upper and lower case count as one: a reader who doesn't tell them apart must not be led
/// astray either.
struct JSONKeys {
    private var hashes: [UInt64] = []
    private var objects: [Int] = []

    /// The most keys that one object may have.
    static let most = 500

    mutating func openObject() { objects.append(hashes.count) }

    mutating func closeObject() {
        if let first = objects.popLast() { hashes.removeSubrange(first...) }
    }

    /// Whether the innermost object has as many keys as it may have.
    var isFull: Bool { hashes.count - (objects.last ?? 0) >= Self.most }

    /// Adds a key, as it stands between its quotation marks; tells whether it is new in its object.
    mutating func insert(_ key: [UInt8]) -> Bool {
        let hash = Self.hash(key)
        let isNew = !hashes[(objects.last ?? 0)...].contains(hash)
        hashes.append(hash)
        return isNew
    }

    /// FNV-1a. Keys that were made to clash count as one standing twice, which errs on the safe side.
    private static func hash(_ key: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in key.contains(UInt8(ascii: "\\")) ? unescaped(key) : key {
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            hash = (hash ^ UInt64(lower)) &* 0x100_0000_01b3
        }
        return hash
    }

    /// `"\u0069d"` is `"id"`.
    private static func unescaped(_ key: [UInt8]) -> [UInt8] {
        let quoted = Data([0x22] + key + [0x22])
        return (try? JSONDecoder().decode(String.self, from: quoted)).map { Array($0.utf8) } ?? key
    }
}
