import Foundation

/// One workbook.
struct LargeWorkbook: LargeFile {
    private let book: Workbook
    private var sheet: TableSheet

    init(in folder: URL) throws(SampleRosters.Failure) {
        book = try Workbook(folder.appending(path: "elever.xlsx"), isStreamed: true)
        sheet = TableSheet(book.addSheet("Elever"), title: "", habits: [])
        sheet.header(LargeRosterRows.header)
    }

    mutating func add(_ pupils: [SamplePupil], of school: SampleSchool) throws(SampleRosters.Failure) {
        LargeRosterRows.append(pupils, of: school, to: &sheet)
    }

    mutating func finish() throws(SampleRosters.Failure) -> [SampleRosters.Summary.File] {
        [
            SampleRosters.Summary.File(
                name: "elever.xlsx", about: "All schools: one row per pupil and guardian", rows: sheet.rowCount,
                try book.publish())
        ]
    }
}
