import CLibZip
import Foundation

/// OneRoster's tables in one ZIP, in memory until they are written: for towns, not for countries.
struct OneRosterArchive: PeopleFile {
    static let fileName = "oneroster-1.1.zip"

    private let file: StagedFile
    private var tables: OneRosterTables

    init(in folder: URL, term: SampleTerm) throws(SampleRosters.Failure) {
        file = try StagedFile(folder.appending(path: Self.fileName))
        tables = OneRosterTables(.v11, term: term)
    }

    mutating func add(_ pupils: [SamplePupil], of school: SampleSchool?) throws(SampleRosters.Failure) {
        guard let school else { return }
        tables.add(pupils, of: school)
    }

    mutating func add(_ adults: [SampleAdult]) throws(SampleRosters.Failure) {
        for adult in adults { tables.add(adult) }
    }

    mutating func finish() throws(SampleRosters.Failure) -> [SampleRosters.Summary.File] {
        var problem: Int32 = 0
        guard let archive = unsafe zip_open(file.temporary.path, ZIP_CREATE | ZIP_TRUNCATE, &problem) else {
            throw file.failure("ZIP error \(problem)")
        }
        var isWhole = true
        for table in tables.tables {
            let bytes = tables.takeBytes(table)
            isWhole = unsafe isWhole && Self.add(bytes, named: "\(table.rawValue).csv", to: archive)
        }
        guard isWhole, unsafe zip_close(archive) == 0 else {
            let reason = unsafe String(cString: zip_strerror(archive))
            unsafe zip_discard(archive)
            throw file.failure(reason)
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: file.temporary.path)[.size]) as? Int
        try file.publish()
        return [
            SampleRosters.Summary.File(
                name: Self.fileName, about: "OneRoster 1.1 in one ZIP", rows: tables.rowCount(.users), size ?? 0)
        ]
    }

    private static func add(_ bytes: [UInt8], named name: String, to archive: OpaquePointer) -> Bool {
        // The library reads the bytes when the archive is closed, and then frees them with free().
        guard let copy = unsafe malloc(max(1, bytes.count)) else { return false }
        unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
        guard let source = unsafe zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else { return false }
        let index = unsafe zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            unsafe zip_source_free(source)
            return false
        }
        // 2020-02-03 at noon, so that the same town makes the same bytes.
        let date: UInt16 = (40 << 9) | (2 << 5) | 3
        return unsafe zip_file_set_dostime(archive, UInt64(index), 12 << 11, date, 0) == 0
    }
}
