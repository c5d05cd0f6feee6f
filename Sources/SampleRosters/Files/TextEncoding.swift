/// The encodings that rosters arrive in, with the marks at their start.
enum TextEncoding: Sendable {
    case utf8
    case utf8WithByteOrderMark
    case windows1252
    case utf16LittleEndian

    /// The bytes that a file starts with.
    var start: [UInt8] {
        switch self {
        case .utf8, .windows1252: []
        case .utf8WithByteOrderMark: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        }
    }

    func append(_ text: String, to bytes: inout [UInt8]) {
        switch self {
        case .utf8, .utf8WithByteOrderMark:
            bytes += text.utf8
        case .utf16LittleEndian:
            for unit in text.utf16 {
                bytes.append(UInt8(truncatingIfNeeded: unit))
                bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
            }
        case .windows1252:
            for scalar in text.unicodeScalars {
                bytes.append(Self.windows1252Byte(scalar))
            }
        }
    }

    private static func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar.value {
        case 0x00...0x7F, 0xA0...0xFF: UInt8(scalar.value)
        case 0x2013: 0x96
        case 0x2019: 0x92
        case 0x201D: 0x94
        case 0x20AC: 0x80
        case 0x0160: 0x8A
        case 0x0161: 0x9A
        case 0x017D: 0x8E
        case 0x017E: 0x9E
        default: preconditionFailure("The sample puts U+\(String(scalar.value, radix: 16)) into a Windows-1252 file.")
        }
    }
}
