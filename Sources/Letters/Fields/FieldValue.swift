import XML

/// What a field says: a text whose parts may have a direction of their own.
struct FieldValue: Hashable, Sendable {
    /// A part of the text.
    enum Part: Hashable, Sendable {
        /// A name, a code or a link, which keeps its own direction.
        case own(String)
        /// Words in the letter's language.
        case running(String)
    }

    let parts: [Part]
    /// What stands in a link instead of the text.
    var link: String?

    init(_ parts: [Part], link: String? = nil) {
        self.parts = parts
        self.link = link
    }

    /// A name, a code or a link; nothing where it isn't known.
    static func own(_ text: String?, link: String? = nil) -> FieldValue {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return FieldValue([]) }
        return FieldValue([.own(text)], link: link)
    }

    /// Words in the letter's language; nothing where they aren't known.
    static func running(_ text: String?) -> FieldValue {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return FieldValue([]) }
        return FieldValue([.running(text)])
    }

    var isEmpty: Bool { parts.isEmpty }

    /// The whole text.
    var text: String {
        parts.map { part in
            switch part {
            case .own(let text), .running(let text): text
            }
        }.joined()
    }

    /// Appends the value, escaped for its place.
    func write(in place: FieldPlace, into bytes: inout [UInt8]) {
        switch place {
        case .text(let isIsolated):
            for part in parts {
                switch part {
                case .own(let text) where isIsolated:
                    bytes.append(contentsOf: "<bdi>".utf8)
                    escapedText(text, into: &bytes)
                    bytes.append(contentsOf: "</bdi>".utf8)
                case .own(let text), .running(let text): escapedText(text, into: &bytes)
                }
            }
        case .attribute: escapedAttribute(text, into: &bytes)
        case .link: escapedAttribute(Self.percentEncoded(link ?? text), into: &bytes)
        }
    }

    /// The text with what can't stand in a link written as `%NN` (RFC 3986).
    private static func percentEncoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: encoded.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where linkBytes.contains(byte): encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return encoded
    }

    private static let linkBytes = Array("-._~:/?#[]@!$&'()*+,;=%".utf8)
}
