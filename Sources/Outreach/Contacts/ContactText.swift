import Foundation

/// The letters and figures of a text that may hold a contact, without case, accents and signs that nobody sees.
struct ContactText {
    /// A word, a number, or a break between parts: a comma, a line's end.
    enum Token: Equatable {
        case word(String, isGlued: Bool)
        /// Figures, with a colon in the number of a farm ("1:23").
        case number(String, isGlued: Bool, afterDash: Bool)
        case part
    }

    /// The tokens of a text, in its order.
    static func tokens(of written: String) -> [Token] {
        let text = EscapedLetters.resolved(written)
        var tokens: [Token] = []
        var run: [UInt8] = []
        var isNumber = false
        var isGlued = false
        var dash = false
        func endRun(glue: Bool) {
            guard !run.isEmpty else {
                isGlued = isGlued && glue
                return
            }
            let trimmed = String(decoding: run.last == colon ? run.dropLast() : run[...], as: UTF8.self)
            tokens.append(
                isNumber ? .number(trimmed, isGlued: isGlued, afterDash: dash) : .word(trimmed, isGlued: isGlued))
            run.removeAll(keepingCapacity: true)
            isGlued = glue
            dash = false
        }
        let bytes = plain(text)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x30...0x39:
                if !isNumber || run.isEmpty { endRun(glue: !run.isEmpty) }
                isNumber = true
                run.append(byte)
            case 0x61...0x7A, 0x80...:
                if isNumber || run.isEmpty { endRun(glue: !run.isEmpty) }
                isNumber = false
                run.append(byte)
            case colon where !run.isEmpty && index + 1 < bytes.count && isLetterOrDigit(bytes[index + 1]):
                // "S:t" is one word, "1:23" one number, and "2:a" a number with a letter.
                if isNumber, isDigit(bytes[index + 1]) { run.append(byte) }
            case comma:
                endRun(glue: false)
                if tokens.last != .part, !tokens.isEmpty { tokens.append(.part) }
            default:
                endRun(glue: false)
                dash = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || dash && byte == space
            }
        }
        endRun(glue: false)
        if tokens.last == .part { tokens.removeLast() }
        return tokens
    }

    /// Small plain letters, figures and the signs that mean something; other alphabets' letters as they are.
    static func plain(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isFirstHalf = false
        for byte in text.utf8 {
            if isFirstHalf {
                isFirstHalf = false
                append(latin: byte, to: &bytes)
            } else if byte == 0xC3 {
                isFirstHalf = true
            } else if byte >= 0x80 {
                return folded(text)
            } else {
                append(ascii: byte, to: &bytes)
            }
        }
        return withoutCareOf(bytes)
    }

    /// The second of the two bytes of a letter from U+00C0 to U+00FF.
    private static func append(latin byte: UInt8, to bytes: inout [UInt8]) {
        guard byte != 0x9F else { return bytes.append(contentsOf: "ss".utf8) }
        switch byte < 0x9F ? byte + 0x20 : byte {
        case 0xA0...0xA6: bytes.append(UInt8(ascii: "a"))
        case 0xA7: bytes.append(UInt8(ascii: "c"))
        case 0xA8...0xAB: bytes.append(UInt8(ascii: "e"))
        case 0xAC...0xAF: bytes.append(UInt8(ascii: "i"))
        case 0xB0: bytes.append(UInt8(ascii: "d"))
        case 0xB1: bytes.append(UInt8(ascii: "n"))
        case 0xB2...0xB6, 0xB8: bytes.append(UInt8(ascii: "o"))
        case 0xB9...0xBC: bytes.append(UInt8(ascii: "u"))
        case 0xBD, 0xBF: bytes.append(UInt8(ascii: "y"))
        case 0xBE: bytes.append(contentsOf: "th".utf8)
        default: bytes.append(space)
        }
    }

    private static func append(ascii byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x41...0x5A: bytes.append(byte + 0x20)
        case 0x61...0x7A, 0x30...0x39, colon, UInt8(ascii: "/"), UInt8(ascii: "-"): bytes.append(byte)
        case comma, 0x0A, 0x0D, UInt8(ascii: ";"), UInt8(ascii: "|"): bytes.append(comma)
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
            UInt8(ascii: ">"):
            bytes.append(comma)
        case 0..<0x20 where byte != 0x09, 0x7F: break
        default: bytes.append(space)
        }
    }

    /// A text with other signs than Latin-1's letters: full-width figures, signs of no width, ligatures, other alphabets.
    private static func folded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        // "94½" is no longer number.
        let whole = String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isFraction($0) ? " " : $0 }))
        for scalar in whole.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if scalar.isASCII {
                append(ascii: UInt8(scalar.value), to: &bytes)
                continue
            }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control: continue
            case .dashPunctuation: bytes.append(UInt8(ascii: "-"))
            case .lineSeparator, .paragraphSeparator: bytes.append(comma)
            case .decimalNumber:
                bytes.append(0x30 + UInt8(clamping: Int(scalar.properties.numericValue ?? 0)))
            case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
                let base = Lookalikes.latin(of: LatinFolding.base(of: scalar))
                switch scalar {
                case "æ": bytes.append(UInt8(ascii: "a"))
                case "œ": bytes.append(UInt8(ascii: "o"))
                case "ß": bytes.append(contentsOf: "ss".utf8)
                case "þ": bytes.append(contentsOf: "th".utf8)
                default: bytes.append(contentsOf: String(base).utf8)
                }
            default: bytes.append(scalar.value == 0x2044 || scalar.value == 0x2215 ? UInt8(ascii: "/") : space)
            }
        }
        return withoutCareOf(bytes)
    }

    private static func isFraction(_ scalar: Unicode.Scalar) -> Bool {
        (0xBC...0xBE).contains(scalar.value) || (0x2150...0x215F).contains(scalar.value)
    }

    /// "c/o" parts a name from a street, as a comma does.
    private static func withoutCareOf(_ bytes: [UInt8]) -> [UInt8] {
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return bytes }
        var bytes = bytes
        for index in slash..<bytes.count where bytes[index] == UInt8(ascii: "/") {
            let isCareOf =
                index > 0 && index + 1 < bytes.count && bytes[index - 1] == UInt8(ascii: "c")
                && bytes[index + 1] == UInt8(ascii: "o")
                && (index < 2 || !isLetterOrDigit(bytes[index - 2]))
            if isCareOf { bytes.replaceSubrange(index - 1...index + 1, with: [space, comma, space]) }
        }
        return bytes
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }

    private static let colon = UInt8(ascii: ":")
    private static let comma = UInt8(ascii: ",")
    private static let space = UInt8(ascii: " ")
}
