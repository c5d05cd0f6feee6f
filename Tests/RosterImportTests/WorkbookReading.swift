@testable import Outreach
@testable import RosterImport

/// What came of a workbook.
struct WorkbookReading: Equatable {
    struct Row: Equatable {
        let number: Int
        let cells: [String]
    }

    var sheet = ""
    var rows: [Row] = []
    var findings: [Finding.Kind] = []

    init(_ file: RosterFile) throws { try read(file) }

    init(_ bytes: [UInt8]) throws {
        let roster = try TemporaryRoster(bytes, named: "elever.xlsx")
        try withExtendedLifetime(roster) { try read(roster.file) }
    }

    /// A workbook can be read again and again.
    private mutating func read(_ file: RosterFile) throws {
        let workbook = try WorkbookFile(opening: file)
        sheet = workbook.sheetName
        for _ in 0..<2 {
            rows = []
            findings = try workbook.forEachRecord { record throws(RosterFault) in
                rows.append(Row(number: record.row, cells: record.cells))
                return true
            }
        }
    }

    static func fault(of bytes: [UInt8]) -> RosterFault.Kind? {
        do {
            _ = try WorkbookReading(bytes)
            return nil
        } catch {
            return (error as? RosterFault)?.kind
        }
    }
}
