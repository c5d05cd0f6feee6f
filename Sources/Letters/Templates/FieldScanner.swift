/// Splits a text into what stands there and what is filled in.
enum FieldScanner {
    /// A piece of a text; lines count from 0 at the text's first.
    enum Piece: Hashable {
        case literal(String)
        case field(String, line: Int)
        case unclosed(line: Int)
        case stray(line: Int)
    }

    /// The pieces in their order; after an unclosed field nothing more is read.
    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        var line = 0
        while let opening = rest.firstRange(of: "{{") {
            add(rest[..<opening.lowerBound], to: &pieces, line: &line)
            rest = rest[opening.upperBound...]
            guard let closing = rest.firstRange(of: "}}"), !rest[..<closing.lowerBound].contains("{{") else {
                pieces.append(.unclosed(line: line))
                return pieces
            }
            let inside = rest[..<closing.lowerBound]
            pieces.append(.field(trimmed(inside), line: line))
            line += lineBreaks(in: inside)
            rest = rest[closing.upperBound...]
        }
        add(rest, to: &pieces, line: &line)
        return pieces
    }

    private static func add(_ literal: Substring, to pieces: inout [Piece], line: inout Int) {
        if let stray = literal.firstRange(of: "}}") {
            pieces.append(.stray(line: line + lineBreaks(in: literal[..<stray.lowerBound])))
        }
        if !literal.isEmpty { pieces.append(.literal(String(literal))) }
        line += lineBreaks(in: literal)
    }

    private static func lineBreaks(in text: Substring) -> Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
