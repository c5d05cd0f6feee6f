/// A part of a letter's text that takes lines of its own, with the number of its characters.
enum TextBlock: Hashable {
    case paragraph(Int)
    /// What stands before a line break.
    case line(Int)
    case item(Int)
    case title(Int)
    case heading(Int)
    /// A row of a table, cell by cell.
    case row([Int])
    /// The end of a list or table.
    case end

    /// The blocks of finished markup, as far as they matter for its height.
    static func blocks(of body: [UInt8]) -> [TextBlock] {
        var blocks: [TextBlock] = []
        var characters = 0
        var cells: [Int] = []
        var index = 0
        while index < body.count {
            let byte = body[index]
            guard byte == UInt8(ascii: "<") else {
                // Of a character's bytes only the first counts.
                if byte & 0xC0 != 0x80, byte != UInt8(ascii: "\n") { characters += 1 }
                index += 1
                continue
            }
            let start = index + 1
            while index < body.count, body[index] != UInt8(ascii: ">") { index += 1 }
            let end = min(index, body.count)
            index += 1
            guard let kind = Tag(body[start..<end]) else { continue }
            switch kind {
            case .paragraph: blocks.append(.paragraph(characters))
            case .line: blocks.append(.line(characters))
            case .item: if characters > 0 { blocks.append(.item(characters)) }
            case .title: blocks.append(.title(characters))
            case .heading: blocks.append(.heading(characters))
            case .cell: cells.append(characters)
            case .row:
                blocks.append(.row(cells))
                cells = []
            case .end: blocks.append(.end)
            case .start: break
            }
            characters = 0
        }
        return blocks
    }

    /// The tags that begin or end a block; all others stand inside a line.
    private enum Tag {
        case paragraph, line, item, title, heading, cell, row, end, start

        init?(_ tag: ArraySlice<UInt8>) {
            switch String(decoding: tag.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self) {
            case "/p", "/dt", "/dd": self = .paragraph
            case "br/": self = .line
            case "/li": self = .item
            case "/h1": self = .title
            case "/h2", "/h3": self = .heading
            case "/td", "/th": self = .cell
            case "/tr": self = .row
            case "/ul", "/ol", "/dl", "/table": self = .end
            case "p", "li", "h1", "h2", "h3", "td", "th", "dt", "dd": self = .start
            default: return nil
            }
        }
    }
}
