/// Splits a page's UTF-8 bytes into the rows of its tables, as forgiving as browsers are: no tag needs its end.
///
/// Cells over several columns or rows are filled as a workbook's merged cells are.
struct HTMLTableParser {
    private let file: RosterFile
    private var state = State.text
    private var tag: [UInt8] = []
    private var quote: UInt8 = 0
    /// The element whose text is none of the page: a script or a style.
    private var hidden: [UInt8]?
    private var row: HTMLTableRow

    private enum State { case text, tag, comment }

    /// The longest tag that is read.
    private static let longestTag = 1 << 16

    init(of file: RosterFile) {
        self.file = file
        row = HTMLTableRow(of: file)
    }

    /// Takes a piece of the page and calls the body with each row that it completes; false from the body stops.
    mutating func take(
        _ bytes: [UInt8], _ body: (TableRecord) throws(RosterFault) -> Bool
    ) throws(RosterFault) -> Bool {
        var index = 0
        while index < bytes.count {
            switch state {
            case .text:
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                if hidden == nil { try row.add(bytes[index..<end]) }
                index = end + 1
                if end < bytes.count {
                    state = .tag
                    tag.removeAll(keepingCapacity: true)
                    quote = 0
                }
            case .tag:
                let byte = bytes[index]
                index += 1
                if tag.isEmpty, !Self.beginsTag(byte) {
                    // "<" that begins no tag is text.
                    try row.add([UInt8(ascii: "<"), byte][...])
                    state = .text
                } else if quote == 0, byte == UInt8(ascii: ">") {
                    state = .text
                    guard try endTag(body) else { return false }
                } else {
                    if quote == byte {
                        quote = 0
                    } else if quote == 0, byte == 0x22 || byte == 0x27, tag.last == UInt8(ascii: "=") {
                        quote = byte
                    }
                    tag.append(byte)
                    if tag.elementsEqual("!--".utf8) { state = .comment }
                    guard tag.count <= Self.longestTag else { throw file.fault(.markup) }
                }
            case .comment:
                tag.append(bytes[index])
                index += 1
                if tag.count > 3 { tag.removeFirst(tag.count - 3) }
                if tag.elementsEqual("-->".utf8) { state = .text }
            }
        }
        return true
    }

    /// Ends the page, which may have been cut off.
    mutating func finish(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) {
        row.lacksEnd = true
        _ = try row.end(body)
    }

    private static func beginsTag(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
            || byte == UInt8(ascii: "?")
    }

    private mutating func endTag(_ body: (TableRecord) throws(RosterFault) -> Bool) throws(RosterFault) -> Bool {
        let isEnd = tag.first == UInt8(ascii: "/")
        let name = (isEnd ? tag.dropFirst() : tag[...]).prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
            .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if let open = hidden {
            if isEnd, name == open { hidden = nil }
            return true
        }
        switch String(decoding: name, as: UTF8.self) {
        case "script", "style", "title", "xml": if !isEnd, tag.last != UInt8(ascii: "/") { hidden = name }
        case "tr":
            guard try row.end(body) else { return false }
            if !isEnd { row.begin() }
        case "table": return try row.end(body)
        case "td", "th":
            if isEnd {
                try row.endCell()
            } else {
                if !row.isOpen { row.begin() }
                try row.beginCell(HTMLAttributes(tag))
            }
        case "br", "p", "div", "li": try row.breakLine()
        default: break
        }
        return true
    }
}
