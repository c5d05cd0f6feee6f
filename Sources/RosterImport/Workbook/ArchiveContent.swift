import XML

/// What a ZIP file is, as far as it matters to rosters.
enum ArchiveContent: Sendable, Hashable {
    /// An Excel workbook that can be read.
    case workbook
    /// An Excel workbook that brings programs with it.
    case workbookWithMacros
    /// An OpenDocument spreadsheet.
    case openDocument
    /// A spreadsheet in another format: .xlsb or .numbers.
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
            guard try isOpenDocumentSpreadsheet() else { return .other(names) }
            return entry(named: OpenDocumentContent.entryName) == nil ? .otherWorkbook : .openDocument
        }
        let types = try contentTypes()
        // The binary format is said to have macros whether it does or not.
        if types.contains(where: { $0.contains("sheet.binary.") }) { return .otherWorkbook }
        let isSpreadsheet = types.contains {
            $0.contains("spreadsheetml.sheet.main") || $0.contains("spreadsheetml.template.main")
                || $0.contains("ms-excel.")
        }
        guard isSpreadsheet || entry(named: "xl/workbook.xml") != nil else { return .other(names) }
        // A workbook may be of the kind that has macros and have none.
        let hasMacros = names.contains {
            let parts = $0.lowercased().split(separator: "/")
            return parts.last == "vbaproject.bin" || parts.dropLast().last == "macrosheets"
        }
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
        if let entry = entry(named: "mimetype") {
            var isSpreadsheet = false
            try forEachChunk(of: entry) { chunk throws(RosterFault) in
                isSpreadsheet = chunk.starts(with: Array(Self.openDocumentType.utf8))
                return false
            }
            return isSpreadsheet
        }
        // Some programs leave the type out, and only the list of contents tells it.
        guard entry(named: OpenDocumentContent.entryName) != nil, entry(named: Self.manifest) != nil else {
            return false
        }
        var xml = try WorkbookPart(Self.manifest, of: self)
        while let event = try xml.next() {
            if case .start(_, let attributes, _, _) = event,
                attributes["media-type"]?.hasPrefix(Self.openDocumentType) ?? false
            {
                return true
            }
        }
        return false
    }
}
