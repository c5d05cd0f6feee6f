import Outreach

/// A web page with a table, which school systems write under the name of an old workbook (`.xls`).
///
/// It is read as text: nothing that the page refers to is fetched, and no script or style is run.
struct HTMLTableFile: TableSource {
    let file: RosterFile
    private let encoding: TextEncoding
    private let hasMark: Bool

    var manner: Words { Words(sv: "HTML, \(encoding.rawValue)", en: "HTML, \(encoding.rawValue)") }

    /// The table of a page; nil where a file of markup has none.
    init?(_ file: RosterFile) throws(RosterFault) {
        (encoding, hasMark) = try file.detectEncoding(isSaidToBeText: true)
        self.file = file
        var signs = HTMLTableSigns()
        var transcoder = Transcoder(encoding: encoding, hasMark: hasMark)
        try file.forEachChunk { chunk throws(RosterFault) in
            var text: [UInt8] = []
            transcoder.append(chunk, to: &text)
            signs.take(text)
            return !signs.isDecided
        }
        guard signs.hasTable else { return nil }
    }

    @discardableResult
    func forEachRecord(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> [Finding.Kind] {
        var parser = HTMLTableParser(of: file)
        var transcoder = Transcoder(encoding: encoding, hasMark: hasMark)
        var text: [UInt8] = []
        var goesOn = true
        try file.forEachChunk { chunk throws(RosterFault) in
            text.removeAll(keepingCapacity: true)
            transcoder.append(chunk, to: &text)
            goesOn = try parser.take(text, body)
            return goesOn
        }
        if goesOn {
            text.removeAll(keepingCapacity: true)
            transcoder.finish(into: &text)
            if try parser.take(text, body) { try parser.finish(body) }
        }
        return encoding.isGuessed ? [.encodingGuessed(encoding.rawValue)] : []
    }
}

/// Looks for a table in a page's first bytes.
struct HTMLTableSigns {
    private(set) var hasTable = false
    private var size = 0
    private var carried: [UInt8] = []

    /// How far into a page its table may begin: styles may stand before it.
    private static let furthest = 1 << 20

    var isDecided: Bool { hasTable || size > Self.furthest }

    mutating func take(_ text: [UInt8]) {
        size += text.count
        let sign = Array("<table".utf8)
        let bytes = carried + text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        var start = 0
        while !hasTable, let found = bytes[start...].firstIndex(of: sign[0]) {
            hasTable = bytes[found...].starts(with: sign)
            start = found + 1
        }
        carried = Array(bytes.suffix(sign.count - 1))
    }
}

extension HTMLTableFile {
    /// Whether a file's first bytes are a web page's or a table's, in whatever encoding.
    static func isPage(_ file: RosterFile) -> Bool {
        var head: [UInt8] = []
        do throws(RosterFault) {
            try file.forEachChunk { chunk throws(RosterFault) in
                head = Array(chunk.prefix(FileKind.headLength))
                return false
            }
        } catch {
            return false
        }
        let text = String(decoding: head.filter { $0 > 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
        return ["<html", "<!doctype html", "<table", "<body", "<meta "].contains(where: text.contains)
    }
}
