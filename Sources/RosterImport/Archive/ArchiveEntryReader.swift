import CLibZip

/// Unpacks one entry, a piece at a time, and counts what really comes out.
@safe final class ArchiveEntryReader {
    /// The most bytes that an entry may unpack to, in GB.
    static let limitGigabytes = 2
    /// An entry that unpacks to more bytes than this is a bomb if it is packed tighter than `tightestPacking`.
    static let bombBytes: UInt64 = 10_000_000
    /// How many times its packed size an entry may unpack to.
    static let tightestPacking: UInt64 = 200

    /// Why reading stopped, for those who get the bytes by way of another library.
    private(set) var fault: RosterFault?
    private let file: RosterFile
    private let entry: ArchiveEntry
    /// The stream is of no use without its archive.
    private let handle: ArchiveHandle
    private let stream: OpaquePointer
    private var total: UInt64 = 0

    init(_ entry: ArchiveEntry, of file: RosterFile) throws(RosterFault) {
        let handle = try ArchiveHandle(opening: file)
        // The file could have been changed since its directory was looked at.
        guard entry.index < handle.count, try handle.entry(at: entry.index) == entry else {
            throw file.fault(.archiveBroken)
        }
        self.file = file
        self.entry = entry
        self.handle = handle
        unsafe stream = try handle.stream(at: entry.index)
    }

    deinit {
        unsafe zip_fclose(stream)
    }

    /// Gives at most so many of the bytes that follow, or none at the end, where the checksum has been found right;
    /// after a fault the same fault again.
    func next(atMost count: Int) throws(RosterFault) -> [UInt8] {
        if let fault { throw fault }
        var result: Int64 = 0
        let stream = unsafe stream
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            result = unsafe zip_fread(stream, buffer.baseAddress, UInt64(count))
            filled = max(0, Int(result))
        }
        guard result >= 0 else { throw stop(.archiveBroken) }
        total += UInt64(result)
        guard total <= UInt64(Self.limitGigabytes) << 30 else {
            throw stop(.archiveEntryTooLarge(limitGigabytes: Self.limitGigabytes))
        }
        guard total <= Self.bombBytes || total / Self.tightestPacking <= entry.packedBytes else {
            throw stop(.archiveBomb)
        }
        guard result > 0 || total == entry.unpackedBytes else { throw stop(.archiveBroken) }
        return piece
    }

    private func stop(_ kind: RosterFault.Kind) -> RosterFault {
        let reason = file.fault(kind)
        fault = reason
        return reason
    }
}
