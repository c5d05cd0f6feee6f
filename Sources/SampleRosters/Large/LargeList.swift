import Foundation

/// One delimited list.
struct LargeList: LargeFile {
    private let file: StagedFile
    private var text = DelimitedText(.utf8, delimiter: ";", lineEnd: "\n")

    init(in folder: URL) throws(SampleRosters.Failure) {
        file = try StagedFile(folder.appending(path: "elever.csv"))
        text.header(LargeRosterRows.header)
    }

    mutating func add(_ pupils: [SamplePupil], of school: SampleSchool) throws(SampleRosters.Failure) {
        LargeRosterRows.append(pupils, of: school, to: &text)
        try file.write(text.takeBytes())
    }

    mutating func finish() throws(SampleRosters.Failure) -> [SampleRosters.Summary.File] {
        try file.write(text.takeBytes())
        try file.publish()
        return [
            SampleRosters.Summary.File(
                name: "elever.csv", about: "All schools: one row per pupil and guardian, semicolons, UTF-8",
                rows: text.rowCount, file.byteCount)
        ]
    }
}
