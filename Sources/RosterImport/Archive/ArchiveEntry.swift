/// What an archive's directory says of one entry; only the name is to be relied on.
struct ArchiveEntry: Sendable, Hashable {
    /// The path inside the archive, with slashes, and none at the beginning. It is a name only: `..` means nothing.
    let name: String
    /// The place in the directory, from 0.
    let index: Int
    let packedBytes: UInt64
    let unpackedBytes: UInt64
    let checksum: UInt32
    let isEncrypted: Bool

    /// Whether it only says that there is a folder.
    var isFolder: Bool { name.isEmpty || name.utf8.last == UInt8(ascii: "/") }

    /// Whether it is what a system keeps for itself, such as the other halves of files that a Mac adds.
    var isHidden: Bool { name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" } }

    /// A path with slashes for backslashes, and without empty and `.` parts.
    static func normalised(_ path: String) -> String {
        let plain = path.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        var parts = plain.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
        parts.removeAll { $0.elementsEqual([UInt8(ascii: ".")]) }
        let name = String(decoding: Array(parts.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
        return plain.last == UInt8(ascii: "/") && !name.isEmpty ? name + "/" : name
    }
}
