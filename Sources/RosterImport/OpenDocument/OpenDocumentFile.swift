import Outreach
import XML

/// An OpenDocument spreadsheet, of which the first visible sheet is read.
struct OpenDocumentFile: TableSource {
    /// The name of the sheet that is read.
    let sheetName: String
    /// How many visible sheets aren't read.
    let furtherSheets: Int
    private let content: OpenDocumentContent
    /// The place of the sheet among all, from 0.
    private let sheet: Int

    var file: RosterFile { content.file }
    var manner: Words { Words(sv: "OpenDocument, bladet \(sheetName)", en: "OpenDocument, sheet \(sheetName)") }

    /// The spreadsheet in an archive that is open; one with a password is refused.
    init(_ archive: Archive) throws(RosterFault) {
        guard try !archive.isEncryptedDocument() else { throw archive.file.fault(.workbookPassword) }
        try self.init(.archived(archive))
    }

    init(_ content: OpenDocumentContent) throws(RosterFault) {
        self.content = content
        var hidden: Set<String> = []
        var style: String?
        var sheets = 0
        var visible: [(name: String, place: Int)] = []
        var isSpreadsheet = false
        var xml = try content.open()
        while let event = try xml.next() {
            guard case .start(let element, let attributes, _, _) = event else { continue }
            switch (xml.depth, element.local) {
            case (3, "style"): style = attributes["family"] == "table" ? attributes["name"] : nil
            case (4, "table-properties"): if attributes["display"] == "false", let style { hidden.insert(style) }
            case (3, "spreadsheet"): isSpreadsheet = true
            case (4, "table") where isSpreadsheet:
                guard hidden.count + visible.count <= Archive.mostEntries else {
                    throw content.file.fault(.workbookBroken)
                }
                if !(attributes["style-name"].map(hidden.contains) ?? false) {
                    visible.append((attributes["name"] ?? "", sheets))
                }
                sheets += 1
            default: continue
            }
        }
        guard isSpreadsheet else { throw content.file.fault(.workbookBroken) }
        guard let first = visible.first else { throw content.file.fault(.workbookEmpty) }
        sheetName = first.name
        sheet = first.place
        furtherSheets = visible.count - 1
    }

    @discardableResult
    func forEachRecord(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> [Finding.Kind] {
        var reader = OpenDocumentReader(of: file)
        try reader.read(sheet, of: content, body)
        var findings: [Finding.Kind] = []
        if furtherSheets > 0 { findings.append(.sheetsNotRead(furtherSheets)) }
        if reader.hiddenRows > 0 { findings.append(.hiddenRowsRead(reader.hiddenRows)) }
        if reader.errorCells > 0 { findings.append(.errorCells(reader.errorCells)) }
        return findings
    }
}

extension Archive {
    /// What the type of an OpenDocument spreadsheet begins with; templates have more behind it.
    static let openDocumentType = "application/vnd.oasis.opendocument.spreadsheet"

    /// The entry with a document's list of contents.
    static let manifest = "META-INF/manifest.xml"

    /// Whether a document's list of contents says that some are encrypted: OpenDocument 1.3 part 2, 3.4.
    fileprivate func isEncryptedDocument() throws(RosterFault) -> Bool {
        if entry(named: "encrypted-package") != nil { return true }
        let list = Self.manifest
        guard entry(named: list) != nil else { return false }
        var xml = try WorkbookPart(list, of: self)
        while let event = try xml.next() {
            if case .start(let element, _, _, _) = event, element.local == "encryption-data" { return true }
        }
        return false
    }
}
