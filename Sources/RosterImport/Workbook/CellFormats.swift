import XML

/// Which of a workbook's cell formats show a number as a date.
struct CellFormats: Sendable {
    /// The most formats that Excel itself allows.
    private static let mostFormats = 65_536

    private var showsDate: [Bool] = []

    /// Formats none of which is a date.
    init() {}

    init(of part: String, in archive: Archive) throws(RosterFault) {
        var dates: [Int: Bool] = [:]
        var isInside = false
        var xml = try WorkbookPart(part, of: archive)
        while let event = try xml.next() {
            switch event {
            case .start(let element, let attributes, _, _):
                // The formats of named styles are written alike but in another list.
                if xml.depth == 2 { isInside = element.local == "cellXfs" }
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                if element.local == "numFmt", let code = attributes["formatCode"] {
                    dates[id] = Self.isDate(code)
                } else if isInside, element.local == "xf", xml.depth == 3 {
                    showsDate.append(dates[id] ?? Self.isDate(builtIn: id))
                }
                guard dates.count <= Self.mostFormats, showsDate.count <= Self.mostFormats else {
                    throw archive.file.fault(.workbookBroken)
                }
            case .text, .end: continue
            }
        }
    }

    /// Whether cells with this index of a format are dates.
    func isDate(_ index: Int) -> Bool { showsDate.indices.contains(index) && showsDate[index] }

    /// Whether a format that isn't written out is a date: ECMA-376 part 1, 18.8.30, with those of other countries.
    private static func isDate(builtIn id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45...47, 50...58: true
        default: false
        }
    }

    /// Whether a format's code has a year, month or day in it, other than as plain letters.
    static func isDate(_ code: String) -> Bool {
        var rest = Substring(code).unicodeScalars
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "\\", "_", "*": _ = rest.popFirst()
            case "y", "Y", "m", "M", "d", "D": return true
            default: continue
            }
        }
        return false
    }
}
