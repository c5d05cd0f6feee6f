import Testing

@testable import Outreach
@testable import RosterImport

/// A file of rejected rows is opened in a spreadsheet, and read again.
@Suite struct RejectedRowsReadingTests {
    private func cells(of text: String) throws -> [[String]] {
        let roster = try TemporaryRoster(text)
        var rows: [[String]] = []
        let file = DelimitedFile(file: roster.file, encoding: .utf8, hasMark: false, delimiter: UInt8(ascii: ";"))
        try file.forEachRecord { record throws(RosterFault) in
            rows.append(record.rawCells)
            return true
        }
        return rows
    }

    @Test(arguments: ["Row in the file", "Rad i filen"])
    func `whatever was guarded is read as it was`(header: String) throws {
        let signs = ["=", "+", "-", "@", "'", "a", "+46 70", "＝", "é", "'="]
        for one in signs {
            for two in signs {
                let cell = one + two
                let rows = try cells(of: "\(header);Namn;Ort\n7;\(FormulaGuard.guarded(cell));Bohus\n")
                #expect(rows.last == ["7", cell, "Bohus"])
            }
        }
    }

    @Test func `in any other file a sign before a formula stays`() throws {
        #expect(try cells(of: "Namn;Ort\n'=1;'t\n").last == ["'=1", "'t"])
    }
}
