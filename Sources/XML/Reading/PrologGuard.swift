/// Reads what stands before the root element, so that a DOCTYPE is found before libxml2 sees any of it.
///
/// libxml2 2.9 tells of a DOCTYPE only after it has read its declarations. The encodings are limited to those in which
/// this scan sees the same characters as libxml2 does; in UTF-7 or EBCDIC a DOCTYPE could hide.
struct PrologGuard {
    enum Finding: Equatable {
        case doctype(line: Int)
        case encoding
    }

    private enum State {
        case outside, opened, bang, firstDash
        case comment(dashes: Int)
        case instruction(questionMark: Bool)
        case clear
    }

    private enum Width {
        case unknown, bytes, bigEndian, littleEndian
    }

    private static let byteEncodings: Set<String> = [
        "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252", "latin1",
    ]
    private static let wideEncodings: Set<String> = ["utf-16", "utf-16le", "utf-16be"]
    private static let maximumDeclaration = 1_000

    private var state = State.outside
    private var width = Width.unknown
    private var head: [UInt8] = []
    private var half: UInt8?
    private var line = 1
    /// The characters of the first processing instruction while it may be the XML declaration.
    private var declaration: [UInt8]? = []

    /// Whether the root element has begun, after which nothing needs to be looked at.
    var isClear: Bool {
        if case .clear = state { true } else { false }
    }

    /// Looks at the bytes that come next.
    mutating func inspect(_ bytes: ArraySlice<UInt8>) -> Finding? {
        var rest = bytes
        if width == .unknown {
            while head.count < 4, let byte = rest.popFirst() { head.append(byte) }
            guard head.count == 4 else { return nil }
            guard recognizeWidth() else { return .encoding }
            for byte in head {
                if let finding = take(byte) { return finding }
            }
        }
        for byte in rest {
            if isClear { return nil }
            if let finding = take(byte) { return finding }
        }
        return nil
    }

    private mutating func recognizeWidth() -> Bool {
        switch (head[0], head[1], head[2], head[3]) {
        case (0, 0, _, _), (0xFF, 0xFE, 0, 0), (0x3C, 0, 0, 0), (0x4C, 0x6F, 0xA7, 0x94): return false
        case (0xFE, 0xFF, _, _), (0, 0x3C, _, _): width = .bigEndian
        case (0xFF, 0xFE, _, _), (0x3C, 0, _, _): width = .littleEndian
        default: width = .bytes
        }
        return true
    }

    private mutating func take(_ byte: UInt8) -> Finding? {
        if width == .bytes { return step(byte) }
        guard let first = half else {
            half = byte
            return nil
        }
        half = nil
        let (high, low) = width == .bigEndian ? (first, byte) : (byte, first)
        // A character beyond Latin-1 means nothing to this scan, and 0xFF is no part of markup.
        return step(high == 0 ? low : 0xFF)
    }

    private mutating func step(_ unit: UInt8) -> Finding? {
        if unit == UInt8(ascii: "\n") { line += 1 }
        switch (state, unit) {
        case (.outside, UInt8(ascii: "<")): state = .opened
        case (.outside, _): break
        case (.opened, UInt8(ascii: "?")): state = .instruction(questionMark: false)
        case (.opened, UInt8(ascii: "!")): state = .bang
        case (.opened, _): state = .clear
        case (.bang, UInt8(ascii: "-")): state = .firstDash
        case (.bang, UInt8(ascii: "[")): state = .clear
        case (.bang, _): return .doctype(line: line)
        case (.firstDash, UInt8(ascii: "-")):
            state = .comment(dashes: 0)
            declaration = nil
        case (.firstDash, _): state = .clear
        case (.comment(let dashes), UInt8(ascii: "-")): state = .comment(dashes: min(dashes + 1, 2))
        case (.comment(2), UInt8(ascii: ">")): state = .outside
        case (.comment, _): state = .comment(dashes: 0)
        case (.instruction(true), UInt8(ascii: ">")):
            state = .outside
            return endDeclaration()
        case (.instruction, _):
            state = .instruction(questionMark: unit == UInt8(ascii: "?"))
            if let collected = declaration, collected.count < Self.maximumDeclaration { declaration?.append(unit) }
        case (.clear, _): break
        }
        return nil
    }

    /// Checks the encoding that the XML declaration names, if the first instruction was one.
    private mutating func endDeclaration() -> Finding? {
        guard let collected = declaration else { return nil }
        declaration = nil
        let text = String(decoding: collected, as: UTF8.self)
        guard text.hasPrefix("xml"), let named = Self.encoding(in: text) else { return nil }
        let allowed = width == .bytes ? Self.byteEncodings : Self.wideEncodings
        return allowed.contains(named.lowercased()) ? nil : .encoding
    }

    private static func encoding(in declaration: String) -> String? {
        // Version comes first and cannot contain the word, so the first one is the name of the pseudo-attribute.
        guard let range = declaration.firstRange(of: "encoding") else { return nil }
        let value = declaration[range.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return "" }
        return String(value.dropFirst().prefix { $0 != quote })
    }
}
