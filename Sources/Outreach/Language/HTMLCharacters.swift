/// Characters that web pages, and programs that copy from them, write by name or number: `&aring;`, `&#229;`.
package enum HTMLCharacters {
    /// The text with what is written so as it is meant, and spaces for line breaks of the source.
    package static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let (scalar, length) = character(at: bytes[index...]) {
                result.append(contentsOf: String(Character(scalar)).utf8)
                index += length
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// The character that begins here, and how many bytes it takes.
    private static func character(at bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
        let name = bytes.dropFirst().prefix(10).prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "&") }
        let end = bytes.startIndex + 1 + name.count
        guard !name.isEmpty, end < bytes.endIndex, bytes[end] == UInt8(ascii: ";") else { return nil }
        let text = String(decoding: name, as: UTF8.self)
        let length = name.count + 2
        if text.hasPrefix("#x") || text.hasPrefix("#X") {
            return UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { ($0, length) }
        }
        if text.hasPrefix("#") { return UInt32(text.dropFirst()).flatMap(Unicode.Scalar.init).map { ($0, length) } }
        return names[text].map { ($0, length) }
    }

    private static let names: [String: Unicode.Scalar] = {
        // ISO 8859-1 from 0xA0, in its order
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
            AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
            times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
            egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
            ugrave uacute ucirc uuml yacute thorn yuml
            """
        var names: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—", "rsquo": "’",
            "lsquo": "‘", "rdquo": "”", "ldquo": "“", "bull": "•", "hellip": "…", "euro": "€", "scaron": "š",
            "Scaron": "Š", "ensp": " ", "emsp": " ", "thinsp": " ",
        ]
        for (index, name) in latin.split(separator: " ").enumerated() {
            names[String(name)] = Unicode.Scalar(UInt8(0xA0 + index))
        }
        return names
    }()
}
