import XML

/// How a workbook's cell formats show numbers.
struct CellFormats: Sendable {
    /// The most formats that Excel itself allows.
    private static let mostFormats = 65_536

    private var formats: [CellFormat] = []

    /// Formats that show every number as it is.
    init() {}

    init(of part: String, in archive: Archive) throws(RosterFault) {
        var written: [Int: CellFormat] = [:]
        var isInside = false
        var xml = try WorkbookPart(part, of: archive)
        while let event = try xml.next() {
            switch event {
            case .start(let element, let attributes, _, _):
                // The formats of named styles are written alike but in another list.
                if xml.depth == 2 { isInside = element.local == "cellXfs" }
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                if element.local == "numFmt", let code = attributes["formatCode"] {
                    written[id] = CellFormat(code: code)
                } else if isInside, element.local == "xf", xml.depth == 3 {
                    formats.append(written[id] ?? CellFormat(builtIn: id))
                }
                guard written.count <= Self.mostFormats, formats.count <= Self.mostFormats else {
                    throw archive.file.fault(.workbookBroken)
                }
            case .text, .end: continue
            }
        }
    }

    /// The format of this index.
    subscript(index: Int) -> CellFormat { formats.indices.contains(index) ? formats[index] : .plain }

    /// Whether a format's code shows a day or a time.
    static func isDate(_ code: String) -> Bool { CellFormat(code: code).isDayOrTime }
}
