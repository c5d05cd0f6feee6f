@testable import Outreach
@testable import RosterImport

/// Writes OpenDocument spreadsheets for tests: an archive with the parts that are needed, or one flat file.
struct OpenDocumentMaker {
    var entries: [ArchiveMaker.Entry] = []
    var styles = ""
    /// What stands in `office:spreadsheet`.
    var sheets: String

    static let type = "application/vnd.oasis.opendocument.spreadsheet"

    /// A spreadsheet of one sheet with these rows in it.
    init(rows: String) { sheets = Self.sheet("Elever", rows) }

    static func sheet(_ name: String, _ rows: String, style: String = "ta1") -> String {
        "<table:table table:name='\(name)' table:style-name='\(style)'>"
            + "<table:table-column table:number-columns-repeated='16384'/>\(rows)</table:table>"
    }

    /// A row of texts; a blank one is a cell without content.
    static func row(_ cells: [String]) -> String {
        "<table:table-row>"
            + cells.map { $0.isEmpty ? "<table:table-cell/>" : text($0) }.joined() + "</table:table-row>"
    }

    static func text(_ text: String) -> String {
        "<table:table-cell office:value-type='string'><text:p>\(text)</text:p></table:table-cell>"
    }

    private static let names = ["office", "table", "text", "style", "draw", "calcext", "dc"].map {
        " xmlns:\($0)='urn:example:\($0)'"
    }.joined()

    /// The content as a document with an outermost element of this name.
    func content(_ root: String = "document-content") -> String {
        "<?xml version='1.0' encoding='UTF-8'?><office:\(root)\(Self.names) office:mimetype='\(Self.type)'>"
            + "<office:automatic-styles><style:style style:name='ta1' style:family='table'><style:table-properties/>"
            + "</style:style>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\(sheets)"
            + "</office:spreadsheet></office:body></office:\(root)>"
    }

    var bytes: [UInt8] {
        ArchiveMaker(
            entries: [.init("mimetype", Self.type), .init("content.xml", content())] + entries
        ).bytes
    }

    /// What is read of it, twice the same: the rows' numbers and cells, and what is told of the file.
    func read() throws -> (sheet: String, rows: [WorkbookReading.Row], findings: [Finding.Kind]) {
        let roster = try TemporaryRoster(bytes, named: "elever.ods")
        let file = try OpenDocumentFile(Archive(opening: roster.file))
        var rows: [WorkbookReading.Row] = []
        var findings: [Finding.Kind] = []
        for _ in 0..<2 {
            rows = []
            findings = try file.forEachRecord { record throws(RosterFault) in
                rows.append(WorkbookReading.Row(number: record.row, cells: record.cells))
                return true
            }
        }
        return (file.sheetName, rows, findings)
    }

    func cells() throws -> [[String]] { try read().rows.map(\.cells) }

    /// Why it can't be read.
    func fault() -> RosterFault.Kind? { Self.fault(of: bytes) }

    static func fault(of bytes: [UInt8]) -> RosterFault.Kind? {
        guard let roster = try? TemporaryRoster(bytes, named: "elever.ods") else { return nil }
        do throws(RosterFault) {
            try OpenDocumentFile(Archive(opening: roster.file)).forEachRecord { _ throws(RosterFault) in true }
            return nil
        } catch {
            return error.kind
        }
    }
}
