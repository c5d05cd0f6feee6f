/// The two forms of the register's XML, and how each file says its letters.
enum NavetForm: Sendable {
    /// With SkyddadFolkbokforing, in ISO-8859-1.
    case new
    /// Without it, as the files of 2015 and 2016 were, in UTF-8.
    case old

    /// What stands before the first post.
    var start: String {
        let encoding =
            switch self {
            case .new: "ISO-8859-1"
            case .old: "UTF-8"
            }
        return """
            <?xml version="1.0" encoding="\(encoding)"?>
            <Navetavisering>
            <Aviseringsinformation><OrgNr>162120001439</OrgNr></Aviseringsinformation>
            <Folkbokforingsposter>

            """
    }

    /// What stands after the last.
    static let end = "</Folkbokforingsposter>\n</Navetavisering>\n"

    /// The bytes in the form's encoding; what ISO-8859-1 lacks becomes a character reference.
    func encoded(_ bytes: [UInt8]) -> [UInt8] {
        guard self == .new, bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
        var latin: [UInt8] = []
        latin.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let lead = rest.popFirst() {
            // U+0080 to U+00FF are C2 and C3 with one byte more.
            switch lead {
            case ..<0x80: latin.append(lead)
            case 0xC2, 0xC3: latin.append((lead & 3) << 6 | (rest.popFirst() ?? 0) & 0x3F)
            default:
                let length = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
                let scalars = String(decoding: [lead] + rest.prefix(length), as: UTF8.self).unicodeScalars
                rest.removeFirst(length)
                for scalar in scalars { latin += "&#\(scalar.value);".utf8 }
            }
        }
        return latin
    }
}
