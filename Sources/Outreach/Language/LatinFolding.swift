/// Latin letters without their accents, for comparing, sorting and file names.
package enum LatinFolding {
    /// The plain letter under an accented lower-case Latin one; every other character is itself.
    package static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "à", "á", "â", "ã", "ā", "ă", "ą", "å", "ä": "a"
        case "ç", "ć", "č", "ĉ": "c"
        case "ď", "đ", "ð": "d"
        case "è", "é", "ê", "ë", "ē", "ė", "ę", "ě": "e"
        case "ğ", "ģ": "g"
        case "ì", "í", "î", "ï", "ī", "į", "ı": "i"
        case "ķ": "k"
        case "ł", "ļ", "ľ": "l"
        case "ñ", "ń", "ň", "ņ": "n"
        case "ò", "ó", "ô", "õ", "ö", "ø", "ō", "ő": "o"
        case "ř", "ŕ": "r"
        case "ś", "š", "ş", "ș": "s"
        case "ť", "ţ", "ț": "t"
        case "ù", "ú", "û", "ü", "ū", "ů", "ű", "ų": "u"
        case "ý", "ÿ": "y"
        case "ź", "ž", "ż": "z"
        default: scalar
        }
    }

    /// A text in lower case without Latin letters' accents.
    ///
    /// Nearly every text has no other letters than Latin-1's and is read byte by byte; all others go through Unicode's
    /// characters, and mean the same.
    package static func folded(_ text: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var isSecond = false
        for byte in text.utf8 {
            if isSecond {
                // U+00C0 to U+00FF are 0xC3 and one more byte.
                folded.append(contentsOf: foldedLetters[Int(byte & 0x3F)])
                isSecond = false
            } else if byte == 0xC3 {
                isSecond = true
            } else if byte >= 0x80 {
                return foldedSlowly(text)
            } else {
                folded.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    private static func foldedSlowly(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars { folded.append(base(of: scalar)) }
        return String(folded)
    }

    /// What each letter from U+00C0 to U+00FF is folded to.
    private static let foldedLetters: [[UInt8]] = (0xC0...0xFF as ClosedRange<UInt32>).map { value in
        Unicode.Scalar(value).map { Array(foldedSlowly(String($0)).utf8) } ?? []
    }

    /// A name for a folder or an id: lower-case ASCII letters and digits, words joined by hyphens.
    package static func slug(_ text: String) -> String {
        var slug = ""
        var gap = false
        for scalar in text.lowercased().unicodeScalars {
            let plain = base(of: scalar)
            if ("a"..."z").contains(plain) || ("0"..."9").contains(plain) {
                if gap && !slug.isEmpty { slug += "-" }
                slug.unicodeScalars.append(plain)
                gap = false
            } else {
                gap = true
            }
        }
        return slug
    }
}
