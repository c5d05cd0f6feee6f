import Foundation

/// Looks at what the end of a ZIP file claims of its directory before libzip makes room for it.
///
/// libzip keeps the whole directory in memory, and takes whichever end record fits best; so every one of them is
/// looked at. The layout is that of APPNOTE.TXT 6.3, sections 4.3.14 to 4.3.16.
enum ArchiveEndRecord {
    /// The largest directory, in bytes: 10,000 entries with long names take 2 MB.
    static let largestDirectory = 16_000_000
    /// The record, its locator, and the longest comment.
    private static let tailLength = 22 + 20 + 65_535

    /// The file's size in bytes; a file that isn't there, isn't an ordinary file, or claims a directory of too many
    /// entries or bytes is refused.
    static func sizeOfAcceptable(_ file: RosterFile) throws(RosterFault) -> UInt64 {
        try file.forEachChunk { _ throws(RosterFault) in false }
        guard let handle = FileHandle(forReadingAtPath: file.path) else { throw file.fault(.notReadable) }
        defer { try? handle.close() }
        do {
            let size = try handle.seekToEnd()
            let tail = try read(handle, from: size - min(size, UInt64(tailLength)), count: tailLength)
            for start in tail.indices.dropLast(21) where isSignature(0x05, 0x06, in: tail, at: start) {
                let claim = try claim(of: tail, at: start, handle)
                guard claim.entries <= UInt64(Archive.mostEntries), claim.bytes <= UInt64(largestDirectory) else {
                    throw file.fault(.archiveTooManyEntries(limit: Archive.mostEntries))
                }
            }
            return size
        } catch let fault as RosterFault {
            throw fault
        } catch {
            throw file.fault(.notReadable)
        }
    }

    /// The entries and bytes that the record at an index claims, in its own fields or in those of ZIP64.
    private static func claim(
        of tail: [UInt8], at start: Int, _ handle: FileHandle
    ) throws -> (entries: UInt64, bytes: UInt64) {
        if start >= 20, isSignature(0x06, 0x07, in: tail, at: start - 20) {
            let large = try read(handle, from: number(8, in: tail, at: start - 12), count: 56)
            if large.count == 56, isSignature(0x06, 0x06, in: large, at: 0) {
                return (max(number(8, in: large, at: 24), number(8, in: large, at: 32)), number(8, in: large, at: 40))
            }
        }
        let entries = max(number(2, in: tail, at: start + 8), number(2, in: tail, at: start + 10))
        return (entries, number(4, in: tail, at: start + 12))
    }

    private static func isSignature(_ third: UInt8, _ fourth: UInt8, in bytes: [UInt8], at start: Int) -> Bool {
        bytes[start] == 0x50 && bytes[start + 1] == 0x4B && bytes[start + 2] == third && bytes[start + 3] == fourth
    }

    /// The number of so many bytes, the lowest first.
    private static func number(_ count: Int, in bytes: [UInt8], at start: Int) -> UInt64 {
        bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func read(_ handle: FileHandle, from offset: UInt64, count: Int) throws -> [UInt8] {
        // A larger offset isn't one that a file can have.
        guard offset <= UInt64(Int64.max) else { return [] }
        try handle.seek(toOffset: offset)
        return Array(try handle.read(upToCount: count) ?? Data())
    }
}
