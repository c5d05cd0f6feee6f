import Foundation

/// Letters that another program has written as signs of its own: "v&auml;gen", "v&#228;gen", "v%C3%A4gen", "v?gen",
/// "v{gen", and "v„gen" or "vŠgen" of an encoding that nobody told.
enum EscapedLetters {
    /// The text with its letters. What has none of these signs is given back as it is.
    static func resolved(_ text: String) -> String {
        var text = text
        if text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) { text = withoutEntities(text) }
        if text.utf8.contains(where: { Self.signs.contains($0) }) { text = withoutByteCodes(text) }
        for _ in 0..<2 where text.utf8.contains(0x83) { text = readAsUTF8(text) }
        if text.utf8.contains(UInt8(ascii: "?")) { text = withoutLostLetters(text) }
        if text.utf8.contains(where: {
            $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || (0xC4...0xE2).contains($0)
        }) {
            text = withoutForeignLetters(text)
        }
        return text
    }

    /// Twice, because what a page has written may have been written once more: "&amp;#228;".
    private static func withoutEntities(_ text: String) -> String {
        String(decoding: HTMLCharacters.decoded(HTMLCharacters.decoded(Array(text.utf8))), as: UTF8.self)
    }

    /// Question marks within a word stand for a letter that nobody knows, or for its bytes.
    private static func withoutLostLetters(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var lost = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "?" {
                lost.append(scalar)
                continue
            }
            let isWithin =
                lost.count <= 3 && scalar.properties.isAlphabetic && kept.last?.properties.isAlphabetic ?? false
            if !isWithin { kept.append(contentsOf: lost) }
            lost.removeAll()
            kept.append(scalar)
        }
        kept.append(contentsOf: lost)
        return String(kept)
    }

    private static let signs: Set<UInt8> = [UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "\\")]

    /// Bytes that are written as figures: "v%E4gen", "v=C3=A4gen", "v\\xe4gen", "v\\'e4gen", and "v\\u00e4gen".
    private static func withoutByteCodes(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var plain: [UInt8] = []
        var run: [UInt8] = []
        var index = 0
        func endRun() {
            guard !run.isEmpty else { return }
            plain += String(validating: run, as: UTF8.self) == nil ? Array(String(latin: run).utf8) : run
            run = []
        }
        while index < bytes.count {
            if let (value, length) = byteCode(bytes[index...]) {
                run.append(value)
                index += length
                continue
            }
            endRun()
            if bytes[index...].starts(with: #"\u"#.utf8),
                let value = hexadecimal(bytes[index...].dropFirst(2).prefix(4)),
                let scalar = Unicode.Scalar(value)
            {
                plain += Array(String(Character(scalar)).utf8)
                index += 6
                continue
            }
            plain.append(bytes[index])
            index += 1
        }
        endRun()
        return String(decoding: plain, as: UTF8.self)
    }

    /// A byte beyond ASCII, or an ordinary sign behind "%", and how many signs stand for it.
    private static func byteCode(_ bytes: ArraySlice<UInt8>) -> (value: UInt8, length: Int)? {
        for (sign, least) in [("%", UInt32(0x20)), ("=", 0x80), (#"\x"#, 0x80), (#"\'"#, 0x80)]
        where bytes.starts(with: sign.utf8) {
            guard let value = hexadecimal(bytes.dropFirst(sign.utf8.count).prefix(2)), value >= least else { continue }
            return (UInt8(value), sign.utf8.count + 2)
        }
        return nil
    }

    private static func hexadecimal(_ figures: ArraySlice<UInt8>) -> UInt32? {
        guard figures.count == 2 || figures.count == 4 else { return nil }
        return UInt32(String(decoding: figures, as: UTF8.self), radix: 16)
    }

    /// "vÃ¤gen": UTF-8 that was read as Windows' letters is read once more.
    private static func readAsUTF8(_ text: String) -> String {
        guard text.unicodeScalars.contains("Ã") else { return text }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x100 {
                bytes.append(UInt8(scalar.value))
            } else if let byte = windowsBytes[scalar] {
                bytes.append(byte)
            } else {
                return text
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }

    private static let windowsBytes: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
        "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
        "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
    ]

    /// What seven-bit, DOS and Macintosh text makes of å, ä and ö within a word.
    private static func withoutForeignLetters(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for index in scalars.indices.dropFirst().dropLast()
        where scalars[index - 1].properties.isAlphabetic && scalars[index + 1].properties.isLowercase {
            switch scalars[index] {
            case "{", "}", "„", "†", "Š", "Œ": scalars[index] = "a"
            case "”": scalars[index] = "o"
            default: break
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

extension String {
    /// Each byte as the letter of Latin-1.
    fileprivate init(latin bytes: [UInt8]) {
        self.init(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
