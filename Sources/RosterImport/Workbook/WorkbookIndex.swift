import XML

/// What `workbook.xml` says: the first visible sheet, where it lies, and how days are counted.
struct WorkbookIndex {
    let sheetName: String
    /// The name of the sheet's entry.
    let sheetPart: String
    /// The name of the entry with the shared texts; nil where there are none.
    let stringsPart: String?
    /// The name of the entry with the cell formats; nil where there are none.
    let stylesPart: String?
    let dateSystem: DateSystem
    /// How many visible sheets come after the first.
    let furtherSheets: Int

    init(of archive: Archive) throws(RosterFault) {
        let part =
            try WorkbookRelationships(of: "", in: archive).first(ofKind: "officeDocument")?.target ?? "xl/workbook.xml"
        let relationships = try WorkbookRelationships(of: part, in: archive)
        var dateSystem = DateSystem.from1900
        var first: (name: String, part: String)?
        var visible = 0
        var isFirstMissing = false
        var xml = try WorkbookPart(part, of: archive)
        while let event = try xml.next() {
            guard case .start(let element, let attributes, _, _) = event else { continue }
            if xml.depth == 1, element.local != "workbook" { throw archive.file.fault(.workbookBroken) }
            if element.local == "workbookPr", attributes.isTrue("date1904") { dateSystem = .from1904 }
            guard element.local == "sheet", xml.depth == 3, Self.isVisible(attributes["state"]) else { continue }
            let sheet = attributes["id"].flatMap { relationships[$0] }
            // Charts and dialogues have sheets of their own.
            if let sheet, sheet.kind != "worksheet" { continue }
            visible += 1
            // A sheet of which nothing is there can't be read, and needn't be if it isn't the first.
            guard first == nil, let sheet, archive.entry(named: sheet.target) != nil else {
                if first == nil { isFirstMissing = true }
                continue
            }
            first = (attributes["name"] ?? "", sheet.target)
        }
        guard !isFirstMissing else { throw archive.file.fault(.workbookBroken) }
        guard let first else { throw archive.file.fault(.workbookEmpty) }
        sheetName = first.name
        sheetPart = first.part
        // What is referred to and isn't there may never be needed; what only the directory hides is there.
        for kind in ["sharedStrings", "styles"] {
            if let target = relationships.first(ofKind: kind)?.target { try archive.refuseIfUnlisted(target) }
        }
        stringsPart = relationships.first(ofKind: "sharedStrings").flatMap { archive.entry(named: $0.target)?.name }
        stylesPart = relationships.first(ofKind: "styles").flatMap { archive.entry(named: $0.target)?.name }
        self.dateSystem = dateSystem
        furtherSheets = visible - 1
    }

    private static func isVisible(_ state: String?) -> Bool { state != "hidden" && state != "veryHidden" }
}
