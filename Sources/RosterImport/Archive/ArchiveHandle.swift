import CLibZip

/// libzip's archive made safe: opened for reading, closed when it goes.
@safe final class ArchiveHandle {
    /// How many entries the directory has.
    let count: Int
    private let file: RosterFile
    private let archive: OpaquePointer

    /// Opens a file of which `ArchiveEndRecord` has nothing to say against.
    init(opening file: RosterFile) throws(RosterFault) {
        // A path with a NUL in it would name another file.
        guard !file.path.utf8.contains(0) else { throw file.fault(.notReadable) }
        var code: Int32 = 0
        guard let archive = unsafe zip_open(file.path, ZIP_RDONLY, &code) else {
            throw file.fault(Self.kind(of: code))
        }
        unsafe self.archive = archive
        self.file = file
        count = unsafe Int(zip_get_num_entries(archive, 0))
    }

    deinit {
        unsafe zip_discard(archive)
    }

    /// What the directory says of an entry.
    func entry(at index: Int) throws(RosterFault) -> ArchiveEntry {
        var status = unsafe zip_stat()
        let needed = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_ENCRYPTION_METHOD)
        guard unsafe zip_stat_index(archive, UInt64(index), 0, &status) == 0,
            let name = unsafe zip_get_name(archive, UInt64(index), 0), unsafe status.valid & needed == needed
        else { throw file.fault(.archiveBroken) }
        return unsafe ArchiveEntry(
            name: ArchiveEntry.normalised(String(cString: name)), index: index, packedBytes: status.comp_size,
            unpackedBytes: status.size, checksum: status.crc,
            isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE))
    }

    /// libzip's stream of an entry's unpacked bytes, for `ArchiveEntryReader`, which closes it.
    @unsafe func stream(at index: Int) throws(RosterFault) -> OpaquePointer {
        guard let stream = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
            throw unsafe file.fault(Self.kind(of: zip_error_code_zip(zip_get_error(archive))))
        }
        return unsafe stream
    }

    private static func kind(of code: Int32) -> RosterFault.Kind {
        switch code {
        case ZIP_ER_OPEN, ZIP_ER_NOENT: .notReadable
        case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD: .archiveEncrypted
        case ZIP_ER_COMPNOTSUPP: .archiveMethodUnknown
        default: .archiveBroken
        }
    }
}
