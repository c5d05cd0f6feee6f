import Foundation

/// OneRoster's tables, streamed to a folder.
struct OneRosterFolder: PeopleFile {
    private var tables: OneRosterTables
    private var files: [(table: OneRosterTables.Table, file: StagedFile)] = []

    init(in folder: URL, term: SampleTerm) throws(SampleRosters.Failure) {
        tables = OneRosterTables(.v12, term: term)
        for table in tables.tables {
            files.append((table, try StagedFile(folder.appending(path: "\(table.rawValue).csv"))))
        }
    }

    mutating func add(_ pupils: [SamplePupil], of school: SampleSchool?) throws(SampleRosters.Failure) {
        guard let school else { return }
        tables.add(pupils, of: school)
        try drain()
    }

    mutating func add(_ adults: [SampleAdult]) throws(SampleRosters.Failure) {
        for adult in adults { tables.add(adult) }
        try drain()
    }

    mutating func finish() throws(SampleRosters.Failure) -> [SampleRosters.Summary.File] {
        try drain()
        var written: [SampleRosters.Summary.File] = []
        for (table, file) in files {
            try file.publish()
            written.append(
                SampleRosters.Summary.File(
                    name: "\(table.rawValue).csv", about: "OneRoster 1.2", rows: tables.rowCount(table),
                    file.byteCount))
        }
        return written
    }

    private mutating func drain() throws(SampleRosters.Failure) {
        for (table, file) in files { try file.write(tables.takeBytes(table)) }
    }
}
