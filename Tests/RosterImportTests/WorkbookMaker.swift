@testable import RosterImport

/// Writes workbooks for tests: the parts that are needed, each of which can be changed.
struct WorkbookMaker {
    /// The entries' names and texts.
    var parts: [(name: String, text: String)] = []

    /// A workbook of one sheet with these rows in it.
    init(rows: String, strings: [String] = [], formats: [Int] = [], codes: [Int: String] = [:], is1904: Bool = false) {
        self["[Content_Types].xml"] =
            "<Types><Override PartName='/xl/workbook.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"
        self["_rels/.rels"] = Self.relationships([("r", "officeDocument", "xl/workbook.xml")])
        setSheets([("Elever", nil, "worksheet", "worksheets/sheet1.xml")], is1904: is1904)
        self["xl/sharedStrings.xml"] = "<sst>" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>"
        let written = codes.map { "<numFmt numFmtId='\($0.key)' formatCode='\($0.value)'/>" }.joined()
        let used = formats.map { "<xf numFmtId='\($0)'/>" }.joined()
        self["xl/styles.xml"] =
            "<styleSheet><numFmts>\(written)</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
            + "<cellXfs>\(used)</cellXfs></styleSheet>"
        self["xl/worksheets/sheet1.xml"] = Self.sheet(rows)
    }

    subscript(name: String) -> String? {
        get { parts.first { $0.name == name }?.text }
        set {
            let index = parts.firstIndex { $0.name == name } ?? parts.endIndex
            parts.replaceSubrange(index..<min(index + 1, parts.count), with: newValue.map { [(name, $0)] } ?? [])
        }
    }

    mutating func setSheets(
        _ sheets: [(name: String, state: String?, kind: String, target: String)], is1904: Bool = false
    ) {
        let written = sheets.enumerated().map { index, sheet in
            "<sheet name='\(sheet.name)' sheetId='\(index + 7)' r:id='rId\(index)'"
                + (sheet.state.map { " state='\($0)'" } ?? "") + "/>"
        }
        self["xl/workbook.xml"] =
            "<workbook xmlns:r='r'><workbookPr date1904='\(is1904 ? 1 : 0)'/><sheets>\(written.joined())</sheets>"
            + "</workbook>"
        self["xl/_rels/workbook.xml.rels"] = Self.relationships(
            sheets.enumerated().map { ("rId\($0)", $1.kind, $1.target) }
                + [("s", "sharedStrings", "sharedStrings.xml"), ("t", "styles", "/xl/styles.xml")])
    }

    static func sheet(_ rows: String) -> String {
        "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:dimension ref='A1:XFD1048576'/>"
            + "<x:sheetData>\(rows.replacing("</", with: "</x:").replacing(/<([a-z])/) { "<x:\($0.1)" })"
            + "</x:sheetData><x:mergeCells><x:mergeCell ref='A1:C1'/></x:mergeCells></x:worksheet>"
    }

    static func relationships(_ all: [(id: String, kind: String, target: String)]) -> String {
        "<Relationships>"
            + all.map { "<Relationship Id='\($0.id)' Type='http://example.org/\($0.kind)' Target='\($0.target)'/>" }
            .joined() + "</Relationships>"
    }

    var bytes: [UInt8] { ArchiveMaker(entries: parts.map { .init($0.name, $0.text) }).bytes }

    /// What is read of it: the rows' numbers and cells, and what is told of the file.
    func read() throws -> WorkbookReading { try WorkbookReading(bytes) }

    /// The cells of the only row.
    func cells() throws -> [String] { try read().rows.first?.cells ?? [] }

    /// Why it can't be read.
    func fault() -> RosterFault.Kind? { WorkbookReading.fault(of: bytes) }
}
