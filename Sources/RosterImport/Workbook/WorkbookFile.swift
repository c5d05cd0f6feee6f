import Outreach

/// An Excel workbook, of which the first visible sheet is read.
struct WorkbookFile: TableSource {
    let file: RosterFile
    /// The name of the sheet that is read.
    let sheetName: String
    /// How many visible sheets aren't read.
    let furtherSheets: Int
    private let archive: Archive
    private let sheetPart: String
    private let texts: SharedStrings
    private let formats: CellFormats
    private let dateSystem: DateSystem
    private let merged: MergedCells

    var manner: Words { Words(sv: "Excel, bladet \(sheetName)", en: "Excel, sheet \(sheetName)") }

    /// Opens a workbook and reads what its cells refer to; a file that isn't one is refused with what it is.
    init(opening file: RosterFile) throws(RosterFault) {
        if let kind = try file.compoundFileKind() { throw file.fault(kind) }
        try self.init(Archive(opening: file))
    }

    /// The workbook in an archive that is open.
    init(_ archive: Archive) throws(RosterFault) {
        switch try archive.content() {
        case .workbook: break
        case .workbookWithMacros: throw archive.file.fault(.workbookMacros)
        case .openDocument, .otherWorkbook: throw archive.file.fault(.otherWorkbook)
        case .other: throw archive.file.fault(.archive)
        }
        let index = try WorkbookIndex(of: archive)
        file = archive.file
        sheetName = index.sheetName
        furtherSheets = index.furtherSheets
        self.archive = archive
        sheetPart = index.sheetPart
        dateSystem = index.dateSystem
        merged = try MergedCells(of: index.sheetPart, in: archive)
        formats =
            try index.stylesPart.map { part throws(RosterFault) in try CellFormats(of: part, in: archive) }
            ?? CellFormats()
        texts =
            try index.stringsPart.map { part throws(RosterFault) in try SharedStrings(of: part, in: archive) }
            ?? SharedStrings()
    }

    @discardableResult
    func forEachRecord(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> [Finding.Kind] {
        var reader = SheetReader(
            of: file, texts: texts, formats: formats, dateSystem: dateSystem, merged: merged)
        try reader.read(sheetPart, of: archive, body)
        var findings: [Finding.Kind] = []
        if furtherSheets > 0 { findings.append(.sheetsNotRead(furtherSheets)) }
        if reader.hiddenRows > 0 { findings.append(.hiddenRowsRead(reader.hiddenRows)) }
        if reader.errorCells > 0 { findings.append(.errorCells(reader.errorCells)) }
        return findings
    }
}
