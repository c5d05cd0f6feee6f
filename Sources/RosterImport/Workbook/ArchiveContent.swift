import XML

/// What a ZIP file is, as far as it matters to rosters.
enum ArchiveContent: Sendable, Hashable {
    /// An Excel workbook that can be read.
    case workbook
    /// An Excel workbook that brings programs with it.
    case workbookWithMacros
    /// A spreadsheet in another format: .xlsb, .ods or .numbers.
    case otherWorkbook
    /// Something else with entries of these names.
    case other([String])

    /// Whether it is no spreadsheet.
    var isOther: Bool { if case .other = self { true } else { false } }
}

extension Archive {
    /// What the archive is, told by its entries.
    func content() throws(RosterFault) -> ArchiveContent {
        let names = entries.map(\.name)
        guard entry(named: "[Content_Types].xml") != nil else {
            if entry(named: "Index/Document.iwa") != nil { return .otherWorkbook }
            return try isOpenDocumentSpreadsheet() ? .otherWorkbook : .other(names)
        }
        let types = try contentTypes()
        // The binary format is said to have macros whether it does or not.
        if types.contains(where: { $0.contains("sheet.binary.") }) { return .otherWorkbook }
        let isSpreadsheet = types.contains {
            $0.contains("spreadsheetml.sheet.main") || $0.contains("spreadsheetml.template.main")
                || $0.contains("ms-excel.")
        }
        guard isSpreadsheet || entry(named: "xl/workbook.xml") != nil else { return .other(names) }
        let hasMacros =
            types.contains { $0.contains("macroenabled") }
            || names.contains { $0.split(separator: "/").last?.lowercased() == "vbaproject.bin" }
        return hasMacros ? .workbookWithMacros : .workbook
    }

    /// The types of content that a document's parts are said to have, in small letters.
    private func contentTypes() throws(RosterFault) -> Set<String> {
        var types: Set<String> = []
        var xml = try WorkbookPart("[Content_Types].xml", of: self)
        while let event = try xml.next() {
            guard case .start(_, let attributes, _, _) = event, let type = attributes["ContentType"] else { continue }
            guard types.count < Self.mostEntries else { throw file.fault(.workbookBroken) }
            types.insert(type.prefix(200).lowercased())
        }
        return types
    }

    private func isOpenDocumentSpreadsheet() throws(RosterFault) -> Bool {
        guard let entry = entry(named: "mimetype") else { return false }
        var isSpreadsheet = false
        try forEachChunk(of: entry) { chunk throws(RosterFault) in
            isSpreadsheet = chunk.starts(with: Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
            return false
        }
        return isSpreadsheet
    }
}
