import Foundation
import Testing

@testable import Outreach
@testable import RosterImport

struct WorkbookHostileTests {
    private let row = "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>38425</v></c></row>"

    private var small: WorkbookMaker {
        WorkbookMaker(rows: row, strings: ["<t>Anna</t>"], formats: [0, 14])
    }

    @Test func `cut at any byte a workbook is broken`() throws {
        let roster = try TemporaryRoster(small.bytes)
        let handle = try FileHandle(forWritingTo: roster.url)
        for length in (0..<Int(try handle.seekToEnd())).reversed() {
            try handle.truncate(atOffset: UInt64(length))
            #expect(throws: roster.file.fault(.archiveBroken)) { try WorkbookFile(opening: roster.file) }
        }
    }

    @Test(arguments: [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
        "xl/styles.xml", "xl/worksheets/sheet1.xml",
    ])
    func `with a part cut at any byte a workbook is broken`(name: String) throws {
        let text = try #require(small[name])
        for length in 0..<text.utf8.count {
            var cut = small
            cut[name] = String(text.prefix(length))
            #expect(cut.fault() == .workbookBroken)
        }
    }

    @Test func `with any byte changed a workbook is refused, or gives what it held`() throws {
        let bytes = small.bytes
        let roster = try TemporaryRoster(bytes)
        let whole = try WorkbookReading(bytes)
        #expect(whole.rows == [.init(number: 1, cells: ["Anna", "2005-03-14"])])
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0x15
            try Data(changed).write(to: roster.url)
            do {
                #expect(try WorkbookReading(roster.file).rows == whole.rows)
            } catch {
                #expect(error is RosterFault)
            }
        }
    }

    @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml"])
    func `a DOCTYPE is refused`(name: String) throws {
        var maker = small
        let text = try #require(maker[name])
        maker[name] = "<!DOCTYPE a [<!ENTITY b \"c\">]>" + text
        #expect(maker.fault() == .workbookBroken)
    }

    @Test func `a sheet that is a bomb is refused as one`() {
        var entries = small.parts.filter { $0.name != "xl/worksheets/sheet1.xml" }.map {
            ArchiveMaker.Entry($0.name, $0.text)
        }
        entries.append(.bomb("xl/worksheets/sheet1.xml", of: UInt8(ascii: " "), repeats: 40_000))
        #expect(WorkbookReading.fault(of: ArchiveMaker(entries: entries).bytes) == .archiveBomb)
    }

    @Test func `a wrong checksum is found at the sheet's end`() {
        var entries = small.parts.map { ArchiveMaker.Entry($0.name, $0.text) }
        entries[entries.count - 1].checksum ^= 1
        #expect(WorkbookReading.fault(of: ArchiveMaker(entries: entries).bytes) == .archiveBroken)
    }

    @Test func `columns without content cost nothing, and with it there are at most 512`() throws {
        let last = "<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>"
        #expect(try WorkbookMaker(rows: last).cells() == ["1"])
        let filled = "<row r=\"8\"><c r=\"XFD1\"><v>1</v></c></row>"
        #expect(WorkbookMaker(rows: filled).fault() == .tooManyColumns(row: 8))
        #expect(try WorkbookMaker(rows: "<row><c r=\"SR1\"><v>1</v></c></row>").cells().count == 512)
        #expect(WorkbookMaker(rows: "<row><c r=\"SS1\"><v>1</v></c></row>").fault() == .tooManyColumns(row: 1))
        let claimed = "<row>" + String(repeating: "<c/>", count: 100_000) + "</row>"
        #expect(try WorkbookMaker(rows: claimed).read().rows == [])
    }

    @Test func `cells and rows have a longest length`() throws {
        let long = String(repeating: "a", count: 1 << 15)
        #expect(try WorkbookMaker(rows: "<row><c t=\"str\"><v>\(long)</v></c></row>").cells() == [long])
        #expect(
            WorkbookMaker(rows: "<row r=\"5\"><c t=\"str\"><v>\(long)a</v></c></row>").fault() == .cellTooLong(row: 5))
        let wide = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 33) + "</row>"
        #expect(WorkbookMaker(rows: wide, strings: ["<t>\(long)</t>"]).fault() == .rowTooLong(row: 1))
    }

    @Test func `what is nested deeply is refused`() {
        let deep = String(repeating: "<c>", count: 300) + String(repeating: "</c>", count: 300)
        #expect(WorkbookMaker(rows: "<row>\(deep)</row>").fault() == .workbookBroken)
    }

    @Test func `values outside their place mean nothing`() throws {
        let stray = "<v>1</v><c><v>2</v></c><row><v>3</v><c><v>4</v><extLst><ext><v>5</v></ext></extLst></c></row>"
        #expect(try WorkbookMaker(rows: stray).cells() == ["4"])
    }

    @Test func `a sheet of another kind of XML is refused`() {
        var maker = small
        maker["xl/worksheets/sheet1.xml"] = "<html><sheetData><row/></sheetData></html>"
        #expect(maker.fault() == .workbookBroken)
    }
}
