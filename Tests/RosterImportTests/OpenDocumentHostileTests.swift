import Foundation
import Testing

@testable import Outreach
@testable import RosterImport

struct OpenDocumentHostileTests {
    private typealias Maker = OpenDocumentMaker

    private var small: Maker { Maker(rows: Maker.row(["Anna", "7A"])) }

    @Test func `cut at any byte a spreadsheet is refused`() throws {
        let bytes = small.bytes
        for length in stride(from: 0, to: bytes.count, by: 7) {
            #expect(Maker.fault(of: Array(bytes.prefix(length))) == .archiveBroken)
        }
    }

    @Test func `with its content cut at any byte a spreadsheet is damaged`() throws {
        let text = small.content()
        for length in stride(from: 0, to: text.utf8.count - 1, by: 5) {
            let entries = [
                ArchiveMaker.Entry("mimetype", Maker.type), .init("content.xml", String(text.prefix(length))),
            ]
            #expect(Maker.fault(of: ArchiveMaker(entries: entries).bytes) == .workbookBroken)
        }
    }

    @Test func `with any byte changed a spreadsheet is refused, or gives what it held`() throws {
        let bytes = small.bytes
        for index in stride(from: 0, to: bytes.count, by: 3) {
            var changed = bytes
            changed[index] ^= 0x15
            let roster = try TemporaryRoster(changed)
            do throws(RosterFault) {
                let records = try OpenDocumentFile(Archive(opening: roster.file)).firstRecords(2)
                #expect(records.map(\.cells) == [["Anna", "7A"]])
            } catch {
                #expect(error.file == "elever.csv")
            }
        }
    }

    @Test func `a DOCTYPE is refused`() {
        let text = small.content().replacing("<office:document-content", with: "<!DOCTYPE a><office:document-content")
        let entries = [ArchiveMaker.Entry("mimetype", Maker.type), .init("content.xml", text)]
        #expect(Maker.fault(of: ArchiveMaker(entries: entries).bytes) == .workbookBroken)
    }

    @Test func `a content that is a bomb is refused as one`() {
        let entries = [
            ArchiveMaker.Entry("mimetype", Maker.type),
            .bomb("content.xml", of: UInt8(ascii: " "), repeats: 40_000),
        ]
        #expect(Maker.fault(of: ArchiveMaker(entries: entries).bytes) == .archiveBomb)
    }

    @Test func `a row that is written once for a million is read a thousand times`() throws {
        let row = "<table:table-row table:number-rows-repeated='1000000'>\(Maker.text("7A"))</table:table-row>"
        let reading = try Maker(rows: row + Maker.row(["x"])).read()
        #expect(reading.rows.count == 1_001)
        #expect(reading.rows.last == .init(number: 1_000_001, cells: ["x"]))
        let nowhere = "<table:table-row table:number-rows-repeated='1048576'><table:table-cell/></table:table-row>"
        #expect(Maker(rows: nowhere + Maker.row(["x"])).fault() == .workbookBroken)
    }

    @Test func `columns without content cost nothing, and with it there are at most 512`() throws {
        func row(_ repeats: String) -> String {
            "<table:table-row><table:table-cell table:number-columns-repeated='\(repeats)'/>\(Maker.text("x"))</table:table-row>"
        }
        #expect(try Maker(rows: row("511")).cells()[0].count == 512)
        #expect(Maker(rows: row("512")).fault() == .tooManyColumns(row: 1))
        #expect(Maker(rows: row("99999999999999999999")).fault() == nil)
        let filled = Maker.text("x").replacing(
            "<table:table-cell", with: "<table:table-cell table:number-columns-repeated='9999'")
        #expect(Maker(rows: "<table:table-row>\(filled)</table:table-row>").fault() == .tooManyColumns(row: 1))
    }

    @Test func `texts have a longest length, however they are written`() throws {
        let long = String(repeating: "a", count: 1 << 15)
        #expect(try Maker(rows: Maker.row([long])).cells() == [[long]])
        #expect(Maker(rows: Maker.row([long + "a"])).fault() == .cellTooLong(row: 1))
        let spaces = "a" + String(repeating: "<text:s text:c='1000000000'/>", count: 40) + "b"
        #expect(Maker(rows: Maker.row([spaces])).fault() == .cellTooLong(row: 1))
    }

    @Test func `merged areas that can't be are cut at the sheet's edge`() throws {
        let wide =
            "<table:table-row><table:table-cell office:value-type='string' table:number-rows-spanned='99999999' "
            + "table:number-columns-spanned='99999999'><text:p>x</text:p></table:table-cell></table:table-row>"
        let roster = try TemporaryRoster(Maker(rows: wide + Maker.row(["", "y"])).bytes)
        let records = try OpenDocumentFile(Archive(opening: roster.file)).firstRecords(2)
        #expect(records.map(\.cells) == [["x"], ["x", "y"]])
        #expect(records.map(\.widthOfHeadings) == [512, 512])
    }

    @Test func `another document is damaged as a spreadsheet`() {
        var maker = small
        maker.sheets = ""
        #expect(maker.fault() == .workbookEmpty)
        let text = small.content().replacing("office:spreadsheet", with: "office:text")
        let entries = [ArchiveMaker.Entry("mimetype", Maker.type), .init("content.xml", text)]
        #expect(Maker.fault(of: ArchiveMaker(entries: entries).bytes) == .workbookBroken)
    }
}
